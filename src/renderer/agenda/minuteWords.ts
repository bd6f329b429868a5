/** A length of time in words: "45 phút", "3 giờ", "3 giờ 30 phút". */
export function minuteWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} phút`
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`
}
