import { parentPort, type MessagePort } from 'node:worker_threads'
import { AppError } from '../../shared/contract/error.ts'
import { jobs, type JobName, type JobShapes } from './jobs.ts'
import type { FromWorker, ToWorker } from './messages.ts'

// The thread of one job: this file is where it starts.
if (parentPort !== null) takeJob(parentPort)

// `Name` stands for the one job that this thread gets, so that its messages fit together.
// eslint-disable-next-line typescript/no-unnecessary-type-parameters
function takeJob<Name extends JobName>(port: MessagePort): void {
  const tell = (message: FromWorker<Name>) => port.postMessage(message)
  let asked: ((part: IteratorResult<JobShapes[Name]['parts'], undefined>) => void) | null = null

  const parts: AsyncIterableIterator<JobShapes[Name]['parts'], undefined> = {
    [Symbol.asyncIterator]: () => parts,
    next: async () =>
      await new Promise((resolve) => {
        asked = resolve
        tell({ type: 'more' })
      }),
  }

  const perform = async (name: Name, input: JobShapes[Name]['input']) => {
    try {
      const output = await jobs[name](input, { parts, emit: (piece) => tell({ type: 'emitted', piece }) })
      tell({ type: 'done', output })
    } catch (error) {
      tell(error instanceof AppError ? { type: 'refused', error: error.toData() } : { type: 'broken', error })
    }
  }

  port.on('message', (message: ToWorker<Name>) => {
    if (message.type === 'job') void perform(message.name, message.input)
    else asked?.(message.type === 'part' ? { value: message.part } : { value: undefined, done: true })
  })
}
