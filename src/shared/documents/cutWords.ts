/** At most so many characters, cut after a word and marked with "…". */
export function cutWords(text: string, limit: number): string {
  const characters = Array.from(text)
  if (characters.length <= limit) return text
  const start = characters.slice(0, limit).join('')
  const lastSpace = start.lastIndexOf(' ')
  return `${(lastSpace > limit / 2 ? start.slice(0, lastSpace) : start).replace(/[\s.,;:]+$/u, '')}…`
}
