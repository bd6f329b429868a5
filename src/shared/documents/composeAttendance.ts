import { attendanceSummary } from '../attendance/attendanceSummary.ts'
import type { AttendanceTally, RollCallRow } from '../attendance/contract.ts'
import { isHeld } from '../attendance/tally.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { countInProse, groupDigits, officialTime } from '../time/wording.ts'
import { listedName } from './composeDelegates.ts'
import { bodyParagraph, type Block, type DocumentContent, type TableRow } from './documentContent.ts'
import { listPaper } from './listPaper.ts'
import type { MeetingFile } from './meetingFile.ts'
import { bySite, siteHeading } from './sitesInOrder.ts'

/**
 * Bảng điểm danh, ký nhận (domain 2.4): the counts in one line and by site, then every seat with room to sign. Before
 * anybody is marked it has no counts and is the list on which delegates sign.
 */
export function composeAttendance(file: MeetingFile): DocumentContent {
  const { rollCall, attendance } = file
  return listPaper(file, {
    kind: 'attendance',
    name: 'BẢNG ĐIỂM DANH, KÝ NHẬN',
    orientation: 'landscape',
    textSize: 12,
    blocks:
      rollCall.length === 0
        ? [bodyParagraph('Chưa có đại biểu.')]
        : [
            ...(isHeld(attendance.total) ? counts(file) : []),
            {
              kind: 'table',
              columns: [
                { heading: 'STT', width: 5, align: 'center' },
                { heading: 'Họ và tên', width: 18, align: 'left' },
                { heading: 'Chức vụ, đơn vị', width: 25, align: 'left' },
                { heading: 'Có mặt', width: 5, align: 'center' },
                { group: 'Vắng', heading: 'Có lý do', width: 7, align: 'center' },
                { group: 'Vắng', heading: 'Không lý do', width: 6, align: 'center' },
                { heading: 'Người đi thay (họ tên, chức vụ)', width: 14, align: 'left' },
                { heading: 'Giờ đến', width: 8, align: 'center' },
                { heading: 'Ký nhận', width: 12, align: 'left' },
              ],
              hasRoomToSign: true,
              rows: rows(file),
            },
          ],
  })
}

function counts({ attendance, sites }: MeetingFile): readonly Block[] {
  const summary = bodyParagraph(`${attendanceSummary(attendance.total)}.`)
  const siteName = new Map(sites.map(({ id, name }) => [id, name]))
  const shown = attendance.bySite.filter(({ tally }) => tally.total > 0)
  if (shown.length < 2) return [summary]
  return [
    summary,
    {
      kind: 'table',
      columns: [
        { heading: 'STT', width: 6, align: 'center' },
        { heading: 'Điểm cầu', width: 30, align: 'left' },
        { heading: 'Tổng số', width: 8, align: 'right' },
        { heading: 'Có mặt', width: 8, align: 'right' },
        { group: 'Trong số có mặt', heading: 'Đi thay', width: 8, align: 'right' },
        { group: 'Trong số có mặt', heading: 'Đến muộn', width: 8, align: 'right' },
        { group: 'Trong số có mặt', heading: 'Về sớm', width: 8, align: 'right' },
        { group: 'Vắng', heading: 'Có lý do', width: 8, align: 'right' },
        { group: 'Vắng', heading: 'Không lý do', width: 8, align: 'right' },
        { heading: 'Chưa điểm danh', width: 8, align: 'right' },
      ],
      rows: [
        ...shown.map(({ siteId, tally }, index): TableRow => ({
          kind: 'record',
          cells: [String(index + 1), siteName.get(siteId) ?? '', ...figures(tally)],
        })),
        { kind: 'total', cells: ['', 'Tổng cộng', ...figures(attendance.total)] },
      ],
    },
  ]
}

function figures(tally: AttendanceTally): readonly string[] {
  const { total, present, standIns, late, leftEarly, excused, unexcused, unmarked } = tally
  return [total, present, standIns, late, leftEarly, excused, unexcused, unmarked].map(groupDigits)
}

function rows(file: MeetingFile): readonly TableRow[] {
  let number = 0
  return bySite(file.rollCall, file).flatMap(({ site, records }, index): readonly TableRow[] => [
    { kind: 'section', cells: [siteHeading(index, site, `${countInProse(records.length)} đại biểu`)] },
    ...records.map((row): TableRow => ({ kind: 'record', cells: [String((number += 1)), ...cells(row)] })),
  ])
}

function cells(row: RollCallRow): readonly string[] {
  const { state, standIn, note } = row
  const mark = (isMarked: boolean) => (isMarked ? 'x' : '')
  return [
    listedName(row),
    capitalizeFirst(office(row)),
    mark(state === 'present' || state === 'late'),
    [mark(state === 'excused'), state === 'excused' ? note : ''].filter(Boolean).join('\n'),
    mark(state === 'unexcused'),
    standIn === null ? '' : [standIn.name, standIn.titles].filter(Boolean).join(', '),
    times(row),
    '',
  ]
}

/** Titles, with the organization where they are a single one that does not name it. */
function office({ titles, organization, words }: RollCallRow): string {
  const said = titles || words
  return organization === '' || said.includes(organization) || said.includes(',')
    ? said
    : [said, organization].filter(Boolean).join(', ')
}

function times({ state, arrivedAt, leftAt, leftEarly }: RollCallRow): string {
  const arrived = arrivedAt === null ? '' : officialTime(arrivedAt)
  const late = state === 'late' ? (arrived === '' ? 'muộn' : `${arrived} (muộn)`) : arrived
  const left = leftEarly ? `về sớm${leftAt === null ? '' : ` ${officialTime(leftAt)}`}` : ''
  return [late, left].filter(Boolean).join('\n')
}
