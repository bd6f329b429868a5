import type { SiteKind } from './sites.ts'

const beginnings: readonly (readonly [RegExp, SiteKind])[] = [
  [/^(?:trụ sở )?chính phủ$|^trung ương$|^bộ (?!phận |chỉ huy )/u, 'central'],
  [/^(?:ubnd )?(?:huyện|quận|thị xã|thành phố) /u, 'district'],
  [/^(?:ubnd )?(?:xã|phường|thị trấn|đặc khu) /u, 'commune'],
  [/^(?:trụ sở )?(?:ubnd )?tỉnh(?: |$)/u, 'province'],
]

/** The level that the name of a site speaks of; `other` when it does not. */
export function siteKindOf(name: string): SiteKind {
  const words = name.normalize('NFC').trim().toLocaleLowerCase('vi')
  return beginnings.find(([beginning]) => beginning.test(words))?.[1] ?? 'other'
}
