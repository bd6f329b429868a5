import { groupDigits } from '../shared/time/wording.ts'

/** What the counts of a vote say. */
export const voteWords = {
  votesPlaceholder: 'số phiếu',
  votesFor: 'Tán thành',
  votesAgainst: 'Không tán thành',
  votesOther: 'Ý kiến khác',
  votesSum: (total: number) => `biểu quyết ${groupDigits(total)}`,
  present: (count: number) => `Có mặt ${groupDigits(count)}`,
  noRollCall: 'Chưa điểm danh',
  notVoted: (count: number) => `không biểu quyết ${groupDigits(count)}`,
  votesMissing: 'còn thiếu số phiếu',
  votesExceed: (cast: number, present: number, excess: number) =>
    `Số phiếu ${groupDigits(cast)} nhiều hơn số có mặt ${groupDigits(present)} là ${groupDigits(excess)}. Kiểm tra lại số phiếu hoặc điểm danh.`,
} as const
