import type { Task } from '../tasks/contract.ts'
import { fold } from '../text/fold.ts'
import { dateParts } from '../time/localDate.ts'

/**
 * What a text says, for the functions below: folded words between single spaces, `|` between sentences, dates as
 * "30/6/2024" and "30 thang 6/2024", so that whole words are found, and dates however they are written.
 */
export function statedWords(text: string): string {
  return ` | ${plainWords(text)} | `
}

function plainWords(text: string): string {
  return fold(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/,? nam (?=\d{4})|(?<=[a-z\d]) ?[/-] ?(?=\d)|(?<=\d)\.(?=\d)/g, '/')
    .replace(/\b0+(?=\d)/g, '')
    .replace(/[.!?\n]+/g, ' | ')
    .replace(/[^\p{L}\p{N}/|]+/gu, ' ')
    .trim()
}

/** Words before an agency by which a task is given to it. */
const givingWords = ['|', 'giao', 'giao cho', 'yêu cầu', 'đề nghị', 'phân công'].map(fold)

/**
 * Whether the text gives the lead to the agency: "Giao Sở Tư pháp …", "Sở Tư pháp chủ trì", or a sentence that begins
 * with its name. One that is only named, or only to work with others, has no lead; in doubt the answer is no, since
 * saying it twice harms less than not at all.
 */
export function givesLeadTo(stated: string, agency: string): boolean {
  const name = plainWords(agency)
  if (stated.includes(` ${name} chu tri `)) return true
  return givingWords.some((words) => {
    const phrase = ` ${words} ${name} `
    return stated
      .split(phrase)
      .slice(1)
      .some((rest) => !rest.startsWith('phoi hop '))
  })
}

/** Whether the text names the agency. */
export function namesAgency(stated: string, agency: string): boolean {
  return stated.includes(` ${plainWords(agency)} `)
}

/** Whether the text states the deadline of a task, in its own words or as its day, with or without the year. */
export function statesDeadline(
  stated: string,
  { dueOn, dueWording }: Pick<Task, 'dueOn' | 'dueWording'>,
): boolean {
  const forms = dueWording === '' ? [] : [plainWords(dueWording)]
  if (dueOn !== null) {
    const { year, month, day } = dateParts(dueOn)
    for (const start of [`${day}/${month}`, `${day} thang ${month}`]) forms.push(start, `${start}/${year}`)
  }
  return forms.some((form) => stated.includes(` ${form} `))
}
