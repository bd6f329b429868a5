import { assertNever } from '../contract/error.ts'
import type { MeetingDetail } from '../meetings/contract.ts'
import type { Site, SiteKind } from '../sites/sites.ts'
import { siteTree } from '../sites/siteTree.ts'
import { countInProse } from '../time/wording.ts'
import { bareSiteName } from '../sites/siteWords.ts'

/** Common nouns of units, by which names in succession are put together. */
const unitNouns = ['thành phố', 'thị xã', 'quận', 'huyện', 'đặc khu', 'thị trấn', 'phường', 'xã', 'tỉnh']

/** "thành phố Tuyên Quang; các huyện Lâm Bình, Na Hang, Chiêm Hóa"; nouns in lower case however they were typed. */
export function siteNames(sites: readonly Pick<Site, 'name'>[]): string {
  const runs: { noun: string | null; names: string[] }[] = []
  for (const site of sites) {
    const name = bareSiteName(site.name)
    const noun =
      unitNouns.find(
        (candidate) => name.slice(0, candidate.length + 1).toLocaleLowerCase('vi') === `${candidate} `,
      ) ?? null
    const last = runs.at(-1)
    if (noun !== null && last?.noun === noun) last.names.push(name.slice(noun.length + 1))
    else runs.push({ noun, names: [noun === null ? name : name.slice(noun.length + 1)] })
  }
  return runs
    .map(({ noun, names }) => {
      const list = names.join(', ')
      if (noun === null) return list
      return names.length === 1 ? `${noun} ${list}` : `các ${noun} ${list}`
    })
    .join('; ')
}

/** "07 điểm cầu cấp huyện, 124 điểm cầu cấp xã"; the numbers add up to the number of sites. */
export function siteCounts(sites: readonly Pick<Site, 'kind'>[]): string {
  const kinds = [...new Set(sites.map((site) => site.kind))]
  return kinds
    .map((kind) => {
      const count = sites.filter((site) => site.kind === kind).length
      const words = kind === 'other' && kinds.length === 1 ? '' : kindWords(kind)
      return `${countInProse(count)} điểm cầu${words}`
    })
    .join(', ')
}

/** The sites of a meeting as its main one sees them. */
export interface SitesAround {
  readonly main: Site | null
  /** Those that hang on the main one; all of them when there is none. */
  readonly below: readonly Site[]
  /** All others: the site above it, and what else hangs there. */
  readonly beyond: readonly Site[]
}

/** Divides the sites of a meeting, each group in the order of the tree. */
export function sitesAround({ meeting, sites }: Pick<MeetingDetail, 'meeting' | 'sites'>): SitesAround {
  const rows = siteTree(sites)
  const at = rows.findIndex(({ site }) => site.id === meeting.mainSiteId)
  const mainRow = rows[at]
  if (mainRow === undefined) return { main: null, below: rows.map(({ site }) => site), beyond: [] }
  const after = rows.slice(at + 1)
  const next = after.findIndex(({ depth }) => depth <= mainRow.depth)
  const below = next === -1 ? after : after.slice(0, next)
  const beyond = rows.filter((row) => row !== mainRow && !below.includes(row))
  return {
    main: mainRow.site,
    below: below.map(({ site }) => site),
    beyond: beyond.map(({ site }) => site),
  }
}

/** "với điểm cầu Chính phủ và tới 07 điểm cầu cấp huyện": what a place is connected to; empty for nothing. */
export function connectionWords(
  beyond: readonly Site[],
  below: readonly Site[],
  wordsBelow: (sites: readonly Site[]) => string,
): string {
  const parts = [
    beyond.length === 0 ? '' : `với ${beyond.length > 3 ? siteCounts(beyond) : namedSites(beyond)}`,
    below.length === 0 ? '' : `tới ${wordsBelow(below)}`,
  ]
  return parts.filter(Boolean).join(' và ')
}

function namedSites(sites: readonly Site[]): string {
  return `${sites.length > 1 ? 'các ' : ''}điểm cầu ${siteNames(sites)}`
}

function kindWords(kind: SiteKind): string {
  switch (kind) {
    case 'central':
      return ' trung ương'
    case 'province':
      return ' cấp tỉnh'
    case 'district':
      return ' cấp huyện'
    case 'commune':
      return ' cấp xã'
    case 'other':
      return ' khác'
    default:
      return assertNever(kind)
  }
}
