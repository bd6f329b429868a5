import { useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { speechStateWords } from '../../shared/documents/listWords.ts'
import { speechStates } from '../../shared/agenda/agenda.ts'
import { agendaClock } from '../../shared/agenda/agendaClock.ts'
import type { Choice } from '../ui/SelectField.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'

export const speechStateChoices = speechStates.map((value) => ({ value, label: speechStateWords[value] }))

/** The sites and agenda items that a speech can be tied to. */
export function useSpeechChoices(): {
  readonly sites: readonly Choice<Id>[]
  readonly items: readonly Choice<Id>[]
} {
  const { meeting, sites, agenda } = useOpenMeeting()
  return useMemo(
    () => ({
      sites: sites.map(({ id, name }) => ({ value: id, label: name })),
      items: agendaClock(agenda, meeting).map(({ item, number }) => ({
        value: item.id,
        label: number === '' ? item.title : `${number}. ${item.title}`,
      })),
    }),
    [meeting, sites, agenda],
  )
}
