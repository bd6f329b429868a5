import { z } from 'zod'
import {
  idSchema,
  prose,
  requiredText,
  shortText,
  wholeNumber,
  type Id,
  type RecordBase,
} from '../contract/schema.ts'
import { clockTimeSchema } from '../time/clockTime.ts'
import { localDateSchema } from '../time/localDate.ts'
import type { OfMeeting } from '../meetings/ofMeeting.ts'

/** Mục; giải lao: a break takes time and no number. */
const agendaItemKinds = ['item', 'break'] as const

/** An internal item stands in the script alone: preparation that the programme does not show. */
const audiences = ['everybody', 'internal'] as const

/** What an item says wherever it is used; templates keep it too. */
const itemWords = {
  title: requiredText(500),
  kind: z.enum(agendaItemKinds),
  audience: z.enum(audiences),
  /** Who presents or chairs it, in words. */
  presenter: shortText(200),
  /** Minutes, 0 to 24 hours; an item with sub-items lasts as long as they do. */
  duration: wholeNumber(0, 1440),
  /** Lời dẫn. */
  script: prose(),
  /** Thao tác kỹ thuật: chuyển hình, chiếu slide, mở micro. */
  technical: prose(5000),
  /** Phương án dự phòng. */
  fallback: prose(5000),
  note: shortText(500),
}

export const agendaItemFields = z.strictObject({
  ...itemWords,
  /** The item that it is a part of; a sub-item has none of its own. */
  parentId: idSchema.nullable(),
  siteId: idSchema.nullable(),
  /** A clock time that does not move; null follows the item before. */
  fixedStart: clockTimeSchema.nullable(),
  /** When it really began and ended; null while it did not. */
  startedAt: clockTimeSchema.nullable(),
  endedAt: clockTimeSchema.nullable(),
})
export type AgendaItemFields = z.output<typeof agendaItemFields>

export interface AgendaItem extends OfMeeting, Readonly<AgendaItemFields> {
  /** As published: "2", "2.1"; empty for one that was added since, and before publication. */
  readonly number: string
}

/** An item of a template with its sub-items. */
const templateItem = z.strictObject({
  ...itemWords,
  parts: z.array(z.strictObject(itemWords)).max(100),
})
export const templateItems = z.array(templateItem).max(200)
export type TemplateItem = z.output<typeof templateItem>

export interface AgendaTemplate extends RecordBase {
  readonly name: string
  readonly items: readonly TemplateItem[]
}

/** Đăng ký, được mời, đã phát biểu, nộp văn bản (domain 2.4). */
export const speechStates = ['registered', 'invited', 'delivered', 'written'] as const
export type SpeechState = (typeof speechStates)[number]

/** Phát biểu, tham luận: a row of the list of speeches (domain 2.4). */
export const speechFields = z.strictObject({
  agendaItemId: idSchema.nullable(),
  siteId: idSchema.nullable(),
  personId: idSchema.nullable(),
  /** Đại biểu, in words when it is not a person of the directory. */
  speaker: shortText(200),
  /** Tên tham luận. */
  title: shortText(500),
  /** Minutes. */
  duration: wholeNumber(0, 1440),
  state: z.enum(speechStates),
  /** The day on which the text must be handed in, and on which it was. */
  paperDueOn: localDateSchema.nullable(),
  paperOn: localDateSchema.nullable(),
  /** Tóm tắt ý chính. */
  summary: prose(),
})
export type SpeechFields = z.output<typeof speechFields>
export interface Speech extends OfMeeting, Readonly<SpeechFields> {}

/** What the publication of an agenda says of one item. */
export interface NumberedItem {
  readonly id: Id
  readonly number: string
}
