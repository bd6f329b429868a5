import type { ReactNode } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { speechStateWords } from '../../shared/documents/listWords.ts'
import type { Speech } from '../../shared/agenda/agenda.ts'
import { textLines } from '../../shared/text/textLines.ts'
import { shortDate } from '../../shared/time/wording.ts'
import type { Column } from '../ui/RecordTable.tsx'
import type { Speaker } from './SpeakerField.tsx'
import { SpeechCellField, type SpeechCell } from './SpeechCellField.tsx'
import { speechMessages as messages } from './speechMessages.ts'

interface SpeechWords {
  readonly speakerOf: (speaker: Speaker) => string
  readonly siteNames: ReadonlyMap<Id, string>
  /** The numbers of agenda items. */
  readonly numbers: ReadonlyMap<Id, string>
  /** Beside an open speech there is room for less. */
  readonly isNarrow: boolean
}

/** The columns of the list of speeches (domain 2.4). */
export function speechColumns({
  speakerOf,
  siteNames,
  numbers,
  isNarrow,
}: SpeechWords): readonly Column<Speech>[] {
  const siteOf = ({ siteId }: Speech) => (siteId === null ? '' : (siteNames.get(siteId) ?? ''))
  const numberOf = ({ agendaItemId }: Speech) =>
    agendaItemId === null ? '' : (numbers.get(agendaItemId) ?? '')
  const summaryOf = ({ summary }: Speech) => textLines(summary).join(' ')
  const wide: readonly Column<Speech>[] = [
    {
      key: 'item',
      name: messages.itemShort,
      width: 64,
      cell: numberOf,
      whole: numberOf,
      edit: editor('item'),
    },
    {
      key: 'summary',
      name: messages.summary,
      width: 160,
      grows: true,
      cell: summaryOf,
      whole: summaryOf,
      edit: editor('summary'),
    },
  ]
  return [
    { key: 'number', name: messages.number, width: 44, number: true, cell: ({ ordinal }) => ordinal + 1 },
    {
      key: 'speaker',
      name: messages.speaker,
      width: isNarrow ? 168 : 220,
      cell: speakerOf,
      whole: speakerOf,
      edit: editor('speaker'),
    },
    {
      key: 'site',
      name: messages.site,
      width: isNarrow ? 104 : 128,
      cell: siteOf,
      whole: siteOf,
      edit: editor('site'),
    },
    {
      key: 'title',
      name: messages.title,
      cell: ({ title }) => title,
      whole: ({ title }) => title,
      edit: editor('title'),
    },
    {
      key: 'duration',
      name: messages.minutes,
      width: 56,
      number: true,
      cell: ({ duration }) => duration,
      edit: editor('duration'),
    },
    {
      key: 'paper',
      name: messages.paper,
      width: 132,
      cell: paperWords,
      whole: paperWords,
      edit: editor('paperOn'),
    },
    {
      key: 'state',
      name: messages.state,
      width: 112,
      cell: ({ state }) => speechStateWords[state],
      edit: editor('state'),
    },
    ...(isNarrow ? [] : wide),
  ]
}

function editor(cell: SpeechCell): (speech: Speech, done: () => void) => ReactNode {
  return (speech, done) => <SpeechCellField cell={cell} speech={speech} onDone={done} />
}

/** Whether the text of a speech was handed in, else until when it must be. */
function paperWords({ paperOn, paperDueOn }: Speech): string {
  if (paperOn !== null) return messages.handedIn(shortDate(paperOn))
  return paperDueOn === null ? messages.notHandedIn : messages.dueOn(shortDate(paperDueOn))
}
