import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import {
  idSchema,
  prose,
  recordSeen,
  requiredText,
  sampleField,
  shortText,
  updateOf,
  wholeNumber,
  type Id,
  type RecordBase,
} from '../contract/schema.ts'
import type { DoneAction } from '../history/contract.ts'
import { localDateSchema } from '../time/localDate.ts'

export const organizationKinds = [
  'party',
  'government',
  'department',
  'union',
  'enterprise',
  'district',
  'commune',
  'other',
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

/** How a person is addressed in prose (domain 2.5). */
export const honorifics = ['comrade', 'mr', 'ms', 'none'] as const
export type Honorific = (typeof honorifics)[number]

/** Titles are joined party first, then government, then working group, then others (domain 2.5). */
export const positionKinds = ['party', 'government', 'workingGroup', 'other'] as const
export type PositionKind = (typeof positionKinds)[number]

/** Protocol rank: 1 stands first; records without one stand after those that have it. */
export const lastRank = 9999
const rank = wholeNumber(1, lastRank)

export const organizationFields = z.strictObject({
  name: requiredText(200),
  /** For narrow tables; empty falls back to the name. */
  shortName: shortText(50),
  kind: z.enum(organizationKinds),
  rank,
  validFrom: localDateSchema.nullable(),
  validTo: localDateSchema.nullable(),
})

export const personFields = z.strictObject({
  fullName: requiredText(50),
  honorific: z.enum(honorifics),
  /** Cấp bậc, e.g. "Đại tá"; stands before the name in prose. */
  militaryRank: shortText(50),
  phone: shortText(50),
  email: shortText(100),
  note: prose(),
})

export const positionFields = z.strictObject({
  /** The title as it is read out, with its body: "Chủ tịch UBND tỉnh". */
  title: requiredText(100),
  kind: z.enum(positionKinds),
  organizationId: idSchema.nullable(),
  rank,
  validFrom: localDateSchema.nullable(),
  validTo: localDateSchema.nullable(),
})

export type OrganizationFields = z.output<typeof organizationFields>
export type PersonFields = z.output<typeof personFields>
export type PositionFields = z.output<typeof positionFields>

export interface Organization extends RecordBase, Readonly<OrganizationFields> {
  /** The organization that took over its work when it ended; null while it goes on, or when none did. */
  readonly successorId: Id | null
}
export interface Position extends RecordBase, Readonly<PositionFields> {
  readonly personId: Id
}
export interface Person extends RecordBase, Readonly<PersonFields> {
  /** All positions, past ones too, in the order in which titles are joined. */
  readonly positions: readonly Position[]
}

/** What a merger changed; `actionId` undoes it (`history.undo`). */
export interface MergeResult extends DoneAction {
  /** How many tasks have another lead or supporting agency. */
  readonly tasks: number
  /** How many kiến nghị another agency handles. */
  readonly proposals: number
  /** How many sites of the directory are another agency's. */
  readonly knownSites: number
}

export const directoryContract = {
  listOrganizations: query(z.strictObject({ order: z.enum(['protocol', 'name']) })).returns<
    readonly Organization[]
  >(),
  createOrganization: command(
    organizationFields.partial().required({ name: true }).extend(sampleField),
  ).returns<Organization>(),
  updateOrganization: command(updateOf(organizationFields)).returns<Organization>(),
  removeOrganization: command(recordSeen).returns<DoneAction>(),
  /**
   * Ends organizations on the day before `on`, unless they ended sooner, and names their successor. From that day on it
   * leads the tasks that they lead and that are not ended, and supports in their place; before it they did. It handles
   * the kiến nghị without an outcome, and has the known sites, that were theirs. One user action. Refused as a contradiction: a successor that is one of them or not in force on that day, and an organization that begins on that
   * day or later.
   */
  merge: command(
    z.strictObject({
      from: z.array(recordSeen).min(1).max(200),
      intoId: idSchema,
      on: localDateSchema,
    }),
  ).returns<MergeResult>(),

  /** `protocol`: by the best rank held on the as-of day; `name`: by given name. */
  listPeople: query(z.strictObject({ order: z.enum(['protocol', 'name']), asOf: localDateSchema })).returns<
    readonly Person[]
  >(),
  createPerson: command(
    personFields.partial().required({ fullName: true }).extend(sampleField),
  ).returns<Person>(),
  updatePerson: command(updateOf(personFields)).returns<Person>(),
  /** Removes a person with the positions held. */
  removePerson: command(recordSeen).returns<DoneAction>(),

  createPosition: command(
    positionFields
      .partial()
      .required({ title: true })
      .extend({ personId: idSchema, ...sampleField }),
  ).returns<Position>(),
  updatePosition: command(updateOf(positionFields)).returns<Position>(),
  removePosition: command(recordSeen).returns<DoneAction>(),
} as const
