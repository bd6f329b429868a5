import { execFileSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import { closeProgram, test } from '../support/electron.ts'
import { pagePictures, screenPictures } from './pictures.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pictureFolder = join(root, 'docs', 'pictures')
const size = { width: 1366, height: 768 }
const dotsPerInch = 60
/** Before the sample's meeting begins, so that every run shows the same clock. */
const morning = '2024-02-05T07:50:00+07:00'

test('every picture of the guide', async ({ launch, userData }) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await program.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await page.clock.setFixedTime(morning)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.getByRole('navigation').waitFor()
  await chooseFile(program, 'openpyxl.xlsx')
  const meetingId = await sampleMeeting(page)

  for (const { name, path, act } of screenPictures) {
    await page.evaluate(
      (hash) => {
        window.location.hash = hash
      },
      path.replace(':meetingId', meetingId),
    )
    await settled(page)
    await act?.(page)
    await settled(page)
    const file = join(pictureFolder, `${name}.png`)
    await page.screenshot({ path: file })
    compress(file)
  }

  await closeProgram(program)
  for (const { name, paper, page: number } of pagePictures) {
    const pdf = join(userData, `${name}.pdf`)
    exportPaper(userData, paper, meetingId, pdf)
    const out = join(pictureFolder, name)
    const only = ['-singlefile', '-f', String(number), '-l', String(number)]
    execFileSync('pdftoppm', ['-png', '-r', String(dotsPerInch), ...only, pdf, out])
    rmSync(pdf)
    compress(`${out}.png`)
  }
})

/** The system's dialog answers with this file to import. */
async function chooseFile(program: ElectronApplication, name: string) {
  await program.evaluate(
    ({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    },
    join(root, 'test', 'fixtures', 'import', name),
  )
}

/** The id of the sample's meeting, out of the address of its page. */
async function sampleMeeting(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('row', { name: 'Hội nghị trực tuyến sơ kết 2 năm' }).click()
  await page.waitForURL(/hoi-nghi\/[0-9a-f-]{36}/)
  return /hoi-nghi\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

/** Lets the page read and draw, and the pointer show nothing. */
async function settled(page: Page) {
  await page.mouse.move(size.width - 1, 1)
  await page.waitForTimeout(900)
}

/** A paper of the sample, made by the program's own command line. */
function exportPaper(userData: string, paper: string, meetingId: string, file: string) {
  const own = ['--log-level=3', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const words = ['export', paper, '--meeting', meetingId, '--out', file]
  const electron = process.env['ELECTRON_EXEC'] ?? ''
  execFileSync(electron, [...own, `--user-data-dir=${userData}`, root, '--cli', ...words], {
    stdio: 'ignore',
  })
}

/** Fewer colours, where pngquant is at hand. */
function compress(file: string) {
  const small = `${file}.small`
  try {
    execFileSync('pngquant', ['--force', '--strip', '--output', small, '96', file], { stdio: 'ignore' })
  } catch {
    return
  }
  if (existsSync(small)) renameSync(small, file)
}
