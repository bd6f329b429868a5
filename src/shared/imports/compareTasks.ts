import type { Id } from '../contract/schema.ts'
import { taskCode } from '../tasks/taskCode.ts'
import { taskColumns, type TaskColumnKey } from '../tasks/columns.ts'
import type { TaskFields, TaskKind, TaskRow } from '../tasks/contract.ts'
import { kindNames, priorityNames } from '../tasks/fieldWords.ts'
import { firstCitation } from '../tasks/sourceWording.ts'
import type { NewStep, ProgressReport, SourceFields } from '../tasks/steps.ts'
import { deadlineText } from '../time/deadline.ts'
import type { LocalDate } from '../time/localDate.ts'
import { shortDate } from '../time/wording.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { dayText } from './dayText.ts'
import { flagWeight, type Flag, type FlagReason } from './flags.ts'
import { headingKey } from './headingKey.ts'
import { numberParts } from './numberParts.ts'
import { refKey, type OrganizationRef } from './organizationRef.ts'
import { createParentNumbers, type NumberedTask, type ParentRef } from './parentNumbers.ts'
import type { TaskReading } from './readTask.ts'

/** What an import does with a row; the rows of all of these add up to the rows with tasks. */
export const rowStatuses = ['new', 'changed', 'same', 'doubtful', 'error'] as const
export type RowStatus = (typeof rowStatuses)[number]

/** What the dry run says beside the columns of a file: a number alone says whose part a task is. */
export const parentColumn = { key: 'parent', heading: 'Nhiệm vụ cha' } as const

/** One field as it is and as the file has it, in words. */
export interface FieldChange {
  readonly column: string
  readonly before: string
  readonly after: string
}

/** What a row would write: agencies may be such as are not in the directory yet. */
export interface TaskWriting {
  /** The task as it was seen; null for a new one. */
  readonly task: { readonly id: Id; readonly version: number } | null
  readonly fields: Partial<
    Omit<TaskFields, 'taskListId' | 'leadId' | 'supportingIds' | 'conclusionId' | 'parentId'>
  >
  /** Of a new task whose number says what it is a part of. */
  readonly parent: ParentRef | null
  readonly lead: OrganizationRef | null
  readonly supporting: readonly OrganizationRef[] | null
  readonly sources: readonly SourceFields[]
  readonly steps: readonly NewStep[]
  readonly report: ({ readonly reportedOn: LocalDate } & Partial<Omit<ReportFacts, 'reportedOn'>>) | null
}
type ReportFacts = Pick<
  ProgressReport,
  'reportedOn' | 'text' | 'percent' | 'difficulty' | 'cause' | 'proposal'
>

export interface ComparedRow<Writing = TaskWriting> {
  /** Number of the row in its sheet. */
  readonly row: number
  readonly status: RowStatus
  readonly code: string
  readonly content: string
  /** The record that the row is of; null for a new one. */
  readonly recordId: Id | null
  readonly changes: readonly FieldChange[]
  readonly flags: readonly Flag[]
  /** Null when there is nothing to write, or nothing sure. */
  readonly writing: Writing | null
}

export interface ComparisonContext {
  /** Null while the list is only to be made. */
  readonly taskListId: Id | null
  readonly listNames: ReadonlyMap<Id, string>
  readonly organizationNames: ReadonlyMap<Id, string>
  readonly tagNames: ReadonlyMap<Id, string>
  /** Of new tasks where neither cell nor section says it. */
  readonly defaultKind: TaskKind
  /** The day of reports and steps for which the file gives none. */
  readonly asOf: LocalDate
}

export interface TaskComparer {
  /** Makes a task known: those of the list that is imported into, and those that ids of the file name. */
  add(task: TaskRow): void
  /** To be called for each row once, in the order of the file. */
  compare(reading: TaskReading): ComparedRow
  /** When all rows are compared: a row whose number makes it a part of a task that stands below it, as its part. */
  withParentBelow(row: ComparedRow): ComparedRow
}

/** Finds the task that a row is of, and what the row would change in it. */
export function createTaskComparer(context: ComparisonContext): TaskComparer {
  const byId = new Map<Id, TaskRow>()
  const byCode = new Map<string, TaskRow[]>()
  const byContent = new Map<string, TaskRow[]>()
  const rowOfTask = new Map<Id, number>()
  const rowOfNew = new Map<string, number>()
  const numbers = createParentNumbers()
  const placesWithoutParent = new Map<number, ReturnType<typeof placeOf>>()

  return {
    add(task) {
      byId.set(task.id, task)
      if (task.taskListId !== context.taskListId) return
      addTo(byCode, codeKey(taskCode(task)), task)
      addTo(byContent, headingKey(task.content), task)
    },

    compare(reading) {
      const compared = compareRow(reading)
      numbers.add(placeOf(reading), numberedTask(compared))
      return compared
    },

    withParentBelow(row) {
      const place = placesWithoutParent.get(row.row)
      const parent = place === undefined ? null : numbers.onlyParentOf(place)
      if (parent === null || row.writing === null) return row
      const change = { column: parentColumn.key, before: '', after: parent.words }
      return {
        ...row,
        changes: inOrder([...row.changes, change]),
        writing: { ...row.writing, parent: parent.ref },
      }
    },
  }

  function compareRow(reading: TaskReading): ComparedRow {
    const { row, content } = reading
    const code = reading.plain.code ?? ''
    const ofRow = (reason: FlagReason, text: string): Flag => ({
      reason,
      column: null,
      cell: String(row),
      text,
    })
    const refused = (...flags: readonly Flag[]): ComparedRow => {
      const all = [...reading.flags, ...flags]
      const status = all.some(({ reason }) => flagWeight(reason) === 'fault') ? 'error' : 'doubtful'
      return { row, status, code, content, recordId: null, changes: [], flags: all, writing: null }
    }
    if (content === '' || reading.flags.some(({ reason }) => flagWeight(reason) === 'fault')) return refused()

    const match = matchOf(reading)
    if (match.found === 'several') return refused(ofRow('ambiguousTask', code))
    if (match.found === 'other') return refused(ofRow('differentContent', match.task.content))
    if (match.found === 'none') {
      // One work given to several agencies is several tasks.
      const leadKey = reading.lead === undefined ? '' : refKey(reading.lead)
      const key = `${reading.kind ?? ''}|${leadKey}|${codeKey(code)}|${headingKey(content)}`
      const earlier = rowOfNew.get(key)
      if (earlier !== undefined) return refused(ofRow('repeatedTask', String(earlier)))
      rowOfNew.set(key, row)
      return compared(reading, null)
    }
    const earlier = rowOfTask.get(match.task.id)
    if (earlier !== undefined) return refused(ofRow('repeatedTask', String(earlier)))
    rowOfTask.set(match.task.id, row)
    const { taskListId } = match.task
    const isElsewhere =
      taskListId !== context.taskListId &&
      headingKey(context.listNames.get(taskListId) ?? '') !== reading.list
    return isElsewhere
      ? refused(ofRow('otherList', context.listNames.get(taskListId) ?? ''))
      : compared(reading, match.task)
  }

  function placeOf({ kind = context.defaultKind, section, plain: { code = '' } }: TaskReading) {
    return { kind, section, code }
  }

  /** A row as the parent of others; null unless its task stands in the list or comes into it. */
  function numberedTask({ row, recordId, code, content, writing }: ComparedRow): NumberedTask | null {
    const words = `${code} ${content}`
    if (recordId !== null)
      return byId.get(recordId)?.taskListId === context.taskListId
        ? { ref: { kind: 'known', id: recordId }, words }
        : null
    return writing === null ? null : { ref: { kind: 'new', row }, words }
  }

  /** The task that the number of a new one makes it a part of: of the file, else the only one of the list. */
  function parentOf(reading: TaskReading): NumberedTask | null {
    const place = placeOf(reading)
    const inFile = numbers.parentOf(place)
    // Only files have sections: without them a number counts in the whole list.
    if (inFile !== undefined || place.section !== '') return inFile ?? null
    const above = numberParts(place.code).slice(0, -1)
    if (above.length === 0) return null
    const [first, second] = (byCode.get(codeKey(above.join('.'))) ?? []).filter(
      ({ kind, code }) => kind === place.kind && code !== '',
    )
    return first === undefined || second !== undefined
      ? null
      : { ref: { kind: 'known', id: first.id }, words: `${first.code} ${first.content}` }
  }

  function matchOf(reading: TaskReading): Match {
    const own = reading.id === undefined ? undefined : byId.get(reading.id)
    if (own !== undefined) return { found: 'one', task: own }
    const contentKey = headingKey(reading.content)
    const sameContent = byContent.get(contentKey) ?? []
    const code = codeKey(reading.plain.code ?? '')
    const sameCode = (code === '' ? [] : (byCode.get(code) ?? [])).filter(
      ({ kind }) => reading.kind === undefined || kind === reading.kind,
    )
    const sameBoth = sameCode.filter((task) => sameContent.includes(task))
    const ofLead = (tasks: readonly TaskRow[]) => {
      const { lead } = reading
      if (lead === undefined || tasks.length < 2) return tasks
      const led = tasks.filter(({ state }) => isSame(lead, state.leadId))
      return led.length > 0 ? led : tasks
    }
    for (const candidates of [sameBoth, sameCode, sameContent]) {
      const [first, second] = ofLead(candidates)
      if (first === undefined) continue
      if (second !== undefined) return { found: 'several' }
      // A list that begins to count anew has the same numbers for other tasks.
      const isOther = candidates === sameCode && !isAlike(first.content, reading.content)
      if (!isOther) return { found: 'one', task: first }
      return sameContent.length === 1 && sameContent[0] !== undefined
        ? { found: 'one', task: sameContent[0] }
        : { found: 'other', task: first }
    }
    return { found: 'none' }
  }

  function compared(reading: TaskReading, task: TaskRow | null): ComparedRow {
    const parent = task === null ? parentOf(reading) : null
    if (task === null && parent === null && numbers.parentOf(placeOf(reading)) === undefined)
      placesWithoutParent.set(reading.row, placeOf(reading))
    const { changes, flags: found, writing } = difference(reading, task, parent, context)
    const own = isDueAsShown(reading, task)
      ? reading.flags.filter(({ column }) => column !== 'due')
      : reading.flags
    const flags = [...own, ...found]
    const isDoubtful = flags.some(({ reason }) => flagWeight(reason) === 'doubt')
    const status = isDoubtful ? 'doubtful' : task === null ? 'new' : changes.length > 0 ? 'changed' : 'same'
    return {
      row: reading.row,
      status,
      code: reading.plain.code ?? task?.code ?? '',
      content: reading.content,
      recordId: task?.id ?? null,
      changes,
      flags,
      writing: task === null || changes.length > 0 ? writing : null,
    }
  }
}

type Match =
  | { readonly found: 'none' }
  | { readonly found: 'several' }
  | { readonly found: 'one'; readonly task: TaskRow }
  /** The number is that of a task with quite another content. */
  | { readonly found: 'other'; readonly task: TaskRow }

/** What a reading changes in a task, or makes of a new one. */
function difference(
  reading: TaskReading,
  task: TaskRow | null,
  parent: NumberedTask | null,
  context: ComparisonContext,
): {
  readonly changes: readonly FieldChange[]
  readonly flags: readonly Flag[]
  readonly writing: TaskWriting
} {
  const changes: FieldChange[] = []
  const flags: Flag[] = []
  const fields: { -readonly [Field in keyof TaskWriting['fields']]: TaskWriting['fields'][Field] } = {}
  const steps: NewStep[] = []
  const change = (column: TaskColumnKey | typeof parentColumn.key, before: string, after: string) =>
    void changes.push({ column, before, after })
  const flag = (reason: FlagReason, column: TaskColumnKey, text: string) =>
    void flags.push({ reason, column, cell: reading.references.get(column) ?? String(reading.row), text })
  const nameOf = (ref: OrganizationRef) =>
    ref.kind === 'known' ? (context.organizationNames.get(ref.id) ?? '') : ref.name
  const nameOfId = (id: Id | null) => (id === null ? '' : (context.organizationNames.get(id) ?? ''))

  /** Whether a text of an old font stands in the file as it does in the registry: nobody converted it there. */
  const isUnconverted = (column: TaskColumnKey, stored: string | undefined) =>
    reading.flags.some(
      (one) => one.reason === 'legacyRepaired' && one.column === column && one.text.trim() === stored?.trim(),
    )

  if (task === null || (task.content.trim() !== reading.content && !isUnconverted('content', task.content))) {
    fields.content = reading.content
    change('content', task?.content ?? '', reading.content)
  }
  for (const [column, text] of Object.entries(reading.plain)) {
    const field = plainField(column)
    if (field === null || text === undefined || (task?.[field] ?? '').trim() === text) continue
    // A table shows the place of a task that has no number of its own.
    if (field === 'code' && task?.code === '' && text === taskCode(task)) continue
    if (isUnconverted(field, task?.[field])) continue
    fields[field] = text
    change(field, task?.[field] ?? '', text)
  }
  if (parent !== null) change(parentColumn.key, '', parent.words)
  const kind = task === null ? (reading.kind ?? context.defaultKind) : (reading.ownKind ?? task.kind)
  if (task?.kind !== kind) {
    fields.kind = kind
    change('kind', task === null ? '' : kindNames[task.kind], kindNames[kind])
  }
  if (reading.assignedOn !== undefined && reading.assignedOn !== task?.assignedOn) {
    fields.assignedOn = reading.assignedOn
    change('assignedOn', dayText(task?.assignedOn), shortDate(reading.assignedOn))
  }
  if (reading.priority !== undefined && reading.priority !== (task?.priority ?? 'normal')) {
    fields.priority = reading.priority
    change('priority', task === null ? '' : priorityNames[task.priority], priorityNames[reading.priority])
  }
  if (reading.tagIds !== undefined && !sameSet(reading.tagIds, task?.tagIds ?? [])) {
    fields.tagIds = [...reading.tagIds]
    const names = (ids: readonly Id[]) => ids.map((id) => context.tagNames.get(id) ?? '').join('; ')
    change('tags', names(task?.tagIds ?? []), names(reading.tagIds))
  }
  compareDeadline()
  compareFocus()
  const lead = compareLead()
  const supporting = compareSupporting()
  const sources = compareSources()
  compareSteps()
  const report = compareReport()
  if (task !== null) keepStored(task)

  return {
    changes: inOrder(changes),
    flags,
    writing: {
      task: task === null ? null : { id: task.id, version: task.version },
      fields,
      parent: parent?.ref ?? null,
      lead,
      supporting,
      sources,
      steps,
      report,
    },
  }

  /** Says what an empty cell leaves as it is. */
  function keepStored(stored: TaskRow): void {
    const keep = (column: TaskColumnKey, words: string, isSaid: boolean) => {
      if (!isSaid && words !== '' && reading.empty.has(column)) flag('valueStays', column, words)
    }
    for (const field of plainFields) keep(field, stored[field].trim(), reading.plain[field] !== undefined)
    keep('lead', nameOfId(stored.state.leadId), reading.lead !== undefined)
    keep('supporting', stored.supportingIds.map(nameOfId).join('; '), reading.supporting !== undefined)
    keep('due', deadlineOf(stored), reading.deadline !== undefined)
    keep('assignedOn', dayText(stored.assignedOn), reading.assignedOn !== undefined)
    const last = stored.lastReport
    for (const [field, column] of reportColumns)
      keep(column, last?.[field].trim() ?? '', reading.report[field] !== undefined)
  }

  function compareDeadline(): void {
    const { deadline, firstDue } = reading
    if (task !== null && firstDue !== undefined && firstDue.dueOn !== task.dueOn)
      flag('notWritten', 'firstDue', deadlineText(firstDue))
    if (isDueAsShown(reading, task)) return
    if (deadline === undefined) {
      if (task === null && !reading.flags.some(({ column }) => column === 'due'))
        fields.deadlineKind = 'dated'
      return
    }
    const { kind: deadlineKind, dueOn = null, wording = '' } = deadline
    const said = { dueOn, wording }
    const words = deadlineKind === 'dated' ? deadlineText(said) : deadlineKindWords[deadlineKind]
    if (task === null) {
      Object.assign(fields, { deadlineKind, dueOn, dueWording: wording })
      change('due', '', words)
      if (firstDue !== undefined && firstDue.dueOn !== dueOn)
        flag('notWritten', 'firstDue', deadlineText(firstDue))
      return
    }
    const { state } = task
    const isSame =
      deadlineKind === task.deadlineKind &&
      (deadlineKind !== 'dated' ||
        (dueOn === state.dueOn && (wording === '' || headingKey(wording) === headingKey(state.dueWording))))
    if (isSame) return
    if (state.extensions > 0) {
      flag('extendedDeadline', 'due', words)
      return
    }
    Object.assign(fields, { deadlineKind, dueOn, dueWording: wording })
    change('due', deadlineOf(task), words)
  }

  function compareFocus(): void {
    const { focus } = reading
    const until = task?.focusUntil ?? null
    if (focus === undefined) return
    if (focus === 'some') {
      if (until === null) flag('focusWithoutEnd', 'focus', '')
      return
    }
    if (focus === 'none') {
      if (until === null) return
      Object.assign(fields, { focusFrom: null, focusUntil: null })
      change('focus', periodText(task?.focusFrom ?? null, until), '')
      return
    }
    const from = focus.from ?? task?.focusFrom ?? null
    if (focus.until === until && from === (task?.focusFrom ?? null)) return
    if (from !== null && from > focus.until) {
      flag('datesContradict', 'focus', periodText(from, focus.until))
      return
    }
    Object.assign(fields, { focusFrom: from, focusUntil: focus.until })
    change('focus', periodText(task?.focusFrom ?? null, until), periodText(from, focus.until))
  }

  function compareLead(): OrganizationRef | null {
    const { lead } = reading
    const current = task?.state.leadId ?? null
    if (lead === undefined || isSame(lead, current)) return null
    if (task !== null && task.leadId !== current) {
      flag('transferredLead', 'lead', nameOf(lead))
      return null
    }
    change('lead', nameOfId(current), nameOf(lead))
    return lead
  }

  function compareSupporting(): readonly OrganizationRef[] | null {
    const { supporting } = reading
    if (supporting === undefined) return null
    const current = task?.supportingIds ?? []
    const leadKey = reading.lead === undefined ? (task?.state.leadId ?? null) : refKey(reading.lead)
    const named = supporting.filter((ref) => refKey(ref) !== leadKey)
    if (named.length === current.length && named.every((ref, index) => isSame(ref, current[index] ?? null)))
      return null
    change('supporting', current.map(nameOfId).join('; '), named.map(nameOf).join('; '))
    return named
  }

  function compareSources(): readonly SourceFields[] {
    const { sources } = reading
    if (sources === undefined) return []
    const current = task?.sources.map((source) => firstCitation(source)) ?? []
    const known = current.join('; ')
    if (known === sources.text || headingKey(known) === headingKey(sources.text)) return []
    if (current.length > 0) {
      flag('otherSource', 'source', sources.text)
      return []
    }
    change('source', '', sources.text)
    return sources.documents
  }

  function compareSteps(): void {
    const { startedOn, completedOn, status = '' } = reading
    const state = task?.state
    if (startedOn !== undefined && state?.begun === true) {
      if (state.startedOn !== null && state.startedOn !== startedOn)
        flag('otherDay', 'startedOn', shortDate(startedOn))
    } else if (startedOn !== undefined) {
      steps.push({ kind: 'started', happenedOn: startedOn })
      change('startedOn', '', shortDate(startedOn))
    }
    const done = state?.completedOn ?? null
    if (completedOn !== undefined && completedOn !== done) {
      if (done !== null || state?.stage === 'cancelled')
        flag('otherDay', 'completedOn', shortDate(completedOn))
      else if (completedOn > context.asOf) flag('completedLater', 'completedOn', shortDate(completedOn))
      else {
        steps.push({ kind: 'completed', happenedOn: completedOn })
        change('completedOn', '', shortDate(completedOn))
      }
    }
    const ended = endedByWords(status)
    const isKnown =
      ended === null ||
      (ended === 'done' && (done !== null || completedOn !== undefined)) ||
      (ended === 'reported' && state?.stage === 'reported') ||
      ended === state?.stage
    if (!isKnown) flag('stateWithoutDay', 'status', status)
  }

  function compareReport(): TaskWriting['report'] {
    const { reportedOn, ...said } = reading.report
    const last = task?.lastReport ?? null
    const found: FieldChange[] = []
    if (said.percent !== undefined && said.percent !== last?.percent)
      found.push({
        column: 'progress',
        before: percentText(last?.percent ?? null),
        after: percentText(said.percent),
      })
    for (const [field, column] of reportColumns) {
      const text = said[field]
      if (text === undefined || text === (last?.[field] ?? '').trim()) continue
      if (!isUnconverted(column, last?.[field]))
        found.push({ column, before: last?.[field] ?? '', after: text })
    }
    if (found.length === 0) return null
    const on = reportedOn ?? context.asOf
    if (last !== null && on < last.reportedOn) {
      flag('olderReport', 'reportedOn', shortDate(on))
      return null
    }
    changes.push(...found)
    return { ...said, reportedOn: on }
  }
}

const places = new Map<string, number>(taskColumns.map(({ key }, index) => [key, index]))

/** In the order of the columns of a printed list. */
function inOrder(changes: readonly FieldChange[]): readonly FieldChange[] {
  const place = ({ column }: FieldChange) => places.get(column) ?? 0
  return changes.toSorted((a, b) => place(a) - place(b))
}

const deadlineKindWords = { recurring: 'Thường xuyên', none: 'Không thời hạn' } as const
const reportColumns = [
  ['text', 'lastReport'],
  ['difficulty', 'difficulty'],
  ['cause', 'cause'],
  ['proposal', 'proposal'],
] as const
const plainFields = ['code', 'assigner', 'director', 'contact', 'product', 'result', 'note'] as const

/** Whether a name in the file can be the agency that is there: one of several of that name. */
function isSame(ref: OrganizationRef, id: Id | null): boolean {
  return ref.kind === 'known' && id !== null && (ref.id === id || ref.alike.includes(id))
}

function plainField(name: string): (typeof plainFields)[number] | null {
  return plainFields.find((field) => field === name) ?? null
}

/** Whether a deadline is written as the table shows it: its words may be such as cannot be read. */
function isDueAsShown({ due }: TaskReading, task: TaskRow | null): boolean {
  return task !== null && due !== '' && headingKey(due) === headingKey(deadlineOf(task))
}

function deadlineOf({ deadlineKind, state }: TaskRow): string {
  if (deadlineKind !== 'dated') return deadlineKindWords[deadlineKind]
  return deadlineText({ dueOn: state.dueOn, wording: state.dueWording })
}

function periodText(from: LocalDate | null, until: LocalDate | null): string {
  if (until === null) return ''
  return capitalizeFirst(`${from === null ? '' : `từ ${shortDate(from)} `}đến ${shortDate(until)}`)
}

function percentText(percent: number | null): string {
  return percent === null ? '' : `${percent}%`
}

/** The stage that the words of a status name without a day of its own; null for what follows from dates. */
function endedByWords(status: string): 'done' | 'paused' | 'cancelled' | 'reported' | null {
  if (/^(?:da |)hoan thanh\b/.test(status) && !/\bchua\b/.test(status)) return 'done'
  if (/^(?:da |)(?:tam dung|tam hoan)\b/.test(status)) return 'paused'
  if (/^(?:da |)huy\b/.test(status)) return 'cancelled'
  return /^(?:cho xac nhan|da bao cao)\b/.test(status) ? 'reported' : null
}

/** Numbers of tasks without the dots and zeros that hands add: "01." is "1". */
function codeKey(code: string): string {
  return headingKey(code).replace(/(?<=^|\D)0+(?=\d)/g, '')
}

/** Whether two contents have at least three in ten of their words in common. */
function isAlike(a: string, b: string): boolean {
  const [first, second] = [new Set(headingKey(a).split(' ')), new Set(headingKey(b).split(' '))]
  const common = [...first].filter((word) => second.has(word)).length
  return common * 10 >= (first.size + second.size - common) * 3
}

function sameSet(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}

function addTo(groups: Map<string, TaskRow[]>, key: string, task: TaskRow): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [task])
  else group.push(task)
}
