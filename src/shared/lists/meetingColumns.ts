import { meetingForms, meetingKinds, meetingStates, type MeetingRow } from '../meetings/contract.ts'
import { meetingFormWords, meetingKindWords, meetingStateWords } from '../meetings/fieldWords.ts'
import type { ListColumn } from './listColumn.ts'
import { recordId } from './recordId.ts'

/** The columns of the list of meetings. */
export const meetingColumns: readonly ListColumn<MeetingRow>[] = [
  { key: 'heldOn', heading: 'Ngày', width: 92, kind: 'day', day: ({ heldOn }) => heldOn },
  {
    key: 'startTime',
    heading: 'Giờ',
    width: 56,
    kind: 'text',
    text: ({ startTime }) => startTime ?? '',
  },
  {
    key: 'title',
    heading: 'Tên hội nghị',
    width: 260,
    grows: true,
    kind: 'text',
    text: ({ title }) => title,
  },
  {
    key: 'year',
    heading: 'Năm',
    width: 64,
    isExtra: true,
    isAtHand: true,
    kind: 'choice',
    text: ({ heldOn }) => heldOn?.slice(0, 4) ?? '',
  },
  {
    key: 'kind',
    heading: 'Loại',
    width: 100,
    isAtHand: true,
    kind: 'choice',
    text: ({ kind }) => meetingKindWords[kind],
    order: meetingKinds.map((kind) => meetingKindWords[kind]),
  },
  {
    key: 'form',
    heading: 'Hình thức',
    width: 100,
    isExtra: true,
    kind: 'choice',
    text: ({ form }) => meetingFormWords[form],
    order: meetingForms.map((form) => meetingFormWords[form]),
  },
  {
    key: 'state',
    heading: 'Trạng thái',
    width: 108,
    isAtHand: true,
    kind: 'choice',
    text: ({ state }) => meetingStateWords[state],
    order: meetingStates.map((state) => meetingStateWords[state]),
  },
  {
    key: 'series',
    heading: 'Chuỗi họp',
    width: 120,
    isExtra: true,
    isAtHand: true,
    kind: 'choice',
    text: ({ seriesName }) => seriesName,
  },
  { key: 'sites', heading: 'Điểm cầu', width: 80, kind: 'number', number: ({ siteCount }) => siteCount },
  {
    key: 'invitees',
    heading: 'Thành phần',
    width: 96,
    kind: 'number',
    number: ({ inviteeCount }) => inviteeCount,
  },
  {
    key: 'conclusions',
    heading: 'Kết luận',
    width: 78,
    kind: 'number',
    number: ({ conclusionCount }) => conclusionCount,
  },
  { key: 'place', heading: 'Địa điểm', width: 180, isExtra: true, kind: 'text', text: ({ place }) => place },
  recordId,
]
