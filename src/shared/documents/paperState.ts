import { assertNever } from '../contract/error.ts'
import { isHeld } from '../attendance/tally.ts'
import { agendaClock, programmeRows } from '../agenda/agendaClock.ts'
import { minutesBlanks } from '../minutes/minutesChecks.ts'
import type { Invitee } from '../invitees/invitees.ts'
import type { LinkTest, Site } from '../sites/sites.ts'
import { platedSeats, type PlacedSeat } from './composeNamePlates.ts'
import { paperLacks, type DocumentKind, type PaperLack, type PaperState, type PlatesAt } from './contract.ts'
import type { MeetingFile } from './meetingFile.ts'

/** What of a meeting is known that its papers are looked at for before they are composed. */
export interface PaperFacts extends Pick<
  MeetingFile,
  'meeting' | 'letterhead' | 'agenda' | 'materials' | 'attendance'
> {
  readonly sites: readonly Pick<Site, 'id'>[]
  readonly linkTests: readonly Pick<LinkTest, 'siteId'>[]
  readonly speeches: readonly unknown[]
  /** At least one of each role that there is. */
  readonly invitees: readonly Pick<Invitee, 'role'>[]
  readonly rollCall: readonly PlacedSeat[]
  readonly entries: readonly unknown[]
  readonly conclusions: readonly unknown[]
}

/** What a paper would print, and what of it would be left blank or out. */
export function paperState(kind: DocumentKind, file: PaperFacts, plates: PlatesAt = 'main'): PaperState {
  const lacks = lacksOf(file)
  const own = ownLacks[kind]
  return {
    kind,
    count: countOf(kind, file, plates),
    lacks: paperLacks.filter((lack) => own.includes(lack) && lacks[lack]),
  }
}

const head: readonly PaperLack[] = ['letterhead', 'day']

/** What each paper is made from. */
const ownLacks: Readonly<Record<DocumentKind, readonly PaperLack[]>> = {
  programme: [...head, 'startTime', 'agenda'],
  delegates: [...head, 'invitees', 'seatNames'],
  sites: [...head, 'sites'],
  linkTests: [...head, 'sites', 'linkTests'],
  materials: [...head, 'materials'],
  speeches: [...head, 'speeches'],
  speechSlips: ['speeches'],
  script: [...head, 'startTime', 'agenda', 'script'],
  brief: [...head, 'startTime', 'agenda', 'invitees'],
  namePlates: ['invitees', 'seatNames'],
  attendance: [...head, 'invitees', 'rollCall'],
  minutes: [...head, 'startTime', 'entries', 'conclusions', 'chair', 'secretary'],
  meetingRecords: [...head, 'materials', 'numbers'],
}

function lacksOf(file: PaperFacts): Readonly<Record<PaperLack, boolean>> {
  const { letterhead, agenda, sites, invitees, rollCall, materials } = file
  const papers = materials.filter(({ kind }) => kind === 'paper')
  const tested = new Set<string>(file.linkTests.map(({ siteId }) => siteId))
  const blanks = minutesBlanks({ ...file, hasLetterhead: letterhead !== null })
  return {
    ...blanks,
    agenda: agenda.length === 0,
    script: agenda.some(
      ({ kind, audience, script }) => kind === 'item' && audience === 'everybody' && script === '',
    ),
    sites: sites.length === 0,
    invitees: invitees.length === 0,
    seatNames: rollCall.some(({ name }) => name === ''),
    rollCall: rollCall.length > 0 && !isHeld(file.attendance.total),
    speeches: file.speeches.length === 0,
    linkTests: sites.some(({ id }) => !tested.has(id)),
    materials: materials.length === 0,
    numbers: papers.some(({ number }) => number === ''),
  }
}

function countOf(kind: DocumentKind, file: PaperFacts, plates: PlatesAt): number | null {
  switch (kind) {
    case 'programme':
      return programmeRows(agendaClock(file.agenda, file.meeting)).length
    case 'script':
      return file.agenda.length
    case 'delegates':
    case 'attendance':
      return file.rollCall.length
    case 'sites':
    case 'linkTests':
      return file.sites.length
    case 'speeches':
    case 'speechSlips':
      return file.speeches.length
    case 'materials':
      return file.materials.length
    case 'meetingRecords':
      return file.materials.filter((one) => one.kind === 'paper').length
    case 'namePlates':
      return platedSeats(file, plates).length
    case 'brief':
    case 'minutes':
      return null
    default:
      return assertNever(kind)
  }
}
