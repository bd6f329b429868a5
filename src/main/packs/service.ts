import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Selectable } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { documentsContract } from '../../shared/documents/contract.ts'
import { documentName } from '../../shared/documents/documentFileName.ts'
import type { DocumentContent } from '../../shared/documents/documentContent.ts'
import { safeFileName } from '../../shared/documents/safeFileName.ts'
import { sampleNotice } from '../../shared/documents/sampleNotice.ts'
import type { Material, materialsContract } from '../../shared/materials/contract.ts'
import type { Meeting, meetingsContract } from '../../shared/meetings/contract.ts'
import type { PackPart, packsContract } from '../../shared/packs/contract.ts'
import { packContents, packCover, packSeparator, packTitle } from '../../shared/packs/packPapers.ts'
import type { reportsContract } from '../../shared/reports/contract.ts'
import { dateInVietnam, type Instant } from '../../shared/time/localDate.ts'
import type { Background } from '../background/background.ts'
import { createLongWork, type Progress, type Step } from '../background/longWork.ts'
import type { Database } from '../database/database.ts'
import type { DocumentOutputs } from '../documents/service.ts'
import type { ContentStore } from '../files/contentStore.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import type { PackPartFile } from '../rendering/assemblePack.ts'
import { renderDocument } from '../rendering/renderDocument.ts'

interface Dependencies {
  readonly clock: () => Instant
  readonly documents: Pick<Handlers<typeof documentsContract>, 'renderFile' | 'listLetterheads'>
  readonly reports: Pick<Handlers<typeof reportsContract>, 'renderReport'>
  readonly meetings: Pick<Handlers<typeof meetingsContract>, 'get'>
  readonly materials: Pick<Handlers<typeof materialsContract>, 'list'>
  readonly store: ContentStore
  readonly workspace: () => Promise<Selectable<Database['workspace']>>
  readonly outputs: DocumentOutputs
  readonly background: Background
  /** Monotonic milliseconds. */
  readonly stopwatch: () => number
  readonly tellProgress: (progress: Progress) => void
}

interface Pack {
  readonly meetingId: Id
  readonly parts: readonly PackPart[]
}

/** A part of a pack, printed. */
interface Printed {
  readonly title: string
  readonly pdf: Uint8Array
  readonly pageCount: number
}

/** Tập tài liệu hội nghị: papers, tables of the registry and attached files in one PDF. */
export function createPacksService(dependencies: Dependencies): Handlers<typeof packsContract> {
  const work = createLongWork(dependencies)
  const render = async (pack: Pack) =>
    await work.run(async (step, signal) => await renderPack(pack, dependencies, step, signal))

  return {
    async renderFile(pack) {
      const { fileName, pdf, pageCount } = await render(pack)
      return { fileName, pageCount, base64: Buffer.from(pdf).toString('base64') }
    },

    async saveFile(pack) {
      const { meeting } = await dependencies.meetings.get({ id: pack.meetingId })
      const file = await dependencies.outputs.chooseFile(safeFileName(packTitle(meeting), 'pdf'))
      if (file !== null) await writeWholeFile(file, (await render(pack)).pdf)
      return { file }
    },

    async cancelExport() {
      work.cancel()
      return null
    },
  }
}

async function renderPack(
  { meetingId, parts }: Pack,
  dependencies: Dependencies,
  step: Step,
  signal: AbortSignal,
) {
  const { clock, background, outputs, documents, workspace } = dependencies
  const { meeting } = await dependencies.meetings.get({ id: meetingId })
  const { isSample, sampleSource } = await workspace()
  const notice = isSample === 1 ? sampleNotice(sampleSource) : null
  const print = async (content: DocumentContent) =>
    await renderDocument(content, { printer: outputs.pdfPrinter, createdAt: clock() })

  const inside: Printed[] = []
  const wanted = parts.filter((part) => part !== 'cover' && part !== 'contents')
  for (const [index, part] of wanted.entries()) {
    await step({ done: index, total: parts.length + 1 })
    inside.push(
      ...(await renderPart(part, meeting, dependencies, async (sheet) => await print(sheet(notice)))),
    )
  }

  const front: PackPartFile[] = []
  let frontPages = 0
  if (parts.includes('cover')) {
    const letterhead = (await documents.listLetterheads({})).find(({ id }) => id === meeting.letterheadId)
    const cover = await print(packCover(meeting, letterhead ?? null, notice))
    front.push({ pdf: cover.pdf, title: null, isContents: false })
    frontPages += cover.pageCount
  }
  if (parts.includes('contents')) {
    // Its own length moves what follows on: it is printed once to know it.
    const { pageCount } = await print(packContents(meeting, entriesOf(inside, frontPages + 1), notice))
    const contents = await print(packContents(meeting, entriesOf(inside, frontPages + pageCount), notice))
    front.push({ pdf: contents.pdf, title: null, isContents: true })
  }
  await step({ done: parts.length, total: parts.length + 1 })
  const font = await readFile(join(outputs.pdfPrinter.fontsFolder, 'Tinos_400Regular.ttf'))
  const title = packTitle(meeting)
  const assembled = await background.run(
    'assemblePack',
    {
      title,
      createdAt: clock(),
      font,
      parts: [...front, ...inside.map((one) => ({ pdf: one.pdf, title: one.title, isContents: false }))],
    },
    { signal },
  )
  return { ...assembled, fileName: safeFileName(title, 'pdf') }
}

function entriesOf(parts: readonly Printed[], pagesBefore: number) {
  let page = pagesBefore + 1
  return parts.map(({ title, pageCount }) => {
    const entry = { title, page }
    page += pageCount
    return entry
  })
}

type PrintSheet = (sheet: (notice: string | null) => DocumentContent) => Promise<Omit<Printed, 'title'>>

async function renderPart(
  part: Exclude<PackPart, 'cover' | 'contents'>,
  meeting: Meeting,
  dependencies: Dependencies,
  printSheet: PrintSheet,
): Promise<readonly Printed[]> {
  const { documents, reports, clock, workspace, background } = dependencies
  switch (part) {
    case 'brief':
    case 'programme':
    case 'delegates':
    case 'script': {
      const file = await documents.renderFile({ kind: part, meetingId: meeting.id, format: 'pdf' })
      return [{ ...(await printed(file, background)), title: documentName(part) }]
    }
    case 'conclusions':
    case 'overdue':
    case 'focus':
    case 'byLead': {
      const { pinnedAsOf } = await workspace()
      const asOf = pinnedAsOf ?? dateInVietnam(clock())
      const file = await reports.renderReport({ report: part, asOf, format: 'pdf' })
      return [{ ...(await printed(file, background)), title: tableTitles[part] }]
    }
    case 'materials':
      return await renderMaterials(meeting, dependencies, printSheet)
  }
}

const tableTitles = {
  conclusions: 'Kết quả thực hiện kết luận hội nghị',
  overdue: 'Nhiệm vụ quá hạn',
  focus: 'Tiến độ nhiệm vụ trọng tâm',
  byLead: 'Tổng hợp theo cơ quan chủ trì',
} as const

async function printed(
  file: { readonly base64: string; readonly pageCount?: number | null },
  background: Background,
) {
  const pdf = Buffer.from(file.base64, 'base64')
  return { pdf, pageCount: file.pageCount ?? (await background.run('countPages', { pdf })) ?? 0 }
}

/** Attached PDFs as they are, and a sheet for every other paper. */
async function renderMaterials(
  meeting: Meeting,
  { materials, store, background }: Dependencies,
  printSheet: PrintSheet,
): Promise<readonly Printed[]> {
  const papers = (await materials.list({ meetingId: meeting.id })).filter(({ kind }) => kind === 'paper')
  const parts: Printed[] = []
  for (const material of papers) {
    const pdf = await readPdf(material, store)
    const pageCount = pdf === null ? null : await background.run('countPages', { pdf })
    parts.push(
      pdf !== null && pageCount !== null
        ? { title: material.title, pdf, pageCount }
        : {
            title: material.title,
            ...(await printSheet((notice) =>
              packSeparator(
                meeting,
                {
                  title: material.title,
                  fileName: material.fileName ?? '',
                  reason: reasonOf(material, pdf),
                },
                notice,
              ),
            )),
          },
    )
  }
  return parts
}

async function readPdf({ fileName, hash }: Material, store: ContentStore): Promise<Uint8Array | null> {
  if (fileName === null || hash === null || !/\.pdf$/iu.test(fileName)) return null
  return await readFile(await store.find(hash))
}

function reasonOf({ hash }: Material, pdf: Uint8Array | null): string {
  if (hash === null) return 'Tài liệu chưa có tệp'
  return pdf === null ? 'Tài liệu kèm riêng' : 'Tệp PDF bị hỏng hoặc có mật khẩu, tài liệu kèm riêng'
}
