import { capitalizeFirst } from '../text/capitalize.ts'

/** The name of a site as it follows the words "điểm cầu", which some names bring along. */
export function bareSiteName(name: string): string {
  return name.replace(/^điểm cầu\s+(?=\S)/iu, '')
}

/** "điểm cầu UBND tỉnh", also for a site that is itself called "Điểm cầu UBND tỉnh". */
export function siteWords(name: string): string {
  return `điểm cầu ${bareSiteName(name)}`
}

/** The name of a site in narrow lists, whose heads say "Điểm cầu"; as it was typed when it does not say it again. */
export function siteLabel(name: string): string {
  const bare = bareSiteName(name)
  return bare === name ? name : capitalizeFirst(bare)
}
