import type { Id } from '../contract/schema.ts'
import type { FlagReason } from './flags.ts'
import { organizationKey, type OrganizationIndex } from './organizationNames.ts'

/** An agency of the directory, or one that the import is to add to it. */
export type OrganizationRef =
  | {
      readonly kind: 'known'
      readonly id: Id
      /** Agencies of the same name that are no longer, or not yet, in force. */
      readonly alike: readonly Id[]
    }
  | { readonly kind: 'new'; readonly key: string; readonly name: string }

/** What is done with a name that the directory does not have. */
export type OrganizationChoice = { readonly use: Id } | 'create' | 'skip'

/** By what agencies that are named in a file are found. */
export interface OrganizationWords {
  readonly organizations: OrganizationIndex
  /** By `organizationKey`. */
  readonly choices: ReadonlyMap<string, OrganizationChoice>
}

/** The agency of a name; null with the reason when it is not sure, `skipped` when it is to be left out. */
export function resolveOrganization(
  name: string,
  { organizations, choices }: OrganizationWords,
): { readonly ref: OrganizationRef | null | 'skipped'; readonly reason: FlagReason | null } {
  const sure = (ref: OrganizationRef | 'skipped') => ({ ref, reason: null })
  const key = choices.size === 0 ? '' : organizationKey(name)
  const choice = choices.get(key)
  if (choice === 'skip') return sure('skipped')
  if (choice === 'create') return sure({ kind: 'new', key, name: name.slice(0, 200) })
  if (choice !== undefined) return sure({ kind: 'known', id: choice.use, alike: [] })
  const match = organizations.find(name)
  if (match.match === 'one') return sure({ kind: 'known', id: match.id, alike: match.alike })
  return { ref: null, reason: match.match === 'none' ? 'unknownOrganization' : 'ambiguousOrganization' }
}

/** Tells agencies apart, known ones and those to be added. */
export function refKey(ref: OrganizationRef): string {
  return ref.kind === 'known' ? ref.id : ref.key
}
