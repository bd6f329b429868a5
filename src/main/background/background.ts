import type { JobName, JobShapes } from './jobs.ts'

/** Work that would hold the main thread for too long. */
export interface Background {
  /**
   * Runs a job. Throws what the job throws, AppError `cancelled` once `signal` is aborted, and AppError `job-failed` when
   * it needs more memory than it may have or its thread is lost.
   */
  run<Name extends JobName>(
    name: Name,
    input: JobShapes[Name]['input'],
    options?: JobOptions<Name>,
  ): Promise<JobShapes[Name]['output']>
}

export interface JobOptions<Name extends JobName> {
  readonly signal?: AbortSignal | undefined
  /** What goes in piece by piece, read as fast as the job takes it; what it throws ends the job. */
  readonly parts?: AsyncIterable<JobShapes[Name]['parts']>
  /** Takes what comes out on the way. */
  readonly onEmit?: (piece: JobShapes[Name]['emits']) => void
}

export async function* noParts(): AsyncGenerator<never> {}
