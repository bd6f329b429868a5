import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { officialDocumentsContract } from '../../shared/officialDocuments/contract.ts'
import { createDocumentHandlers } from './documentHandlers.ts'
import { createAnnexHandlers } from './annexHandlers.ts'
import { createIssueHandlers } from './issueHandlers.ts'
import { createNewsHandlers } from './newsHandlers.ts'
import { createNumberHandlers } from './numberHandlers.ts'
import { createOutputHandlers } from './outputHandlers.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'
import { createUrgeHandlers } from './urgeHandlers.ts'
import { createVersionHandlers } from './versionHandlers.ts'

/** Documents that leave the office: composed from data, edited, numbered and issued, never changed afterwards. */
export function createOfficialDocumentsService(
  dependencies: OfficialDocumentsDependencies,
): Handlers<typeof officialDocumentsContract> {
  return {
    ...createDocumentHandlers(dependencies),
    ...createAnnexHandlers(dependencies),
    ...createNewsHandlers(dependencies),
    ...createVersionHandlers(dependencies),
    ...createNumberHandlers(dependencies),
    ...createIssueHandlers(dependencies),
    ...createOutputHandlers(dependencies),
    ...createUrgeHandlers(dependencies),
  }
}
