import type { AgendaRow } from '../agenda/agendaClock.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { officialTime } from '../time/wording.ts'
import type { MeetingFile } from './meetingFile.ts'
import { siteWords } from '../sites/siteWords.ts'

/** Thời gian of an agenda item: "08 giờ 00 - 08 giờ 10", its minutes where no time can be told (domain 2.4). */
export function agendaTime({ start, end, minutes }: AgendaRow<unknown>): string {
  if (start === null) return `${minutes} phút`
  return end === null || minutes === 0 ? officialTime(start) : `${officialTime(start)} - ${officialTime(end)}`
}

/** Nội dung of an agenda item with its number: "2. Trình bày báo cáo", "2.1. Báo cáo …". */
export function agendaTitle({ number, depth, item }: AgendaRow<AgendaItem>): string {
  if (number !== '') return `${number}. ${item.title}`
  return depth === 0 ? item.title : `- ${item.title}`
}

/** Who presents an item and from which site, when there are several. */
export function agendaPresenter(item: AgendaItem, { sites }: Pick<MeetingFile, 'sites'>): string {
  const site = sites.length < 2 ? undefined : sites.find(({ id }) => id === item.siteId)
  return capitalizeFirst(
    [item.presenter, site === undefined ? '' : siteWords(site.name)].filter(Boolean).join(', '),
  )
}
