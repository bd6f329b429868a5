/** What the counts of a vote say. */
export const voteWords = {
  votesPlaceholder: 'số phiếu',
  votesFor: 'Tán thành',
  votesAgainst: 'Không tán thành',
  votesOther: 'Ý kiến khác',
  votesSum: (total: number) => `biểu quyết ${total}`,
  present: (count: number) => `Có mặt ${count}`,
  noRollCall: 'Chưa điểm danh',
  notVoted: (count: number) => `không biểu quyết ${count}`,
  votesMissing: 'còn thiếu số phiếu',
  votesExceed: (cast: number, present: number, excess: number) =>
    `Số phiếu ${cast} nhiều hơn số có mặt ${present} là ${excess}. Kiểm tra lại số phiếu hoặc điểm danh.`,
} as const
