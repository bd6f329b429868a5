import { describe, expect, it } from 'vitest'
import { recognizeAssignments } from '../../../../src/shared/assignments/recognizeAssignments.ts'
import { prose, requiredText, shortText } from '../../../../src/shared/contract/schema.ts'
import { documentFileName } from '../../../../src/shared/documents/documentFileName.ts'
import { missingCharacters } from '../../../../src/shared/documents/glyphs.ts'
import { recipientLines } from '../../../../src/shared/documents/letterheadHeader.ts'
import { markup } from '../../../../src/shared/documents/markup.ts'
import { statedWords } from '../../../../src/shared/documents/statedAssignment.ts'
import { createOrganizationIndex } from '../../../../src/shared/imports/organizationNames.ts'
import { compareText, comparePersonNames } from '../../../../src/shared/text/collate.ts'
import { withoutEndPunctuation } from '../../../../src/shared/text/endPunctuation.ts'
import { fold } from '../../../../src/shared/text/fold.ts'
import { looksLikeLegacyEncoding } from '../../../../src/shared/text/legacyEncoding.ts'
import { normalizeText } from '../../../../src/shared/text/normalize.ts'
import { textLines } from '../../../../src/shared/text/textLines.ts'
import { parseClockTime } from '../../../../src/shared/time/clockTime.ts'
import { parseDeadline } from '../../../../src/shared/time/deadline.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import { sampleMeetingFile } from '../documents/sampleMeetingFile.ts'

const length = 2_000_000
const { letterhead } = sampleMeetingFile
const today = localDateSchema.parse('2024-02-05')

/** Two million characters of one kind, so that work that grows with the square would never end. */
const runs = [
  ['letters', 'a'.repeat(length)],
  ['letters and one of an old font', `${'a'.repeat(length)}µ`],
  ['letters of an old font', 'µ'.repeat(length)],
  ['Vietnamese letters', 'ữ'.repeat(length)],
  ['spaces', `a${' '.repeat(length)}b`],
  ['line feeds and spaces', `a${'\n '.repeat(length / 2)}b`],
  ['carriage returns', `a${'\r'.repeat(length)}b`],
  ['digits', '1'.repeat(length)],
  ['zeros', `${'0'.repeat(length)}x`],
  ['signs that the font lacks', '👍🏽'.repeat(length / 4)],
  ['dates', '1-1/'.repeat(length / 4)],
  ['full stops', `a${'.'.repeat(length)}b`],
] as const

describe.each(runs)('a text of two million %s', (_, text) => {
  const functions: readonly (readonly [name: string, run: (text: string) => unknown])[] = [
    ['normalizeText', normalizeText],
    ['looksLikeLegacyEncoding', looksLikeLegacyEncoding],
    ['shortText', (one) => shortText(100).safeParse(one)],
    ['shortText of its length', (one) => shortText(2 * length).safeParse(one)],
    ['prose', (one) => prose().safeParse(one)],
    ['fold', fold],
    ['textLines', textLines],
    ['withoutEndPunctuation', withoutEndPunctuation],
    ['parseClockTime', (one) => parseClockTime(`8 giờ ${one}`)],
    ['parseDeadline', (one) => parseDeadline(`trước ${one}`, today)],
    ['compareText', (one) => compareText(one, `${one}b`)],
    ['comparePersonNames', (one) => comparePersonNames(one, `${one}b`)],
    ['missingCharacters', missingCharacters],
    ['markup', (one) => markup`<p>${one}</p>`],
    ['statedWords', statedWords],
    [
      'recognizeAssignments',
      (one) => recognizeAssignments(one, { day: today, organizations: createOrganizationIndex([]) }),
    ],
    ['documentFileName', (one) => documentFileName('minutes', one, 'pdf')],
    ['recipientLines', (one) => recipientLines(letterhead && { ...letterhead, recipients: one }, 'VT')],
  ]
  it.each(functions)('passes %s', (_name, run) => {
    expect(() => run(text)).not.toThrow()
  })
})

describe('a field of one line', () => {
  it('takes what fits after normalisation', () => {
    expect(requiredText(5).parse(`${'\u200B'.repeat(900)} a \n\n b${' '.repeat(100)}`)).toBe('a b')
  })

  it('refuses what is far too long with the limit of the field, before any other work', () => {
    for (const field of [shortText(50), requiredText(50), prose(50)]) {
      const parsed = field.safeParse(' '.repeat(length))
      expect(parsed.error?.issues).toMatchObject([{ code: 'too_big', origin: 'string', maximum: 50 }])
    }
  })
})
