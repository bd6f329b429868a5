import { SegmentedControl } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { agendaMessages as messages } from './messages.ts'
import { ProgrammePart } from './ProgrammePart.tsx'
import { SpeechesPart } from './SpeechesPart.tsx'
import './agenda.css'

const parts = ['programme', 'speeches'] as const
type Part = (typeof parts)[number]

interface AgendaTabProps {
  /** The papers of an item. */
  readonly materialsOf: (item: AgendaItem) => ReactNode
}

/** The programme of the meeting, or the speeches that are given in it. */
export function AgendaTab({ materialsOf }: AgendaTabProps) {
  const { speeches } = useOpenMeeting()
  const [params, setParams] = useSearchParams()
  const part: Part = params.get('phan') === 'phat-bieu' ? 'speeches' : 'programme'
  const count = speeches.length
  const chooser = useMemo(
    () => (
      <SegmentedControl<Part>
        aria-label={messages.parts}
        data={[
          { value: 'programme', label: messages.programme },
          { value: 'speeches', label: `${messages.speeches}${count === 0 ? '' : ` ${count}`}` },
        ]}
        value={part}
        onChange={(value) => setParams(value === 'speeches' ? { phan: 'phat-bieu' } : {}, { replace: true })}
      />
    ),
    [part, count, setParams],
  )
  return part === 'programme' ? (
    <ProgrammePart chooser={chooser} materialsOf={materialsOf} />
  ) : (
    <SpeechesPart chooser={chooser} />
  )
}
