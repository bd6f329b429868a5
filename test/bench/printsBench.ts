import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paperFormats } from '../../src/shared/documents/contract.ts'
import { largeMeetingId, makeLargeMeeting } from '../support/largeMeeting.ts'
import type { Bench } from './measure.ts'

/** The long papers of a conference of 300 sites and 6,000 delegates, by the built program with its start and end. */
export const printsBench: Bench = {
  name: 'prints',
  async run(measure) {
    const root = await mkdtemp(join(tmpdir(), 'ban-thu-ky-bench-'))
    const workspace = join(root, 'hoi-nghi')
    try {
      await makeLargeMeeting(workspace, 300, 20)
      for (const kind of ['delegates', 'attendance'])
        for (const format of paperFormats) {
          const words = ['export', kind, '--meeting', largeMeetingId, '--format', format]
          const file = join(root, `${kind}.${format}`)
          let most = 0
          await measure(
            `print ${kind} as ${format}`,
            6000,
            async () => {
              most = await peakMemory(['--workspace', workspace, ...words, '--out', file])
            },
            1,
          )
          if (most > 0) console.log(`  most memory of all its processes: ${Math.round(most / 1024)} MB`)
        }
    } finally {
      await rm(root, { recursive: true, force: true })
    }
  },
}

const betweenLooks = 250

/** Runs a command of the program to its end; gives the most kilobytes that its processes had together, 0 where it cannot be told. */
async function peakMemory(words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../scripts/cli.mjs'), ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, memoryUnder(child.pid ?? 0))
  }, betweenLooks)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${String(code)}`)
  return most
}

/** Resident kilobytes of a process and all that it started; what they share is counted for each. */
function memoryUnder(root: number): number {
  if (process.platform === 'win32') return 0
  const processes = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const family = new Set([root])
  let sum = 0
  // Parents have lower numbers, but for the few that begin anew: looked through as often as somebody is found.
  for (let found = true; found;) {
    found = false
    for (const [pid = 0, parent = 0, size = 0] of processes) {
      if (family.has(pid) || !family.has(parent)) continue
      family.add(pid)
      sum += size
      found = true
    }
  }
  return sum
}
