import type { z } from 'zod'
import { taskColumns, type TaskColumnKey } from '../../shared/tasks/columns.ts'
import {
  taskViewFields,
  type ShownFilter,
  type TaskGrouping,
  type TaskSort,
} from '../../shared/tasks/contract.ts'

/** A change of the filter; undefined takes a part of it away. */
export type FilterPatch = { readonly [Part in keyof ShownFilter]?: ShownFilter[Part] | undefined }

export interface ShownColumn {
  readonly column: TaskColumnKey
  /** Pixels. */
  readonly width: number
}

/** How the table is set up; kept between starts, and under a name as a view. */
export interface Arrangement {
  readonly filter: ShownFilter
  readonly sort: TaskSort
  readonly grouping: TaskGrouping | null
  /** From left to right. */
  readonly columns: readonly ShownColumn[]
}

const columnsAtFirst: readonly ShownColumn[] = [
  { column: 'code', width: 56 },
  { column: 'focus', width: 28 },
  { column: 'content', width: 240 },
  { column: 'lead', width: 128 },
  { column: 'due', width: 108 },
  { column: 'status', width: 178 },
]

export const listOrder: TaskSort = { by: 'list', descending: false }

export const plainArrangement: Arrangement = {
  filter: {},
  sort: listOrder,
  grouping: 'section',
  columns: columnsAtFirst,
}

const storedArrangement = taskViewFields.omit({ name: true })

/** An arrangement as it was stored, by this version of the program or another; null for what is none. */
export function readArrangement(stored: unknown): Arrangement | null {
  const parsed = storedArrangement.safeParse(stored)
  return parsed.success ? arrangementOf(parsed.data) : null
}

/** The arrangement of a saved view; columns that are no longer known are left out. */
export function arrangementOf(view: z.output<typeof storedArrangement>): Arrangement {
  const columns = view.columns.flatMap(({ column, width }) => {
    const known = taskColumns.find(({ key }) => key === column)
    return known === undefined ? [] : [{ column: known.key, width }]
  })
  return {
    filter: view.filter,
    sort: view.sort,
    grouping: view.grouping,
    columns: columns.length === 0 ? columnsAtFirst : columns,
  }
}

/** The same as a view keeps it. */
export function storedColumns({ columns }: Arrangement): { column: string; width: number }[] {
  return columns.map(({ column, width }) => ({ column, width }))
}

/** The filter with a change, without the parts that are taken away. */
export function patchedFilter(filter: ShownFilter, patch: FilterPatch): ShownFilter {
  const parts = Object.entries({ ...filter, ...patch }).filter(([, value]) => value !== undefined)
  return taskViewFields.shape.filter.parse(Object.fromEntries(parts))
}

export function isUnfiltered(filter: ShownFilter): boolean {
  return Object.keys(filter).length === 0
}

export function sameArrangement(one: Arrangement, other: Arrangement): boolean {
  return asText(one) === asText(other)
}

/** Parts of a filter stand in no order. */
function asText({ filter, sort, grouping, columns }: Arrangement): string {
  const parts = Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    parts,
    sort.by,
    sort.descending,
    grouping,
    columns.map((one) => [one.column, one.width]),
  ])
}
