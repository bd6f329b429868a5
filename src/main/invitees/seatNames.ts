import type { z } from 'zod'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { titlesOn } from '../../shared/directory/titles.ts'
import { isNamed } from '../../shared/invitees/attendancePhrase.ts'
import type { inviteesContract } from '../../shared/invitees/contract.ts'
import type { Invitee, SeatNameFields } from '../../shared/invitees/invitees.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Writer } from '../database/changes.ts'
import { found, given } from '../database/records.ts'
import type { DirectoryService } from '../directory/service.ts'

type NameSeat = z.output<typeof inviteesContract.nameSeat.input>

/** What is said of who takes a seat: of a person of the directory, what holds on the day unless it is said otherwise. */
export async function seatNameOf(
  name: NameSeat['name'],
  day: LocalDate,
  directory: DirectoryService,
): Promise<SeatNameFields> {
  const person = name.personId ? found((await directory.findPeople([name.personId]))[0], 'person') : null
  const known =
    person === null
      ? emptyName
      : {
          ...emptyName,
          honorific: person.honorific,
          militaryRank: person.militaryRank,
          titles: titlesOn(person.positions, day),
          phone: person.phone,
        }
  return { ...known, ...given(name) }
}

/** Throws `invalid-input` for a seat that the invitee does not have. */
export function expectSeat(invitee: Invitee, seat: number): void {
  if (isNamed(invitee)) throw new AppError('not-found', { what: 'seatName' })
  if (seat > (invitee.seats ?? 0)) {
    const issue = { path: 'seat', reason: 'out-of-range', limit: invitee.seats ?? 0 } as const
    throw new AppError('invalid-input', { issues: [issue] })
  }
}

/** Writes who takes a seat. */
export async function writeSeatName(
  { trx, insert, update }: Writer,
  { meetingId, inviteeId, seat }: { readonly meetingId: Id; readonly inviteeId: Id; readonly seat: number },
  name: SeatNameFields,
  newId: () => Id,
): Promise<void> {
  const present = await trx
    .selectFrom('seatName')
    .select(['id', 'version'])
    .where('inviteeId', '=', inviteeId)
    .where('seat', '=', seat)
    .executeTakeFirst()
  if (present === undefined)
    await insert('seatName', { ...name, id: newId(), meetingId, inviteeId, seat, sample: '' })
  else await update('seatName', present, name)
}

const emptyName = { honorific: 'none', militaryRank: '', titles: '', personId: null, phone: '' } as const
