import { setImmediate } from 'node:timers/promises'

/** How long work goes on before the window's events get their turn, in milliseconds. */
const longestTurn = 20

/** Gives way to other events when the work has gone on for a turn; to be called at every step of it. */
export type Pause = () => Promise<void>

/** `stopwatch`: monotonic milliseconds. */
export function createPause(stopwatch: () => number): Pause {
  let began = stopwatch()
  return async () => {
    if (stopwatch() - began < longestTurn) return
    await setImmediate()
    began = stopwatch()
  }
}
