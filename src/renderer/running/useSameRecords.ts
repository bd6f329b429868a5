import { useState } from 'react'

/** The very list of before as long as its records are the very same. */
export function useSameRecords<R>(records: readonly R[]): readonly R[] {
  const [kept, setKept] = useState(records)
  if (kept === records) return kept
  const isSame = kept.length === records.length && kept.every((record, index) => record === records[index])
  if (isSame) return kept
  setKept(records)
  return records
}
