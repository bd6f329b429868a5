import { describe, expect, it } from 'vitest'
import type { Letterhead } from '../../../../src/shared/documents/contract.ts'
import { checkWords } from '../../../../src/shared/officialDocuments/checkWords.ts'
import {
  officialKinds,
  type OfficialDocument,
  type OfficialKind,
} from '../../../../src/shared/officialDocuments/contract.ts'
import type { FormRule } from '../../../../src/shared/officialDocuments/formRules.ts'
import { composedDocument, emptyFacts, sampleFacts } from './officialSample.ts'

const { letterhead } = sampleFacts

/** A document of which no rule is broken; each case below changes one thing. */
function soundDocument(kind: OfficialKind, change: Partial<OfficialDocument> = {}): OfficialDocument {
  const composed = composedDocument(kind, sampleFacts)
  return {
    ...composed,
    subject: 'Triển khai nhiệm vụ trọng tâm',
    addressees: 'Sở Tư pháp',
    bases: '',
    body: 'Tổ công tác đề nghị cơ quan thực hiện (có phụ lục kèm theo).',
    recipients: 'Thành viên Tổ công tác',
    keptBy: 'VT, TGV',
    signerCapacity: 'TỔ TRƯỞNG',
    signerName: 'Nguyễn Văn Sơn',
    leftCapacity: 'THƯ KÝ',
    leftName: 'Trần Thị Hoa',
    annexes: [],
    ...change,
  }
}

function rulesOf(document: OfficialDocument, ofLetterhead: Letterhead | null = letterhead) {
  return checkWords(document, ofLetterhead).map(({ rule, field }) => [rule, field])
}

const annex = composedDocument('conclusionNotice', sampleFacts).annexes[0]
const withLetterhead = (change: Partial<Letterhead>) =>
  letterhead === null ? null : { ...letterhead, ...change }

describe('the form of words', () => {
  it.each(officialKinds)('%s that keeps every rule has no finding', (kind) => {
    expect(checkWords(soundDocument(kind), letterhead)).toEqual([])
  })

  const broken: readonly (readonly [FormRule, string, OfficialKind, Partial<OfficialDocument>])[] = [
    ['sign', 'number', 'letter', { number: null }],
    ['date', 'datedOn', 'plan', { datedOn: null }],
    ['subject', 'subject', 'plan', { subject: '' }],
    ['subject', 'subject', 'letter', { subject: 'V/v triển khai nhiệm vụ' }],
    ['subject', 'subject', 'plan', { subject: 'Tổ chức hội nghị.' }],
    ['subject', 'subject', 'plan', { subject: 'TỔ CHỨC HỘI NGHỊ' }],
    ['addressees', 'addressees', 'letter', { addressees: '' }],
    ['addressees', 'addressees', 'invitation', { addressees: '' }],
    ['addressees', 'addressees', 'proposal', { addressees: 'Kính gửi: UBND tỉnh' }],
    ['bases', 'bases', 'plan', { bases: 'Quyết định số 06/QĐ-TTg' }],
    ['content', 'body', 'plan', { body: '  \n' }],
    ['ending', 'body', 'plan', { body: 'Xong một phần./.\nCòn một phần.' }],
    ['headingNumbers', 'body', 'plan', { body: 'I. MỤC ĐÍCH\nIII. NỘI DUNG' }],
    ['headingNumbers', 'body', 'plan', { body: 'I. MỤC ĐÍCH\n1. Một\n3. Ba' }],
    ['pointLetters', 'body', 'plan', { body: 'a) Một\nb) Hai\nf) Sáu' }],
    ['dateZeros', 'body', 'plan', { body: 'Họp ngày 5 tháng 3 năm 2024' }],
    ['dateZeros', 'body', 'plan', { body: 'Họp ngày 05 tháng 03 năm 2024' }],
    ['dateZeros', 'body', 'plan', { body: 'Họp ngày 15 tháng 2 năm 2024' }],
    ['signerCapacity', 'signerCapacity', 'plan', { signerCapacity: '' }],
    ['signerCapacity', 'signerCapacity', 'plan', { signerCapacity: 'KT. TỔ TRƯỞNG' }],
    ['signerCapacity', 'signerCapacity', 'plan', { signerCapacity: 'TM ỦY BAN NHÂN DÂN\nCHỦ TỊCH' }],
    ['signerCapacity', 'leftCapacity', 'minutes', { leftCapacity: '' }],
    ['signerName', 'signerName', 'plan', { signerName: '' }],
    ['signerName', 'signerName', 'plan', { signerName: 'TS. Nguyễn Văn Sơn' }],
    ['signerName', 'leftName', 'minutes', { leftName: '' }],
    ['recipients', 'recipients', 'plan', { recipients: '' }],
    ['kept', 'keptBy', 'plan', { keptBy: '' }],
    ['kept', 'keptBy', 'plan', { keptBy: 'Hồ sơ' }],
    ['annexTitle', 'annex 1', 'plan', { annexes: annex === undefined ? [] : [{ ...annex, title: '' }] }],
    ['annexContent', 'annex 1', 'plan', { annexes: annex === undefined ? [] : [{ ...annex, body: '' }] }],
    [
      'annexMention',
      'body',
      'plan',
      { annexes: annex === undefined ? [] : [annex], body: 'Tổ công tác tổ chức hội nghị.' },
    ],
    ['characters', 'body', 'plan', { body: 'Kế hoạch 🎉' }],
    ['characters', 'subject', 'plan', { subject: 'Hội nghị \u202Etrực tuyến' }],
  ]
  it.each(broken)('%s alone is named where %s of %s breaks it', (rule, field, kind, change) => {
    expect(rulesOf(soundDocument(kind, change))).toEqual([[rule, field]])
  })

  it.each([
    ['issuer', { issuerLines: '' }],
    ['sign', { abbreviation: '' }],
    ['sign', { abbreviation: 'TCT ĐA06' }],
    ['sign', { abbreviation: 'CV-TCT' }],
    ['place', { place: '' }],
  ] as const)('%s alone is named where the letterhead breaks it', (rule, change) => {
    expect(rulesOf(soundDocument('letter'), withLetterhead(change))).toEqual([[rule, 'letterheadId']])
  })

  it('points go on from đ to e and begin anew under the next clause', () => {
    const body = '1. Một\na) A\nb) B\nc) C\nd) D\nđ) Đ\ne) E\n2. Hai\na) A'
    expect(rulesOf(soundDocument('plan', { body }))).toEqual([])
  })

  it('clauses may be numbered through all sections or begin anew in each', () => {
    expect(rulesOf(soundDocument('plan', { body: 'I. MỘT\n1. A\n2. B\nII. HAI\n1. C' }))).toEqual([])
    expect(rulesOf(soundDocument('plan', { body: '1. A\n2. B\nMột đoạn.\n1. C' }))).toEqual([])
  })

  it('a document composed of nothing names what is missing and no more', () => {
    const rules = rulesOf(composedDocument('plan', emptyFacts, { number: null, datedOn: null }), null)
    expect(rules).toContainEqual(['issuer', 'letterheadId'])
    expect(rules).toContainEqual(['signerName', 'signerName'])
  })
})
