import { titlesOn } from '../directory/titles.ts'
import { attendancePhrase, isNamed } from '../invitees/attendancePhrase.ts'
import type { NamedInvitee } from '../invitees/invitees.ts'
import type { Entry } from '../minutes/contract.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import type { MeetingFile } from './meetingFile.ts'
import { siteWords } from '../sites/siteWords.ts'

/** Whoever speaks: a person of the directory, or words. */
type Speaker = Pick<Entry, 'personId' | 'speaker'>

/**
 * Who spoke: "Đồng chí A, Giám đốc Sở Tư pháp, điểm cầu UBND tỉnh". For a person the titles frozen in the invitation,
 * else those held on the meeting's day; for others the words of the entry. Empty when nothing is known.
 */
export function speakerWords(entry: Entry, file: MeetingFile): string {
  const who = phraseOf(entry, file)
  if (who === '') return ''
  const site = file.sites.find(({ id }) => id === (entry.siteId ?? inviteeOf(entry, file)?.siteId))
  // A report in words ("Báo cáo 2 năm …") is a paper, which stands at no site.
  const isAtSite =
    site !== undefined &&
    file.meeting.form !== 'inPerson' &&
    (entry.personId !== null || entry.kind !== 'report')
  return capitalizeFirst(isAtSite ? `${who}, ${siteWords(site.name)}` : who)
}

/** The same without the site, as it stands in a list beside it. */
export function whoSpeaks(speaker: Speaker, file: MeetingFile): string {
  return capitalizeFirst(phraseOf(speaker, file))
}

/** The invitation of the person who speaks. */
export function inviteeOf({ personId }: Speaker, file: MeetingFile): NamedInvitee | undefined {
  return file.invitees.filter(isNamed).find((one) => personId !== null && one.personId === personId)
}

function phraseOf(speaker: Speaker, file: MeetingFile): string {
  const invitee = inviteeOf(speaker, file)
  if (invitee) return attendancePhrase(invitee)
  const person = file.people.find((one) => one.id === speaker.personId)
  if (person === undefined) return speaker.speaker
  return attendancePhrase({
    honorific: person.honorific,
    militaryRank: person.militaryRank,
    name: person.fullName,
    titles: titlesOn(person.positions, file.meeting.heldOn ?? file.asOf),
  })
}
