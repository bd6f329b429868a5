import type { AgendaItem } from '../../../../src/shared/agenda/agenda.ts'
import { idSchema, type Id } from '../../../../src/shared/contract/schema.ts'
import { clockTimeSchema, type ClockTime } from '../../../../src/shared/time/clockTime.ts'

export const time = (text: string): ClockTime => clockTimeSchema.parse(text)
export const itemId = (number: number): Id =>
  idSchema.parse(`01900000-0000-7000-8000-${String(number).padStart(12, '0')}`)

/** Agenda items in a row, the first with id 1 and ordinal 0; each says only what matters. */
export function agendaItems(
  ...fields: readonly (Partial<Omit<AgendaItem, 'parentId'>> & { readonly parent?: number })[]
): readonly AgendaItem[] {
  return fields.map(({ parent, ...item }, index) => ({
    id: itemId(index + 1),
    version: 1,
    sample: '',
    meetingId: itemId(999),
    ordinal: index,
    title: `Mục ${index + 1}`,
    kind: 'item',
    audience: 'everybody',
    presenter: '',
    duration: 15,
    script: '',
    technical: '',
    fallback: '',
    note: '',
    siteId: null,
    fixedStart: null,
    startedAt: null,
    endedAt: null,
    number: '',
    ...item,
    parentId: parent === undefined ? null : itemId(parent),
  }))
}
