import type { ReactNode } from 'react'
import { countWords } from '../../shared/lists/listTable.ts'
import { listMessages as messages } from './messages.ts'
import type { RecordList } from './useRecordList.ts'

interface ListTallyProps<R> {
  readonly list: RecordList<R>
  /** What else is counted of all of them. */
  readonly children?: ReactNode
}

/** "12 trong 40 hội nghị", and how many are chosen. */
export function ListTally<R>({ list, children }: ListTallyProps<R>) {
  const { shown, records, what, chosen } = list
  return (
    <>
      <p className="one-line">
        {children !== undefined && shown.length === records.length
          ? children
          : countWords(shown.length, records.length, what)}
      </p>
      {chosen.length > 0 && <span className="status-bar-end">{messages.chosen(chosen.length)}</span>}
    </>
  )
}
