import type { Id } from '../contract/schema.ts'
import type { Site } from '../sites/sites.ts'
import { siteTree } from '../sites/siteTree.ts'
import { upperCase } from '../text/capitalize.ts'
import { groupedBy } from '../records/groupedBy.ts'
import type { MeetingFile } from './meetingFile.ts'
import { romanNumber } from './romanNumber.ts'
import { siteWords } from '../sites/siteWords.ts'

interface OfSite {
  readonly siteId: Id
}

/** The records of each site that has any, in the order of the tree; those of no site of the meeting stand last. */
export function bySite<R extends OfSite>(
  records: readonly R[],
  { sites }: Pick<MeetingFile, 'sites'>,
): readonly { readonly site: Site | null; readonly records: readonly R[] }[] {
  const groups = groupedBy(records, ({ siteId }) => siteId)
  const known = siteTree(sites).map(({ site }) => {
    const own = groups.get(site.id) ?? []
    groups.delete(site.id)
    return { site, records: own }
  })
  const rest = [...groups.values()].flat()
  return [...known, { site: null, records: rest }].filter((group) => group.records.length > 0)
}

/** The line over the records of a site: "I. ĐIỂM CẦU UBND TỈNH (62 đại biểu)"; `index` from 0. */
export function siteHeading(index: number, site: Site | null, counted: string): string {
  const name = site === null ? 'CHƯA RÕ ĐIỂM CẦU' : upperCase(siteWords(site.name))
  return `${romanNumber(index + 1)}. ${name} (${counted})`
}

/** Sites with their numbers by level: "1", "1.2", "1.2.3". */
export function numberedSites(
  sites: readonly Site[],
): readonly { readonly site: Site; readonly number: string }[] {
  const counts: number[] = []
  return siteTree(sites).map(({ site, depth }) => {
    counts.length = depth + 1
    counts[depth] = (counts[depth] ?? 0) + 1
    return { site, number: Array.from(counts, (count) => count ?? 1).join('.') }
  })
}
