import type { Id } from '../contract/schema.ts'

/** When a check falls due: three days before the meeting, the day before, sixty minutes before. */
export const readinessStages = ['threeDays', 'oneDay', 'oneHour'] as const
export type ReadinessStage = (typeof readinessStages)[number]

/**
 * Giấy mời đã gửi, đã trả lời; chương trình đã ban hành; tài liệu của từng mục; tham luận đã nộp; điểm cầu đã thử, đã
 * kết nối; văn bản đã ký; ghế của suất mời đã có tên.
 */
export const readinessChecks = [
  'invitationsSent',
  'invitationsAnswered',
  'seatsNamed',
  'agendaPublished',
  'papersPresent',
  'speechesHandedIn',
  'documentsSigned',
  'sitesTested',
  'sitesConnected',
] as const
export type ReadinessCheck = (typeof readinessChecks)[number]

/** One check: how many of how many are done, and what is not. */
export interface ReadinessItem {
  readonly check: ReadinessCheck
  readonly stage: ReadinessStage
  readonly done: number
  readonly total: number
  /** What is lacking, each with the record to open. */
  readonly missing: readonly { readonly id: Id; readonly label: string }[]
}

export interface Readiness {
  /** Days from the as-of day to the meeting; null without a day, below 0 for one that is over. */
  readonly daysLeft: number | null
  readonly items: readonly ReadinessItem[]
}
