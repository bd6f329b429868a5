import { longBlank } from '../documents/officialMoment.ts'
import { firstCitation, laterCitation } from '../tasks/sourceWording.ts'
import type { SourceFields } from '../tasks/steps.ts'
import type { CitedDocument } from './officialFacts.ts'
import { isLetter, officialTypes } from './officialWords.ts'

/** An official document cited for the first time: tên loại, number and sign, day, issuer, trích yếu (domain 1.3). */
export function cited(document: CitedDocument): string {
  return firstCitation(asSource(document), 'official')
}

/** Cited again: tên loại, number and sign only. */
export function citedAgain(document: CitedDocument | null): string {
  return document === null ? longBlank : laterCitation(asSource(document))
}

function asSource({ kind, sign, datedOn, issuer, subject }: CitedDocument): SourceFields {
  // What a document concludes or reports follows "về"; of a công văn "về việc".
  const about = subject === '' ? '' : `${isLetter(kind) ? 'về việc' : 'về'} ${lowerFirst(subject)}`
  return { kind: officialTypes[kind], number: sign, issuedOn: datedOn, issuer, extract: about, clause: '' }
}

/** Within a sentence; a name or an abbreviation stays as it is. */
function lowerFirst(text: string): string {
  return /^(?:Kết luận|Về|Dự|Kết quả|Tổ chức|Hội nghị|Bổ sung|Danh mục)(?= )/u.test(text)
    ? text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1).replace(/^ề (?=việc )/u, 'ề ')
    : text
}

/** Cites the sources of tasks in one document: in full the first time, then by kind, number and sign. */
export function createCiter(): (sources: readonly Readonly<SourceFields>[]) => string {
  const seen = new Set<string>()
  return (sources) =>
    sources
      .map((source) => {
        const { kind, number, issuedOn, issuer } = source
        const key = [kind, number, issuedOn ?? '', issuer].join('|')
        if (number !== '' && seen.has(key)) return laterCitation(source)
        seen.add(key)
        return firstCitation(source)
      })
      .filter((words) => words !== '')
      .join('; ')
}
