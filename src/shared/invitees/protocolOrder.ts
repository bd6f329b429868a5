import { lastRank, type Organization, type Position } from '../directory/contract.ts'
import { positionRank, protocolRank } from '../directory/titles.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { Invitee } from './invitees.ts'

/** What of the directory speaks for the place of an invitee. */
export interface Standing {
  readonly kind: Invitee['kind']
  /** All positions of the person, past ones too; those of nobody for a quota or group. */
  readonly positions: readonly Position[]
  /** The position that was invited; null for other kinds. */
  readonly position: Position | null
  readonly organization: Pick<Organization, 'rank'> | null
}

/**
 * Protocol rank, from 1 to 9999: the best that the person holds on the meeting's day, that of the position while nobody
 * holds it, and the organization's for a quota or group (domain 2.4).
 */
export function inviteeRank({ kind, positions, position, organization }: Standing, on: LocalDate): number {
  if (kind === 'quota' || kind === 'group') return organization?.rank ?? lastRank
  return Math.min(protocolRank(positions, on), position === null ? lastRank : positionRank(position))
}

/** What decides who stands first. */
export interface ProtocolPlace {
  readonly kind: Invitee['kind']
  readonly rank: number
  /** Of the organization; 9999 for none. */
  readonly organizationRank: number
}

/**
 * Order of protocol: by rank, then persons before quotas before groups, then by the rank of the organization. Those that
 * it finds equal stay as they were put.
 */
export function compareProtocol(a: ProtocolPlace, b: ProtocolPlace): number {
  return a.rank - b.rank || tier(a.kind) - tier(b.kind) || a.organizationRank - b.organizationRank
}

function tier(kind: Invitee['kind']): number {
  if (kind === 'quota') return 1
  return kind === 'group' ? 2 : 0
}
