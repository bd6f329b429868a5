import { exportsBench } from './exportsBench.ts'
import type { Bench } from './measure.ts'
import { timed } from './measure.ts'
import { meetingsBench } from './meetingsBench.ts'
import { printsBench } from './printsBench.ts'
import { registryBench } from './registryBench.ts'
import { writesBench } from './writesBench.ts'

const benches: readonly Bench[] = [registryBench, writesBench, exportsBench, meetingsBench, printsBench]

/**
 * Runs the measurements, or those of one name, and prints a line of milliseconds for each action. `block` is
 * the longest time in which no other event had its turn, `work` that without the waiting for the processor.
 */
export async function runBenches(only: string | null): Promise<void> {
  const chosen = benches.filter(({ name }) => only === null || name === only)
  if (chosen.length === 0)
    throw new Error(`no bench ${only}; there are: ${benches.map(({ name }) => name).join(', ')}`)
  console.log(line('action', 'rows', 'median', 'p95', 'block', 'work'))
  for (const bench of chosen)
    await bench.run(async (action, rows, run, times = 15) => {
      const { median, p95, longestBlock, longestWork } = await timed(action, rows, run, times)
      console.log(
        line(action, String(rows), ...[median, p95, longestBlock, longestWork].map((ms) => ms.toFixed(1))),
      )
    })
}

function line(action: string, ...figures: readonly string[]): string {
  return `${action.padEnd(58)}${figures.map((figure) => figure.padStart(10)).join('')}`
}
