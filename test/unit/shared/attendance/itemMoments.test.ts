import { expect, it } from 'vitest'
import { itemMoments } from '../../../../src/shared/attendance/itemMoments.ts'
import { agendaItems, itemId, time } from '../agenda/agendaItems.ts'

it('tells when each item really began, and when it is planned to where it has not', () => {
  const agenda = agendaItems(
    { duration: 30, startedAt: time('08:10'), endedAt: time('08:45') },
    { duration: 30, startedAt: time('08:50') },
    { duration: 15 },
  )
  const moments = itemMoments(agenda, { startTime: time('08:00'), agendaPublishedOn: null })
  expect([1, 2, 3].map((number) => moments.get(itemId(number)))).toEqual(['08:10', '08:50', '09:00'])
  const unplanned = itemMoments(agenda, { startTime: null, agendaPublishedOn: null })
  expect([1, 2, 3].map((number) => unplanned.get(itemId(number)))).toEqual(['08:10', '08:50', null])
})
