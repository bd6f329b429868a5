import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Organization } from '../../src/shared/directory/contract.ts'
import type { RenderedDocument } from '../../src/shared/documents/contract.ts'
import type { Meeting } from '../../src/shared/meetings/contract.ts'
import type {
  officialDocumentsContract,
  OfficialDocument,
} from '../../src/shared/officialDocuments/contract.ts'
import type { OverdueByAgency } from '../../src/shared/tasks/contract.ts'
import { closeProgram, expect, launchProgram, test } from '../support/electron.ts'
import { wordsByPage, type Word } from '../support/pdfWords.ts'

type NewDocument = Parameters<(typeof officialDocumentsContract)['create']['input']['parse']>[0]

const asOf = '2024-02-05'

let folder: string
let program: ElectronApplication
let page: Page
let meeting: Meeting
let agency: Organization

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-'))
  program = await launchProgram({ userData: join(folder, 'data'), args: ['--sample'] })
  page = await program.firstWindow()
  await page.getByRole('navigation').waitFor()
  const meetings = await call<readonly Meeting[]>('meetings', 'list', {})
  const [overdue] = await call<readonly OverdueByAgency[]>('tasks', 'overdueByAgency', { asOf })
  const all = await call<readonly Organization[]>('directory', 'listOrganizations', { order: 'protocol' })
  const held = meetings.find(({ state }) => state === 'ended')
  const late = all.find(({ id }) => id === overdue?.organizationId)
  if (held === undefined || late === undefined)
    throw new Error('The sample has no meeting that has ended, or nothing overdue')
  meeting = held
  agency = late
})

test.afterAll(async () => {
  await closeProgram(program)
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function call<T>(feature: string, method: string, input: unknown): Promise<T> {
  const reply: unknown = JSON.parse(
    await page.evaluate(
      async ([f, m, i]) =>
        await (
          window as unknown as { secretary: { call: (...all: unknown[]) => Promise<string> } }
        ).secretary.call(f, m, i),
      [feature, method, input] as const,
    ),
  )
  expect(reply).toMatchObject({ ok: true })
  return (reply as { readonly value: T }).value
}

/** Composes a document, says of it what is given, and prints it. */
async function print(input: NewDocument, patch: Readonly<Record<string, unknown>>) {
  const { id, version } = await call<OfficialDocument>('officialDocuments', 'create', input)
  await call('officialDocuments', 'update', { id, version, patch })
  const { pdfBase64 } = await call<RenderedDocument>('officialDocuments', 'render', { id })
  const path = join(folder, `${id}.pdf`)
  writeFileSync(path, Buffer.from(pdfBase64, 'base64'))
  const pages = wordsByPage(path)
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  return { pages, first: pages[0] ?? [], text }
}

/** The place of words that stand in a row, from the first to the last of them. */
function placeOf(words: readonly Word[], phrase: string): Word {
  const parts = phrase.split(' ')
  const at = words.findIndex((_, index) => parts.every((part, step) => words[index + step]?.text === part))
  const [first, last] = [words[at], words[at + parts.length - 1]]
  if (first === undefined || last === undefined) throw new Error(`"${phrase}" is not on the page`)
  return { ...first, text: phrase, right: last.right, bottom: last.bottom }
}

function middle({ left, right }: Word): number {
  return (left + right) / 2
}

/** Middles of the two columns of the head: 41 and 59 per cent of 165 mm. */
const heads = { left: 30 + (165 * 0.41) / 2, right: 195 - (165 * 0.59) / 2 }
const signedBy = {
  signerCapacity: 'KT. Tổ trưởng\nTổ phó thường trực',
  signerOffice: 'Giám đốc Công an tỉnh',
  signerName: 'Phạm Văn An',
  keptBy: 'VT, TGV',
} as const

test('a công văn has V/v under its number, Kính gửi with dashes under the colon, Như trên first', async () => {
  const { first, pages, text } = await print(
    { kind: 'urgingLetter', agencyId: agency.id, asOf },
    {
      ...signedBy,
      number: 112,
      datedOn: '2024-03-12',
      urgency: 'veryUrgent',
      addressees: 'Sở Tư pháp\nSở Nội vụ\nỦy ban nhân dân các huyện, thành phố',
    },
  )
  const number = placeOf(first, 'Số: 112/TCTĐA06-TGV')
  const date = placeOf(first, 'Tuyên Quang, ngày 12 tháng 3 năm 2024')
  const about = placeOf(first, 'V/v đôn đốc')
  const mark = placeOf(first, 'THƯỢNG KHẨN')
  expect(middle(number)).toBeCloseTo(heads.left, 0)
  expect(middle(date)).toBeCloseTo(heads.right, 0)
  expect(Math.abs(number.top - date.top)).toBeLessThan(1.5)
  expect(about.top).toBeGreaterThan(number.bottom)
  expect(mark.top).toBeGreaterThan(about.bottom)
  expect(middle(mark)).toBeCloseTo(heads.left, 0)

  const label = placeOf(first, 'Kính gửi:')
  expect(label.left).toBeCloseTo(30 + 35, 0)
  const dashes = first.filter(({ text: word, left, top }) => word === '-' && left > 60 && top > label.top)
  expect(dashes).toHaveLength(3)
  for (const dash of dashes) {
    expect(dash.left).toBeGreaterThan(label.right - 2)
    expect(dash.left).toBeLessThan(label.right + 1)
  }
  expect(text).toContain('- Sở Tư pháp; - Sở Nội vụ; - Ủy ban nhân dân các huyện, thành phố.')
  expect(text).toContain('Nơi nhận: - Như trên;')

  const capacity = placeOf(first, 'KT. TỔ TRƯỞNG')
  const office = placeOf(first, 'GIÁM ĐỐC CÔNG AN TỈNH')
  const name = placeOf(first, 'Phạm Văn An')
  for (const word of [capacity, office, name]) expect(middle(word)).toBeCloseTo(195 - (165 * 0.55) / 2, 0)
  // Room for the signature.
  expect(office.top - placeOf(first, 'TỔ PHÓ THƯỜNG TRỰC').bottom).toBeGreaterThan(22)
  expect(name.top).toBeGreaterThan(office.top)
  expect(placeOf(first, 'Nơi nhận:').top).toBeCloseTo(capacity.top, -1)

  // The table of what is overdue: landscape, with page numbers of its own.
  const [annex = []] = pages.slice(1)
  expect(middle(placeOf(annex, 'DANH MỤC NHIỆM VỤ QUÁ HẠN'))).toBeCloseTo(30 + (297 - 45) / 2, 0)
  expect(text).toContain('(Kèm theo Công văn số 112/TCTĐA06-TGV ngày 12 tháng 3 năm 2024 của')
  expect(annex.filter(({ bottom }) => bottom < 20)).toEqual([])
  const head = placeOf(annex, 'STT')
  expect(head.left).toBeLessThan(40)
  expect(placeOf(annex, 'Thời hạn').top).toBeLessThan(head.bottom)
})

test('a giấy mời says who invites whom between its title and the signature, with its mark under the number', async () => {
  const { first, text } = await print(
    { kind: 'invitation', meetingId: meeting.id },
    {
      ...signedBy,
      number: 7,
      datedOn: '2024-02-05',
      urgency: 'urgent',
    },
  )
  const number = placeOf(first, 'Số: 07/GM-TCTĐA06')
  const mark = placeOf(first, 'KHẨN')
  const title = placeOf(first, 'GIẤY MỜI')
  expect(middle(mark)).toBeCloseTo(heads.left, 0)
  expect(mark.top).toBeGreaterThan(number.bottom)
  expect(title.top).toBeGreaterThan(mark.bottom)
  expect(middle(title)).toBeCloseTo(30 + 165 / 2, 0)
  expect(middle(placeOf(first, 'Tuyên Quang, ngày 05 tháng 02 năm 2024'))).toBeCloseTo(heads.right, 0)
  const invitation = placeOf(first, 'trân trọng kính mời:')
  expect(invitation.top).toBeGreaterThan(title.bottom)
  expect(placeOf(first, 'Tới dự').left).toBeCloseTo(30 + 12.7, 0)
  expect(text).toMatch(/nêu trên\.\/\. Nơi nhận:/)
})

test('a draft leaves number, day and signer blank, each in its place', async () => {
  const { first } = await print(
    { kind: 'conclusionNotice', meetingId: meeting.id },
    {
      number: null,
      datedOn: null,
      signerCapacity: 'TỔ TRƯỞNG',
      signerName: '',
    },
  )
  const number = placeOf(first, 'Số:')
  const sign = placeOf(first, '/TB-TCTĐA06')
  expect(sign.left - number.right).toBeGreaterThan(4)
  expect(Math.abs(sign.top - number.top)).toBeLessThan(0.5)
  const day = placeOf(first, 'ngày tháng năm')
  expect(Math.abs(day.top - number.top)).toBeLessThan(1.5)
  expect(day.right - day.left).toBeGreaterThan(35)
})

test('a biên bản has no day in its head and two signers, with Nơi nhận under the left one', async () => {
  const { pages, first } = await print(
    { kind: 'minutes', meetingId: meeting.id },
    {
      number: 5,
    },
  )
  const title = placeOf(first, 'BIÊN BẢN')
  expect(placeOf(first, 'Số: 05/BB-TCTĐA06').top).toBeLessThan(title.top)
  expect(first.filter(({ text, bottom }) => text === 'ngày' && bottom < title.top)).toEqual([])
  const last = pages.at(-1) ?? []
  const [left, right] = [placeOf(last, 'THƯ KÝ'), placeOf(last, 'CHỦ TỌA')]
  expect(left.top).toBeCloseTo(right.top, 1)
  expect(middle(left)).toBeCloseTo(30 + (165 * 0.45) / 2, 0)
  expect(middle(right)).toBeCloseTo(195 - (165 * 0.55) / 2, 0)
  expect(placeOf(last, 'Nơi nhận:').top).toBeGreaterThan(left.bottom + 22)
})
