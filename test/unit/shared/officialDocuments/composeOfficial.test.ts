import { describe, expect, it, test } from 'vitest'
import { composeOfficial } from '../../../../src/shared/officialDocuments/composeOfficial.ts'
import {
  annexWords,
  documentWords,
  officialKinds,
  type OfficialKind,
} from '../../../../src/shared/officialDocuments/contract.ts'
import type { OfficialFacts } from '../../../../src/shared/officialDocuments/officialFacts.ts'
import { day, id, personInvitee, organization, sampleMeetingFile } from '../documents/sampleMeetingFile.ts'
import { emptyFacts, sampleFacts, taskRow } from './officialSample.ts'

const meeting = sampleFacts.meeting ?? sampleMeetingFile
const justice = sampleFacts.organizations[0] ?? null

function lines(kind: OfficialKind, facts: OfficialFacts = sampleFacts): readonly string[] {
  return composeOfficial(kind, facts).words.body.split('\n')
}

const longName = `Ban Chỉ đạo ${'phát triển khoa học và công nghệ đổi mới sáng tạo '.repeat(3)}`
  .slice(0, 119)
  .trim()
const longFacts: OfficialFacts = {
  ...sampleFacts,
  letterhead: sampleFacts.letterhead && { ...sampleFacts.letterhead, name: longName },
  agency: organization(40, longName),
  organizations: [organization(40, longName)],
  meeting: {
    ...meeting,
    meeting: { ...meeting.meeting, title: `${longName} `.repeat(4).trim() },
    invitees: Array.from({ length: 400 }, (_, index) =>
      personInvitee(2000 + index, {
        role: index === 0 ? 'chair' : 'delegate',
        name: longName.slice(0, 90).trim(),
        titles: `${longName}; `.repeat(8).slice(0, -2),
      }),
    ),
    tasks: meeting.tasks.map((task) => ({ ...task, content: `${longName}\n`.repeat(100) })),
  },
}

describe.each(officialKinds)('%s', (kind) => {
  test.each([
    ['nothing filled', emptyFacts],
    ['the sample', sampleFacts],
    ['long names', longFacts],
  ])('with %s fits its fields and reads as a finished text', (_, facts) => {
    const { words, annexes } = composeOfficial(kind, facts)
    expect(documentWords.parse(words)).toEqual(words)
    for (const annex of annexes) expect(annexWords.parse(annex)).toEqual(annex)
    const texts = [...Object.values(words), ...annexes.map(({ body }) => body)]
    for (const line of texts.flatMap((text) => text.split('\n')).filter((one) => !one.startsWith('|'))) {
      expect(line).not.toMatch(/undefined|null|NaN|\[object|;;|(?<!…)\.\.|  | [,.;:]/)
    }
  })
})

test('every kind but a tờ tóm tắt and what nothing is known of ends with the mark of the end', () => {
  for (const kind of officialKinds) {
    const { words, annexes } = composeOfficial(kind, sampleFacts)
    expect([kind, words.body.endsWith('./.')]).toEqual([kind, kind !== 'brief'])
    for (const annex of annexes) expect(annex.body.endsWith('./.')).toBe(true)
  }
})

describe('giấy mời', () => {
  it('says who is invited to what, when and where, in the words of Mẫu 1.7', () => {
    const { words } = composeOfficial('invitation', sampleFacts)
    expect(words.subject).toBe('Dự Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06')
    expect(words.addressees).toBe(
      'Các thành viên Tổ công tác triển khai Đề án 06 cấp tỉnh\nĐại diện lãnh đạo một số sở, ban, ngành, doanh nghiệp trong tỉnh',
    )
    expect(lines('invitation')).toEqual([
      'Tới dự Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06.',
      'Chủ trì: Đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Tổ trưởng Tổ công tác triển khai Đề án 06 của tỉnh.',
      'Thời gian: 08 giờ 00, thứ Hai, ngày 05 tháng 02 năm 2024.',
      'Địa điểm:',
      '- Điểm cầu UBND tỉnh: Trụ sở UBND tỉnh Tuyên Quang;',
      '- Điểm cầu Chính phủ;',
      '- 07 điểm cầu cấp huyện: thành phố Tuyên Quang; các huyện Lâm Bình, Na Hang, Chiêm Hóa, Hàm Yên, Yên Sơn, Sơn Dương.',
      'Đề nghị các điểm cầu chuẩn bị phòng họp, bảo đảm đường truyền và cử cán bộ kỹ thuật trực trong thời gian diễn ra hội nghị.',
      'Đề nghị các đại biểu tham dự đúng thành phần, thời gian nêu trên./.',
    ])
  })

  it('invites many by a list per điểm cầu in an annex', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      personInvitee(3000 + index, {
        name: `Nguyễn Văn ${index}`,
        titles: 'Giám đốc',
        siteId: index < 8 ? id(11) : id(12),
        phone: '0912345678',
      }),
    )
    const { words, annexes } = composeOfficial('invitation', {
      ...sampleFacts,
      meeting: { ...meeting, invitees: many },
    })
    expect(words.addressees).toBe('Các đại biểu (có danh sách kèm theo)')
    expect(words.body).toContain('Thành phần: 12 đại biểu tại 02 điểm cầu (có danh sách kèm theo).')
    const [list] = annexes
    expect(list?.title).toBe('Danh sách đại biểu')
    expect(list?.body).toContain('| STT | Họ và tên | Chức vụ | Cơ quan, đơn vị |')
    expect(list?.body).toContain('| **I. ĐIỂM CẦU UBND TỈNH (08 đại biểu)** |')
    expect(list?.body).toContain('| 12 | Nguyễn Văn 11 | Giám đốc |')
    // What is nobody else's business.
    expect(list?.body).not.toContain('0912345678')
  })

  it('leaves what is not known blank', () => {
    expect(lines('invitation', emptyFacts)).toContain('Thời gian: …… giờ ……, ngày …… tháng …… năm …….')
  })
})

describe('biên bản', () => {
  it('has the labels and the closing sentence of Mẫu 1.9, and two signers', () => {
    const { words } = composeOfficial('minutes', sampleFacts)
    const body = lines('minutes')
    for (const label of [
      'Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 02 năm 2024.',
      'Thành phần tham dự:',
      'Nội dung (theo diễn biến hội nghị):',
      '# I. KHAI MẠC',
      '## 2. Nhiệm vụ, giải pháp',
      'Hội nghị kết thúc vào 11 giờ 30, ngày 05 tháng 02 năm 2024./.',
    ])
      expect(body).toContain(label)
    expect(words).toMatchObject({
      leftCapacity: 'THƯ KÝ',
      leftName: 'Trần Thị Mai',
      signerCapacity: 'CHỦ TỌA',
      signerName: 'Nguyễn Văn Sơn',
      signerOffice: '',
      keptBy: 'VT, Hồ sơ',
    })
  })

  it('keeps bold words and tables of entries', () => {
    const [first, ...rest] = meeting.entries
    const facts = {
      ...sampleFacts,
      meeting: {
        ...meeting,
        entries: first ? [{ ...first, text: 'Có **trọng tâm**.\n| A | B |\n| 1 | *2* |' }, ...rest] : [],
      },
    }
    const body = lines('minutes', facts).join('\n')
    expect(body).toContain(': Có **trọng tâm**.\n| A | B |\n| 1 | *2* |')
  })

  it('says in a biên bản bổ sung which one it supplements, in full first and short again', () => {
    const { words } = composeOfficial('supplementaryMinutes', {
      ...sampleFacts,
      supplements: {
        kind: 'minutes',
        sign: '05/BB-TCTĐA06',
        datedOn: day('2024-02-05'),
        issuer: 'Tổ công tác',
        subject: 'Hội nghị sơ kết',
      },
    })
    expect(words.subject).toBe(
      'Bổ sung Biên bản số 05/BB-TCTĐA06 Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06',
    )
    expect(words.body).toContain(
      'bổ sung Biên bản số 05/BB-TCTĐA06 ngày 05 tháng 02 năm 2024 của Tổ công tác về hội nghị sơ kết như sau:',
    )
    expect(words.body).toContain('3. Các nội dung khác của Biên bản số 05/BB-TCTĐA06 không thay đổi.')
  })
})

describe('thông báo kết luận', () => {
  it('has the sentences of the frame, the conclusions and the annex of tasks', () => {
    const { words, annexes } = composeOfficial('conclusionNotice', sampleFacts)
    const chair =
      'đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Tổ trưởng Tổ công tác triển khai Đề án 06 của tỉnh'
    expect(words.subject).toBe(
      `Kết luận của ${chair} tại Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06`,
    )
    expect(words.body.split('\n')).toEqual([
      `Ngày 05 tháng 02 năm 2024, tại Trụ sở UBND tỉnh Tuyên Quang (trực tiếp kết hợp trực tuyến với điểm cầu Chính phủ và tới 07 điểm cầu cấp huyện), ${chair} chủ trì Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06. Tham dự Hội nghị có: tại điểm cầu UBND tỉnh: các thành viên Tổ công tác triển khai Đề án 06 cấp tỉnh; đại diện lãnh đạo một số sở, ban, ngành, doanh nghiệp trong tỉnh.`,
      'Sau khi nghe Báo cáo 2 năm thực hiện Đề án 06, ý kiến của các đại biểu dự họp, đồng chí Nguyễn Văn Sơn kết luận như sau:',
      '# I. ĐÁNH GIÁ CHUNG',
      'Tỉnh đã đạt những kết quả bước đầu tích cực.',
      '# II. NHIỆM VỤ, GIẢI PHÁP',
      '1. Đẩy nhanh tiến độ số hóa sổ hộ tịch.',
      'Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh; thời hạn hoàn thành: ngày 30 tháng 6 năm 2024.',
      '2. Giao Sở Tài nguyên và Môi trường chủ trì xây dựng cơ sở dữ liệu đất đai.',
      'Thời hạn hoàn thành: ngày 31 tháng 12 năm 2024.',
      'Danh mục nhiệm vụ giao các cơ quan, đơn vị tại Phụ lục kèm theo Thông báo này.',
      'Tổ công tác triển khai Đề án 06 tỉnh Tuyên Quang thông báo để các cơ quan, đơn vị biết, thực hiện./.',
    ])
    expect(annexes).toEqual([
      {
        title: 'Danh mục nhiệm vụ giao',
        orientation: 'landscape',
        body: [
          '| STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm/kết quả | Ghi chú |',
          '| 1 | Số hóa sổ hộ tịch | Sở Tư pháp | Công an tỉnh | 30/06/2024 |  |  |',
          '| 2 | CSDL đất đai | Sở Tài nguyên và Môi trường |  | 31/12/2024 |  |  |',
          'Danh mục có 02 nhiệm vụ./.',
        ].join('\n'),
      },
    ])
  })

  it('has the three sections to be filled in where nothing was concluded', () => {
    const body = lines('conclusionNotice', emptyFacts)
    expect(body.filter((line) => line.startsWith('# '))).toEqual([
      '# I. ĐÁNH GIÁ CHUNG',
      '# II. NHIỆM VỤ, GIẢI PHÁP',
      '# III. TỔ CHỨC THỰC HIỆN',
    ])
  })
})

describe('công văn', () => {
  it('urges an agency with the count of what it has overdue, and the table of it by days', () => {
    const { words, annexes } = composeOfficial('urgingLetter', { ...sampleFacts, agency: justice })
    expect(words).toMatchObject({
      subject: 'đôn đốc các nhiệm vụ chậm tiến độ',
      addressees: 'Sở Tư pháp',
      recipients: 'Như trên\nChủ tịch UBND tỉnh (b/c)',
    })
    expect(words.body).toContain(
      'tính đến ngày 12 tháng 3 năm 2024, còn 02 nhiệm vụ do Sở Tư pháp chủ trì đã quá thời hạn nhưng chưa hoàn thành, trong đó nhiệm vụ quá hạn lâu nhất là 72 ngày (chi tiết tại Phụ lục kèm theo).',
    )
    expect(annexes.map(({ title, orientation }) => [title, orientation])).toEqual([
      ['Danh mục nhiệm vụ quá hạn', 'landscape'],
    ])
    const [head, first, second] = annexes[0]?.body.split('\n') ?? []
    expect(head).toBe(
      '| STT | Nhiệm vụ | Văn bản giao | Chủ trì | Thời hạn | Số ngày quá hạn | Nguyên nhân | Cam kết hạn mới |',
    )
    expect(first).toBe(
      '| 1 | Chuẩn hóa dữ liệu đất đai cấp xã | Kế hoạch số 12/KH-TCTĐA06 ngày 10/01/2024 của Tổ công tác triển khai Đề án 06 năm 2024, mục II.3 | Sở Tư pháp | Năm 2023 | 72 |  |  |',
    )
    // A document is cited in full only once.
    expect(second).toContain('| Kế hoạch số 12/KH-TCTĐA06 | Sở Tư pháp | 31/01/2024 | 41 |')
  })

  it('asks for reports and speeches with their days, the last of which is the deadline', () => {
    const { words } = composeOfficial('preparationLetter', sampleFacts)
    expect(words.body).toContain('| 1 | Sở Tư pháp | Số hóa sổ hộ tịch | 7 | 01/02/2024 |')
    expect(words.body).toContain('trước ngày 01 tháng 02 năm 2024 để tổng hợp.')
    expect(words.addressees).toBe('Sở Tư pháp\nUBND huyện Chiêm Hóa')
  })

  it('gives an agency its own tasks, on the ground of the notice once it has a number', () => {
    const { words, annexes } = composeOfficial('assignmentLetter', {
      ...sampleFacts,
      agency: justice,
      notice: {
        kind: 'conclusionNotice',
        sign: '12/TB-TCTĐA06',
        datedOn: day('2024-02-07'),
        issuer: 'Tổ công tác',
        subject: 'Kết luận tại Hội nghị sơ kết',
      },
    })
    expect(words.body).toContain(
      'Thực hiện Thông báo số 12/TB-TCTĐA06 ngày 07 tháng 02 năm 2024 của Tổ công tác về kết luận tại Hội nghị sơ kết, Tổ công tác triển khai Đề án 06 tỉnh Tuyên Quang giao Sở Tư pháp chủ trì thực hiện 01 nhiệm vụ tại Phụ lục kèm theo.',
    )
    expect(annexes[0]?.body).toContain('Số hóa sổ hộ tịch')
    expect(annexes[0]?.body).not.toContain('CSDL đất đai')
  })
})

describe('báo cáo tiến độ', () => {
  it('has figures in its sentences that tally, compared with the period before', () => {
    const { words } = composeOfficial('progressReport', sampleFacts)
    expect(words.subject).toBe('Kết quả thực hiện nhiệm vụ tháng 3 năm 2024')
    const body = words.body.split('\n')
    expect(body).toContain(
      'Tổng số 107 nhiệm vụ; trong đó hoàn thành đúng hạn 03; chờ xác nhận 02; đang thực hiện 96 (trong hạn 60, sắp đến hạn 10, quá hạn 26); thường xuyên 06.',
    )
    expect(body).toContain('Tỷ lệ hoàn thành đạt 2,8%; tỷ lệ hoàn thành đúng hạn đạt 100%.')
    expect(body).toContain(
      'So với kỳ trước (ngày 14 tháng 02 năm 2024): tổng số tăng 03, hoàn thành tăng 02, quá hạn giảm 02 nhiệm vụ.',
    )
    expect(body).toContain('|  | **Tổng số** | **104** | **107** | **+3** |')
    expect(body).toContain('- Sở Tư pháp: Kinh phí được cấp chậm.')
    expect(body.filter((line) => line.startsWith('# '))).toEqual([
      '# I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
      '# II. KẾT QUẢ THỰC HIỆN',
      '# III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN',
      '# IV. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI',
      '# V. ĐỀ XUẤT, KIẾN NGHỊ',
    ])
  })

  it('counts every figure of the annex up to its total', () => {
    const body = composeOfficial('progressReport', sampleFacts).annexes[0]?.body ?? ''
    const rows = body
      .split('\n')
      .filter((line) => /^\| +\d* *\|/u.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(3, -2)
          .map((cell) => Number(cell.replaceAll('*', ''))),
      )
    for (const [total, ...classes] of rows) expect(classes.reduce((sum, count) => sum + count, 0)).toBe(total)
    expect(rows).toHaveLength(6)
  })

  it.each([
    ['week', '2024-03-11', '2024-03-17', 'tuần từ ngày 11 tháng 3 năm 2024 đến ngày 17 tháng 3 năm 2024'],
    ['month', '2024-01-15', '2024-02-14', 'tháng 02 năm 2024'],
    ['quarter', '2024-03-15', '2024-06-14', 'quý II năm 2024'],
    ['halfYear', '2023-12-15', '2024-06-14', '6 tháng đầu năm 2024'],
    ['halfYear', '2024-06-15', '2024-12-14', '6 tháng cuối năm 2024'],
    ['year', '2023-12-15', '2024-12-14', 'năm 2024'],
  ] as const)('names a %s from %s to %s', (span, from, until, words) => {
    const facts = { ...sampleFacts, span, period: { from: day(from), until: day(until) } }
    expect(composeOfficial('progressReport', facts).words.subject).toBe(`Kết quả thực hiện nhiệm vụ ${words}`)
  })
})

test('kế hoạch: the programme, when and where, who, and who does what by when', () => {
  const body = lines('plan')
  expect(body).toContain('- Phát biểu kết luận.')
  expect(body).toContain('1. Thời gian: 08 giờ 00, thứ Hai, ngày 05 tháng 02 năm 2024.')
  expect(body).toContain('| 1 | Chuẩn bị báo cáo, tham luận: Số hóa sổ hộ tịch | Sở Tư pháp | 01/02/2024 |')
})

test('tờ trình goes to whom the issuer is subordinate to', () => {
  const { words } = composeOfficial('proposal', sampleFacts)
  expect(words.addressees).toBe('UBND tỉnh Tuyên Quang')
  expect(words.body).toContain('kính trình UBND tỉnh Tuyên Quang xem xét, quyết định./.')
})

describe('phụ lục danh mục nhiệm vụ', () => {
  it('has the tasks of one list by kind, as they stand on the day', () => {
    const { words } = composeOfficial('annex', sampleFacts)
    expect(words.subject).toBe('Nhiệm vụ Đề án 06 năm 2024')
    expect(words.body.split('\n').slice(1)).toEqual([
      '| **I. NHIỆM VỤ CHUNG (2)** |  |  |  |  |  |  |',
      '| 1 | Chuẩn hóa dữ liệu đất đai cấp xã | Sở Tư pháp |  | Năm 2023 |  |  |',
      '| 2 | Duy trì Tổ công tác | Công an tỉnh |  | Thường xuyên |  |  |',
      '| **II. NHIỆM VỤ CỤ THỂ (1)** |  |  |  |  |  |  |',
      '| 3 | Số hóa sổ hộ tịch phục vụ xây dựng cơ sở dữ liệu hộ tịch điện tử | Sở Tư pháp | Công an tỉnh; UBND huyện Chiêm Hóa | 31/01/2024 | Dữ liệu hộ tịch |  |',
      'Danh mục có 03 nhiệm vụ, tính đến ngày 12 tháng 3 năm 2024./.',
    ])
  })

  it('has several lists as sections, numbered through', () => {
    const listed = [...sampleFacts.tasks.listed, taskRow(730, { content: 'Việc khác', taskListId: id(601) })]
    const { words } = composeOfficial('annex', { ...sampleFacts, tasks: { ...sampleFacts.tasks, listed } })
    expect(words.subject).toBe('Danh mục nhiệm vụ')
    expect(words.body).toContain('| **II. LỘ TRÌNH ĐỀ ÁN 06 VÀ CÁC CHỈ THỊ, NGHỊ QUYẾT, CÔNG ĐIỆN (1)** |')
    expect(words.body).toContain('| 4 | Việc khác |')
  })
})
