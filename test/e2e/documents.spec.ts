import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { RenderedDocument } from '../../src/shared/documents/contract.ts'
import type { Meeting } from '../../src/shared/meetings/contract.ts'
import { closeProgram, expect, launchProgram, test } from '../support/electron.ts'
import { wordsByPage, type Word } from '../support/pdfWords.ts'

interface Paper extends RenderedDocument {
  readonly path: string
}

const sentence =
  'Dự hội nghị tại điểm cầu UBND tỉnh có đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Tổ trưởng Tổ công tác triển khai Đề án 06 của tỉnh; các thành viên Tổ công tác triển khai Đề án 06 cấp tỉnh; đại diện lãnh đạo một số sở, ban, ngành, doanh nghiệp trong tỉnh.'

let folder: string
let program: ElectronApplication
let page: Page
let minutes: Paper
let brief: Paper

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-'))
  program = await launchProgram({ userData: join(folder, 'data'), args: ['--sample'] })
  page = await program.firstWindow()
  await page.getByRole('navigation').waitFor()
  minutes = await render('minutes')
  brief = await render('brief')
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

async function render(kind: 'minutes' | 'brief'): Promise<Paper> {
  const meetings = await call<readonly Meeting[]>('meetings', 'list', {})
  const meeting = meetings.find(({ state }) => state === 'ended')
  const rendered = await call<RenderedDocument>('documents', 'render', { kind, meetingId: meeting?.id })
  const path = join(folder, `${kind}.pdf`)
  writeFileSync(path, Buffer.from(rendered.pdfBase64, 'base64'))
  return { ...rendered, path }
}

function run(tool: string, ...args: readonly string[]): string {
  return execFileSync(tool, [...args], { encoding: 'utf8', maxBuffer: 100_000_000 })
}

/** The text as one line, as a reader joins it. */
function textOf(paper: Paper): string {
  return run('pdftotext', paper.path, '-').replace(/\s+/g, ' ')
}

const inTopMargin = (word: Word) => word.bottom < 20
const inBottomMargin = (word: Word) => word.top > 297 - 20

test('both papers are sound A4 files with title and language, tagged, with an outline', () => {
  for (const paper of [minutes, brief]) {
    expect(run('qpdf', '--check', paper.path)).toContain('No syntax or stream encoding errors found')
    const info = run('pdfinfo', paper.path)
    expect(info).toMatch(/Page size: .*\(A4\)/)
    expect(info).toMatch(new RegExp(`Pages: +${paper.pageCount}\n`))
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/JavaScript: +no/)
    expect(info).toMatch(/Producer: +Bàn Thư ký/)
    const objects = run('qpdf', '--qdf', '--object-streams=disable', paper.path, '-')
    expect(objects).toContain('/Outlines')
    expect(objects).toContain('/Lang')
    expect(objects).not.toMatch(/\/(Launch|URI|JavaScript|EmbeddedFile)\b/)
  }
  expect(run('pdfinfo', minutes.path)).toMatch(/Title: +Biên bản - Hội nghị/)
  expect(minutes.fileName).toMatch(/^Biên bản - .+\.pdf$/)
  expect(brief.fileName).toMatch(/^Tờ tóm tắt - .+\.pdf$/)
})

test('only faces of Tinos are used, embedded, none as drawings', () => {
  for (const paper of [minutes, brief]) {
    const fonts = run('pdffonts', paper.path).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts)
      expect(font).toMatch(/^[A-Z]{6}\+Tinos-\w+ +CID TrueType +Identity-H +yes yes yes /)
    expect(paper.missingCharacters).toEqual([])
  }
})

test('the text comes out as it went in: composed Vietnamese letters', () => {
  for (const paper of [minutes, brief]) {
    const text = textOf(paper)
    expect(text).toBe(text.normalize('NFC'))
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc')
  }
})

test('the margins are 20, 15, 20 and 30 mm, and nothing stands outside them but page number and foot line', () => {
  for (const paper of [minutes, brief]) {
    const body = wordsByPage(paper.path)
      .flat()
      .filter((word) => !inTopMargin(word) && !inBottomMargin(word))
    const edge = (values: readonly number[]) => Math.min(...values)
    expect(edge(body.map(({ left }) => left))).toBeCloseTo(30, 0)
    expect(edge(body.map(({ right }) => 210 - right))).toBeCloseTo(15, 0)
    expect(edge(body.map(({ top }) => top))).toBeCloseTo(20, 0)
    expect(edge(body.map(({ bottom }) => 297 - bottom))).toBeGreaterThan(19.5)
  }
})

test('page 1 shows no number, the others theirs at the top centre', () => {
  const pages = wordsByPage(minutes.path)
  expect(pages.length).toBeGreaterThan(1)
  for (const [index, words] of pages.entries()) {
    const top = words.filter(inTopMargin)
    expect(top.map(({ text }) => text)).toEqual(index === 0 ? [] : [String(index + 1)])
    for (const { left, right } of top) expect((left + right) / 2).toBeCloseTo(30 + 165 / 2, 0)
  }
})

test('the biên bản has number, no place and date in its header, and the labels of Mẫu 1.9 in order', () => {
  const text = textOf(minutes)
  const labels = [
    'Số: 05/BB-TCTĐA06',
    'BIÊN BẢN',
    'Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 02 năm 2024.',
    'Địa điểm: ',
    'Thành phần tham dự:',
    sentence,
    'Chủ trì (chủ tọa): Đồng chí Nguyễn Văn Sơn',
    'Thư ký (người ghi biên bản): ',
    'Nội dung (theo diễn biến hội nghị):',
    'I. KHAI MẠC',
    'II. BÁO CÁO',
    'III. Ý KIẾN PHÁT BIỂU, THAM LUẬN',
    'IV. KẾT LUẬN CỦA CHỦ TRÌ',
    'Hội nghị kết thúc vào 11 giờ 30, ngày 05 tháng 02 năm 2024./.',
    'THƯ KÝ',
    'Nơi nhận:',
    '- Lưu: VT, Hồ sơ.',
  ]
  const places = labels.map((label) => [label, text.indexOf(label)] as const)
  expect(places.filter(([, place]) => place === -1)).toEqual([])
  expect(places).toEqual(places.toSorted(([, a], [, b]) => a - b))
  expect(text.slice(0, text.indexOf('BIÊN BẢN'))).not.toContain('ngày')
})

test('THƯ KÝ stands left of CHỦ TỌA on one line, with Nơi nhận under THƯ KÝ, on a page with text', () => {
  const words = wordsByPage(minutes.path).at(-1) ?? []
  const find = (text: string) => words.find((word) => word.text === text)
  const [secretary, chair, recipients] = [find('THƯ'), find('TỌA'), find('nhận:')]
  expect(secretary?.top).toBeCloseTo(chair?.top ?? 0, 1)
  expect(secretary?.right).toBeLessThan(chair?.left ?? 0)
  expect(recipients?.top).toBeGreaterThan((secretary?.bottom ?? 0) + 20)
  expect(recipients?.left).toBeLessThan(45)
  const above = words.filter((word) => !inTopMargin(word) && word.bottom < (secretary?.top ?? 0))
  expect(new Set(above.map(({ top }) => Math.round(top))).size).toBeGreaterThanOrEqual(2)
})

test('every page says at its foot, in grey, that the data are a sample', () => {
  for (const paper of [minutes, brief]) {
    for (const words of wordsByPage(paper.path)) {
      expect(
        words
          .filter(inBottomMargin)
          .map(({ text }) => text)
          .join(' '),
      ).toMatch(/^Dữ liệu mẫu/)
    }
    const objects = run('qpdf', '--qdf', '--object-streams=disable', paper.path, '-')
    expect(objects.match(/^0\.45 g$/gm)?.length).toBeGreaterThanOrEqual(paper.pageCount)
  }
})

test('the brief has at most two pages, its figures tally, and it names the day they hold for', () => {
  expect(brief.pageCount).toBeLessThanOrEqual(2)
  const text = textOf(brief)
  expect(text).toContain('TỜ TÓM TẮT')
  expect(text).toMatch(/tính đến ngày \d{2} tháng \d+ năm \d{4}/)
  const lists = [...text.matchAll(/” có ([\d.]+) nhiệm vụ[^:]*: ([^;.]+)/g)]
  expect(lists.length).toBeGreaterThan(0)
  for (const [, total, classes = ''] of lists) {
    const sum = [...classes.matchAll(/ (\d+)(?:,|$)/g)].reduce((all, [, count]) => all + Number(count), 0)
    expect(sum).toBe(Number(total))
  }
})

test('a print window that died is replaced, and the same paper comes out', async () => {
  await program.evaluate(({ BrowserWindow }) => {
    const printWindow = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().startsWith('app://document/'),
    )
    if (printWindow === undefined) throw new Error('no print window is kept')
    printWindow.webContents.forcefullyCrashRenderer()
  })
  const again = await render('minutes')
  expect(textOf(again)).toBe(textOf(minutes))
})
