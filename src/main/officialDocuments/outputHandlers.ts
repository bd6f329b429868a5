import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { PaperFormat } from '../../shared/documents/contract.ts'
import type { DocumentContent } from '../../shared/documents/documentContent.ts'
import type { OfficialDocument, officialDocumentsContract } from '../../shared/officialDocuments/contract.ts'
import { missingInPaper } from '../../shared/documents/missingInPaper.ts'
import { createLongWork } from '../background/longWork.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import { renderPaper, renderPdf } from '../rendering/renderPaper.ts'
import { composeNew } from './newDocument.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'
import { contentsOf, officialFileName, readIssued, renderingOf } from './outputOf.ts'
import { perInvitee } from './perInvitee.ts'
import { findDocument } from './repository.ts'

type OutputHandlers = Pick<
  Handlers<typeof officialDocumentsContract>,
  'render' | 'renderFile' | 'renderNew' | 'saveFile' | 'print'
>

interface Output {
  readonly fileName: string
  render(): Promise<{ readonly bytes: Uint8Array; readonly pageCount: number | null }>
}

/** Documents as files and on paper; of an issued one the files that were issued. */
export function createOutputHandlers(dependencies: OfficialDocumentsDependencies): OutputHandlers {
  const { db, outputs, stopwatch } = dependencies
  const longWork = (kind: 'exports' | 'documents') =>
    createLongWork({ stopwatch, tellProgress: (progress) => dependencies.tellProgress(kind, progress) })
  const work = longWork('exports')
  const previews = longWork('documents')

  const outputOf = (contents: readonly DocumentContent[], format: PaperFormat): Output => ({
    fileName: officialFileName(contents, format),
    render: async () =>
      await work.run(
        async (step, signal) => await renderPaper(contents, format, renderingOf(dependencies, step, signal)),
      ),
  })
  const asFile = async (asked: { id: Id; format: PaperFormat; perInvitee?: boolean | undefined }) => {
    const document = await findDocument(db, asked.id)
    if (asked.perInvitee === true) return outputOf(await contentsPerInvitee(document), asked.format)
    const issued = await readIssued(document, asked.format, dependencies)
    if (issued === null) return outputOf(await contentsOf(document, dependencies), asked.format)
    const { bytes, fileName } = issued
    const pageCount = asked.format === 'pdf' ? issued.pageCount : null
    return { fileName, render: async () => ({ bytes, pageCount }) }
  }
  const contentsPerInvitee = async (document: OfficialDocument) => {
    const contents: DocumentContent[] = []
    for (const one of await perInvitee(document, dependencies))
      contents.push(...(await contentsOf(one, dependencies)))
    return contents
  }
  const encoded = async ({ fileName, render }: Output) => {
    const { bytes, pageCount } = await render()
    return { fileName, pageCount, base64: Buffer.from(bytes).toString('base64') }
  }

  return {
    async render({ id }) {
      const document = await findDocument(db, id)
      const contents = await contentsOf(document, dependencies)
      const issued = await readIssued(document, 'pdf', dependencies)
      const missing = [...new Set(contents.flatMap(missingInPaper))]
      const { pdf, pageCount, missingCharacters } =
        issued === null
          ? await previews.run(
              async (step, signal) => await renderPdf(contents, renderingOf(dependencies, step, signal)),
            )
          : { pdf: issued.bytes, pageCount: issued.pageCount, missingCharacters: missing }
      return {
        pageCount,
        missingCharacters,
        fileName: issued?.fileName ?? officialFileName(contents, 'pdf'),
        pdfBase64: Buffer.from(pdf).toString('base64'),
      }
    },

    renderFile: async (input) => await encoded(await asFile(input)),

    async renderNew({ format, ...input }) {
      const { document } = await composeNew(input, dependencies)
      return await encoded(outputOf(await contentsOf(document, dependencies), format))
    },

    async saveFile(input) {
      const { fileName, render } = await asFile(input)
      const file = await outputs.chooseFile(fileName)
      if (file !== null) await writeWholeFile(file, (await render()).bytes)
      return { file }
    },

    async print({ id }) {
      const { fileName, render } = await asFile({ id, format: 'pdf' })
      const { bytes } = await render()
      return { handedTo: await outputs.paperPrinter.print(bytes, fileName) }
    },
  }
}
