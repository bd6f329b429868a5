import type { OrganizationKind, PositionKind } from '../directory/contract.ts'
import { assertNever } from '../contract/error.ts'
import { blocs, type Bloc, type InviteeRole } from './invitees.ts'

/** What of an invitee tells its bloc. */
export interface BlocFacts {
  readonly role: InviteeRole
  /** The positions held on the meeting's day, each with the kind of its organization. */
  readonly positions: readonly {
    readonly kind: PositionKind
    readonly organizationKind: OrganizationKind | null
  }[]
  readonly organizationKind: OrganizationKind | null
  /** Of a quota or group; empty for others. */
  readonly words: string
}

/**
 * Khối of an invitee (domain 2.4): the first of leaders, members, departments, enterprises and localities that its
 * positions, its organization, its role, or else its words speak for. Those who serve the meeting are `others`.
 */
export function inviteeBloc({ role, positions, organizationKind, words }: BlocFacts): Bloc {
  const ofRole = roleBloc(role)
  if (ofRole === 'others') return 'others'
  const spoken = new Set<Bloc>([
    ...positions.map(({ kind }) => (kind === 'workingGroup' ? 'members' : 'others')),
    ...positions.map((position) => organizationBloc(position.organizationKind)),
    organizationBloc(organizationKind),
    ...(ofRole === null ? [] : [ofRole]),
  ])
  const found = blocs.find((bloc) => bloc !== 'others' && spoken.has(bloc))
  return found ?? wordsBloc(words)
}

function roleBloc(role: InviteeRole): Bloc | null {
  switch (role) {
    case 'chair':
      return 'leaders'
    case 'member':
      return 'members'
    case 'enterprise':
      return 'enterprises'
    case 'press':
    case 'secretary':
    case 'technician':
      return 'others'
    case 'siteChair':
    case 'reporter':
    case 'delegate':
    case 'guest':
      return null
    default:
      return assertNever(role)
  }
}

function organizationBloc(kind: OrganizationKind | null): Bloc {
  switch (kind) {
    case 'party':
    case 'government':
      return 'leaders'
    case 'department':
    case 'union':
      return 'departments'
    case 'enterprise':
      return 'enterprises'
    case 'district':
    case 'commune':
      return 'localities'
    case 'other':
    case null:
      return 'others'
    default:
      return assertNever(kind)
  }
}

const wordsOfBlocs: readonly (readonly [Bloc, RegExp])[] = [
  ['members', /thành viên (?:tổ công tác|ban chỉ đạo)/iu],
  ['departments', /(?:^|\s)(?:sở|ban|ngành)(?=[\s,]|$)/iu],
  ['enterprises', /doanh nghiệp|công ty|tập đoàn/iu],
  ['localities', /(?:^|\s)(?:huyện|thành phố|thị xã|xã|phường)(?=[\s,]|$)/iu],
]

function wordsBloc(words: string): Bloc {
  return wordsOfBlocs.find(([, pattern]) => pattern.test(words))?.[0] ?? 'others'
}
