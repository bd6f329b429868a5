import type { ErrorData } from '../../shared/contract/error.ts'
import type { JobName, JobShapes } from './jobs.ts'

/** What the main thread tells a worker: the job, then its parts as they are asked for. */
export type ToWorker<Name extends JobName> =
  | { readonly type: 'job'; readonly name: Name; readonly input: JobShapes[Name]['input'] }
  | { readonly type: 'part'; readonly part: JobShapes[Name]['parts'] }
  | { readonly type: 'end' }

/** What a worker tells the main thread. */
export type FromWorker<Name extends JobName> =
  | { readonly type: 'more' }
  | { readonly type: 'emitted'; readonly piece: JobShapes[Name]['emits'] }
  | { readonly type: 'done'; readonly output: JobShapes[Name]['output'] }
  | { readonly type: 'refused'; readonly error: ErrorData }
  /** A bug: the stack goes into the log. */
  | { readonly type: 'broken'; readonly error: unknown }
