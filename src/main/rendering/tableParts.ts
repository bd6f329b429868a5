/** So many rows are copied to another thread without holding this one. */
const partLength = 100

/** Rows as a job takes them. */
export async function* inParts<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += partLength) yield rows.slice(at, at + partLength)
}
