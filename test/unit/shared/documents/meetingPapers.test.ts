import { describe, expect, it } from 'vitest'
import { rollCallRows } from '../../../../src/shared/attendance/rollCallRows.ts'
import { rollCallCounts } from '../../../../src/shared/attendance/tally.ts'
import type { AttendanceEvent } from '../../../../src/shared/attendance/contract.ts'
import { composePaper } from '../../../../src/shared/documents/composePaper.ts'
import { documentKinds, type DocumentKind } from '../../../../src/shared/documents/contract.ts'
import type {
  DocumentContent,
  NamePlate,
  SlipBlock,
  TableBlock,
} from '../../../../src/shared/documents/documentContent.ts'
import type { MeetingFile } from '../../../../src/shared/documents/meetingFile.ts'
import { paperState } from '../../../../src/shared/documents/paperState.ts'
import {
  agendaItem,
  day,
  groupInvitee,
  id,
  linkTest,
  material,
  noAttendance,
  personInvitee,
  positionInvitee,
  quotaInvitee,
  sampleMeetingFile,
  seatName,
  speech,
  time,
} from './sampleMeetingFile.ts'

const invitees = [
  personInvitee(100, {
    role: 'chair',
    bloc: 'leaders',
    rank: 1,
    personId: id(30),
    name: 'Nguyễn Văn Sơn',
    titles: 'Chủ tịch UBND tỉnh',
    phone: '0912 345 678',
    confirmation: 'confirmed',
  }),
  personInvitee(105, {
    role: 'member',
    bloc: 'members',
    rank: 20,
    militaryRank: 'Đại tá',
    name: 'Phạm Kim Đĩnh',
    titles: 'Giám đốc Công an tỉnh',
    organizationId: id(41),
    confirmation: 'standIn',
    standInName: 'Hà Phúc Thịnh',
    standInTitles: 'Phó Giám đốc',
  }),
  positionInvitee(106, {
    bloc: 'departments',
    rank: 30,
    titles: 'Giám đốc Sở Nội vụ',
    organizationId: id(44),
  }),
  quotaInvitee(107, 'Đại diện lãnh đạo Sở Tư pháp', 2, {
    bloc: 'departments',
    rank: 40,
    organizationId: id(40),
    note: 'Đăng ký trước ngày 02/02',
  }),
  groupInvitee(108, 'đại diện một số doanh nghiệp', { bloc: 'enterprises', rank: 50 }),
  personInvitee(140, { siteId: id(15), role: 'siteChair', bloc: 'localities', name: 'Ma Quang Hiếu' }),
]
const seatNames = [seatName(700, id(107), 1, { name: 'Nguyễn Thị Thược', titles: 'Phó Giám đốc Sở Tư pháp' })]

function marked(number: number, seat: number, rest: Partial<AttendanceEvent>): AttendanceEvent {
  return {
    version: 1,
    sample: '',
    id: id(800 + number + seat),
    meetingId: id(1),
    inviteeId: id(number),
    seat,
    kind: 'arrived',
    at: null,
    standInName: '',
    standInTitles: '',
    note: '',
    ...rest,
  }
}

function fileWith(fields: Partial<MeetingFile>, events: readonly AttendanceEvent[] = []): MeetingFile {
  const file = { ...sampleMeetingFile, invitees, seatNames, ...fields }
  const rollCall = rollCallRows({
    ...file,
    events,
    organizationNames: new Map(file.organizations.map(({ id: key, name }) => [key, name])),
  })
  const siteIds = file.sites.map((one) => one.id)
  return { ...file, rollCall, attendance: rollCallCounts(rollCall, siteIds) }
}

const emptyFile: MeetingFile = {
  ...sampleMeetingFile,
  meeting: {
    ...sampleMeetingFile.meeting,
    title: '',
    heldOn: null,
    startTime: null,
    endTime: null,
    place: '',
  },
  letterhead: null,
  sites: [],
  invitees: [],
  agenda: [],
  entries: [],
  conclusions: [],
  rollCall: [],
  attendance: { total: noAttendance, bySite: [] },
}

function tables(content: DocumentContent): readonly TableBlock[] {
  return content.blocks.filter((block) => block.kind === 'table')
}
function rowsOf(kind: DocumentKind, file: MeetingFile): readonly (readonly string[])[] {
  return (
    tables(composePaper(kind, file))
      .at(-1)
      ?.rows.map(({ cells }) => cells) ?? []
  )
}
function headingsOf(kind: DocumentKind, file: MeetingFile): readonly string[] {
  return (
    tables(composePaper(kind, file))
      .at(-1)
      ?.columns.map(({ group = null, heading }) => [group, heading].filter(Boolean).join(': ')) ?? []
  )
}
function textsOf(kind: DocumentKind, file: MeetingFile): readonly string[] {
  return composePaper(kind, file).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
}
function slipsOf(file: MeetingFile): readonly SlipBlock[] {
  return composePaper('speechSlips', file).blocks.filter((block) => block.kind === 'slip')
}
function platesOf(file: MeetingFile): readonly NamePlate[] {
  return composePaper('namePlates', file).blocks.flatMap((block) => ('plates' in block ? block.plates : []))
}

describe('every paper of a meeting', () => {
  it.each(documentKinds)('is composed of nothing without an error, and says so: %s', (kind) => {
    const { blocks, title } = composePaper(kind, emptyFile)
    expect(title).not.toMatch(/ - $/)
    expect(blocks.length).toBeGreaterThan(0)
    expect(JSON.stringify(blocks)).not.toMatch(/undefined|null,null/)
  })

  it.each(documentKinds)('has columns that add up to its width, and a cell for each: %s', (kind) => {
    for (const { columns, rows } of tables(composePaper(kind, fileWith({})))) {
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 5)
      for (const { kind: rowKind, cells } of rows)
        expect(cells).toHaveLength(rowKind === 'section' ? 1 : columns.length)
    }
  })

  it('carries the line of the sample at its foot', () => {
    for (const kind of documentKinds)
      expect(composePaper(kind, sampleMeetingFile).footNotice).toBe(sampleMeetingFile.sampleNotice)
  })
})

describe('the programme', () => {
  const agenda = [
    agendaItem(200, { ordinal: 0, title: 'Đón tiếp đại biểu', audience: 'internal', duration: 15 }),
    agendaItem(201, {
      ordinal: 1,
      title: 'Phát biểu khai mạc',
      presenter: 'Chủ tịch UBND tỉnh',
      duration: 10,
    }),
    agendaItem(202, { ordinal: 2, title: 'Giải lao', kind: 'break', duration: 15 }),
    agendaItem(203, {
      ordinal: 3,
      title: 'Tham luận',
      siteId: id(15),
      presenter: 'UBND huyện',
      note: 'Trực tuyến',
    }),
    agendaItem(204, { ordinal: 4, parentId: id(203), title: 'Số hóa sổ hộ tịch', duration: 20 }),
  ]
  const materials = [material(1, { title: 'Báo cáo số 12', agendaItemId: id(203) })]
  const file = fileWith({ agenda, materials })

  it('has the columns of its form', () => {
    expect(headingsOf('programme', file)).toEqual([
      'Thời gian',
      'Nội dung',
      'Người thực hiện/Chủ trì',
      'Tài liệu',
      'Ghi chú',
    ])
  })

  it('tells times and numbers, shows breaks without one, and leaves internal items out though they take time', () => {
    expect(rowsOf('programme', file)).toEqual([
      ['08 giờ 15 - 08 giờ 25', '1. Phát biểu khai mạc', 'Chủ tịch UBND tỉnh', '', ''],
      ['08 giờ 25 - 08 giờ 40', 'Giải lao', '', '', ''],
      [
        '08 giờ 40 - 09 giờ 00',
        '2. Tham luận',
        'UBND huyện, điểm cầu huyện Chiêm Hóa',
        'Báo cáo số 12',
        'Trực tuyến',
      ],
      ['08 giờ 40 - 09 giờ 00', '2.1. Số hóa sổ hộ tịch', '', '', ''],
    ])
  })

  it('gives minutes where the meeting has no start', () => {
    const meeting = { ...file.meeting, startTime: null }
    expect(rowsOf('programme', { ...file, meeting })[0]?.[0]).toBe('10 phút')
  })
})

describe('the script', () => {
  const script = 'Kính thưa các đồng chí.\n\nXin mời.'
  const agenda = [
    agendaItem(200, {
      ordinal: 0,
      title: 'Đón tiếp',
      audience: 'internal',
      technical: 'Mở nhạc\nChiếu phông',
    }),
    agendaItem(201, { ordinal: 1, title: 'Tham luận', siteId: id(15), script, fallback: 'Gọi điện thoại' }),
  ]
  const sites = sampleMeetingFile.sites.map((one) => ({ ...one, contactPhone: '0912 000 000' }))
  const speeches = [speech(1, { agendaItemId: id(201), siteId: id(14), speaker: 'Đại diện UBND huyện' })]

  it('has every item with what is read out, whom to call, what to do and what to do else', () => {
    const file = fileWith({ agenda, sites, speeches })
    expect(headingsOf('script', file)).toEqual([
      'Thời gian',
      'Nội dung',
      'Lời dẫn',
      'Người được mời, điểm cầu',
      'Thao tác kỹ thuật',
      'Dự phòng',
    ])
    expect(rowsOf('script', file)).toEqual([
      ['08 giờ 00 -\n08 giờ 10', 'Đón tiếp (nội bộ)', '', '', 'Mở nhạc\nChiếu phông', ''],
      [
        '08 giờ 10 -\n08 giờ 20',
        '1. Tham luận',
        'Kính thưa các đồng chí.\nXin mời.',
        'Điểm cầu huyện Chiêm Hóa, ĐT 0912 000 000\n1) Đại diện UBND huyện, điểm cầu huyện Na Hang',
        '',
        'Gọi điện thoại',
      ],
    ])
  })

  it('prints what is read out in large letters, over as many pages as it needs', () => {
    const [table] = tables(composePaper('script', fileWith({ agenda })))
    expect(table?.splitsRows).toBe(true)
    expect(table?.columns.filter(({ isReadAloud }) => isReadAloud).map(({ heading }) => heading)).toEqual([
      'Lời dẫn',
    ])
  })
})

describe('the list of delegates', () => {
  it('has all nine columns', () => {
    expect(headingsOf('delegates', fileWith({}))).toEqual([
      'STT',
      'Họ và tên',
      'Chức vụ',
      'Cơ quan, đơn vị',
      'Vai trò',
      'Điểm cầu',
      'SĐT',
      'Xác nhận',
      'Ghi chú',
    ])
  })

  it('goes by site, then by bloc, in protocol order; a seat without a name has the words of its invitation', () => {
    const site = 'UBND tỉnh'
    const waiting = 'Chưa xác nhận'
    const note = 'Đăng ký trước ngày 02/02'
    expect(rowsOf('delegates', fileWith({}))).toEqual([
      ['I. ĐIỂM CẦU UBND TỈNH (05 đại biểu)'],
      ['1. Lãnh đạo (01 đại biểu)'],
      [
        '1',
        'Nguyễn Văn Sơn',
        'Chủ tịch UBND tỉnh',
        '',
        'Chủ trì',
        site,
        '0912 345 678',
        'Xác nhận tham dự',
        '',
      ],
      ['2. Thành viên Tổ công tác (01 đại biểu)'],
      [
        '2',
        'Đại tá Phạm Kim Đĩnh',
        'Giám đốc Công an tỉnh',
        'Công an tỉnh',
        'Thành viên Tổ công tác',
        site,
        '',
        'Cử người đi thay: Hà Phúc Thịnh, Phó Giám đốc',
        '',
      ],
      ['3. Sở, ban, ngành (03 đại biểu)'],
      ['3', '', 'Giám đốc Sở Nội vụ', 'Sở Nội vụ', 'Đại biểu', site, '', waiting, ''],
      ['4', 'Nguyễn Thị Thược', 'Phó Giám đốc Sở Tư pháp', 'Sở Tư pháp', 'Đại biểu', site, '', waiting, note],
      ['5', '', 'Đại diện lãnh đạo Sở Tư pháp', 'Sở Tư pháp', 'Đại biểu', site, '', waiting, note],
      ['4. Doanh nghiệp (chưa rõ số lượng)'],
      ['', '', 'Đại diện một số doanh nghiệp', '', 'Đại biểu', site, '', waiting, ''],
      ['II. ĐIỂM CẦU HUYỆN CHIÊM HÓA (01 đại biểu)'],
      ['1. Huyện, thành phố, xã (01 đại biểu)'],
      ['6', 'Ma Quang Hiếu', '', '', 'Chủ trì điểm cầu', 'huyện Chiêm Hóa', '', waiting, ''],
    ])
    expect(textsOf('delegates', fileWith({}))).toEqual([
      'Tổng số: 06 đại biểu tại 02 điểm cầu; 01 nhóm đại biểu chưa rõ số lượng.',
    ])
  })

  it('counts as many as the roll call has seats', () => {
    const file = fileWith({})
    const numbers = rowsOf('delegates', file).map(([number = '']) => Number(number))
    expect(Math.max(...numbers.filter((number) => !Number.isNaN(number)))).toBe(file.rollCall.length)
  })
})

describe('the roll call', () => {
  const events = [
    marked(100, 1, { at: time('07:50') }),
    marked(105, 1, { at: time('08:20'), standInName: 'Hà Phúc Thịnh', standInTitles: 'Phó Giám đốc' }),
    marked(106, 1, { kind: 'excused', note: 'Đi công tác' }),
    marked(107, 2, { kind: 'unexcused' }),
    marked(140, 1, {}),
  ]

  it('has the columns of its form, with room to sign', () => {
    const file = fileWith({}, events)
    expect(headingsOf('attendance', file)).toEqual([
      'STT',
      'Họ và tên',
      'Chức vụ, đơn vị',
      'Có mặt',
      'Vắng: Có lý do',
      'Vắng: Không lý do',
      'Người đi thay (họ tên, chức vụ)',
      'Giờ đến',
      'Ký nhận',
    ])
    expect(tables(composePaper('attendance', file)).at(-1)?.hasRoomToSign).toBe(true)
  })

  it('marks each seat as it was called', () => {
    expect(rowsOf('attendance', fileWith({}, events))).toEqual([
      ['I. ĐIỂM CẦU UBND TỈNH (05 đại biểu)'],
      ['1', 'Nguyễn Văn Sơn', 'Chủ tịch UBND tỉnh', 'x', '', '', '', '07 giờ 50', ''],
      [
        '2',
        'Đại tá Phạm Kim Đĩnh',
        'Giám đốc Công an tỉnh',
        'x',
        '',
        '',
        'Hà Phúc Thịnh, Phó Giám đốc',
        '08 giờ 20 (muộn)',
        '',
      ],
      ['3', '', 'Giám đốc Sở Nội vụ', '', 'x\nĐi công tác', '', '', '', ''],
      ['4', 'Nguyễn Thị Thược', 'Phó Giám đốc Sở Tư pháp', '', '', '', '', '', ''],
      ['5', '', 'Đại diện lãnh đạo Sở Tư pháp', '', '', 'x', '', '', ''],
      ['II. ĐIỂM CẦU HUYỆN CHIÊM HÓA (01 đại biểu)'],
      ['6', 'Ma Quang Hiếu', '', 'x', '', '', '', '', ''],
    ])
  })

  it('says the counts in one line and by site, and they tally with each other and with the marks', () => {
    const file = fileWith({}, events)
    expect(textsOf('attendance', file)).toEqual([
      'Có mặt 03/06 đại biểu (trong đó 01 đại biểu đi thay); vắng 02 (có lý do 01); chưa điểm danh 01.',
    ])
    const [totals] = tables(composePaper('attendance', file))
    const figures = totals?.rows.map(({ cells }) => cells.slice(2).map(Number)) ?? []
    expect(figures).toEqual([
      [5, 2, 1, 1, 0, 1, 1, 1],
      [1, 1, 0, 0, 0, 0, 0, 0],
      [6, 3, 1, 1, 0, 1, 1, 1],
    ])
    const marks = rowsOf('attendance', file).filter((cells) => cells.length > 1)
    expect(marks.filter((cells) => cells[3] === 'x')).toHaveLength(file.attendance.total.present)
    expect(marks.filter((cells) => cells[4]?.startsWith('x'))).toHaveLength(file.attendance.total.excused)
    expect(marks.filter((cells) => cells[5] === 'x')).toHaveLength(file.attendance.total.unexcused)
  })

  it('is a list to sign on before anybody is marked: every seat, no counts', () => {
    const file = fileWith({})
    expect(tables(composePaper('attendance', file))).toHaveLength(1)
    expect(textsOf('attendance', file)).toEqual([])
    expect(rowsOf('attendance', file).filter((cells) => cells.length > 1)).toHaveLength(6)
  })
})

describe('the lists of sites', () => {
  const tests = [
    linkTest(1, id(15), {
      testedOn: day('2024-02-04'),
      testedAt: time('15:00'),
      tester: 'Kỹ',
      sound: 'weak',
    }),
    linkTest(2, id(15), { testedOn: day('2024-02-03'), picture: 'none', incident: 'Mất hình' }),
    linkTest(3, id(15), { testedOn: day('2024-02-02') }),
    linkTest(4, id(15), { testedOn: day('2024-02-01') }),
  ]
  const sites = sampleMeetingFile.sites.map((one) =>
    one.id === id(15)
      ? {
          ...one,
          contact: 'Tơn',
          contactPhone: '0912',
          connection: 'VNPT Meeting',
          roomCode: '06',
          capacity: 30,
        }
      : one,
  )
  const file = fileWith({ sites, linkTests: tests })

  it('number sites by level, with whom to call, how each is connected and its latest test', () => {
    const rows = rowsOf('sites', file)
    expect(rows.map(([number]) => number)).toEqual([
      '1',
      '1.1',
      ...[1, 2, 3, 4, 5, 6, 7].map((at) => `1.1.${at}`),
    ])
    expect(rows[5]).toEqual([
      '1.1.4',
      'huyện Chiêm Hóa',
      'Cấp huyện',
      '',
      '30',
      'Ma Quang Hiếu',
      'Tơn\n0912',
      '',
      'VNPT Meeting\n06',
      '15 giờ 00, 04/02/2024: âm thanh chập chờn',
      'Chưa sẵn sàng',
    ])
  })

  it('give the latest three tests of a site, and a row to fill in for one without', () => {
    const rows = rowsOf('linkTests', file)
    expect(rows).toHaveLength(9 + 2)
    expect(rows.slice(5, 8)).toEqual([
      ['1.1.4', 'huyện Chiêm Hóa', '15 giờ 00, 04/02/2024', 'Kỹ', 'Chập chờn', 'Tốt', 'Tốt', '', ''],
      ['', '', '03/02/2024', '', 'Tốt', 'Không có', 'Tốt', 'Mất hình', ''],
      ['', '', '02/02/2024', '', 'Tốt', 'Tốt', 'Tốt', '', ''],
    ])
    expect(rows[0]).toEqual(['1', 'Chính phủ', '', '', '', '', '', '', ''])
  })
})

describe('speeches', () => {
  const speeches = [
    speech(1, { ordinal: 1, speaker: 'Đại diện UBND huyện', siteId: id(14), state: 'written', duration: 0 }),
    speech(2, {
      ordinal: 0,
      personId: id(30),
      title: 'Số hóa sổ hộ tịch',
      state: 'invited',
      paperDueOn: day('2024-02-01'),
      summary: 'Một.\nHai.',
      agendaItemId: id(203),
    }),
  ]

  it('are listed in order with speaker, site, paper and state', () => {
    expect(rowsOf('speeches', fileWith({ speeches }))).toEqual([
      [
        '1',
        'Đồng chí Nguyễn Văn Sơn, Chủ tịch UBND tỉnh',
        'UBND tỉnh',
        'Số hóa sổ hộ tịch',
        '10 phút',
        'Chưa nộp, hạn 01/02/2024',
        'Được mời',
        'Một.\nHai.',
      ],
      ['2', 'Đại diện UBND huyện', 'huyện Na Hang', '', '', 'Đã nộp', 'Nộp văn bản', ''],
    ])
  })

  it('have a slip each, of bounded length; blank ones are printed when there is none', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      speech(10 + index, { ordinal: index, summary: 'chuyển đổi số '.repeat(500) }),
    )
    const slips = slipsOf(fileWith({ speeches: many }))
    expect(slips.map(({ title }) => title).slice(-1)).toEqual(['PHIẾU PHÁT BIỂU SỐ 40'])
    for (const { rows } of slips) expect(rows.map(({ text }) => text).join('').length).toBeLessThan(800)
    const blank = slipsOf(fileWith({ speeches: [] }))
    expect(blank.map(({ rows }) => rows.every(({ text }) => text === ''))).toEqual([true, true, true])
  })
})

describe('papers and photos', () => {
  const materials = [
    material(1, { ordinal: 0, kind: 'photo', title: 'Toàn cảnh' }),
    material(2, {
      ordinal: 1,
      title: 'Báo cáo',
      preparedBy: 'Công an tỉnh',
      pages: 24,
      agendaItemId: id(202),
      number: '12/BC-CAT',
      issuedOn: day('2024-01-30'),
      sheets: '01-24',
    }),
    material(3, { ordinal: 2, title: 'Giấy mời', delivery: 'printed', issuedOn: day('2024-01-25') }),
    material(4, { ordinal: 3, title: 'Dự thảo' }),
  ]
  const file = fileWith({ materials })

  it('are listed apart, with pages, kind of copy and item', () => {
    expect(rowsOf('materials', file)).toEqual([
      ['I. TÀI LIỆU'],
      ['1', 'Báo cáo', 'Công an tỉnh', '24', 'Bản giấy, bản điện tử', 'Báo cáo 2 năm thực hiện Đề án 06'],
      ['2', 'Giấy mời', '', '', 'Bản giấy', ''],
      ['3', 'Dự thảo', '', '', 'Bản giấy, bản điện tử', ''],
      ['II. ẢNH'],
      ['1', 'Toàn cảnh', '', '', 'Ảnh', ''],
    ])
  })

  it('go into the file of the meeting by day, those without a day last', () => {
    expect(rowsOf('meetingRecords', file)).toEqual([
      ['1', '', '25/01/2024', '', 'Giấy mời', ''],
      ['2', '12/BC-CAT', '30/01/2024', 'Công an tỉnh', 'Báo cáo', '01-24'],
      ['3', '', '', '', 'Dự thảo', ''],
    ])
  })
})

describe('name plates', () => {
  it('are made for the main hall: names in capitals over titles, an office where there is no name', () => {
    expect(platesOf(fileWith({})).map(({ nameLines, title }) => [nameLines.join(' '), title])).toEqual([
      ['NGUYỄN VĂN SƠN', 'Chủ tịch UBND tỉnh'],
      ['PHẠM KIM ĐĨNH', 'Giám đốc Công an tỉnh'],
      ['GIÁM ĐỐC SỞ NỘI VỤ', ''],
      ['NGUYỄN THỊ THƯỢC', 'Phó Giám đốc Sở Tư pháp'],
      ['SỞ TƯ PHÁP', ''],
    ])
  })

  it('are made for all sites when none is the main one', () => {
    const meeting = { ...sampleMeetingFile.meeting, mainSiteId: null }
    expect(platesOf(fileWith({ meeting })).map(({ nameLines }) => nameLines)).toContainEqual([
      'MA QUANG HIẾU',
    ])
  })

  it.each([
    ['An', 60],
    ['Nguyễn Văn Sơn', 40],
    ['Hoàng Phương Thảo Linh '.repeat(5).trim().slice(0, 120), 16],
  ])('fit the name, as large as it can be: %s', (name, least) => {
    const [plate] = platesOf(
      fileWith({ invitees: [personInvitee(100, { name, titles: 'Đại biểu '.repeat(60) })] }),
    )
    expect(plate?.nameSize).toBeGreaterThanOrEqual(least)
    const widest = Math.max(...(plate?.nameLines ?? []).map((line) => line.length))
    expect(widest * 0.74 * (plate?.nameSize ?? 0)).toBeLessThanOrEqual((162 * 72) / 25.4)
    expect(plate?.nameLines.join(' ')).toBe(name.toLocaleUpperCase('vi'))
    expect(plate?.title.length).toBeLessThanOrEqual(261)
  })
})

describe('what a paper lacks', () => {
  it('is nothing when all is there, and everything of an empty meeting', () => {
    const meeting = { ...emptyFile.meeting }
    expect(paperState('programme', fileWith({})).lacks).toEqual([])
    expect(paperState('programme', { ...emptyFile, meeting })).toEqual({
      kind: 'programme',
      count: 0,
      lacks: ['letterhead', 'day', 'startTime', 'agenda'],
    })
    expect(paperState('minutes', emptyFile).lacks).toEqual([
      'letterhead',
      'day',
      'startTime',
      'entries',
      'conclusions',
      'chair',
      'secretary',
    ])
  })

  it('names seats without a name, and counts what is printed', () => {
    expect(paperState('delegates', fileWith({}))).toEqual({
      kind: 'delegates',
      count: 6,
      lacks: ['seatNames'],
    })
    expect(paperState('namePlates', fileWith({})).count).toBe(5)
    expect(paperState('attendance', fileWith({})).lacks).toEqual(['rollCall'])
    expect(paperState('attendance', fileWith({}, [marked(100, 1, {})])).lacks).toEqual([])
  })
})
