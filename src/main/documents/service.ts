import type { Kysely, Selectable } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { composeBrief } from '../../shared/documents/composeBrief.ts'
import { composeMinutes } from '../../shared/documents/composeMinutes.ts'
import type { DocumentKind, documentsContract } from '../../shared/documents/contract.ts'
import { documentFileName } from '../../shared/documents/documentFileName.ts'
import type { MeetingFile } from '../../shared/documents/meetingFile.ts'
import { sampleNotice } from '../../shared/documents/sampleNotice.ts'
import type { meetingsContract } from '../../shared/meetings/contract.ts'
import type { minutesContract } from '../../shared/minutes/contract.ts'
import type { Task, tasksContract } from '../../shared/tasks/contract.ts'
import { dateInVietnam, type Instant, type LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { found, given } from '../database/records.ts'
import type { DirectoryService } from '../directory/service.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import { renderDocument, type PdfPrinter } from '../rendering/renderDocument.ts'
import { selectLetterhead, selectLetterheads } from './repository.ts'

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

interface Dependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
  readonly clock: () => Instant
  readonly directory: DirectoryService
  readonly meetings: Handlers<typeof meetingsContract>
  readonly minutes: Handlers<typeof minutesContract>
  readonly tasks: Handlers<typeof tasksContract>
  readonly outputs: DocumentOutputs
  readonly workspace: () => Promise<Selectable<Database['workspace']>>
}

/** Letterheads, and the papers composed from a meeting. */
export function createDocumentsService(dependencies: Dependencies): Handlers<typeof documentsContract> {
  const { db, changes, newId, outputs } = dependencies
  const findLetterhead = async (id: Id) => found(await selectLetterhead(db, id), 'letterhead')

  const render = async ({ kind, meetingId }: { readonly kind: DocumentKind; readonly meetingId: Id }) => {
    const file = await readMeetingFile(dependencies, meetingId)
    const rendered = await renderDocument(compose(kind, file), {
      printer: outputs.pdfPrinter,
      createdAt: dependencies.clock(),
    })
    return { ...rendered, fileName: documentFileName(kind, file.meeting.title) }
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
      const { pdf, ...rendered } = await render(input)
      return { ...rendered, pdfBase64: Buffer.from(pdf).toString('base64') }
    },

    async savePdf(input) {
      const { pdf, fileName } = await render(input)
      const file = await outputs.chooseFile(fileName)
      if (file !== null) await writeWholeFile(file, pdf)
      return { file }
    },

    async print(input) {
      const { pdf, fileName } = await render(input)
      return { handedTo: await outputs.paperPrinter.print(pdf, fileName) }
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

function compose(kind: DocumentKind, file: MeetingFile) {
  switch (kind) {
    case 'brief':
      return composeBrief(file)
    case 'minutes':
      return composeMinutes(file)
    default:
      return assertNever(kind)
  }
}

async function readMeetingFile(
  { db, clock, directory, meetings, minutes, tasks, workspace }: Dependencies,
  meetingId: Id,
): Promise<MeetingFile> {
  const detail = await meetings.get({ id: meetingId })
  const { entries, conclusions } = await minutes.get({ meetingId })
  const { isSample, sampleSource, pinnedAsOf } = await workspace()
  const asOf = pinnedAsOf ?? dateInVietnam(clock())
  const { letterheadId } = detail.meeting
  const personIds = [
    ...detail.invitees.flatMap((invitee) => ('personId' in invitee ? [invitee.personId] : [])),
    ...entries.map((entry) => entry.personId),
  ].filter((id) => id !== null)
  const conclusionIds = conclusions.map(({ id }) => id)

  return {
    ...detail,
    entries,
    conclusions,
    letterhead: letterheadId === null ? null : ((await selectLetterhead(db, letterheadId)) ?? null),
    people: await directory.findPeople([...new Set(personIds)]),
    organizations: await directory.listOrganizations({ order: 'protocol' }),
    tasks: await readTasks(tasks, asOf, conclusionIds),
    taskLists: await tasks.summaries({ asOf }),
    overdueByAgency: await tasks.overdueByAgency({ asOf }),
    asOf,
    sampleNotice: isSample === 1 ? sampleNotice(sampleSource) : null,
  }
}

/** The tasks that came of conclusions, all pages of them. */
async function readTasks(
  { list }: Pick<Handlers<typeof tasksContract>, 'list'>,
  asOf: LocalDate,
  conclusionIds: readonly Id[],
): Promise<readonly Task[]> {
  if (conclusionIds.length === 0) return []
  const tasks: Task[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({
      asOf,
      conclusionIds: [...conclusionIds],
      sort: { by: 'list', descending: false },
      limit: 200,
      ...(after === null ? {} : { after }),
    })
    tasks.push(...page.tasks)
    after = page.next
  } while (after !== null)
  return tasks
}
