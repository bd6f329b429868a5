/** Text without the spaces, full stops, semicolons and commas at its end. */
export function withoutEndPunctuation(text: string): string {
  // Looking behind keeps it linear: each run is tried from its start alone.
  return text.replace(/(?<![\s.;,])[\s.;,]+$/u, '')
}
