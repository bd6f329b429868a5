import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { composePaper } from '../../shared/documents/composePaper.ts'
import {
  documentKinds,
  type DocumentKind,
  type documentsContract,
  type PaperFormat,
  type PlatesAt,
} from '../../shared/documents/contract.ts'
import { documentFileName } from '../../shared/documents/documentFileName.ts'
import { paperState } from '../../shared/documents/paperState.ts'
import type { DocumentContent } from '../../shared/documents/documentContent.ts'
import type { Background } from '../background/background.ts'
import { createLongWork, type Progress, type Step } from '../background/longWork.ts'
import type { Changes } from '../database/changes.ts'
import { found, given } from '../database/records.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import { expectSiteOf } from '../meetings/service.ts'
import type { PdfPrinter } from '../rendering/renderDocument.ts'
import { renderPaper, renderPdf } from '../rendering/renderPaper.ts'
import { readMeetingFile, type MeetingFileSources } from './readMeetingFile.ts'
import { readPaperFacts } from './readPaperFacts.ts'
import { selectLetterhead, selectLetterheads } from './repository.ts'

export { readMeetingFile, type MeetingFileSources } from './readMeetingFile.ts'
export { selectLetterhead, selectLetterheads } from './repository.ts'

/** Where documents go: what makes the PDF, and where it can be handed to. */
export interface DocumentOutputs {
  readonly pdfPrinter: PdfPrinter
  readonly paperPrinter: PaperPrinter
  /** Asks the user for a file; null when the dialog was left. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>
}

export interface PaperPrinter {
  /** Prints a PDF; tells who has it now. */
  print(pdf: Uint8Array, fileName: string): Promise<'printer' | 'viewer' | 'nobody'>
}

interface Dependencies extends MeetingFileSources {
  readonly changes: Changes
  readonly newId: () => Id
  readonly background: Background
  /** Monotonic milliseconds. */
  readonly stopwatch: () => number
  readonly tellProgress: (work: 'exports' | 'documents', progress: Progress) => void
  readonly outputs: DocumentOutputs
}

interface PaperOfMeeting {
  readonly kind: DocumentKind
  readonly meetingId: Id
  readonly platesAt?: PlatesAt | undefined
}

/** Letterheads, and the papers composed from a meeting. */
export function createDocumentsService(dependencies: Dependencies): Handlers<typeof documentsContract> {
  const { db, changes, newId, outputs } = dependencies
  const findLetterhead = async (id: Id) => found(await selectLetterhead(db, id), 'letterhead')

  const expectPlates = async (meetingId: Id, at: PlatesAt) =>
    await expectSiteOf(db, at === 'main' || at === 'all' ? null : at, meetingId)
  const compose = async ({ kind, meetingId, platesAt = 'main' }: PaperOfMeeting) => {
    await expectPlates(meetingId, platesAt)
    const file = await readMeetingFile(dependencies, meetingId)
    return {
      content: composePaper(kind, file, platesAt),
      fileName: (format: PaperFormat) => documentFileName(kind, file.meeting.title, format),
    }
  }
  const longWork = (kind: 'exports' | 'documents') =>
    createLongWork({
      stopwatch: dependencies.stopwatch,
      tellProgress: (progress) => dependencies.tellProgress(kind, progress),
    })
  const work = longWork('exports')
  const previews = longWork('documents')
  const rendering = (step: Step, signal: AbortSignal) => ({
    printer: outputs.pdfPrinter,
    createdAt: dependencies.clock(),
    background: dependencies.background,
    step,
    signal,
  })
  const rendered = async (content: DocumentContent, format: PaperFormat) =>
    await work.run(async (step, signal) => await renderPaper([content], format, rendering(step, signal)))
  const asFile = async (paper: PaperOfMeeting, format: PaperFormat) => {
    const { content, fileName } = await compose(paper)
    return { fileName: fileName(format), render: async () => await rendered(content, format) }
  }

  return {
    listLetterheads: async () => await selectLetterheads(db),

    async createLetterhead(input) {
      const id = newId()
      await changes.write(({ insert }) => insert('letterhead', { ...emptyLetterhead, ...given(input), id }))
      return await findLetterhead(id)
    },

    async updateLetterhead({ id, version, patch }) {
      await changes.write(({ update }) => update('letterhead', { id, version }, patch))
      return await findLetterhead(id)
    },

    async render(input) {
      const { content, fileName } = await compose(input)
      const { pdf, ...pages } = await previews.run(
        async (step, signal) => await renderPdf([content], rendering(step, signal)),
      )
      return { ...pages, fileName: fileName('pdf'), pdfBase64: Buffer.from(pdf).toString('base64') }
    },

    async papers({ meetingId, platesAt = 'main' }) {
      await expectPlates(meetingId, platesAt)
      const facts = await readPaperFacts(dependencies, meetingId)
      return documentKinds.map((kind) => paperState(kind, facts, platesAt))
    },

    async renderFile({ format, ...paper }) {
      const { fileName, render } = await asFile(paper, format)
      const { bytes, pageCount } = await render()
      return { fileName, pageCount, base64: Buffer.from(bytes).toString('base64') }
    },

    async savePaper({ format, ...paper }) {
      const { fileName, render } = await asFile(paper, format)
      const file = await outputs.chooseFile(fileName)
      if (file !== null) await writeWholeFile(file, (await render()).bytes)
      return { file }
    },

    async print(input) {
      const { fileName, render } = await asFile(input, 'pdf')
      const { bytes } = await render()
      return { handedTo: await outputs.paperPrinter.print(bytes, fileName) }
    },

    async cancelExport() {
      work.cancel()
      return null
    },

    async cancelRender() {
      previews.cancel()
      return null
    },
  }
}

const emptyLetterhead = {
  parentLines: '',
  issuerLines: '',
  abbreviation: '',
  place: '',
  recipients: '',
  sample: '',
} as const
