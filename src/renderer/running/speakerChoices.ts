import { titlesOn } from '../../shared/directory/titles.ts'
import type { Organization, Person } from '../../shared/directory/contract.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { isNamed, nameAndTitles } from '../../shared/invitees/attendancePhrase.ts'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import type { EntryFields } from '../../shared/minutes/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { findable, type FindChoice } from './findChoice.ts'

/** What an entry says of who spoke. */
export type SpokenBy = Pick<EntryFields, 'personId' | 'speaker' | 'siteId'>

export interface SpeakerChoice extends FindChoice {
  readonly by: SpokenBy
}

interface Directory {
  readonly people: readonly Person[]
  readonly organizations: readonly Pick<Organization, 'id' | 'name' | 'shortName'>[]
}

/** Who may speak: those invited in protocol order with their sites, then other people and the agencies of the directory. */
export function speakerChoices(
  { invitees, seatNames, sites }: Pick<MeetingDetail, 'invitees' | 'seatNames' | 'sites'>,
  { people, organizations }: Directory,
  day: LocalDate,
): readonly SpeakerChoice[] {
  const siteNames = new Map(sites.map(({ id, name }) => [id, name]))
  const siteOf = new Map(invitees.map(({ id, siteId }) => [id, siteId]))
  const choice = (key: string, label: string, titles: string, by: SpokenBy): SpeakerChoice => {
    const site = by.siteId === null ? '' : (siteNames.get(by.siteId) ?? '')
    const detail = [titles, site].filter(Boolean).join(', ')
    return { ...findable(key, label, detail), by }
  }
  const named = (
    key: string,
    person: Parameters<typeof nameAndTitles>[0] & { readonly personId: Id | null },
    siteId: Id | null,
  ) => {
    const { personId, name, titles } = person
    const speaker = personId === null ? nameAndTitles(person) : ''
    return choice(key, name || titles, name === '' ? '' : titles, { personId, speaker, siteId })
  }
  const invited = invitees.map((invitee) =>
    isNamed(invitee)
      ? named(invitee.id, invitee, invitee.siteId)
      : choice(invitee.id, invitee.words, '', {
          personId: null,
          speaker: invitee.words,
          siteId: invitee.siteId,
        }),
  )
  const seated = seatNames.map((seat) => named(seat.id, seat, siteOf.get(seat.inviteeId) ?? null))
  const known = new Set([...invited, ...seated].map(({ by }) => by.personId))
  const others = people
    .filter(({ id }) => !known.has(id))
    .map(({ id, fullName, positions }) =>
      choice(id, fullName, titlesOn(positions, day), { personId: id, speaker: '', siteId: null }),
    )
  const agencies = organizations.map(({ id, name, shortName }) =>
    choice(id, name, shortName, { personId: null, speaker: name, siteId: null }),
  )
  return [...invited, ...seated, ...others, ...agencies]
}
