import { useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { useMeetings } from '../program.ts'
import type { Choice } from '../ui/SelectField.tsx'
import { minutesMessages as messages } from './messages.ts'

/** The items of the open meeting's programme with their numbers, to choose from. */
export function useAgendaChoices(): readonly Choice<Id>[] {
  const agenda = useMeetings((state) => state.detail?.agenda)
  return useMemo(
    () =>
      (agenda ?? []).map(({ id, title }, index) => ({
        value: id,
        label: messages.agendaItemLabel(index + 1, title),
      })),
    [agenda],
  )
}
