import { describe, expect, it } from 'vitest'
import type { Invitee } from '../../../../src/shared/invitees/invitees.ts'
import { attendanceNamed, attendanceSentence } from '../../../../src/shared/invitees/attendanceSentence.ts'
import {
  groupInvitee,
  id,
  personInvitee,
  positionInvitee,
  quotaInvitee,
  sampleMeetingFile,
} from '../documents/sampleMeetingFile.ts'

function sentenceOf(...invitees: readonly Invitee[]): string {
  return attendanceSentence({ meetingWord: 'hội nghị', siteName: 'UBND tỉnh', invitees })
}

describe('the sentence of attendance', () => {
  it('is, for the sample, the article’s letter for letter', () => {
    expect(sentenceOf(...sampleMeetingFile.invitees)).toBe(
      'Dự hội nghị tại điểm cầu UBND tỉnh có đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Tổ trưởng Tổ công tác triển khai Đề án 06 của tỉnh; các thành viên Tổ công tác triển khai Đề án 06 cấp tỉnh; đại diện lãnh đạo một số sở, ban, ngành, doanh nghiệp trong tỉnh.',
    )
  })

  it('leaves out whoever has declined', () => {
    expect(
      sentenceOf(
        groupInvitee(1, 'các thành viên Tổ giúp việc'),
        quotaInvitee(2, 'đại diện Sở Tư pháp', 1, { confirmation: 'declined' }),
      ),
    ).toBe('Dự hội nghị tại điểm cầu UBND tỉnh có các thành viên Tổ giúp việc.')
  })

  it('puts persons in succession with one honorific together', () => {
    const sentence = sentenceOf(
      personInvitee(1, { name: 'Nguyễn Văn A', titles: 'Giám đốc Sở Tư pháp' }),
      personInvitee(2, { name: 'Trần Thị B', titles: 'Giám đốc Sở Nội vụ' }),
      personInvitee(3, { name: 'Lê Văn C', titles: 'Giám đốc Công ty D', honorific: 'mr' }),
      personInvitee(4, { name: 'Đỗ Thị E', titles: '', honorific: 'ms' }),
      personInvitee(5, { name: 'Ma Thị G', titles: 'Kế toán trưởng', honorific: 'ms' }),
    )
    expect(sentence).toBe(
      'Dự hội nghị tại điểm cầu UBND tỉnh có các đồng chí: Nguyễn Văn A, Giám đốc Sở Tư pháp; Trần Thị B, Giám đốc Sở Nội vụ; ông Lê Văn C, Giám đốc Công ty D; các bà: Đỗ Thị E; Ma Thị G, Kế toán trưởng.',
    )
  })

  it('names once whoever is invited in person and again as holder of a position', () => {
    const personId = id(77)
    const sentence = sentenceOf(
      personInvitee(1, { name: 'A', titles: 'Chủ tịch', personId, role: 'secretary' }),
      personInvitee(2, { name: 'A', titles: 'Giám đốc Sở Tư pháp', personId }),
      positionInvitee(3, { name: 'A', titles: 'Ủy viên', personId, honorific: 'comrade' }),
      positionInvitee(4, { name: '', titles: 'Giám đốc Sở Nội vụ', personId: null }),
      positionInvitee(5, { name: '', titles: 'Giám đốc Sở Y tế', personId: null }),
    )
    expect(sentence).toBe(
      'Dự hội nghị tại điểm cầu UBND tỉnh có đồng chí A, Giám đốc Sở Tư pháp; Giám đốc Sở Nội vụ; Giám đốc Sở Y tế.',
    )
  })

  it('begins a new row of persons after a group', () => {
    const sentence = sentenceOf(
      personInvitee(1, { name: 'A' }),
      groupInvitee(2, 'các thành viên'),
      personInvitee(3, { name: 'B' }),
    )
    expect(sentence).toContain('có đồng chí A; các thành viên; đồng chí B.')
  })

  it('names the holder of a position by the title until the name is known', () => {
    expect(sentenceOf(positionInvitee(1, { titles: 'Giám đốc Sở Tư pháp' }))).toContain(
      'có Giám đốc Sở Tư pháp.',
    )
    expect(
      sentenceOf(
        positionInvitee(1, { titles: 'Giám đốc Sở Tư pháp', name: 'Nguyễn Văn A', honorific: 'comrade' }),
      ),
    ).toContain('có đồng chí Nguyễn Văn A, Giám đốc Sở Tư pháp.')
  })

  it('gives the number of seats of a quota from two on, with a zero below ten', () => {
    const words = 'đại diện lãnh đạo Sở Tư pháp'
    expect(sentenceOf(quotaInvitee(1, words, 1))).toContain('có đại diện lãnh đạo Sở Tư pháp.')
    expect(sentenceOf(quotaInvitee(1, words, 2))).toContain('có đại diện lãnh đạo Sở Tư pháp (02 người).')
    expect(sentenceOf(quotaInvitee(1, words, 12))).toContain('(12 người).')
  })

  it('puts words typed as a sentence into the sentence', () => {
    expect(sentenceOf(groupInvitee(1, 'Các thành viên Tổ công tác.'))).toContain(
      'có các thành viên Tổ công tác.',
    )
    expect(sentenceOf(groupInvitee(1, 'Tổ giúp việc'))).toContain('có Tổ giúp việc.')
  })

  it('leaves out secretary, technicians and press, and is empty when nobody is left', () => {
    const serving = [
      personInvitee(1, { name: 'A', role: 'secretary' }),
      personInvitee(2, { name: 'B', role: 'technician' }),
      groupInvitee(3, 'các cơ quan báo chí', { role: 'press' }),
    ]
    expect(sentenceOf(...serving)).toBe('')
    expect(sentenceOf(personInvitee(4, { name: 'C' }), ...serving)).toBe(
      'Dự hội nghị tại điểm cầu UBND tỉnh có đồng chí C.',
    )
  })

  it('puts a military rank before the name', () => {
    const sentence = attendanceSentence({
      meetingWord: 'cuộc họp',
      siteName: null,
      invitees: [
        personInvitee(1, { militaryRank: 'Đại tá', name: 'Nguyễn Văn A', titles: 'Giám đốc Công an tỉnh' }),
      ],
    })
    expect(sentence).toBe('Dự cuộc họp có đồng chí Đại tá Nguyễn Văn A, Giám đốc Công an tỉnh.')
  })

  it('is the user’s own where one was written, also when nobody is named', () => {
    const place = { meetingWord: 'hội nghị', siteName: 'UBND tỉnh', invitees: [] }
    const own = 'Dự hội nghị tại điểm cầu UBND tỉnh có toàn thể Tổ công tác'
    expect(attendanceSentence({ ...place, ownWords: own })).toBe(`${own}.`)
    expect(attendanceSentence({ ...place, ownWords: `${own}.` })).toBe(`${own}.`)
    expect(attendanceSentence({ ...place, ownWords: '' })).toBe('')
    expect(attendanceNamed({ ...place, ownWords: `${own}.` })).toEqual(['toàn thể Tổ công tác'])
    expect(attendanceNamed({ ...place, ownWords: 'Có 12 đại biểu.' })).toEqual(['Có 12 đại biểu'])
  })
})
