import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import type { TaskFilter, TaskList } from '../../shared/tasks/contract.ts'
import { classRange, type TaskClass } from '../../shared/tasks/state.ts'
import { hasWordBeginning, searchWords } from '../../shared/text/searchWords.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'
import { textHas, textsWith, type TextSpan } from '../database/textIndex.ts'
import type { PeriodSlice, PeriodSlices } from './periodSlices.ts'

export type PeriodExpression = ExpressionBuilder<Database, 'taskPeriod'>
type Condition = Expression<SqlBool>

/** What a filter's meaning hangs on besides the filter. */
export interface RegistryFacts {
  readonly lists: readonly TaskList[]
  /** In protocol order. */
  readonly organizations: readonly Organization[]
  readonly slices: PeriodSlices
}

/** The conditions of a filter on the periods that hold on its day; `texts` bounds the search in the texts. */
export function periodFilter(
  eb: PeriodExpression,
  filter: TaskFilter,
  facts: RegistryFacts,
  texts: TextSpan | null,
): readonly Condition[] {
  const { taskListIds, kind, focus, leadIds, supportingIds, classes, notStarted, priorities } = filter
  const { dueFrom, dueUntil, assignedFrom, assignedUntil, month, tagIds, conclusionIds, text } = filter
  const { givenBy, completedFrom } = filter
  const conditions: Condition[] = []
  if (taskListIds !== undefined) conditions.push(eb('taskPeriod.taskListId', 'in', taskListIds))
  if (kind !== undefined) conditions.push(eb('taskPeriod.kind', '=', kind))
  if (focus !== undefined) conditions.push(eb('taskPeriod.focus', '=', focus ? 1 : 0))
  if (leadIds !== undefined) conditions.push(ledBy(eb, leadIds))
  if (classes !== undefined) conditions.push(inClasses(eb, classes, filter, facts.lists))
  if (notStarted !== undefined) conditions.push(eb('taskPeriod.begun', '=', notStarted ? 0 : 1))
  if (dueFrom !== undefined) conditions.push(eb('taskPeriod.dueOn', '>=', dueFrom))
  if (dueUntil !== undefined) conditions.push(eb('taskPeriod.dueOn', '<=', dueUntil))
  if (assignedFrom !== undefined) conditions.push(eb('taskPeriod.assignedOn', '>=', assignedFrom))
  if (assignedUntil !== undefined) conditions.push(eb('taskPeriod.assignedOn', '<=', assignedUntil))
  if (givenBy !== undefined)
    conditions.push(
      eb.or([eb('taskPeriod.assignedOn', 'is', null), eb('taskPeriod.assignedOn', '<=', givenBy)]),
    )
  if (completedFrom !== undefined) conditions.push(completedSince(eb, completedFrom, filter.asOf))
  if (month !== undefined) conditions.push(dueIn(eb, month))
  if (priorities !== undefined) conditions.push(eb('taskPeriod.priority', 'in', priorities))
  if (supportingIds !== undefined) conditions.push(supportedBy(eb, supportingIds))
  if (tagIds !== undefined) conditions.push(tagged(eb, tagIds))
  if (conclusionIds !== undefined)
    conditions.push(
      eb(
        'taskPeriod.textId',
        'in',
        eb
          .selectFrom('task')
          .innerJoin('taskText', 'taskText.taskId', 'task.id')
          .where('conclusionId', 'in', conclusionIds)
          .select('taskText.id'),
      ),
    )
  return [...conditions, ...withWords(eb, wordsOf(text, facts), texts)]
}

/** The periods that hold on the day of a filter, in slices that suit it. */
export function slicesOf(filter: TaskFilter, facts: RegistryFacts): AsyncGenerator<PeriodSlice> {
  const { supportingIds, tagIds, conclusionIds, text } = filter
  if (wordsOf(text, facts).some(isInTextsAlone)) return facts.slices(filter.asOf, 'words')
  const isListed = isShort(supportingIds) || isShort(tagIds) || conclusionIds !== undefined
  return facts.slices(filter.asOf, isListed ? 'list' : null)
}

/** The class of a period on a day, as SQL; the rest of a stage's name is the class. */
export function classExpression(eb: PeriodExpression, asOf: LocalDate, lists: readonly TaskList[]) {
  const ofRunning = dayClasses.flatMap((taskClass) =>
    bySoonDays(undefined, lists).map((group) => ({ taskClass, holds: holds(eb, taskClass, asOf, group) })),
  )
  const [first, ...rest] = ofRunning
  if (first === undefined) return eb.ref('taskPeriod.stage')
  return rest
    .reduce(
      (cases, { taskClass, holds }) => cases.when(holds).then<string>(taskClass),
      eb.case().when(first.holds).then<string>(first.taskClass),
    )
    .else(eb.ref('taskPeriod.stage'))
    .end()
}

/** The classes that hang on the as-of day. */
const dayClasses = ['overdue', 'soon', 'onTrack'] as const

function ledBy(eb: PeriodExpression, leadIds: readonly (Id | null)[]): Condition {
  const named = leadIds.filter((id) => id !== null)
  return eb.or([
    ...(named.length > 0 ? [eb('taskPeriod.leadId', 'in', named)] : []),
    ...(named.length < leadIds.length ? [eb('taskPeriod.leadId', 'is', null)] : []),
  ])
}

/** The tasks of so many agencies or tags are listed; of more it is asked for each task, which takes as long for any. */
const listed = 3

function isShort(ids: readonly Id[] | undefined): boolean {
  return ids !== undefined && ids.length <= listed
}

function supportedBy(eb: PeriodExpression, agencyIds: readonly Id[]): Condition {
  const supported = eb
    .selectFrom('taskSupport')
    .innerJoin('taskText', 'taskText.taskId', 'taskSupport.taskId')
    .select('taskText.id')
  if (isShort(agencyIds))
    return eb('taskPeriod.textId', 'in', supported.where('organizationId', 'in', agencyIds))
  // The sign keeps SQLite from looking for each agency in turn.
  const among = eb(sql`+"organizationId"`, 'in', agencyIds)
  return eb.exists(supported.whereRef('taskText.id', '=', 'taskPeriod.textId').where(among))
}

function tagged(eb: PeriodExpression, tagIds: readonly Id[]): Condition {
  const having = eb
    .selectFrom('taskTag')
    .innerJoin('taskText', 'taskText.taskId', 'taskTag.taskId')
    .select('taskText.id')
  if (isShort(tagIds)) return eb('taskPeriod.textId', 'in', having.where('tagId', 'in', tagIds))
  const among = eb(sql`+"tagId"`, 'in', tagIds)
  return eb.exists(having.whereRef('taskText.id', '=', 'taskPeriod.textId').where(among))
}

function dueIn(eb: PeriodExpression, month: string | null): Condition {
  if (month === null) return eb('taskPeriod.dueOn', 'is', null)
  return eb.and([eb(eb.fn('substr', ['taskPeriod.dueOn', eb.lit(1), eb.lit(7)]), '=', month)])
}

/** A task that is done was completed since the day if and only if one of its completions is since then. */
function completedSince(eb: PeriodExpression, from: LocalDate, asOf: LocalDate): Condition {
  return eb.and([
    eb('taskPeriod.stage', 'in', ['doneOnTime', 'doneLate']),
    eb(
      'taskPeriod.textId',
      'in',
      eb
        .selectFrom('taskStep')
        .innerJoin('taskText', 'taskText.taskId', 'taskStep.taskId')
        .where('taskStep.kind', '=', 'completed')
        .where('happenedOn', '>=', from)
        .where('happenedOn', '<=', asOf)
        .select('taskText.id'),
    ),
  ])
}

function inClasses(
  eb: PeriodExpression,
  classes: readonly TaskClass[],
  { asOf, taskListIds }: TaskFilter,
  lists: readonly TaskList[],
): Condition {
  return eb.or(
    bySoonDays(taskListIds, lists).flatMap((group) =>
      classes.map((taskClass) => holds(eb, taskClass, asOf, group)),
    ),
  )
}

function holds(
  eb: PeriodExpression,
  taskClass: TaskClass,
  asOf: LocalDate,
  group: ListsWarnedAlike,
): Condition {
  const { stage, dueFrom, dueUntil } = classRange(taskClass, asOf, group.soonDays)
  return eb.and([
    eb('taskPeriod.stage', '=', stage),
    ...(dueFrom === null ? [] : [eb('taskPeriod.dueOn', '>=', dueFrom)]),
    ...(dueUntil === null ? [] : [eb('taskPeriod.dueOn', '<=', dueUntil)]),
    ...(group.taskListIds === null ? [] : [eb('taskPeriod.taskListId', 'in', group.taskListIds)]),
  ])
}

interface ListsWarnedAlike {
  readonly soonDays: number
  /** Null for all lists. */
  readonly taskListIds: readonly Id[] | null
}

/** A class depends on one setting of the task's list: the lists of a filter, those with the same setting together. */
function bySoonDays(
  taskListIds: readonly Id[] | undefined,
  lists: readonly TaskList[],
): readonly ListsWarnedAlike[] {
  const wanted = lists.filter(({ id }) => taskListIds?.includes(id) ?? true)
  const settings = [...new Set(wanted.map(({ soonDays }) => soonDays))]
  return settings.map((soonDays) => ({
    soonDays,
    taskListIds:
      settings.length === 1 ? null : wanted.filter((list) => list.soonDays === soonDays).map(({ id }) => id),
  }))
}

interface SearchedWord {
  readonly word: string
  /** The agencies in whose name it is. */
  readonly leadIds: readonly Id[]
}

function wordsOf(text: string | undefined, { organizations }: RegistryFacts): readonly SearchedWord[] {
  return searchWords(text ?? '').map((word) => ({
    word,
    leadIds: organizations
      .filter(({ name, shortName }) => hasWordBeginning(`${name} ${shortName}`, word))
      .map(({ id }) => id),
  }))
}

function isInTextsAlone({ leadIds }: SearchedWord): boolean {
  return leadIds.length === 0
}

/** Each word is in the texts of the task or in the names of its lead agency. */
function withWords(
  eb: PeriodExpression,
  words: readonly SearchedWord[],
  texts: TextSpan | null,
): readonly Condition[] {
  const inTexts = (some: readonly string[]) => eb('taskPeriod.textId', 'in', textsWith(some, texts))
  const inTextsAlone = words.filter(isInTextsAlone).map(({ word }) => word)
  // The words that are in the texts alone leave few to be looked at for the others; all texts are too many to list.
  const inText = (word: string) =>
    inTextsAlone.length === 0 && texts !== null ? inTexts([word]) : textHas(eb.ref('taskPeriod.textId'), word)
  return [
    ...(inTextsAlone.length === 0 ? [] : [inTexts(inTextsAlone)]),
    ...words
      .filter((searched) => !isInTextsAlone(searched))
      .map(({ word, leadIds }) => eb.or([eb('taskPeriod.leadId', 'in', leadIds), inText(word)])),
  ]
}
