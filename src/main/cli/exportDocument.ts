import { createClient } from '../../shared/contract/client.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { PaperFormat } from '../../shared/documents/contract.ts'
import type { OfficialKind, ReportSpan } from '../../shared/officialDocuments/contract.ts'
import type { Router } from '../ipc/router.ts'
import { writeRendered } from './writeRendered.ts'

export interface ExportDocument {
  readonly kind: OfficialKind
  readonly meetingId: string | null
  readonly agencyId: string | null
  readonly asOf: string | null
  readonly span: ReportSpan | null
  readonly format: PaperFormat
  readonly file: string
}

interface Dependencies {
  readonly router: Router
  readonly out: (text: string) => void
}

/** Writes an official document as it would be composed now into a file. Null when it was done, else why it was refused. */
export async function exportDocument(
  { kind, meetingId, agencyId, asOf, span, format, file }: ExportDocument,
  { router, out }: Dependencies,
): Promise<ErrorData | null> {
  const client = createClient(async (feature, method, input) => await router.call(feature, method, input))
  // What is typed need not be an id or a day: the router checks it.
  const rendered = await client.officialDocuments.renderNew({
    kind,
    format,
    ...(meetingId === null ? {} : { meetingId }),
    ...(agencyId === null ? {} : { agencyId }),
    ...(asOf === null ? {} : { asOf }),
    ...(span === null ? {} : { span }),
  })
  return await writeRendered(rendered, file, out)
}
