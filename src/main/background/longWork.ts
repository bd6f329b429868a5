import { AppError } from '../../shared/contract/error.ts'
import { createPause } from './createPause.ts'

/** How far long work has come. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** Called at every step: gives way to other events, and throws AppError `cancelled` when the work is no longer wanted. */
export type Step = (progress: Progress) => Promise<void>

/** Work of one kind that tells how far it has come and can be stopped; what begins ends what was under way before it. */
export interface LongWork {
  run<T>(work: (step: Step, signal: AbortSignal) => Promise<T>): Promise<T>
  cancel(): void
}

/** Milliseconds between two words on progress. */
const toldEvery = 100

/** `stopwatch`: monotonic milliseconds. */
export function createLongWork({
  stopwatch,
  tellProgress,
}: {
  readonly stopwatch: () => number
  readonly tellProgress: (progress: Progress) => void
}): LongWork {
  let running: AbortController | null = null
  return {
    async run(work) {
      running?.abort()
      const own = new AbortController()
      running = own
      const pause = createPause(stopwatch)
      let told = stopwatch()
      const step: Step = async (progress) => {
        await pause()
        if (own.signal.aborted) throw new AppError('cancelled', {})
        if (stopwatch() - told < toldEvery) return
        told = stopwatch()
        tellProgress(progress)
      }
      try {
        return await work(step, own.signal)
      } finally {
        if (running === own) running = null
      }
    },
    cancel: () => running?.abort(),
  }
}
