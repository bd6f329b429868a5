/**
 * The parts of a hierarchical number, folded: "1.1.A." and "01.1.a" alike are 1, 1 and a (domain 3.1). Empty for anything else,
 * as the number of a document.
 */
export function numberParts(code: string): readonly string[] {
  const parts = code.trim().replace(/[.)]$/, '').toLocaleLowerCase('vi').split('.')
  return parts.every((part) => /^(?:\d{1,3}|[a-zđ]|[ivxlc]+)$/.test(part))
    ? parts.map((part) => part.replace(/^0+(?=\d)/, ''))
    : []
}
