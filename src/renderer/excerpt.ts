const longest = 200

/** The beginning of a text, cut at a word when it is long. */
export function excerpt(text: string): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest).replace(/\s+\S*$/u, '')}…`
}
