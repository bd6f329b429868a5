import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { documentKinds } from '../../src/shared/documents/contract.ts'
import { expect, test } from '../support/electron.ts'

const list = 'Nhiệm vụ Đề án 06 năm 2024'
/** The one with reports on progress. */
const roadmap = 'Lộ trình Đề án 06 và chỉ thị, nghị quyết, công điện của Chính phủ'
let folder: string

/** Runs a command of the built program to its end, as `npm run cli` does. */
function run(...words: readonly string[]): string {
  const own = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return execFileSync(
    process.env['ELECTRON_EXEC'] ?? '',
    [
      ...own,
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'data')}`,
      process.cwd(),
      '--cli',
      '--workspace',
      join(folder, 'so'),
      ...words,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  )
}

/** What LibreOffice makes of a file: its cells as text or as XML with their types, or the text of its pages. */
function converted(file: string, to: 'csv' | 'fods' | 'pdf'): string {
  const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76' : to
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'office')}`,
      '--convert-to',
      filter,
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'ignore' },
  )
  const made = join(folder, `${basename(file).replace(/\.\w+$/, '')}.${to}`)
  return to === 'pdf'
    ? execFileSync('pdftotext', ['-layout', made, '-'], { encoding: 'utf8' })
    : readFileSync(made, 'utf8')
}

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-'))
  run('init', '--sample')
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

test('a workbook opens in LibreOffice with its text kept, dates as dates and words as words', () => {
  const file = join(folder, 'nhiem-vu.xlsx')
  run('export', 'tasks', '--list', list, '--as-of', '2024-02-05', '--format', 'xlsx', '--out', file)
  const rows = converted(file, 'csv').split('\n')
  expect(rows[0]).toMatch(/^DANH MỤC NHIỆM VỤ,/)
  expect(rows.filter((row) => /^\d+,/.test(row))).toHaveLength(81)
  expect(rows.filter((row) => /^II?\. NHIỆM VỤ/.test(row))).toEqual([
    expect.stringMatching(/^I\. NHIỆM VỤ CHUNG \(20\),/),
    expect.stringMatching(/^II\. NHIỆM VỤ CỤ THỂ \(61\),/),
  ])
  expect(rows.join('\n')).toContain(',31/01/2024,')
  const cells = converted(file, 'fods')
  expect(cells).toMatch(/office:value-type="date" office:date-value="2024-01-31"/)
  expect(cells).toMatch(/office:value-type="string"[^>]*>\s*<text:p>Tháng 6-2024</)
  expect(cells).not.toContain('table:formula')

  const reported = join(folder, 'lo-trinh.xlsx')
  run('export', 'tasks', '--list', roadmap, '--as-of', '2024-02-05', '--format', 'xlsx', '--out', reported)
  expect(converted(reported, 'fods')).toMatch(/office:value-type="percentage" office:value="0.8"/)
})

test('a workbook prints with its head on each page', () => {
  const file = join(folder, 'danh-muc.xlsx')
  run('report', 'register', '--list', list, '--as-of', '2024-02-05', '--format', 'xlsx', '--out', file)
  const pages = converted(file, 'pdf').split('\f').slice(0, -1)
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toContain('Nội dung nhiệm vụ')
  expect(pages[0]).not.toMatch(/^\s*1\s*$/m)
  expect(pages[1]).toMatch(/^\s*2\s*\n/)
})

test('an annex opens in Word’s format: landscape, head on each page, pages counted, "./." at the end', () => {
  const file = join(folder, 'phu-luc.docx')
  run('report', 'register', '--list', list, '--as-of', '2024-02-05', '--format', 'docx', '--out', file)
  const pages = converted(file, 'pdf').split('\f').slice(0, -1)
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toContain('Nội dung nhiệm vụ')
  expect(pages[0]).toMatch(/Phụ lục\s+DANH MỤC NHIỆM VỤ/)
  expect(pages[1]).toMatch(/^\s*2\s*\n/)
  expect(pages.at(-1)).toContain('./.')
  const size = execFileSync('pdfinfo', [join(folder, 'phu-luc.pdf')], { encoding: 'utf8' })
  expect(size).toMatch(/Page size:\s+841\.\d+ x 595\.\d+/)
})

test('the registry is printed as PDF in the document font, its head on each page', () => {
  const file = join(folder, 'nhiem-vu-in.pdf')
  run('export', 'tasks', '--list', list, '--as-of', '2024-02-05', '--format', 'pdf', '--out', file)
  const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toContain('Nội dung nhiệm vụ')
  expect(pages.join('\n').match(/TỔNG CỘNG \(81\)/g)).toHaveLength(1)
  expect(execFileSync('pdffonts', [file], { encoding: 'utf8' })).not.toMatch(/Type 3|Noto|DejaVu/)
})

test('every paper of a meeting is the same in Word as in PDF: its text, its page and its margins', () => {
  test.setTimeout(300_000)
  const listed = JSON.parse(run('call', 'meetings', 'list')) as {
    value: readonly { id: string; state: string }[]
  }
  const meeting = listed.value.find(({ state }) => state === 'ended')?.id ?? ''
  for (const kind of documentKinds)
    for (const format of ['pdf', 'docx'])
      run(
        'export',
        kind,
        '--meeting',
        meeting,
        '--format',
        format,
        '--out',
        join(folder, `${kind}.${format}`),
      )
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'office')}`,
      '--convert-to',
      'pdf',
      '--outdir',
      join(folder, 'word'),
      ...documentKinds.map((kind) => join(folder, `${kind}.docx`)),
    ],
    { stdio: 'ignore' },
  )
  for (const kind of documentKinds) {
    const [pdf, word] = [join(folder, `${kind}.pdf`), join(folder, 'word', `${kind}.pdf`)]
    const [own, theirs] = [wordsOf(pdf), wordsOf(word)]
    expect(theirs.said, kind).toEqual(own.said)
    expect(theirs.size, kind).toEqual(own.size)
    // Where the text begins: the left and the top margin.
    expect(Math.abs(theirs.left - own.left), kind).toBeLessThan(6)
  }
})

/** Words of a PDF, each once, without page numbers, dots and the line at the foot; its size; where its text begins, in points. */
function wordsOf(file: string) {
  const words = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' })
  const found = [...words.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)<\/word>/g)]
  const size = /<page width="([\d.]+)" height="([\d.]+)"/.exec(words)
  const height = Number(size?.[2])
  const inside = found.filter(([, , top]) => Number(top) > 50 && Number(top) < height - 57)
  // A line may break behind a hyphen or a slash.
  const letters = inside
    .flatMap(([, , , word = '']) => word.replace(/[.…]{2,}/g, '').split(/[-/]/))
    .filter(Boolean)
  return {
    said: [...new Set(letters)].toSorted(),
    size: [Math.round(Number(size?.[1])), Math.round(height)],
    left: Math.min(...inside.map(([, left]) => Number(left))),
  }
}
