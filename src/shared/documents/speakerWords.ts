import { titlesOn } from '../directory/titles.ts'
import { attendancePhrase, isNamed } from '../meetings/attendancePhrase.ts'
import type { Entry } from '../minutes/contract.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import type { MeetingFile } from './meetingFile.ts'

/**
 * Who spoke: "Đồng chí A, Giám đốc Sở Tư pháp, điểm cầu UBND tỉnh". For a person the titles frozen in the invitation,
 * else those held on the meeting's day; for others the words of the entry. Empty when nothing is known.
 */
export function speakerWords(entry: Entry, file: MeetingFile): string {
  const { personId } = entry
  const invitee = file.invitees.filter(isNamed).find((one) => personId !== null && one.personId === personId)
  const person = file.people.find((one) => one.id === personId)
  const who = invitee
    ? attendancePhrase(invitee)
    : person
      ? attendancePhrase({
          honorific: person.honorific,
          militaryRank: person.militaryRank,
          name: person.fullName,
          titles: titlesOn(person.positions, file.meeting.heldOn ?? file.asOf),
        })
      : entry.speaker
  if (who === '') return ''
  const site = file.sites.find(({ id }) => id === (entry.siteId ?? invitee?.siteId))
  // A report in words ("Báo cáo 2 năm …") is a paper, which stands at no site.
  const isAtSite =
    site !== undefined && file.meeting.form !== 'inPerson' && (personId !== null || entry.kind !== 'report')
  return capitalizeFirst(isAtSite ? `${who}, điểm cầu ${site.name}` : who)
}
