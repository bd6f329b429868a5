import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError, type InputIssue } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { OfficialDocument, officialDocumentsContract } from '../../shared/officialDocuments/contract.ts'
import { officialContents, type OfficialContext } from '../../shared/officialDocuments/officialContents.ts'
import { officialSign } from '../../shared/officialDocuments/officialSign.ts'
import { isNumbered } from '../../shared/officialDocuments/officialWords.ts'
import { createLongWork } from '../background/longWork.ts'
import type { RecordSeen } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import type { StagedFile } from '../files/contentStore.ts'
import { checkForm } from './checkForm.ts'
import { expectUnchanged } from './expectUnchanged.ts'
import { refuseSecondMinutes } from './newDocument.ts'
import { expectNumberFree } from './numbers.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'
import { contextOf, officialFileName, readFrozen, renderFiles, renderingOf } from './outputOf.ts'
import { letterheadOf } from './officialFactsOf.ts'
import { findDocument, selectIssuedCopies } from './repository.ts'

type IssueHandlers = Pick<Handlers<typeof officialDocumentsContract>, 'check' | 'issue' | 'verify'>

/** Checking a document, freezing it with its files, and finding files that were changed afterwards. */
export function createIssueHandlers(dependencies: OfficialDocumentsDependencies): IssueHandlers {
  const { db, changes, newId, clock, actor, store } = dependencies
  const longWork = () =>
    createLongWork({
      stopwatch: dependencies.stopwatch,
      tellProgress: (progress) => dependencies.tellProgress('exports', progress),
    })
  const issuing = longWork()
  // A check that begins meanwhile ends no issue.
  const checking = longWork()

  return {
    async check({ id }) {
      const document = await findDocument(db, id)
      return await checking.run(async (step, signal) => await checkForm(document, dependencies, step, signal))
    },

    async issue(seen) {
      const document = await findDocument(db, seen.id)
      expectSeen(document, seen)
      expectComplete(document)
      const issued: OfficialDocument = { ...document, state: 'issued' }
      if (document.kind === 'minutes') await refuseSecondMinutes(document.meetingId, dependencies)
      await expectNumberFree(db, issued)

      const context = await contextOf(document, dependencies)
      const contents = officialContents(document, context)
      const { pdf, docx } = await issuing.run(
        async (step, signal) => await renderFiles(contents, renderingOf(dependencies, step, signal)),
      )
      const fileName = officialFileName(contents, 'pdf').replace(/\.pdf$/, '')
      const staged: StagedFile[] = []
      try {
        const stage = async (bytes: Uint8Array) => {
          const receiver = await store.receive(fileName)
          await receiver.write(bytes)
          const file = await receiver.finish()
          staged.push(file)
          return file.hash
        }
        const pdfHash = await stage(pdf.pdf)
        const docxHash = await stage(docx)
        await changes.write(async ({ trx, insert, update }) => {
          await expectAsRendered(trx, document, context)
          await expectNumberFree(trx, issued)
          await update('officialDocument', seen, { state: 'issued' })
          await insert('issuedCopy', {
            id: newId(),
            sample: '',
            documentId: document.id,
            issuedAt: clock(),
            actor: actor(),
            sign: officialSign(document, context.letterhead),
            fileName,
            pageCount: pdf.pageCount,
            pdfHash,
            docxHash,
          })
          for (const file of staged) await file.keep()
        })
      } finally {
        for (const file of staged) await file.discard()
      }
      return await findDocument(db, document.id)
    },

    async verify() {
      const copies = await selectIssuedCopies(db)
      const broken: Awaited<ReturnType<IssueHandlers['verify']>>['broken'][number][] = []
      for (const { documentId, sign, pdfHash, docxHash } of copies)
        for (const [file, hash] of [
          ['pdf', pdfHash],
          ['docx', docxHash],
        ] as const) {
          const found = await readFrozen(hash, store)
          if (typeof found === 'string') broken.push({ documentId, sign, file, fault: found })
        }
      return { checked: copies.length * 2, broken }
    },
  }
}

function expectSeen({ state, version }: OfficialDocument, seen: RecordSeen): void {
  if (state === 'issued') throw new AppError('document-issued', {})
  if (version !== seen.version) throw new AppError('conflict', { what: 'officialDocument' })
}

/** What leaves the office says whose it is, its number, its day and who signs (domain 1.3). */
function expectComplete({ kind, letterheadId, number, datedOn, signerName }: OfficialDocument): void {
  const needed = [
    ['letterheadId', letterheadId === null],
    ['number', number === null && isNumbered(kind)],
    ['datedOn', datedOn === null && isNumbered(kind)],
    ['signerName', signerName === '' && isNumbered(kind)],
  ] as const
  const issues = needed.flatMap(([path, isMissing]): readonly InputIssue[] =>
    isMissing ? [{ path, reason: 'missing' }] : [],
  )
  if (issues.length > 0) throw new AppError('invalid-input', { issues })
}

/** The files show what is in the records. Throws `conflict` when anything was changed, or typed, while they were made. */
async function expectAsRendered(
  trx: Transaction<Database>,
  document: OfficialDocument,
  { letterhead }: OfficialContext,
): Promise<void> {
  await expectUnchanged(trx, document)
  const isSame = isDeepStrictEqual(await letterheadOf(document.letterheadId, { db: trx }), letterhead)
  if (!isSame || (await hasDrafts(trx, document)))
    throw new AppError('conflict', { what: 'officialDocument' })
  if (document.kind === 'minutes') await refuseSecondMinutes(document.meetingId, { db: trx })
}

/** What the register says may be typed at any time. */
const registerFields = [
  'officialDocument.keptAt',
  'officialDocument.receivedBy',
  'officialDocument.note',
] as const

async function hasDrafts(trx: Transaction<Database>, { id, annexes }: OfficialDocument): Promise<boolean> {
  const ids: Id[] = [id, ...annexes.map((annex) => annex.id)]
  const draft = await trx
    .selectFrom('draft')
    .select('recordId')
    .where('recordId', 'in', ids)
    .where('field', 'not in', registerFields)
    .executeTakeFirst()
  return draft !== undefined
}
