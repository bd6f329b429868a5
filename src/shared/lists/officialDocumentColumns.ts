import type { Id } from '../contract/schema.ts'
import type { Organization } from '../directory/contract.ts'
import type { Letterhead } from '../documents/contract.ts'
import type { Meeting } from '../meetings/contract.ts'
import { documentStates, officialKinds, type DocumentSummary } from '../officialDocuments/contract.ts'
import { documentStateNames, officialKindNames, officialTypes } from '../officialDocuments/officialWords.ts'
import { compareText } from '../text/collate.ts'
import { textLines } from '../text/textLines.ts'
import { shownSign } from '../officialDocuments/shownSign.ts'
import type { ListColumn } from './listColumn.ts'
import { recordId } from './recordId.ts'

interface Names {
  readonly meetings: ReadonlyMap<Id, Pick<Meeting, 'title'>>
  readonly organizations: ReadonlyMap<Id, Organization>
  readonly letterheads: ReadonlyMap<Id, Letterhead>
}

/** The columns of the list of documents that are not issued yet (domain 2.4). */
export function draftColumns({
  meetings,
  organizations,
  letterheads,
}: Names): readonly ListColumn<DocumentSummary>[] {
  return [
    {
      key: 'kind',
      heading: 'Loại văn bản',
      width: 176,
      kind: 'choice',
      isAtHand: true,
      text: ({ kind }) => officialKindNames[kind],
      order: officialKinds.map((kind) => officialKindNames[kind]),
    },
    {
      key: 'subject',
      heading: 'Trích yếu',
      width: 240,
      grows: true,
      kind: 'text',
      text: ({ subject }) => subject,
    },
    {
      key: 'state',
      heading: 'Trạng thái',
      width: 104,
      kind: 'choice',
      isAtHand: true,
      text: ({ state }) => documentStateNames[state],
      order: documentStates.map((state) => documentStateNames[state]),
    },
    {
      key: 'meeting',
      heading: 'Hội nghị',
      width: 160,
      kind: 'choice',
      isAtHand: true,
      text: ({ meetingId }) => (meetingId === null ? '' : (meetings.get(meetingId)?.title ?? '')),
    },
    {
      key: 'agency',
      heading: 'Cơ quan nhận',
      width: 132,
      kind: 'choice',
      isAtHand: true,
      text: ({ agencyId }) => {
        const agency = agencyId === null ? undefined : organizations.get(agencyId)
        return agency?.shortName || (agency?.name ?? '')
      },
    },
    { key: 'sign', heading: 'Số, ký hiệu', width: 132, kind: 'text', text: ({ sign }) => shownSign(sign) },
    { key: 'datedOn', heading: 'Ngày', width: 92, kind: 'day', day: ({ datedOn }) => datedOn },
    {
      key: 'signer',
      heading: 'Người ký',
      width: 132,
      isExtra: true,
      kind: 'choice',
      text: ({ signerName }) => signerName,
    },
    {
      key: 'letterhead',
      heading: 'Cơ quan ban hành',
      width: 160,
      isExtra: true,
      kind: 'choice',
      text: ({ letterheadId }) => (letterheadId === null ? '' : (letterheads.get(letterheadId)?.name ?? '')),
    },
    recordId,
  ]
}

/** The ten columns of the sổ đăng ký văn bản đi (NĐ 30/2020, Phụ lục IV; domain 1.10). */
export const registerColumns: readonly ListColumn<DocumentSummary>[] = [
  {
    key: 'sign',
    heading: 'Số, ký hiệu',
    width: 140,
    kind: 'text',
    text: ({ sign }) => sign.trim(),
    compare: (a, b) => (a.number ?? 0) - (b.number ?? 0) || compareText(a.sign, b.sign),
  },
  { key: 'datedOn', heading: 'Ngày tháng', width: 92, kind: 'day', day: ({ datedOn }) => datedOn },
  {
    key: 'subject',
    heading: 'Tên loại và trích yếu',
    width: 190,
    grows: true,
    kind: 'text',
    text: ({ kind, subject }) => [officialTypes[kind], subject].filter(Boolean).join(': '),
  },
  {
    key: 'signer',
    heading: 'Người ký',
    width: 108,
    kind: 'choice',
    isAtHand: true,
    text: ({ signerName }) => signerName,
  },
  {
    key: 'recipients',
    heading: 'Nơi nhận',
    width: 110,
    kind: 'text',
    text: ({ recipients }) => textLines(recipients).join('; '),
  },
  {
    key: 'keptAt',
    heading: 'Đơn vị, người nhận bản lưu',
    width: 104,
    kind: 'text',
    text: ({ keptAt }) => keptAt,
  },
  { key: 'copies', heading: 'Số bản', width: 60, kind: 'number', number: ({ copies }) => copies },
  { key: 'sentOn', heading: 'Ngày chuyển', width: 96, kind: 'day', day: ({ sentOn }) => sentOn },
  {
    key: 'receivedBy',
    heading: 'Ký nhận',
    width: 76,
    kind: 'text',
    text: ({ receivedBy }) => receivedBy,
  },
  { key: 'note', heading: 'Ghi chú', width: 80, kind: 'text', text: ({ note }) => note },
  recordId,
]
