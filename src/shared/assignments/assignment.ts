import type { Id } from '../contract/schema.ts'
import type { LocalDate } from '../time/localDate.ts'

/** A place in a text, in UTF-16 code units; `until` is behind its end. */
export interface Span {
  readonly from: number
  readonly until: number
}

/** An agency, group or person as a text names it. */
export interface AgencyMention extends Span {
  readonly text: string
  /** The organization of the directory that is meant; null when it has none or several. */
  readonly organizationId: Id | null
}

/** Until when, as a text says it. */
export interface StatedDeadline extends Span {
  readonly kind: 'dated' | 'recurring'
  /** Null for what recurs. */
  readonly dueOn: LocalDate | null
  /** The words where they name no single day: "quý II/2024", "trước ngày 25 hằng tháng". */
  readonly wording: string
}

/** A task that a text gives, from the first of its words to the last. */
export interface Assignment extends Span {
  /** Null when the text names nobody. */
  readonly lead: AgencyMention | null
  readonly supporting: readonly AgencyMention[]
  /** Those of `supporting` that the text names beside the lead, as if they led too. */
  readonly alsoNamed: readonly AgencyMention[]
  /** What is to be done, without agencies and deadline; begins with a capital. */
  readonly content: string
  readonly deadline: StatedDeadline | null
}
