import type { OrganizationKind } from '../../directory/contract.ts'
import { fold } from '../../text/fold.ts'

/** What kind of agency its name speaks of. */
export function organizationKindOf(name: string): OrganizationKind {
  const words = fold(name)
  if (/^(?:so|bo|cuc|cong an|thanh tra|kho bac|bao hiem|van phong)\b/.test(words)) return 'department'
  if (/^(?:ubnd|uy ban nhan dan) (?:huyen|thanh pho|thi xa)\b/.test(words)) return 'district'
  if (/^(?:ubnd|uy ban nhan dan) (?:xa|phuong|thi tran)\b/.test(words)) return 'commune'
  if (/^(?:ubnd|uy ban nhan dan)\b/.test(words)) return 'government'
  if (/^(?:tinh uy|huyen uy|thanh uy|ban to chuc|ban tuyen giao|ban dan van)\b/.test(words)) return 'party'
  if (/^(?:cong ty|tong cong ty|tap doan|vnpt|viettel|ngan hang|dien luc)\b/.test(words)) return 'enterprise'
  return /^(?:hoi|doan|tinh doan|lien doan|mat tran)\b/.test(words) ? 'union' : 'other'
}
