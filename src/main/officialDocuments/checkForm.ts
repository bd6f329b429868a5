import { checkDocx } from '../../shared/officialDocuments/checkDocx.ts'
import { checkPdf } from '../../shared/officialDocuments/checkPdf.ts'
import { checkWords } from '../../shared/officialDocuments/checkWords.ts'
import type { OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import type { FormFinding } from '../../shared/officialDocuments/formRules.ts'
import { officialContents } from '../../shared/officialDocuments/officialContents.ts'
import type { Step } from '../background/longWork.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'
import { contextOf, readIssued, renderFiles, renderingOf } from './outputOf.ts'

/**
 * The rules of form that a document breaks, in its words and in its files: those that were issued, or would be. Throws
 * `issued-file-changed`, `cancelled` and `pdf-failed`.
 */
export async function checkForm(
  document: OfficialDocument,
  dependencies: OfficialDocumentsDependencies,
  step: Step,
  signal: AbortSignal,
): Promise<readonly FormFinding[]> {
  const context = await contextOf(document, dependencies)
  const contents = officialContents(document, context)
  const [issuedPdf, issuedDocx] = [
    await readIssued(document, 'pdf', dependencies),
    await readIssued(document, 'docx', dependencies),
  ]
  const files =
    issuedPdf === null || issuedDocx === null
      ? await renderFiles(contents, renderingOf(dependencies, step, signal))
      : { pdf: { pdf: issuedPdf.bytes }, docx: issuedDocx.bytes }
  const { pdf, docx } = await dependencies.background.run(
    'readLayouts',
    { pdf: files.pdf.pdf, docx: files.docx },
    { signal },
  )
  return [
    ...checkWords(document, context.letterhead),
    ...checkPdf(pdf, contents),
    ...checkDocx(docx, contents),
  ]
}
