import { useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { agendaClock } from '../../shared/agenda/agendaClock.ts'
import { useMeetings } from '../program.ts'
import type { Choice } from '../ui/SelectField.tsx'
import { minutesMessages as messages } from './messages.ts'

/** The items of the open meeting's programme with their numbers, to choose from. */
export function useAgendaChoices(): readonly Choice<Id>[] {
  const agenda = useMeetings((state) => state.detail?.agenda)
  const meeting = useMeetings((state) => state.detail?.meeting)
  return useMemo(
    () =>
      agenda === undefined || meeting === undefined
        ? []
        : agendaClock(agenda, meeting).map(({ item, number }) => ({
            value: item.id,
            label: number === '' ? item.title : messages.agendaItemLabel(number, item.title),
          })),
    [agenda, meeting],
  )
}
