import { createClient } from '../../shared/contract/client.ts'
import { assertNever, type ErrorData } from '../../shared/contract/error.ts'
import { documentStateNames, officialKindNames } from '../../shared/officialDocuments/officialWords.ts'
import type { Router } from '../ipc/router.ts'

export const documentVerbs = ['list', 'check', 'issue', 'verify'] as const

/** What is done with the official documents of a workspace. */
export type WorkOnDocuments = { readonly json: boolean } & (
  { readonly verb: 'list' | 'verify' } | { readonly verb: 'check' | 'issue'; readonly id: string }
)

interface Dependencies {
  readonly router: Router
  readonly out: (text: string) => void
}

/** Null when all is well; `faults` when faults were found and told; else why it was refused. */
export async function workOnDocuments(
  work: WorkOnDocuments,
  { router, out }: Dependencies,
): Promise<ErrorData | 'faults' | null> {
  const client = createClient(async (feature, method, input) => await router.call(feature, method, input))
  const documents = client.officialDocuments
  const tell = (value: unknown, lines: readonly string[]) =>
    out(work.json ? JSON.stringify(value, null, 2) : lines.join('\n'))

  switch (work.verb) {
    case 'list': {
      const all = await documents.list({})
      if (!all.ok) return all.error
      tell(
        all.value,
        all.value.map(({ id, sign, datedOn, kind, state, subject }) =>
          [id, sign, datedOn ?? '', officialKindNames[kind], documentStateNames[state], subject].join('\t'),
        ),
      )
      return null
    }
    case 'check': {
      const findings = await documents.check({ id: work.id })
      if (!findings.ok) return findings.error
      tell(
        findings.value,
        findings.value.map(({ rule, where, page, words }) =>
          [rule, page === null ? where : `${where} ${page}`, words].join('\t'),
        ),
      )
      return findings.value.length === 0 ? null : 'faults'
    }
    case 'issue': {
      const document = await documents.get({ id: work.id })
      if (!document.ok) return document.error
      const { id, version } = document.value
      const issued = await documents.issue({ id, version })
      if (!issued.ok) return issued.error
      const copy = issued.value.issued
      tell(copy, copy === null ? [] : [[id, copy.sign, copy.pdfHash, copy.docxHash].join('\t')])
      return null
    }
    case 'verify': {
      const result = await documents.verify({})
      if (!result.ok) return result.error
      tell(result.value, [
        `checked\t${result.value.checked}`,
        ...result.value.broken.map(({ documentId, sign, file, fault }) =>
          [documentId, sign, file, fault].join('\t'),
        ),
      ])
      return result.value.broken.length === 0 ? null : 'faults'
    }
    default:
      return assertNever(work)
  }
}
