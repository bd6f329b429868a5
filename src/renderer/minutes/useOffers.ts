import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Assignment } from '../../shared/assignments/assignment.ts'
import { openAssignments } from '../../shared/assignments/openAssignments.ts'
import { recognizeAssignments } from '../../shared/assignments/recognizeAssignments.ts'
import type { OrganizationIndex } from '../../shared/imports/organizationNames.ts'
import type { Conclusion } from '../../shared/minutes/contract.ts'
import { plainProse } from '../../shared/prose/plainProse.ts'
import type { TaskRow } from '../../shared/tasks/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { useProgram } from '../program.ts'
import { textKey } from '../ui/saving.ts'

/** Milliseconds without a key until a text is read. */
const readDelay = 400

/** What a text is read with. */
export interface Reader {
  readonly organizations: OrganizationIndex
  /** The day on which it was said. */
  readonly day: LocalDate
}

export interface Offers {
  /** What nothing has been done about yet, in the order of the text. */
  readonly assignments: readonly Assignment[]
  /** Whether the text is the one that was read: the places of the assignments are places in its plain words. */
  readonly isCurrent: boolean
  /** Reads what was typed last without waiting. */
  readonly readNow: () => void
}

interface ReadText {
  readonly text: string
  readonly found: readonly Assignment[]
}

/** Reads the assignments of a conclusion as its text is typed, once the keys rest; `isBusy` tells of a composition. */
export function useOffers(
  conclusion: Conclusion,
  tasks: readonly TaskRow[],
  reader: Reader,
  isBusy: () => boolean,
): Offers {
  const { saving } = useProgram()
  const key = textKey({ recordId: conclusion.id, field: 'conclusion.text' })
  const text = useStore(saving.store, ({ pending }) => pending[key]?.text ?? conclusion.text)
  const [read, setRead] = useState<ReadText>({ text: '', found: [] })

  const readText = () =>
    setRead({ text, found: recognizeAssignments(plainProse(text).normalize('NFC'), reader) })
  const readNow = useEffectEvent(readText)
  const isComposing = useEffectEvent(isBusy)
  useEffect(() => {
    let timer = setTimeout(tick, readDelay)
    function tick() {
      if (isComposing()) timer = setTimeout(tick, readDelay)
      else readNow()
    }
    return () => clearTimeout(timer)
  }, [text, reader])

  const assignments = useMemo(() => openAssignments(read.found, conclusion, tasks), [read, conclusion, tasks])
  return {
    assignments,
    isCurrent: read.text === text && text.normalize('NFC') === text,
    readNow: readText,
  }
}
