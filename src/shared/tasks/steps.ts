import { z } from 'zod'
import {
  idSchema,
  prose,
  sampleField,
  shortText,
  wholeNumber,
  type Id,
  type RecordBase,
} from '../contract/schema.ts'
import { localDateSchema, type LocalDate } from '../time/localDate.ts'

/**
 * What happens to a task, each on a day of its own (domain 3.2): bắt đầu, báo cáo hoàn thành, trả lại, xác nhận hoàn
 * thành, tạm dừng, tiếp tục, hủy, thực hiện lại, gia hạn, chuyển cơ quan chủ trì.
 */
export const stepKinds = [
  'started',
  'reported',
  'returned',
  'completed',
  'paused',
  'resumed',
  'cancelled',
  'reopened',
  'extended',
  'transferred',
] as const
export type StepKind = (typeof stepKinds)[number]

/** What is said of every step. */
const stepWords = {
  happenedOn: localDateSchema,
  /** Lý do, ý kiến. */
  note: prose(5000),
  /** Văn bản xin. */
  request: shortText(500),
  /** Văn bản đồng ý, căn cứ. */
  basis: shortText(500),
  /** Người duyệt, người xác nhận. */
  approver: shortText(200),
}

const words = z.strictObject(stepWords).partial().required({ happenedOn: true })

/** A new step, without its task. */
export const newStep = z.discriminatedUnion('kind', [
  words.extend({
    kind: z.enum(['started', 'reported', 'returned', 'paused', 'resumed', 'cancelled', 'reopened']),
  }),
  /** The meeting at which the work was found done, if it was one. */
  words.extend({ kind: z.literal('completed'), meetingId: idSchema.nullable().optional() }),
  /** The approved deadline; `dueWording` as of `TaskFields`. */
  words.extend({
    kind: z.literal('extended'),
    dueOn: localDateSchema,
    dueWording: shortText(100).optional(),
  }),
  /** The new lead agency. */
  words.extend({ kind: z.literal('transferred'), leadId: idSchema }),
])
export type NewStep = z.output<typeof newStep>

/** What of a step can be corrected; its kind cannot. */
export const stepFields = z.strictObject({
  ...stepWords,
  dueOn: localDateSchema.nullable(),
  dueWording: shortText(100),
  leadId: idSchema.nullable(),
  meetingId: idSchema.nullable(),
})
export type StepFields = z.output<typeof stepFields>

export interface TaskStep extends RecordBase, Readonly<StepFields> {
  readonly taskId: Id
  readonly kind: StepKind
}

/** A report on the progress of a task: added to the log, never changed. */
export const newProgressReport = z.strictObject({
  taskId: idSchema,
  reportedOn: localDateSchema,
  /** Người, đơn vị báo cáo. */
  reporter: shortText(200).optional(),
  text: prose(20_000).optional(),
  percent: wholeNumber(0, 100).nullable().optional(),
  /** Khó khăn, vướng mắc. */
  difficulty: prose(5000).optional(),
  /** Nguyên nhân chậm. */
  cause: prose(5000).optional(),
  /** Đề xuất, kiến nghị. */
  proposal: prose(5000).optional(),
  ...sampleField,
})

export interface ProgressReport extends RecordBase {
  readonly taskId: Id
  readonly reportedOn: LocalDate
  readonly reporter: string
  readonly text: string
  readonly percent: number | null
  readonly difficulty: string
  readonly cause: string
  readonly proposal: string
}

/** Hình thức đôn đốc: công văn, điện thoại, tin nhắn, thư điện tử, làm việc trực tiếp. */
export const reminderForms = ['letter', 'phone', 'message', 'email', 'inPerson'] as const
export type ReminderForm = (typeof reminderForms)[number]

export const reminderFields = z.strictObject({
  remindedOn: localDateSchema,
  form: z.enum(reminderForms),
  /** Số, ký hiệu văn bản. */
  documentNumber: shortText(100),
  text: prose(5000),
  /** Phản hồi. */
  response: prose(5000),
})
export type ReminderFields = z.output<typeof reminderFields>
export interface Reminder extends RecordBase, Readonly<ReminderFields> {
  readonly taskId: Id
}

/** Văn bản giao, căn cứ. */
export const sourceFields = z.strictObject({
  /** Loại: "Quyết định", "Kế hoạch". */
  kind: shortText(100),
  /** Số, ký hiệu. */
  number: shortText(100),
  issuedOn: localDateSchema.nullable(),
  issuer: shortText(200),
  /** Trích yếu; room for what was one line of words before. */
  extract: shortText(1000),
  /** Điều, khoản, mục. */
  clause: shortText(100),
})
export type SourceFields = z.output<typeof sourceFields>
export interface TaskSource extends RecordBase, Readonly<SourceFields> {
  readonly taskId: Id
  /** Place among the sources of the task, from 0. */
  readonly ordinal: number
}

/** Minh chứng: a file kept in the workspace under the hash of its content. */
export interface Attachment extends RecordBase {
  readonly taskId: Id
  /** The progress report that it came with; null for one of the task itself. */
  readonly progressReportId: Id | null
  readonly name: string
  /** SHA-256 in lower-case hex. */
  readonly hash: string
  /** Bytes. */
  readonly size: number
}

/** Nhóm tiện ích, nhóm vấn đề, lĩnh vực (domain 3.1, 3.4). */
export const tagGroups = ['utility', 'problem', 'field'] as const
export type TagGroup = (typeof tagGroups)[number]

export const tagFields = z.strictObject({ name: shortText(200).min(1), group: z.enum(tagGroups) })
export type TagFields = z.output<typeof tagFields>
export interface Tag extends RecordBase, Readonly<TagFields> {}
