import type { z } from 'zod'
import type { Id } from '../contract/schema.ts'
import { idSchema } from '../contract/schema.ts'
import type { TaskColumnKey } from '../tasks/columns.ts'
import { taskFields, type DeadlineKind, type Priority, type TaskKind } from '../tasks/contract.ts'
import { priorityNames } from '../tasks/fieldWords.ts'
import { newProgressReport, sourceFields, type SourceFields } from '../tasks/steps.ts'
import { priorities } from '../tasks/contract.ts'
import type { Deadline } from '../time/deadline.ts'
import type { LocalDate } from '../time/localDate.ts'
import { kindOfSection, type BodyRow, type PlacedCell } from './bodyRows.ts'
import { cellText } from './cellText.ts'
import {
  createDateJudge,
  plainDates,
  readDay,
  readDeadline,
  type DateColumn,
  type DateJudge,
} from './dateCells.ts'
import { entriesOf } from './entriesOf.ts'
import { flagWeight, type Flag, type FlagReason } from './flags.ts'
import { headingKey } from './headingKey.ts'
import { isAgencyName, rolesIn } from './organizationNames.ts'
import {
  refKey,
  resolveOrganization,
  type OrganizationRef,
  type OrganizationWords,
} from './organizationRef.ts'
import { createPercentJudge, readPercent, type PercentColumn } from './readPercent.ts'
import { readSources } from './readSources.ts'
import { cellReference, storedValue, type SheetCell } from './sheet.ts'
import { splitNames } from './splitNames.ts'
import { usableCell } from './usableCell.ts'

type PlainField = 'code' | 'assigner' | 'director' | 'contact' | 'product' | 'result' | 'note'
type ReportField = 'text' | 'difficulty' | 'cause' | 'proposal'

/** What a row says of a task; what it does not say, or not surely, is not there. */
export interface TaskReading {
  readonly row: number
  /** Words of the section that the row stands in; empty when it names a kind or there is none. */
  readonly section: string
  readonly content: string
  readonly id?: Id
  /** Of its cell, else of the section that the row stands in. */
  readonly kind?: TaskKind
  /** Of its cell. */
  readonly ownKind?: TaskKind
  readonly plain: { readonly [Field in PlainField]?: string }
  readonly lead?: OrganizationRef
  readonly supporting?: readonly OrganizationRef[]
  readonly deadline?: { readonly kind: DeadlineKind } & Partial<Deadline>
  /** The words of the deadline's cell. */
  readonly due: string
  readonly firstDue?: Deadline
  /** `none`: "không"; `some`: in focus, without saying until when. */
  readonly focus?: { readonly from: LocalDate | null; readonly until: LocalDate } | 'some' | 'none'
  readonly assignedOn?: LocalDate
  readonly priority?: Priority
  readonly tagIds?: readonly Id[]
  readonly sources?: { readonly text: string; readonly documents: readonly SourceFields[] }
  readonly startedOn?: LocalDate
  readonly completedOn?: LocalDate
  readonly report: { readonly [Field in ReportField]?: string } & {
    readonly percent?: number
    readonly reportedOn?: LocalDate
  }
  /** The words of "Tình trạng", folded. */
  readonly status?: string
  readonly list?: string
  /** Where each column's cell stands: `C12`. */
  readonly references: ReadonlyMap<TaskColumnKey, string>
  /** Columns of the file that are empty in this row. */
  readonly empty: ReadonlySet<TaskColumnKey>
  readonly flags: readonly Flag[]
}

/** What the rows of one table are read with. */
export interface ReadingContext extends OrganizationWords {
  readonly dates: ReadonlyMap<TaskColumnKey, DateColumn>
  readonly percent: PercentColumn
  /** Tags by the key of their name. */
  readonly tags: ReadonlyMap<string, Id>
  /** Gives the year of deadlines that have none. */
  readonly today: LocalDate
  /** Whether text typed in old fonts is converted. */
  readonly convertLegacy: boolean
}

export type TaskRowCells = BodyRow & { readonly what: 'task' }

const dateColumns = ['due', 'firstDue', 'assignedOn', 'startedOn', 'completedOn', 'reportedOn'] as const

/** Judges the columns, taken whole, by their dates and shares. */
export interface ColumnsJudge {
  add(row: TaskRowCells): void
  judge(): Pick<ReadingContext, 'dates' | 'percent'>
}

export function createColumnsJudge(): ColumnsJudge {
  const dates = new Map<TaskColumnKey, DateJudge>(dateColumns.map((key) => [key, createDateJudge()]))
  const percent = createPercentJudge()
  return {
    add({ cells }) {
      for (const [key, judge] of dates) judge.add(cells.get(key)?.cell ?? null)
      percent.add(cells.get('progress')?.cell ?? null)
    },
    judge: () => ({
      dates: new Map([...dates].map(([key, judge]) => [key, judge.judge()])),
      percent: percent.judge(),
    }),
  }
}

const plainColumns = {
  code: taskFields.shape.code,
  assigner: taskFields.shape.assigner,
  director: taskFields.shape.director,
  contact: taskFields.shape.contact,
  product: taskFields.shape.product,
  result: taskFields.shape.result,
  note: taskFields.shape.note,
} as const satisfies Record<PlainField, z.ZodType<string>>

const reportColumns = {
  lastReport: ['text', newProgressReport.shape.text],
  difficulty: ['difficulty', newProgressReport.shape.difficulty],
  cause: ['cause', newProgressReport.shape.cause],
  proposal: ['proposal', newProgressReport.shape.proposal],
} as const

/** Columns in which signs alone can mean something. */
const keepsSigns: ReadonlySet<TaskColumnKey> = new Set([
  ...entriesOf(plainColumns).map(([key]) => key),
  ...entriesOf(reportColumns).map(([key]) => key),
  'content',
])

/** Reads one row. Cells that are empty say nothing; cells that are doubtful are flagged and say nothing either. */
export function readTask(body: TaskRowCells, context: ReadingContext): TaskReading {
  const flags: Flag[] = []
  const at = ({ column }: PlacedCell) => cellReference(body.number, column)
  const flag = (reason: FlagReason, key: TaskColumnKey | null, text: string) => {
    const placed = key === null ? undefined : body.cells.get(key)
    flags.push({ reason, column: key, cell: placed === undefined ? String(body.number) : at(placed), text })
  }

  /** The cell of a column, or null when it is empty or of no use. */
  const usable = (key: TaskColumnKey): SheetCell =>
    usableCell(body.cells.get(key)?.cell ?? null, {
      keepsSigns: keepsSigns.has(key),
      convertLegacy: context.convertLegacy,
      flag: (reason, text) => flag(reason, key, text),
    })
  const textOf = (key: TaskColumnKey): string => cellText(usable(key))
  /** Checked as a field of the contract is; undefined when there is nothing or it is too long. */
  const checkedText = (key: TaskColumnKey, schema: z.ZodType<string | undefined>): string | undefined => {
    const text = textOf(key)
    if (text === '') return undefined
    const checked = schema.safeParse(text)
    if (!checked.success) flag('tooLong', key, text)
    const read = checked.data?.trim()
    return read === '' ? undefined : read
  }
  const dayOf = (key: TaskColumnKey): LocalDate | undefined => {
    const column = context.dates.get(key) ?? plainDates
    const { value, flag: reason } = readDay(usable(key), column, context.today)
    if (reason !== null) flag(reason, key, cellText(body.cells.get(key)?.cell))
    return value ?? undefined
  }
  const organizationOf = (name: string, key: TaskColumnKey): OrganizationRef | null | 'skipped' => {
    const { ref, reason } = resolveOrganization(name, context)
    if (reason !== null) flag(reason, key, name)
    return ref
  }

  const content = checkedText('content', taskFields.shape.content) ?? ''
  if (body.continues) flag('continuation', null, '')
  else if (content === '' && !flags.some(({ column }) => column === 'content')) flag('noContent', null, '')

  const plain: { [Field in PlainField]?: string } = {}
  for (const [key, schema] of entriesOf(plainColumns)) {
    // "1.1" may have become a day in Excel.
    const value = storedValue(body.cells.get(key)?.cell)
    if (key === 'code' && value?.kind === 'date') {
      flag('unreadableNumber', key, cellText(value))
      continue
    }
    const text = checkedText(key, schema)
    if (text !== undefined) plain[key] = text
  }

  const report: { -readonly [Field in keyof TaskReading['report']]: TaskReading['report'][Field] } = {}
  for (const [key, [field, schema]] of entriesOf(reportColumns)) {
    const text = checkedText(key, schema)
    if (text !== undefined) report[field] = text
  }
  const percent = readPercent(usable('progress'), context.percent)
  if (percent.flag !== null) flag(percent.flag, 'progress', cellText(body.cells.get('progress')?.cell))
  if (percent.value !== null) report.percent = percent.value
  const reportedOn = dayOf('reportedOn')
  if (reportedOn !== undefined) report.reportedOn = reportedOn

  const led = leadIn()
  const leadKey = led.lead === undefined ? null : refKey(led.lead)
  const named = [...led.supporting, ...agenciesIn('supporting', textOf('supporting'))].filter(isFirst)
  const isWhole = !flags.some(
    ({ reason, column }) => column === 'supporting' && flagWeight(reason) === 'doubt',
  )
  const supporting = named.filter((ref) => refKey(ref) !== leadKey)
  if (supporting.length < named.length) flag('leadSupports', 'supporting', textOfPlaced('supporting'))

  const ownKind = kindIn()
  const startedOn = dayOf('startedOn')
  const completedOn = dayOf('completedOn')
  const inOrder = startedOn === undefined || completedOn === undefined || startedOn <= completedOn
  if (!inOrder) flag('datesContradict', 'startedOn', textOfPlaced('startedOn'))

  return {
    row: body.number,
    section: body.section,
    content,
    ...optional('id', idSchema.safeParse(cellText(usable('id')).toLowerCase()).data),
    ...optional('kind', ownKind ?? body.kind ?? undefined),
    ...optional('ownKind', ownKind),
    plain,
    ...optional('lead', led.lead),
    ...optional('supporting', supporting.length > 0 && isWhole ? supporting : undefined),
    ...optional('deadline', deadlineIn()),
    due: textOfPlaced('due'),
    ...optional('firstDue', firstDueIn()),
    ...optional('focus', focusIn()),
    ...optional('assignedOn', dayOf('assignedOn')),
    ...optional('priority', priorityIn()),
    ...optional('tagIds', tagsIn()),
    ...optional('sources', sourcesIn()),
    ...optional('startedOn', inOrder ? startedOn : undefined),
    ...optional('completedOn', completedOn),
    report,
    ...optional('status', headingKey(cellText(body.cells.get('status')?.cell)) || undefined),
    ...optional('list', headingKey(cellText(body.cells.get('list')?.cell)) || undefined),
    references: new Map([...body.cells].map(([key, placed]) => [key, at(placed)])),
    empty: new Set([...body.cells].filter(([, { cell }]) => cellText(cell) === '').map(([key]) => key)),
    flags,
  }

  function textOfPlaced(key: TaskColumnKey): string {
    return cellText(body.cells.get(key)?.cell)
  }

  function agenciesIn(key: 'lead' | 'supporting', text: string): readonly OrganizationRef[] {
    return context.organizations.split(text).flatMap((name) => {
      const ref = organizationOf(name, key)
      return ref === null || ref === 'skipped' ? [] : [ref]
    })
  }

  /** The agency of the cell, and those that the cell names as supporting; else that of the section. */
  function leadIn(): { readonly lead?: OrganizationRef; readonly supporting: readonly OrganizationRef[] } {
    const parts = rolesIn(textOf('lead'))
    const hasLead = parts.some(({ role }) => role === 'lead')
    const isLead = ({ role }: (typeof parts)[number]) => role === 'lead' || (role === null && !hasLead)
    const textOfParts = (some: typeof parts) => some.map(({ text }) => text).join(';')
    const supporting = agenciesIn('supporting', textOfParts(parts.filter((part) => !isLead(part))))
    const names = context.organizations.split(textOfParts(parts.filter(isLead)))
    const refs = names.map((name) => organizationOf(name, 'lead')).filter((ref) => ref !== 'skipped')
    const leads = refs.filter((ref) => ref !== null).filter(isFirst)
    // Beside one that is not known, the other is not the only one.
    if (leads.length > 1 || (leads.length === 1 && refs.includes(null)))
      flag('severalLeads', 'lead', textOfPlaced('lead'))
    else if (leads[0] !== undefined) return { lead: leads[0], supporting }
    else if (names.length === 0) return { ...optional('lead', leadOfSection()), supporting }
    return { supporting }
  }

  function leadOfSection(): OrganizationRef | undefined {
    const { section } = body
    const isKnown = context.organizations.find(section).match === 'one'
    if (section === '' || (!isKnown && (body.cells.has('lead') || !isAgencyName(section)))) return undefined
    const ref = organizationOf(section, 'lead')
    return ref === null || ref === 'skipped' ? undefined : ref
  }

  function kindIn(): TaskKind | undefined {
    const text = textOf('kind')
    if (text === '') return undefined
    const kind = kindOfSection(text)
    if (kind === null) flag('unknownKind', 'kind', text)
    return kind ?? undefined
  }

  function deadlineIn(): TaskReading['deadline'] {
    const cell = usable('due')
    const kind = deadlineKindIn(cellText(cell))
    if (kind !== null) return { kind }
    const { value, flag: reason } = readDeadline(cell, context.dates.get('due') ?? plainDates, context.today)
    if (reason !== null) flag(reason, 'due', cellText(cell))
    return value === null ? undefined : { kind: 'dated', ...value }
  }

  function firstDueIn(): Deadline | undefined {
    const { value } = readDeadline(
      body.cells.get('firstDue')?.cell ?? null,
      context.dates.get('firstDue') ?? plainDates,
      context.today,
    )
    return value ?? undefined
  }

  function focusIn(): TaskReading['focus'] {
    const text = textOf('focus')
    const key = headingKey(text)
    if (key === '') return undefined
    if (key === 'khong' || key === '0') return 'none'
    const ends = /^(?:từ\s+)?(?:ngày\s+)?(\S.*?)\s*(?:-|–|đến)\s*(?:ngày\s+)?(\S.*)$/iu.exec(text)
    const days = (part: string) => readDeadline({ kind: 'text', text: part }, plainDates, context.today).value
    const [from, until] = [days(ends?.[1] ?? ''), days(ends?.[2] ?? '')]
    if (from !== null && until !== null && from.wording === '' && from.dueOn <= until.dueOn)
      return { from: from.dueOn, until: until.dueOn }
    const end = readDeadline(usable('focus'), plainDates, context.today).value
    if (end !== null) return { from: null, until: end.dueOn }
    return 'some'
  }

  function priorityIn(): Priority | undefined {
    const text = textOf('priority')
    if (text === '') return undefined
    const key = headingKey(text)
    const found = priorities.find((priority) => headingKey(priorityNames[priority]) === key)
    if (found === undefined && key !== 'binh thuong') flag('unknownPriority', 'priority', text)
    return key === 'binh thuong' ? 'normal' : found
  }

  function tagsIn(): readonly Id[] | undefined {
    const names = splitNames(textOf('tags'), (name) => context.tags.has(headingKey(name)))
    const unknown = names.filter((name) => !context.tags.has(headingKey(name)))
    for (const name of unknown) flag('unknownTag', 'tags', name)
    const ids = names.flatMap((name) => context.tags.get(headingKey(name)) ?? [])
    return ids.length === 0 || unknown.length > 0 ? undefined : [...new Set(ids)]
  }

  function sourcesIn(): TaskReading['sources'] {
    const text = textOf('source')
    if (text === '') return undefined
    const documents = readSources(text, context.today).map((source) => sourceFields.safeParse(source).data)
    const sound = documents.flatMap((source) => source ?? [])
    if (sound.length < documents.length) {
      flag('tooLong', 'source', text)
      return undefined
    }
    return { text, documents: sound }
  }
}

/** Thường xuyên and không thời hạn, in the words offices use for them; null for anything else. */
function deadlineKindIn(text: string): DeadlineKind | null {
  const key = headingKey(text)
  if (
    /^(?:(?:nhiem vu |lam |thuc hien )?thuong xuyen(?: \D*(?:20\d{2})?)?|dinh ky(?: .*)?|lien tuc)$/.test(
      key,
    ) ||
    /^(?:truoc )?(?:ngay )?(?:\d{1,2} )?(?:bao cao |thuc hien )?hang (?:(?:nam|quy|thang|tuan|ngay|va|hang|6)(?: |$))+$/.test(
      key,
    )
  )
    return 'recurring'
  return /^(?:khong|khong(?: co)?(?: thoi)? han|khong xac dinh(?: thoi han)?|khong quy dinh(?: thoi han)?)$/.test(
    key,
  )
    ? 'none'
    : null
}

function isFirst(ref: OrganizationRef, index: number, refs: readonly OrganizationRef[]): boolean {
  return refs.findIndex((other) => refKey(other) === refKey(ref)) === index
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [Name in Key]?: Value } {
  const entry: { [Name in Key]?: Value } = {}
  if (value !== undefined) entry[key] = value
  return entry
}
