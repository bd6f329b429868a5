import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { expect, test } from '../support/electron.ts'

/** Starts the built program as `npm run cli` does. */
function start(userData: string, words: readonly string[]) {
  const own = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const quiet = ['--log-level=3', '--disable-gpu', '--disable-software-rasterizer']
  return spawn(
    process.env['ELECTRON_EXEC'] ?? '',
    [...own, ...quiet, `--user-data-dir=${userData}`, process.cwd(), '--cli', ...words],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
}

/** Runs a command to its end, and keeps its two streams apart. */
async function run(userData: string, ...words: readonly string[]) {
  const child = start(userData, words)
  const printed = { out: '', complaints: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.complaints += text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, ...printed }
}

test('the command line prints JSON and nothing else, one line of complaint, and ends with 0, 1 or 2', async ({
  userData,
}) => {
  const folder = join(userData, 'Sổ mẫu')
  const made = await run(userData, '--workspace', folder, 'init', '--sample')
  expect(made.code).toBe(0)
  expect(JSON.parse(made.out)).toMatchObject({ state: 'open', folder, isSample: true })

  const list = await run(userData, '--workspace', folder, 'call', 'meetings', 'list')
  expect(list).toMatchObject({ code: 0, complaints: '' })
  const { value } = z
    .object({ value: z.array(z.object({ id: z.string() })).min(1) })
    .parse(JSON.parse(list.out))

  const refused = await run(userData, '--workspace', folder, 'call', 'tasks', 'get', '{"id":"x"}')
  expect(refused.code).toBe(1)
  expect(JSON.parse(refused.out)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(refused.complaints).toMatch(/^invalid-input \{.*\}\n$/)

  expect(await run(userData, 'bogus')).toMatchObject({ code: 2, out: '' })

  const file = join(userData, 'bien-ban.pdf')
  const words = ['export', 'minutes', '--meeting', value[0]?.id ?? '', '--out', file]
  const exported = await run(userData, '--workspace', folder, ...words)
  expect(exported).toMatchObject({ code: 0, complaints: '' })
  expect(JSON.parse(exported.out)).toMatchObject({ file, pageCount: expect.any(Number) })
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')

  const nowhere = await run(userData, '--workspace', join(userData, 'khong-co'), 'check')
  expect(nowhere).toMatchObject({ code: 1, out: '' })
  expect(nowhere.complaints).toMatch(/^not-a-workspace .*\n$/)
  expect(existsSync(join(userData, 'khong-co'))).toBe(false)
})

test('the command line ends when its reader has seen enough', async ({ userData }) => {
  const child = start(userData, ['endpoints'])
  child.stdout.once('data', () => child.stdout.destroy())
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
})

test('the command line always ends, however soon it is done', async ({ userData }) => {
  for (let time = 0; time < 12; time += 1) expect((await run(userData, 'export', 'brief')).code).toBe(2)
})
