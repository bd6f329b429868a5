/** A sign on screen, where the blank of a number that is not known yet is three dots: "…/TB-TCTĐA06". */
export function shownSign(sign: string): string {
  const trimmed = sign.trim()
  return trimmed.startsWith('/') ? `…${trimmed}` : trimmed
}
