import { PDFDocument } from '@cantoo/pdf-lib'
import type { DocumentOutputs } from '../../src/main/documents/service.ts'
import type { Id } from '../../src/shared/contract/schema.ts'
import type { OfficialDocument, OfficialKind } from '../../src/shared/officialDocuments/contract.ts'
import { date, testProgram } from './testWorkspace.ts'

/** The sample, with outputs that keep what they are given: one empty page stands for what is printed. */
export async function officialOffice() {
  const printed: string[] = []
  const handedOn: string[] = []
  const fault: { printer: Error | null } = { printer: null }
  const meanwhile: { work: (() => Promise<unknown>) | null } = { work: null }
  const chosen: { file: string | null } = { file: null }
  const outputs: DocumentOutputs = {
    pdfPrinter: {
      fontsFolder: 'resources/fonts',
      async print(html) {
        if (fault.printer !== null) throw fault.printer
        await meanwhile.work?.()
        printed.push(typeof html === 'string' ? html : Buffer.from(html).toString())
        const document = await PDFDocument.create()
        document.addPage()
        return await document.save()
      },
    },
    paperPrinter: {
      async print(_, fileName) {
        handedOn.push(fileName)
        return 'printer'
      },
    },
    chooseFile: async () => chosen.file,
  }
  const program = testProgram({ outputs })
  await program.workspace.openSample({})
  const { handlers } = program.session()
  const { officialDocuments, meetings } = handlers
  const [meeting] = await meetings.list({})
  if (meeting === undefined) throw new Error('no meeting')
  const { letterheadId, id: meetingId } = meeting
  if (letterheadId === null) throw new Error('no letterhead')
  const series = await officialDocuments.createNumberSeries({ name: 'Văn bản đi', letterheadId, kinds: [] })

  /** A document of the meeting that lacks nothing for issue. */
  const ready = async (kind: OfficialKind, number: number, subject?: string): Promise<OfficialDocument> => {
    const made = await officialDocuments.create({ kind, meetingId })
    return await officialDocuments.update({
      id: made.id,
      version: made.version,
      patch: {
        number,
        datedOn: date('2024-02-06'),
        signerName: 'Nguyễn Văn Sơn',
        ...(subject === undefined ? {} : { subject }),
      },
    })
  }
  return {
    ...handlers,
    program,
    folder: `${program.root}/so-lam-viec-mau`,
    meetingId,
    letterheadId,
    series,
    ready,
    printed,
    handedOn,
    fault,
    meanwhile,
    chosen,
  }
}

export type OfficialOffice = Awaited<ReturnType<typeof officialOffice>>

/** A record as it was seen. */
export function seen({ id, version }: { readonly id: Id; readonly version: number }) {
  return { id, version }
}
