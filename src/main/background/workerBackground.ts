import { Worker } from 'node:worker_threads'
import { AppError, assertNever } from '../../shared/contract/error.ts'
import { noParts, type Background, type JobOptions } from './background.ts'
import type { JobName, JobShapes } from './jobs.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** Megabytes of JavaScript objects that a job may hold. */
const memoryLimit = 1024

/**
 * Runs each job in a worker thread of its own, which ends with the job: whatever becomes of it, its memory comes back and
 * the program goes on. `worker` is the built `worker.ts`.
 */
export function createWorkerBackground({
  worker: file,
  megabytes = memoryLimit,
}: {
  readonly worker: string
  readonly megabytes?: number
}): Background {
  return {
    run: async (name, input, options = {}) => {
      const worker = new Worker(file, {
        resourceLimits: { maxOldGenerationSizeMb: megabytes },
        // What libraries still use of old Node is nothing to tell the user of the command line.
        execArgv: ['--no-deprecation'],
      })
      try {
        return await finished(worker, name, input, options)
      } finally {
        await worker.terminate()
      }
    },
  }
}

async function finished<Name extends JobName>(
  worker: Worker,
  name: Name,
  input: JobShapes[Name]['input'],
  { signal, parts = noParts(), onEmit }: JobOptions<Name>,
): Promise<JobShapes[Name]['output']> {
  const source = parts[Symbol.asyncIterator]()
  const tell = (message: ToWorker<Name>) => worker.postMessage(message, [])
  const { promise, resolve, reject } = deferred<JobShapes[Name]['output']>()
  const cancel = () => reject(new AppError('cancelled', {}))

  worker.on('message', (message: FromWorker<Name>) => {
    switch (message.type) {
      case 'more':
        source
          .next()
          .then((next) => tell(next.done === true ? { type: 'end' } : { type: 'part', part: next.value }))
          .catch(reject)
        break
      case 'emitted':
        onEmit?.(message.piece)
        break
      case 'done':
        resolve(message.output)
        break
      case 'refused':
        reject(new AppError(message.error.code, message.error.facts))
        break
      case 'broken':
        reject(message.error)
        break
      default:
        assertNever(message)
    }
  })
  worker.on('error', (error) =>
    reject(isOutOfMemory(error) ? new AppError('job-failed', { reason: 'memory' }) : error),
  )
  worker.on('exit', () => reject(new AppError('job-failed', { reason: 'stopped' })))
  signal?.addEventListener('abort', cancel)

  try {
    if (signal?.aborted === true) cancel()
    else tell({ type: 'job', name, input })
    return await promise
  } finally {
    signal?.removeEventListener('abort', cancel)
    await source.return?.()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<T>((done, failed) => {
    resolve = done
    reject = failed
  })
  return { promise, resolve, reject }
}
