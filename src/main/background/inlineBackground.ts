import { AppError } from '../../shared/contract/error.ts'
import { noParts, type Background } from './background.ts'
import { jobs } from './jobs.ts'

/** Runs jobs on the calling thread, copying what goes in and out as the worker's messages do; for tests. */
export function createInlineBackground(): Background {
  return {
    async run(name, input, { signal, parts = noParts(), onEmit } = {}) {
      const stop = () => {
        if (signal?.aborted === true) throw new AppError('cancelled', {})
      }
      stop()
      const output = await jobs[name](structuredClone(input), {
        parts: copies(parts, stop),
        emit(piece) {
          stop()
          onEmit?.(structuredClone(piece))
        },
      })
      stop()
      return structuredClone(output)
    },
  }
}

async function* copies<Part>(parts: AsyncIterable<Part>, stop: () => void): AsyncGenerator<Part> {
  for await (const part of parts) {
    stop()
    yield structuredClone(part)
  }
}
