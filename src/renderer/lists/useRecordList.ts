import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import {
  knownArrangement,
  plainArrangement,
  searchedRecord,
  shownRecords,
  type ListArrangement,
} from '../../shared/lists/arrangement.ts'
import type { ListName } from '../../shared/lists/contract.ts'
import type { ListColumn } from '../../shared/lists/listColumn.ts'
import { listTable } from '../../shared/lists/listTable.ts'
import type { ReportTable } from '../../shared/reports/reportTable.ts'
import { useLists, useProgram } from '../program.ts'
import type { RecordSelection } from '../ui/RecordTable.tsx'

/** What a list is of. Records and columns are to be the same objects as long as they say the same. */
export interface ListDeclaration<R> {
  readonly name: ListName
  /** "Danh sách hội nghị": the heading of what is printed. */
  readonly title: string
  /** What it is of, each a line under the heading: the meeting, the day. */
  readonly subtitles?: readonly string[]
  /** "hội nghị". */
  readonly what: string
  readonly columns: readonly ListColumn<R>[]
  /** All there are, in the order of the list itself. */
  readonly records: readonly R[]
}

/** A list as it is shown. */
export interface RecordList<R> extends ListDeclaration<R> {
  readonly arrangement: ListArrangement
  readonly atFirst: ListArrangement
  /** In the order in which they are shown. */
  readonly shown: readonly R[]
  readonly selection: RecordSelection<R>
  /** Those of the shown that are chosen. */
  readonly chosen: readonly R[]
  readonly arrange: (change: Partial<ListArrangement>) => void
  /** What is shown, or what of it is chosen, to be printed or written to a file. */
  readonly table: () => ReportTable
}

/** A list with its filter, order, columns and selection. */
export function useRecordList<R extends { readonly id: Id }>(declaration: ListDeclaration<R>): RecordList<R> {
  const { name, columns, records } = declaration
  const { lists: store } = useProgram()
  const kept = useLists((state) => state.shown[name]?.arrangement)
  useEffect(() => void store.getState().load(name), [store, name])

  const atFirst = useMemo(() => plainArrangement(columns), [columns])
  const arrangement = useMemo(
    () => (kept === undefined ? atFirst : knownArrangement(kept, columns)),
    [kept, atFirst, columns],
  )
  const searched = useMemo(() => createSearchedTexts(columns), [columns])
  const { text, filters, sort } = arrangement
  const shown = useMemo(
    () => shownRecords(records, columns, { text, filters, sort }, searched),
    [records, columns, text, filters, sort, searched],
  )
  const { selection, chosen } = useSelection(shown)

  const arrange = useCallback(
    (change: Partial<ListArrangement>) => store.getState().arrange(name, { ...arrangement, ...change }),
    [store, name, arrangement],
  )
  const table = () =>
    listTable({
      ...declaration,
      subtitles: declaration.subtitles ?? [],
      arrangement,
      records: chosen.length > 0 ? chosen : shown,
      total: records.length,
    })
  return { ...declaration, arrangement, atFirst, shown, selection, chosen, arrange, table }
}

/** The words by which each record is found, put together when they are first asked for. */
function createSearchedTexts<R extends object>(columns: readonly ListColumn<R>[]): (record: R) => string {
  const texts = new WeakMap<R, string>()
  return (record) => {
    const known = texts.get(record)
    if (known !== undefined) return known
    const text = searchedRecord(columns, record)
    texts.set(record, text)
    return text
  }
}

/** What is chosen of the shown records; those that are no longer shown are not chosen either. */
function useSelection<R extends { readonly id: Id }>(shown: readonly R[]) {
  const [wanted, setWanted] = useState<ReadonlySet<Id>>(new Set())
  const chosen = useMemo(() => shown.filter(({ id }) => wanted.has(id)), [shown, wanted])
  const selection = useMemo((): RecordSelection<R> => {
    const ids = new Set(chosen.map(({ id }) => id))
    return {
      ids,
      state: ids.size === 0 ? 'none' : ids.size === shown.length ? 'all' : 'some',
      toggle: ({ id }) => {
        const next = new Set(ids)
        if (!next.delete(id)) next.add(id)
        setWanted(next)
      },
      select: (some) => setWanted(new Set(some.map(({ id }) => id))),
      selectAll: () => setWanted(new Set(shown.map(({ id }) => id))),
      clear: () => setWanted(new Set()),
    }
  }, [chosen, shown])
  return { selection, chosen }
}
