import { fold } from '../text/fold.ts'

/** Text for finding words in: letters without marks in lower case, each where the text has it. For text in NFC. */
export function plainLetters(text: string): string {
  let plain = ''
  // By code units, so that places in the one are places in the other.
  for (let at = 0; at < text.length; at += 1) plain += fold(text.charAt(at)).charAt(0) || ' '
  return plain
}

/** What a pattern finds at one place of a text; the pattern must be sticky. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
