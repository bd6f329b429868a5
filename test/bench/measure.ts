import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** One line of the table; milliseconds. */
export interface Measured {
  readonly action: string
  readonly rows: number
  readonly median: number
  readonly p95: number
  /** The longest time in which no other event had its turn. */
  readonly longestBlock: number
  /** The same, counting only what the thread itself worked: on a loaded machine it also waits for the processor. */
  readonly longestWork: number
}

/** Measures something that is done several times; the first time, which warms up, does not count unless it is the only. */
export type Measure = (
  action: string,
  rows: number,
  run: (round: number) => Promise<unknown>,
  times?: number,
) => Promise<void>

/** A file of measurements of one part of the program. */
export interface Bench {
  readonly name: string
  run(measure: Measure): Promise<void>
}

export async function timed(
  action: string,
  rows: number,
  run: (round: number) => Promise<unknown>,
  times: number,
): Promise<Measured> {
  const durations: number[] = []
  let longestBlock = 0
  let longestWork = 0
  for (let round = times === 1 ? 1 : 0; round <= times; round += 1) {
    const watch = watchTurns()
    const began = performance.now()
    await run(round)
    const took = performance.now() - began
    const longest = await watch.stop()
    if (round === 0) continue
    durations.push(took)
    longestBlock = Math.max(longestBlock, longest.block)
    longestWork = Math.max(longestWork, longest.work)
  }
  durations.sort((a, b) => a - b)
  const at = (share: number) => durations[Math.ceil(share * durations.length) - 1] ?? 0
  return { action, rows, median: at(0.5), p95: at(0.95), longestBlock, longestWork }
}

/** Takes a turn whenever there is one, and keeps the longest time between two. */
function watchTurns() {
  const longest = { block: 0, work: 0 }
  let last = { now: performance.now(), worked: threadTime() }
  let watching = true
  const look = () => {
    const next = { now: performance.now(), worked: threadTime() }
    longest.block = Math.max(longest.block, next.now - last.now)
    longest.work = Math.max(longest.work, next.worked - last.worked)
    last = next
    if (watching) setImmediate(look)
  }
  setImmediate(look)
  return {
    async stop() {
      await new Promise((resolve) => setImmediate(resolve))
      watching = false
      return longest
    },
  }
}

/** Milliseconds that this thread has had the processor, where the system tells; else those that have passed. */
function threadTime(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6
  } catch {
    return performance.now()
  }
}
