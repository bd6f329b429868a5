import { assertNever } from '../contract/error.ts'
import type { Honorific } from '../directory/contract.ts'
import { honorificWord } from '../directory/titles.ts'
import { withoutEndPunctuation } from '../text/endPunctuation.ts'
import { countInProse } from '../time/wording.ts'
import { attendancePhrase, isNamed, nameAndTitles } from './attendancePhrase.ts'
import type { Invitee, InviteeRole, NamedInvitee } from './invitees.ts'
import { namedOnce } from './namedOnce.ts'
import { siteWords } from '../sites/siteWords.ts'

/** They serve the meeting and do not take part in it. */
const servingRoles: readonly InviteeRole[] = ['secretary', 'technician', 'press']

export interface SiteAttendance {
  /** "hội nghị", "cuộc họp", "hội thảo". */
  readonly meetingWord: string
  /** As it follows "điểm cầu"; null when the meeting is in one room. */
  readonly siteName: string | null
  /** Those of the site, in the order in which they are named. */
  readonly invitees: readonly Invitee[]
  /** The user's own sentence, which stands instead; none for empty. */
  readonly ownWords?: string
}

/**
 * "Dự hội nghị tại điểm cầu UBND tỉnh có đồng chí …; các thành viên …; đại diện lãnh đạo …." Empty when the site has
 * nobody to name (domain 2.5, 6.5).
 */
export function attendanceSentence(attendance: SiteAttendance): string {
  if (attendance.ownWords) return `${withoutEndPunctuation(attendance.ownWords)}.`
  const parts = attendanceParts(attendance.invitees)
  return parts.length === 0 ? '' : `${leadIn(attendance)}${parts.join('; ')}.`
}

/** What the sentence names, as one part when it is the user's own. */
export function attendanceNamed(attendance: SiteAttendance): readonly string[] {
  if (!attendance.ownWords) return attendanceParts(attendance.invitees)
  const words = withoutEndPunctuation(attendance.ownWords)
  const lead = leadIn(attendance)
  return [words.startsWith(lead) ? words.slice(lead.length) : words]
}

function leadIn({ meetingWord, siteName }: SiteAttendance): string {
  return `Dự ${meetingWord}${siteName === null ? '' : ` tại ${siteWords(siteName)}`} có `
}

/**
 * What the sentence joins: persons in succession with one honorific together ("các đồng chí: A, …; B, …"), then quotas
 * and groups in their words. Whoever is invited twice is named once, as first met. Secretary, technicians, press and whoever
 * has declined are left out.
 */
function attendanceParts(invitees: readonly Invitee[]): readonly string[] {
  const parts: string[] = []
  let row: NamedInvitee[] = []
  const endRow = () => {
    const [first, ...others] = row
    if (first !== undefined) {
      parts.push(
        others.length === 0
          ? attendancePhrase(first)
          : pluralHonorific(first.honorific) + row.map((one) => nameAndTitles(one)).join('; '),
      )
    }
    row = []
  }
  const coming = invitees.filter(
    ({ role, confirmation }) => !servingRoles.includes(role) && confirmation !== 'declined',
  )
  for (const invitee of namedOnce(coming)) {
    if (isNamed(invitee)) {
      if (nameAndTitles(invitee) === '') continue
      if (row.some((one) => one.honorific !== invitee.honorific)) endRow()
      row.push(invitee)
      continue
    }
    endRow()
    const words = groupWords(invitee)
    if (words !== '') parts.push(words)
  }
  endRow()
  return parts
}

function groupWords(invitee: Extract<Invitee, { readonly kind: 'quota' | 'group' }>): string {
  const words = withinSentence(invitee.words)
  switch (invitee.kind) {
    case 'quota':
      return invitee.seats > 1 ? `${words} (${countInProse(invitee.seats)} người)` : words
    case 'group':
      return words
    default:
      return assertNever(invitee)
  }
}

function pluralHonorific(honorific: Honorific): string {
  const word = honorificWord(honorific)
  return word === '' ? '' : `các ${word}: `
}

/** Words typed as a sentence, to stand inside another: no full stop, and no capital on a word that has none of its own. */
function withinSentence(words: string): string {
  return withoutEndPunctuation(words).replace(
    /^(?:Đại diện|Các|Lãnh đạo|Một số|Những|Toàn thể)(?= )/u,
    (start) => start.toLocaleLowerCase('vi'),
  )
}
