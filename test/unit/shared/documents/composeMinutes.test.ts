import { describe, expect, it } from 'vitest'
import { composeMinutes } from '../../../../src/shared/documents/composeMinutes.ts'
import type { Block, DocumentContent } from '../../../../src/shared/documents/documentContent.ts'
import type { MeetingFile } from '../../../../src/shared/documents/meetingFile.ts'
import {
  conclusion,
  day,
  entry,
  groupInvitee,
  id,
  personInvitee,
  sampleMeetingFile,
  site,
  time,
} from './sampleMeetingFile.ts'

function textsOf(content: DocumentContent): readonly string[] {
  return content.blocks.flatMap((block) => ('text' in block ? [block.text] : []))
}

function blockOf<Kind extends Block['kind']>(content: DocumentContent, kind: Kind) {
  const found = content.blocks.find((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)
  if (found === undefined) throw new Error(`no ${kind}`)
  return found
}

function minutesWith(meeting: Partial<MeetingFile['meeting']>, rest: Partial<MeetingFile> = {}) {
  return composeMinutes({
    ...sampleMeetingFile,
    ...rest,
    meeting: { ...sampleMeetingFile.meeting, ...meeting },
  })
}

const emptyFile: MeetingFile = {
  ...sampleMeetingFile,
  meeting: {
    ...sampleMeetingFile.meeting,
    title: 'Họp tổ giúp việc',
    kind: 'regular',
    form: 'inPerson',
    heldOn: null,
    startTime: null,
    endTime: null,
    place: '',
    mainSiteId: null,
    letterheadId: null,
    minutesNumber: null,
  },
  letterhead: null,
  sites: [],
  invitees: [],
  agenda: [],
  entries: [],
  conclusions: [],
  people: [],
  organizations: [],
  tasks: [],
  taskLists: [],
  overdueByAgency: [],
  sampleNotice: null,
}

describe('the biên bản of the sample', () => {
  const content = composeMinutes(sampleMeetingFile)

  it('says at its foot that it is a sample, and nothing there otherwise', () => {
    expect(minutesWith({}).footNotice).toMatch(/^Dữ liệu mẫu/)
    expect(minutesWith({}, { sampleNotice: null }).footNotice).toBeNull()
  })

  it('has the header of Mẫu 1.9: a number, and no line of place and date', () => {
    expect(blockOf(content, 'header')).toEqual({
      kind: 'header',
      parentLines: ['UBND TỈNH TUYÊN QUANG'],
      issuerLines: ['TỔ CÔNG TÁC TRIỂN KHAI', 'ĐỀ ÁN 06'],
      numberLine: 'Số: 05/BB-TCTĐA06',
      placeAndDate: null,
    })
    expect(blockOf(content, 'title')).toEqual({
      kind: 'title',
      name: 'BIÊN BẢN',
      subject: 'Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06',
    })
  })

  it('says everything in the order and the words of Mẫu 1.9', () => {
    expect(textsOf(content)).toEqual([
      'Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 02 năm 2024.',
      'Địa điểm: Trụ sở UBND tỉnh Tuyên Quang; trực tuyến với điểm cầu Chính phủ và tới 07 điểm cầu cấp huyện.',
      'Thành phần tham dự:',
      '1. Dự hội nghị tại điểm cầu UBND tỉnh có đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Tổ trưởng Tổ công tác triển khai Đề án 06 của tỉnh; các thành viên Tổ công tác triển khai Đề án 06 cấp tỉnh; đại diện lãnh đạo một số sở, ban, ngành, doanh nghiệp trong tỉnh.',
      '2. Hội nghị trực tuyến với điểm cầu Chính phủ và tới 07 điểm cầu: thành phố Tuyên Quang; các huyện Lâm Bình, Na Hang, Chiêm Hóa, Hàm Yên, Yên Sơn, Sơn Dương.',
      'Chủ trì (chủ tọa): Đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Tổ trưởng Tổ công tác triển khai Đề án 06 của tỉnh.',
      'Thư ký (người ghi biên bản): Đồng chí Trần Thị Mai, Thư ký Tổ giúp việc.',
      'Nội dung (theo diễn biến hội nghị):',
      'I. KHAI MẠC',
      'Đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Tổ trưởng Tổ công tác triển khai Đề án 06 của tỉnh, điểm cầu UBND tỉnh: Tuyên bố lý do, giới thiệu đại biểu và khai mạc hội nghị.',
      'II. BÁO CÁO',
      'Báo cáo 2 năm thực hiện Đề án 06: Nổi bật là nhận thức, hành động của các cấp, các ngành và nhân dân về chuyển đổi số có chuyển biến tích cực.',
      'Tuy nhiên, hiện nay còn 26 nhiệm vụ chậm tiến độ.',
      'III. Ý KIẾN PHÁT BIỂU, THAM LUẬN',
      '1. Đồng chí Phạm Minh Chính, Thủ tướng Chính phủ, điểm cầu Chính phủ: Đây là một đề án có sự chỉ đạo và thực hiện quyết liệt với quyết tâm cao.',
      'Hai năm thực hiện Đề án 06 đã thu được những kết quả bước đầu tích cực.',
      '2. Đại diện lãnh đạo Sở Tư pháp giải trình: Việc số hóa sổ hộ tịch còn chậm.',
      '3. Đại diện UBND huyện Chiêm Hóa, điểm cầu huyện Chiêm Hóa kiến nghị: Đề nghị bố trí kinh phí xây dựng cơ sở dữ liệu đất đai.',
      'IV. KẾT LUẬN CỦA CHỦ TRÌ',
      '1. Đánh giá chung',
      'Tỉnh đã đạt những kết quả bước đầu tích cực.',
      '2. Nhiệm vụ, giải pháp',
      'a) Đẩy nhanh tiến độ số hóa sổ hộ tịch.',
      'Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh; thời hạn hoàn thành: ngày 30 tháng 6 năm 2024.',
      'b) Giao Sở Tài nguyên và Môi trường chủ trì xây dựng cơ sở dữ liệu đất đai.',
      'Thời hạn hoàn thành: ngày 31 tháng 12 năm 2024.',
      'Hội nghị kết thúc vào 11 giờ 30, ngày 05 tháng 02 năm 2024./.',
    ])
  })

  it('is signed by the secretary on the left and the chair on the right, with the recipients last', () => {
    expect(content.blocks.at(-1)).toEqual({
      kind: 'signature',
      left: { capacity: ['THƯ KÝ'], name: 'Trần Thị Mai' },
      right: { capacity: ['CHỦ TỌA'], name: 'Nguyễn Văn Sơn' },
      recipients: ['- Thành viên Tổ công tác;', '- UBND các huyện, thành phố;', '- Lưu: VT, Hồ sơ.'],
    })
  })

  it('keeps the closing sentence with the signatures', () => {
    expect(content.blocks.at(-2)).toMatchObject({ kind: 'paragraph', role: 'closing' })
  })
})

describe('a draft', () => {
  it('leaves a blank for the number', () => {
    expect(blockOf(minutesWith({ minutesNumber: null }), 'header').numberLine).toBe('Số:      /BB-TCTĐA06')
    expect(blockOf(minutesWith({ minutesNumber: 123 }), 'header').numberLine).toBe('Số: 123/BB-TCTĐA06')
  })

  it('leaves blanks for what of date and time is not known', () => {
    expect(textsOf(minutesWith({ heldOn: null }))[0]).toBe(
      'Thời gian bắt đầu: 08 giờ 00, ngày …… tháng …… năm …….',
    )
    expect(textsOf(minutesWith({ startTime: null }))[0]).toBe(
      'Thời gian bắt đầu: …… giờ ……, ngày 05 tháng 02 năm 2024.',
    )
  })

  it('of an empty meeting has every label, and lines to write on', () => {
    const content = composeMinutes(emptyFile)
    const blank = '…'.repeat(15)
    expect(textsOf(content)).toEqual([
      'Thời gian bắt đầu: …… giờ ……, ngày …… tháng …… năm …….',
      `Địa điểm: ${blank}.`,
      `Thành phần tham dự: ${blank}`,
      `Chủ trì (chủ tọa): ${blank}.`,
      `Thư ký (người ghi biên bản): ${blank}.`,
      'Nội dung (theo diễn biến cuộc họp):',
      'Cuộc họp kết thúc vào …… giờ ……, ngày …… tháng …… năm ……./.',
    ])
    expect(blockOf(content, 'writingLines').count).toBeGreaterThan(3)
    expect(blockOf(content, 'header').numberLine).toBe('Số:      /BB-')
    expect(blockOf(content, 'signature')).toEqual({
      kind: 'signature',
      left: { capacity: ['THƯ KÝ'], name: '' },
      right: { capacity: ['CHỦ TỌA'], name: '' },
      recipients: ['- Lưu: VT, Hồ sơ.'],
    })
  })
})

describe('wording by rule', () => {
  it('writes a zero before months 1 and 2 only', () => {
    const dateOf = (date: string) => textsOf(minutesWith({ heldOn: day(date) }))[0]
    expect(dateOf('2024-01-09')).toContain('ngày 09 tháng 01 năm 2024')
    expect(dateOf('2024-03-05')).toContain('ngày 05 tháng 3 năm 2024')
    expect(dateOf('2024-12-31')).toContain('ngày 31 tháng 12 năm 2024')
  })

  it('calls the meeting what its kind is called', () => {
    const texts = textsOf(minutesWith({ kind: 'workshop', endTime: time('17:05') }))
    expect(texts).toContain('Nội dung (theo diễn biến hội thảo):')
    expect(texts).toContain('Hội thảo kết thúc vào 17 giờ 05, ngày 05 tháng 02 năm 2024./.')
    expect(texts.some((text) => text.startsWith('1. Dự hội thảo tại điểm cầu'))).toBe(true)
  })

  it('does not speak of sites when all sit in one room', () => {
    const texts = textsOf(
      minutesWith({ form: 'inPerson' }, { sites: [site(11, { name: 'UBND tỉnh', kind: 'province' })] }),
    )
    expect(texts[1]).toBe('Địa điểm: Trụ sở UBND tỉnh Tuyên Quang.')
    expect(texts[3]).toMatch(/^Dự hội nghị có đồng chí Nguyễn Văn Sơn/)
    expect(texts.join('\n')).not.toContain('điểm cầu UBND tỉnh:')
  })

  it('numbers the sites with people in the order of the tree, and sums up the others', () => {
    const texts = textsOf(
      minutesWith(
        {},
        {
          invitees: [
            ...sampleMeetingFile.invitees,
            groupInvitee(110, 'lãnh đạo UBND huyện', { siteId: id(15) }),
            groupInvitee(111, 'các thành viên Chính phủ', { siteId: id(10) }),
          ],
        },
      ),
    )
    const start = texts.indexOf('Thành phần tham dự:')
    expect(texts[start + 1]).toBe('1. Dự hội nghị tại điểm cầu Chính phủ có các thành viên Chính phủ.')
    expect(texts[start + 2]).toMatch(/^2\. Dự hội nghị tại điểm cầu UBND tỉnh có đồng chí/)
    expect(texts[start + 3]).toBe('3. Dự hội nghị tại điểm cầu huyện Chiêm Hóa có lãnh đạo UBND huyện.')
    expect(texts[start + 4]).toBe(
      '4. Hội nghị trực tuyến tới 06 điểm cầu khác: thành phố Tuyên Quang; các huyện Lâm Bình, Na Hang, Hàm Yên, Yên Sơn, Sơn Dương.',
    )
  })

  it('gives a speaker the titles held on the day of the meeting', () => {
    const texts = textsOf(minutesWith({ heldOn: day('2015-03-01') }))
    expect(texts.join('\n')).toContain('Đồng chí Phạm Minh Chính, Bí thư Tỉnh ủy, Thủ tướng Chính phủ')
  })

  it('leaves empty sections out and numbers the others without a gap', () => {
    const content = minutesWith({}, { entries: [entry(1, { text: 'Nhất trí.' })] })
    const headings = content.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    )
    expect(headings).toEqual(['I. Ý KIẾN PHÁT BIỂU, THAM LUẬN', 'II. KẾT LUẬN CỦA CHỦ TRÌ'])
  })

  it('gives the result of a vote in figures that tally', () => {
    const votes = entry(1, {
      kind: 'vote',
      text: 'Thông qua danh mục nhiệm vụ.',
      votesFor: 45,
      votesAgainst: 0,
      votesOther: 3,
    })
    const texts = textsOf(minutesWith({}, { entries: [votes] }))
    expect(texts).toContain('Kết quả biểu quyết: tán thành 45/48, không tán thành 0, ý kiến khác 03.')
    const unknown = textsOf(minutesWith({}, { entries: [{ ...votes, votesOther: null }] }))
    expect(unknown).toContain('Kết quả biểu quyết: tán thành 45/……, không tán thành 0, ý kiến khác …….')
  })

  it('letters conclusions by the Vietnamese alphabet', () => {
    const conclusions = Array.from({ length: 8 }, (_, index) =>
      conclusion(400 + index, { text: `Việc ${index + 1}` }),
    )
    const texts = textsOf(minutesWith({}, { conclusions, tasks: [] }))
    expect(texts.filter((text) => text.includes(') Việc')).map((text) => text.slice(0, 2))).toEqual([
      'a)',
      'b)',
      'c)',
      'd)',
      'đ)',
      'e)',
      'g)',
      'h)',
    ])
  })

  it('prints the name of a signer in full, however long', () => {
    const name = 'Nguyễn '.repeat(17).trim()
    const content = minutesWith(
      {},
      { invitees: [personInvitee(1, { role: 'chair', personId: id(30), name, titles: 'Chủ tịch' })] },
    )
    expect(blockOf(content, 'signature').right.name).toBe(name)
  })

  it('makes one line of each recipient, whatever marks were typed', () => {
    const recipients = ['- Thường trực Tỉnh ủy (b/c);', '  • UBND tỉnh.  ', '', 'Như trên'].join('\n')
    const { letterhead } = sampleMeetingFile
    const content = minutesWith({}, { letterhead: letterhead && { ...letterhead, recipients } })
    expect(blockOf(content, 'signature').recipients).toEqual([
      '- Thường trực Tỉnh ủy (b/c);',
      '- UBND tỉnh;',
      '- Như trên;',
      '- Lưu: VT, Hồ sơ.',
    ])
  })
})
