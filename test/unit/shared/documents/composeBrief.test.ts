import { describe, expect, it } from 'vitest'
import { composeBrief } from '../../../../src/shared/documents/composeBrief.ts'
import type { Block, DocumentContent } from '../../../../src/shared/documents/documentContent.ts'
import { taskListSentence } from '../../../../src/shared/documents/taskFigures.ts'
import {
  agendaItem,
  conclusion,
  groupInvitee,
  id,
  organization,
  sampleMeetingFile,
  taskList,
  time,
} from './sampleMeetingFile.ts'

function textsOf(content: DocumentContent): readonly string[] {
  return content.blocks.flatMap((block) => ('text' in block ? [block.text] : []))
}

function tablesOf(content: DocumentContent): readonly Extract<Block, { kind: 'table' }>[] {
  return content.blocks.filter((block) => block.kind === 'table')
}

describe('the brief of the sample', () => {
  const content = composeBrief(sampleMeetingFile)

  it('says at its foot that it is a sample, and nothing there otherwise', () => {
    expect(content.footNotice).toMatch(/^Dữ liệu mẫu/)
    expect(composeBrief({ ...sampleMeetingFile, sampleNotice: null }).footNotice).toBeNull()
  })

  it('tells when, where and who', () => {
    expect(content.blocks.find((block) => block.kind === 'facts')).toEqual({
      kind: 'facts',
      rows: [
        { label: 'Thời gian', text: '08 giờ 00 - 11 giờ 30, thứ Hai, ngày 05 tháng 02 năm 2024' },
        { label: 'Địa điểm', text: 'Trụ sở UBND tỉnh Tuyên Quang' },
        { label: 'Hình thức', text: 'Trực tiếp kết hợp trực tuyến' },
        {
          label: 'Điểm cầu',
          text: 'Điểm cầu Chính phủ; điểm cầu UBND tỉnh; 07 điểm cầu cấp huyện (thành phố Tuyên Quang; các huyện Lâm Bình, Na Hang, Chiêm Hóa, Hàm Yên, Yên Sơn, Sơn Dương)',
        },
        {
          label: 'Thành phần',
          text: 'Tại điểm cầu UBND tỉnh: đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Tổ trưởng Tổ công tác triển khai Đề án 06 của tỉnh; các thành viên Tổ công tác triển khai Đề án 06 cấp tỉnh; đại diện lãnh đạo một số sở, ban, ngành, doanh nghiệp trong tỉnh',
        },
      ],
    })
  })

  it('gives each item of the programme its clock time', () => {
    expect(tablesOf(content)[0]?.rows.map(({ cells }) => cells[0])).toEqual([
      '08 giờ 00 - 08 giờ 10',
      '08 giờ 10 - 08 giờ 25',
      '08 giờ 25 - 08 giờ 55',
      '08 giờ 55 - 09 giờ 55',
      '10 giờ 00 - 10 giờ 15',
      '10 giờ 15 - 10 giờ 45',
    ])
    expect(tablesOf(content)[0]?.rows[3]?.cells[2]).toBe('UBND huyện Chiêm Hóa, điểm cầu huyện Chiêm Hóa')
  })

  it('names the day of the figures and gives them in sentences that tally', () => {
    expect(textsOf(content)).toContain('II. SỐ LIỆU CHÍNH (tính đến ngày 05 tháng 02 năm 2024)')
    expect(textsOf(content)).toContain(
      '- Danh mục “Nhiệm vụ Đề án 06 năm 2024” có 81 nhiệm vụ (20 chung, 61 cụ thể; trong đó 17 trọng tâm): hoàn thành đúng hạn 3, chờ xác nhận 2, đang thực hiện trong hạn 60, sắp đến hạn 10, thường xuyên 6; trong tổng số có 30 nhiệm vụ chưa bắt đầu.',
    )
    expect(textsOf(content)).toContain(
      '- Danh mục “Lộ trình Đề án 06 và các chỉ thị, nghị quyết, công điện” có 26 nhiệm vụ: quá hạn 26.',
    )
  })

  it('shows the five agencies with most overdue tasks, the others in one row, and the total', () => {
    expect(tablesOf(content)[1]?.rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Sở Tư pháp', '8', '120'],
      ['2', 'Công an tỉnh', '6', '65'],
      ['3', 'Sở Tài nguyên và Môi trường', '5', '210'],
      ['4', 'Sở Thông tin và Truyền thông', '3', '30'],
      ['5', 'Sở Nội vụ', '2', '12'],
      ['', '2 cơ quan khác', '2', '9'],
      ['', 'Tổng cộng', '26', '210'],
    ])
  })

  it('lists what is to be concluded, then what was proposed', () => {
    const texts = textsOf(content)
    expect(texts.slice(texts.indexOf('III. VẤN ĐỀ CẦN KẾT LUẬN') + 1)).toEqual([
      '1. Tỉnh đã đạt những kết quả bước đầu tích cực.',
      '2. Đẩy nhanh tiến độ số hóa sổ hộ tịch.',
      '3. Giao Sở Tài nguyên và Môi trường chủ trì xây dựng cơ sở dữ liệu đất đai.',
      '4. Đại diện UBND huyện Chiêm Hóa, điểm cầu huyện Chiêm Hóa kiến nghị: Đề nghị bố trí kinh phí xây dựng cơ sở dữ liệu đất đai.',
    ])
  })

  it('has neither number nor date in its header, and nobody signs it', () => {
    expect(content.blocks[0]).toMatchObject({ kind: 'header', numberLine: null, placeAndDate: null })
    expect(content.blocks.some(({ kind }) => kind === 'signature')).toBe(false)
  })
})

describe('the time of a brief', () => {
  it.each([
    ['08:00', '11:30', '08 giờ 00 - 11 giờ 30, thứ Hai'],
    ['08:00', null, '08 giờ 00, thứ Hai'],
    [null, '11:30', '…… - 11 giờ 30, thứ Hai'],
    [null, null, 'Thứ Hai'],
  ])('from %s to %s is written %s', (start, end, words) => {
    const meeting = {
      ...sampleMeetingFile.meeting,
      startTime: start === null ? null : time(start),
      endTime: end === null ? null : time(end),
    }
    const facts = composeBrief({ ...sampleMeetingFile, meeting }).blocks.find(
      (block) => block.kind === 'facts',
    )
    expect(facts?.rows[0]?.text).toBe(`${words}, ngày 05 tháng 02 năm 2024`)
  })
})

describe('a brief stays brief', () => {
  it('cuts long conclusions after a word and counts those it leaves out', () => {
    const text = 'chuyển đổi số '.repeat(100)
    const conclusions = Array.from({ length: 30 }, (_, index) => conclusion(400 + index, { text }))
    const texts = textsOf(composeBrief({ ...sampleMeetingFile, conclusions }))
    const questions = texts.slice(texts.indexOf('III. VẤN ĐỀ CẦN KẾT LUẬN') + 1)
    expect(questions).toHaveLength(9)
    expect(questions[0]).toMatch(/^1\. chuyển đổi số .* (chuyển|đổi|số)…$/)
    expect(questions[0]?.length).toBeLessThan(300)
    expect(questions[8]).toBe('Và 23 nội dung khác.')
  })

  it('prints a long programme as far as two pages go, and counts what is left out', () => {
    const agenda = Array.from({ length: 200 }, (_, index) =>
      agendaItem(6000 + index, { ordinal: index, duration: 5, title: 'Mục' }),
    )
    const rowsOf = (title: string) =>
      tablesOf(composeBrief({ ...sampleMeetingFile, agenda: agenda.map((item) => ({ ...item, title })) }))[0]
        ?.rows.length ?? 0
    expect(rowsOf('Mục')).toBeGreaterThan(25)
    expect(rowsOf('Mục')).toBeLessThan(60)
    expect(rowsOf('chuyển đổi số '.repeat(15))).toBeLessThan(rowsOf('Mục') / 2)
  })

  it('sums up guests and sites beyond what fits', () => {
    const invitees = Array.from({ length: 100 }, (_, index) =>
      groupInvitee(5000 + index, `đại diện đơn vị số ${index}`),
    )
    const facts = composeBrief({ ...sampleMeetingFile, invitees }).blocks.find(
      (block) => block.kind === 'facts',
    )
    const attendance = facts?.rows.find(({ label }) => label === 'Thành phần')?.text ?? ''
    expect(attendance).toMatch(/; và \d+ thành phần khác$/)
    const shown = attendance.split('; ').length - 1
    expect(attendance).toContain(`và ${100 - shown} thành phần khác`)
  })

  it('leaves lines to write on when there is nothing to conclude yet', () => {
    const content = composeBrief({ ...sampleMeetingFile, conclusions: [], entries: [] })
    expect(content.blocks.at(-1)).toMatchObject({ kind: 'writingLines' })
  })

  it('leaves the figures out when there is no task list, and numbers what is left', () => {
    const content = composeBrief({ ...sampleMeetingFile, taskLists: [], overdueByAgency: [] })
    expect(textsOf(content).filter((text) => /^I+\. /.test(text))).toEqual([
      'I. CHƯƠNG TRÌNH',
      'II. VẤN ĐỀ CẦN KẾT LUẬN',
    ])
  })

  it('shows six agencies as six rows rather than five and "1 cơ quan khác"', () => {
    const overdueByAgency = Array.from({ length: 6 }, (_, index) => ({
      organizationId: id(700 + index),
      count: 1,
      longest: 1,
    }))
    const organizations = overdueByAgency.map((_, index) => organization(700 + index, `Cơ quan ${index}`))
    const table = tablesOf(composeBrief({ ...sampleMeetingFile, overdueByAgency, organizations }))[1]
    expect(table?.rows).toHaveLength(7)
    expect(table?.rows.at(-1)?.cells).toEqual(['', 'Tổng cộng', '6', '1'])
  })
})

describe('the sentence of a task list', () => {
  it('names only classes with a task, and they add up', () => {
    const sentence = taskListSentence(
      taskList(1, 'Danh sách', { doneLate: 1, overdue: 1200, cancelled: 2 }, { focus: 4 }),
    )
    expect(sentence).toBe(
      'Danh mục “Danh sách” có 1.203 nhiệm vụ (trong đó 4 trọng tâm): hoàn thành quá hạn 1, quá hạn 1.200, hủy 2.',
    )
  })

  it('says so when the list is empty', () => {
    expect(taskListSentence(taskList(1, 'Danh sách', {}))).toBe('Danh mục “Danh sách” chưa có nhiệm vụ.')
  })
})
