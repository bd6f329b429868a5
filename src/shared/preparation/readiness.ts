import type { Id } from '../contract/schema.ts'
import type { Material } from '../materials/contract.ts'
import type { MeetingDetail } from '../meetings/contract.ts'
import { inviteeName } from '../invitees/inviteeName.ts'
import type { Invitee } from '../invitees/invitees.ts'
import { daysBetween, type LocalDate } from '../time/localDate.ts'

/** When a check falls due: three days before the meeting, the day before, sixty minutes before. */
export const readinessStages = ['threeDays', 'oneDay', 'oneHour'] as const
export type ReadinessStage = (typeof readinessStages)[number]

/** How many days before the meeting a stage falls due. */
export const stageDays: Readonly<Record<ReadinessStage, number>> = { threeDays: 3, oneDay: 1, oneHour: 0 }

/**
 * Giấy mời đã gửi, đã trả lời; chương trình đã ban hành; tài liệu của từng mục; tham luận đã nộp; điểm cầu đã thử, đã
 * kết nối; văn bản đã ký; suất mời đã có tên.
 */
export const readinessChecks = [
  'invitationsSent',
  'invitationsAnswered',
  'seatsNamed',
  'agendaPublished',
  'papersPresent',
  'speechesHandedIn',
  'documentsSigned',
  'sitesTested',
  'sitesConnected',
] as const
export type ReadinessCheck = (typeof readinessChecks)[number]

/** When each check falls due (domain 2.3). */
const stageOf: Readonly<Record<ReadinessCheck, ReadinessStage>> = {
  invitationsSent: 'threeDays',
  agendaPublished: 'threeDays',
  invitationsAnswered: 'oneDay',
  seatsNamed: 'oneDay',
  papersPresent: 'oneDay',
  speechesHandedIn: 'oneDay',
  documentsSigned: 'oneDay',
  sitesTested: 'oneDay',
  sitesConnected: 'oneHour',
}

/** Something that is lacking, with the record to open. */
export interface MissingThing {
  readonly id: Id
  /** What the record is called; empty for a record without a name. */
  readonly label: string
  /** Title of the agenda item that it belongs to; empty for none. */
  readonly itemTitle: string
  /** The seat of a quota that has no name yet. */
  readonly seat: number | null
  /** Whether its own day has passed; without one it is late with its stage. */
  readonly isLate: boolean
}

/** One check: how many of how many are done, and what is not. */
export interface ReadinessItem {
  readonly check: ReadinessCheck
  readonly stage: ReadinessStage
  readonly done: number
  readonly total: number
  /** What is lacking: total less done, of which only the first are named. */
  readonly missingCount: number
  readonly missing: readonly MissingThing[]
}

export interface Readiness {
  /** Days from the as-of day to the meeting; null without a day, below 0 for one that is over. */
  readonly daysLeft: number | null
  /** By stage; checks of which the meeting has nothing are left out. */
  readonly items: readonly ReadinessItem[]
}

/** Whether a stage is still to come, falls due on the as-of day, or has passed. */
export type StageState = 'ahead' | 'due' | 'late'

/** State of a stage so many days before the meeting; a meeting without a day is always ahead. */
export function stageState(stage: ReadinessStage, daysLeft: number | null): StageState {
  if (daysLeft === null || daysLeft > stageDays[stage]) return 'ahead'
  return daysLeft === stageDays[stage] ? 'due' : 'late'
}

/** Most missing things that a check names. */
export const mostNamed = 100

/** What of an invitation its readiness depends on. */
export type PreparedInvitee = Pick<Invitee, 'id' | 'invitedOn' | 'confirmation' | 'answeredOn'> &
  (
    | Pick<Extract<Invitee, { readonly name: string }>, 'kind' | 'name' | 'titles'>
    | Pick<Extract<Invitee, { readonly kind: 'quota' }>, 'kind' | 'words' | 'seats'>
    | Pick<Extract<Invitee, { readonly kind: 'group' }>, 'kind' | 'words' | 'seats'>
  )

interface Preparation extends Pick<MeetingDetail, 'meeting' | 'sites' | 'seatNames' | 'agenda' | 'speeches'> {
  readonly invitees: readonly PreparedInvitee[]
  readonly materials: readonly Material[]
}

/** What a meeting still lacks as of a day: what happened after that day is not done yet. */
export function readinessOf(preparation: Preparation, asOf: LocalDate): Readiness {
  const { heldOn } = preparation.meeting
  const items = readinessChecks
    .map((check) => {
      const { total, missingCount, missing } = lacking[check](preparation, asOf)
      return { check, stage: stageOf[check], done: total - missingCount, total, missingCount, missing }
    })
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => readinessStages.indexOf(a.stage) - readinessStages.indexOf(b.stage))
  return { daysLeft: heldOn === null ? null : daysBetween(asOf, heldOn), items }
}

/** A seat that wants a name; null for the one seat of a position. */
interface Seat {
  readonly invitee: PreparedInvitee
  readonly seat: number | null
  readonly hasName: boolean
}

/** How many things a check looks at, and those of them that are not done. */
type Lacking = (
  preparation: Preparation,
  asOf: LocalDate,
) => Pick<ReadinessItem, 'total' | 'missingCount' | 'missing'>

const lacking: Readonly<Record<ReadinessCheck, Lacking>> = {
  invitationsSent: ({ invitees }, asOf) =>
    partOf(
      invitees,
      ({ invitedOn }) => hasPassed(invitedOn, asOf),
      (invitee) => thing(invitee.id, inviteeName(invitee)),
    ),

  invitationsAnswered: ({ invitees }, asOf) =>
    partOf(
      invitees,
      // An answer without a day counts from the beginning.
      ({ confirmation, answeredOn }) =>
        confirmation !== 'waiting' && (answeredOn === null || hasPassed(answeredOn, asOf)),
      (invitee) => thing(invitee.id, inviteeName(invitee)),
    ),

  seatsNamed: ({ invitees, seatNames }) => {
    const named = new Set(seatNames.map(({ inviteeId, seat }) => `${inviteeId} ${seat}`))
    const seats = invitees.flatMap<Seat>((invitee) => {
      if (invitee.kind === 'position') return [{ invitee, seat: null, hasName: invitee.name !== '' }]
      if (invitee.kind !== 'quota') return []
      return Array.from({ length: invitee.seats }, (_, index) => ({
        invitee,
        seat: index + 1,
        hasName: named.has(`${invitee.id} ${index + 1}`),
      }))
    })
    return partOf(
      seats,
      ({ hasName }) => hasName,
      ({ invitee, seat }) => ({ ...thing(invitee.id, inviteeName(invitee)), seat }),
    )
  },

  agendaPublished: ({ meeting }, asOf) =>
    partOf(
      [meeting],
      ({ agendaPublishedOn }) => hasPassed(agendaPublishedOn, asOf),
      ({ id }) => thing(id, ''),
    ),

  papersPresent: ({ materials, agenda }, asOf) => {
    const places = new Map(agenda.map(({ id }, index) => [id, index]))
    const titles = titlesOf(agenda)
    const placeOf = ({ agendaItemId }: Material) =>
      agendaItemId === null ? Infinity : (places.get(agendaItemId) ?? Infinity)
    return partOf(
      papersOf(materials).toSorted((a, b) => Math.sign(placeOf(a) - placeOf(b)) || a.ordinal - b.ordinal),
      ({ hash }) => hash !== null,
      ({ id, title, agendaItemId, dueOn }) => ({
        ...thing(id, title),
        itemTitle: titles(agendaItemId),
        isLate: dueOn !== null && dueOn < asOf,
      }),
    )
  },

  speechesHandedIn: ({ speeches, materials, agenda }, asOf) => {
    const titles = titlesOf(agenda)
    const withFile = new Set(materials.flatMap(({ speechId, hash }) => (hash === null ? [] : [speechId])))
    return partOf(
      // Words without a title and a day to hand them in are spoken freely.
      speeches.filter(
        ({ title, paperDueOn, paperOn }) => title !== '' || paperDueOn !== null || paperOn !== null,
      ),
      ({ id, paperOn, state }) => hasPassed(paperOn, asOf) || state === 'written' || withFile.has(id),
      ({ id, title, speaker, agendaItemId, paperDueOn }) => ({
        ...thing(id, title === '' ? speaker : title),
        itemTitle: titles(agendaItemId),
        isLate: paperDueOn !== null && paperDueOn < asOf,
      }),
    )
  },

  documentsSigned: ({ materials, agenda }) => {
    const titles = titlesOf(agenda)
    return partOf(
      papersOf(materials).filter(({ signing }) => signing !== 'notNeeded'),
      ({ signing }) => signing === 'signed',
      ({ id, title, agendaItemId }) => ({ ...thing(id, title), itemTitle: titles(agendaItemId) }),
    )
  },

  sitesTested: ({ meeting, sites }) =>
    partOf(
      meeting.form === 'inPerson' ? [] : sites,
      ({ state }) => state !== 'notReady',
      ({ id, name }) => thing(id, name),
    ),

  sitesConnected: ({ meeting, sites }) =>
    partOf(
      meeting.form === 'inPerson' ? [] : sites,
      ({ state }) => state === 'connected',
      ({ id, name }) => thing(id, name),
    ),
}

function partOf<T>(all: readonly T[], isDone: (one: T) => boolean, name: (one: T) => MissingThing) {
  const missing = all.filter((one) => !isDone(one))
  return { total: all.length, missingCount: missing.length, missing: missing.slice(0, mostNamed).map(name) }
}

function thing(id: Id, label: string): MissingThing {
  return { id, label, itemTitle: '', seat: null, isLate: false }
}

function hasPassed(day: LocalDate | null, asOf: LocalDate): boolean {
  return day !== null && day <= asOf
}

function titlesOf(agenda: MeetingDetail['agenda']): (id: Id | null) => string {
  const titles = new Map(agenda.map(({ id, title }) => [id, title]))
  return (id) => (id === null ? '' : (titles.get(id) ?? ''))
}

function papersOf(materials: readonly Material[]): readonly Material[] {
  return materials.filter(({ kind }) => kind === 'paper')
}
