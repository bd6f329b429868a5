import type { z } from 'zod'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { composeOfficial } from '../../shared/officialDocuments/composeOfficial.ts'
import type {
  DocumentText,
  OfficialDocument,
  OfficialKind,
  officialDocumentsContract,
} from '../../shared/officialDocuments/contract.ts'
import type { OfficialFacts, SigningDefaults } from '../../shared/officialDocuments/officialFacts.ts'
import { noSigning } from '../../shared/officialDocuments/officialFacts.ts'
import { dateInVietnam } from '../../shared/time/localDate.ts'
import type { Writer } from '../database/changes.ts'
import { seriesFor } from './numbers.ts'
import { asOfDay, officialFactsOf, type DocumentScope } from './officialFactsOf.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'
import { findDocument, selectIssuedMinutes, selectNumberSeries } from './repository.ts'

export type NewDocumentInput = z.output<(typeof officialDocumentsContract)['create']['input']>

/** A document that was composed and is not stored yet. */
export interface NewDocument {
  readonly document: OfficialDocument
  readonly text: DocumentText
  /** What it was composed from. */
  readonly facts: OfficialFacts
}

/** Kinds whose figures hold as of a day that they name. */
const datedKinds: readonly OfficialKind[] = ['progressReport', 'urgingLetter']

/**
 * Composes a document of what there is now. Throws `not-found` for what it names and is not there, `minutes-issued` for
 * minutes of a meeting that has issued ones.
 */
export async function composeNew(
  input: NewDocumentInput,
  dependencies: OfficialDocumentsDependencies,
): Promise<NewDocument> {
  const { db, newId, clock } = dependencies
  const meetingId = input.meetingId ?? null
  if (input.kind === 'minutes') await refuseSecondMinutes(meetingId, dependencies)
  const scope: DocumentScope = {
    kind: input.kind,
    meetingId,
    agencyId: input.agencyId ?? null,
    letterheadId: input.letterheadId ?? (await usualLetterhead(meetingId, dependencies)),
    span: input.span ?? null,
    taskListIds: input.taskListIds ?? [],
    supplementsId: await supplementedBy(input, dependencies),
    asOf: input.asOf ?? null,
  }
  const dated = datedKinds.includes(scope.kind)
    ? { ...scope, asOf: asOfDay(scope, await dependencies.workspace(), dateInVietnam(clock())) }
    : scope
  const facts = await officialFactsOf(dated, await usualSigning(scope, dependencies), dependencies)
  const text = composeOfficial(scope.kind, facts)
  const series = seriesFor(scope, await selectNumberSeries(db))
  const id = newId()
  return {
    text,
    facts,
    document: {
      ...dated,
      ...text.words,
      ...emptyRegister,
      ...knownNumber(facts, scope.kind),
      id,
      version: 1,
      sample: '',
      state: 'draft',
      numberSeriesId: series?.id ?? null,
      annexes: text.annexes.map((annex, ordinal) => ({
        ...annex,
        id: newId(),
        version: 1,
        sample: '',
        documentId: id,
        ordinal,
      })),
      issued: null,
    },
  }
}

/** Stores a document with its annexes. */
export async function insertDocument(
  { insert }: Writer,
  { document, text }: Pick<NewDocument, 'document' | 'text'>,
): Promise<void> {
  const { annexes, issued: _, version: __, taskListIds, ...row } = document
  await insert('officialDocument', {
    ...row,
    taskListIds: JSON.stringify(taskListIds),
    composed: JSON.stringify(text),
  })
  for (const { version: ___, ...annex } of annexes) await insert('documentAnnex', annex)
}

/** Throws `minutes-issued` when the meeting has issued minutes: what comes after goes into a biên bản bổ sung. */
export async function refuseSecondMinutes(
  meetingId: Id | null,
  { db }: Pick<OfficialDocumentsDependencies, 'db'>,
): Promise<void> {
  if (meetingId !== null && (await selectIssuedMinutes(db, meetingId)) !== undefined)
    throw new AppError('minutes-issued', {})
}

const emptyRegister = {
  number: null,
  datedOn: null,
  urgency: 'none',
  copies: null,
  sentOn: null,
  keptAt: '',
  receivedBy: '',
  note: '',
} as const

/** A biên bản may have been given its number with the meeting, and is of the day of the meeting. */
function knownNumber({ meeting }: OfficialFacts, kind: OfficialKind) {
  if (kind !== 'minutes' || meeting === null) return {}
  return { number: meeting.meeting.minutesNumber, datedOn: meeting.meeting.heldOn }
}

/** The one of the meeting, else the only one that there is. */
async function usualLetterhead(
  meetingId: Id | null,
  { db, meetings }: OfficialDocumentsDependencies,
): Promise<Id | null> {
  if (meetingId !== null) {
    const { meeting } = await meetings.get({ id: meetingId })
    if (meeting.letterheadId !== null) return meeting.letterheadId
  }
  const [only, ...others] = await db.selectFrom('letterhead').select('id').limit(2).execute()
  return only !== undefined && others.length === 0 ? only.id : null
}

/** As the last document of the kind and letterhead was signed and kept. */
async function usualSigning(
  { kind, letterheadId }: DocumentScope,
  { db }: OfficialDocumentsDependencies,
): Promise<SigningDefaults> {
  const last = await db
    .selectFrom('officialDocument')
    .select(['signerCapacity', 'signerOffice', 'signerName', 'keptBy'])
    .where('kind', '=', kind)
    .where('letterheadId', letterheadId === null ? 'is' : '=', letterheadId)
    .where('signerName', '<>', '')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return last ?? noSigning
}

/** The issued minutes that a biên bản bổ sung is about. Throws `not-found` for what is no issued biên bản. */
async function supplementedBy(
  { kind, supplementsId, meetingId }: NewDocumentInput,
  { db }: OfficialDocumentsDependencies,
): Promise<Id | null> {
  if (supplementsId !== undefined) {
    const supplemented = await findDocument(db, supplementsId)
    if (supplemented.kind !== 'minutes' || supplemented.issued === null)
      throw new AppError('not-found', { what: 'issuedCopy' })
    return supplementsId
  }
  if (kind !== 'supplementaryMinutes' || meetingId === undefined) return null
  return (await selectIssuedMinutes(db, meetingId)) ?? null
}
