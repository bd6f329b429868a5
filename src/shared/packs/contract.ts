import { z } from 'zod'
import { query } from '../contract/endpoint.ts'
import { idSchema, nothing } from '../contract/schema.ts'

/**
 * What a tập tài liệu hội nghị may hold, in the usual order: bìa, mục lục; tờ tóm tắt, chương trình, đại biểu theo điểm
 * cầu; kết luận các kỳ trước, nhiệm vụ quá hạn, nhiệm vụ trọng tâm, tổng hợp theo cơ quan; kịch bản; tài liệu đính kèm.
 */
export const packParts = [
  'cover',
  'contents',
  'brief',
  'programme',
  'delegates',
  'conclusions',
  'overdue',
  'focus',
  'byLead',
  'script',
  'materials',
] as const
export type PackPart = (typeof packParts)[number]

/** Cho người chủ trì, cho đại biểu, đầy đủ. */
export const packPresets = {
  chair: ['cover', 'contents', 'brief', 'programme', 'conclusions', 'overdue', 'focus', 'script'],
  delegates: ['cover', 'contents', 'programme', 'delegates', 'materials'],
  whole: packParts,
} as const satisfies Readonly<Record<string, readonly PackPart[]>>
export type PackPreset = keyof typeof packPresets
export const packPresetNames = ['chair', 'delegates', 'whole'] as const satisfies readonly PackPreset[]

const pack = z.strictObject({
  meetingId: idSchema,
  /** In the order in which they stand; the cover and the contents come first wherever they are named. */
  parts: z.array(z.enum(packParts)).min(1).max(packParts.length),
})

/** All are queries: they write nothing in the workspace, and work in one that is open to read only. */
export const packsContract = {
  renderFile: query(pack).returns<{
    readonly fileName: string
    readonly base64: string
    readonly pageCount: number
  }>(),
  /** Asks where to in the system's dialog; `file` is null when the dialog was left. */
  saveFile: query(pack).returns<{ readonly file: string | null }>(),
  /** Stops the pack that is under way: no file is written. */
  cancelExport: query(nothing).returns<null>(),
} as const
