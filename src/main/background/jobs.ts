import type { ReportRow } from '../../shared/reports/reportTable.ts'
import type { TableHead } from '../rendering/tableHead.ts'

/**
 * What is done away from the main thread, each as what goes in, what goes in piece by piece, what comes out piece by
 * piece on the way, and the result. All of it is copied between threads, so it is plain data; what is large goes in
 * pieces, since the copy of one message holds the main thread.
 */
export interface JobShapes {
  readonly writeWorkbook: {
    readonly input: TableHead
    readonly parts: readonly ReportRow[]
    readonly emits: never
    readonly output: Uint8Array
  }
  readonly writeCsv: {
    readonly input: TableHead
    readonly parts: readonly ReportRow[]
    readonly emits: never
    readonly output: Uint8Array
  }
}
export type JobName = keyof JobShapes

/** How a job speaks with who ordered it. */
export interface JobChannel<Part, Emitted> {
  /** What goes in piece by piece; each is asked for when the one before it is done with. */
  readonly parts: AsyncIterable<Part>
  emit(piece: Emitted): void
}

export type Jobs = {
  readonly [Name in JobName]: (
    input: JobShapes[Name]['input'],
    channel: JobChannel<JobShapes[Name]['parts'], JobShapes[Name]['emits']>,
  ) => Promise<JobShapes[Name]['output']>
}

/** What each job needs is loaded when it runs, so that a small job starts at once. */
export const jobs: Jobs = {
  async writeWorkbook(head, { parts }) {
    const { renderWorkbook } = await import('../rendering/renderWorkbook.ts')
    return await renderWorkbook(head, parts)
  },
  async writeCsv(head, { parts }) {
    const { renderCsv } = await import('../rendering/renderCsv.ts')
    return await renderCsv(head, parts)
  },
}
