import { Button, Loader } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { DocumentVersion, OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import { dateInVietnam, timeInVietnam } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useOpenDocument, useProgram } from '../program.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { DifferenceView } from './DifferenceView.tsx'
import { officialMessages as messages } from './messages.ts'

/** Every version of the document, what any two say differently, and an earlier one brought back. */
export function VersionsPart({ document }: { readonly document: OfficialDocument }) {
  const { openDocument, undo } = useProgram()
  const versions = useOpenDocument((state) => state.versions)
  const [fromSeq, setFrom] = useState<number | null>(null)
  const [toSeq, setTo] = useState<number | null>(null)
  const choices = useMemo(
    () =>
      (versions ?? []).map((version, index) => ({
        value: String(version.seq),
        label: `${index === 0 ? `${messages.newest}, ` : ''}${versionWords(version)}`,
      })),
    [versions],
  )
  if (versions === null)
    return (
      <div className="aside-scroll">
        <Loader size={14} aria-label={messages.readingVersions} />
      </div>
    )
  const [newest, second] = versions
  if (newest === undefined || second === undefined)
    return (
      <div className="aside-scroll">
        <p className="dimmed">
          {messages.oneVersion} {newest !== undefined && versionWords(newest)}
        </p>
      </div>
    )
  const from = versions.find(({ seq }) => seq === fromSeq) ?? second
  const to = versions.find(({ seq }) => seq === toSeq) ?? newest
  const canRestore = document.state !== 'issued' && from.seq !== newest.seq
  return (
    <div className="aside-scroll">
      <div className="versions-head">
        <SelectField
          label={messages.compareFrom}
          choices={choices}
          value={String(from.seq)}
          onChange={(seq) => setFrom(Number(seq))}
        />
        <SelectField
          label={messages.compareTo}
          choices={choices}
          value={String(to.seq)}
          onChange={(seq) => setTo(Number(seq))}
        />
        {canRestore && (
          <Button
            variant="default"
            onClick={() => {
              setFrom(null)
              setTo(null)
              void undo.report(
                messages.restored(versionTime(from)),
                openDocument.getState().restore(from.seq),
              )
            }}
          >
            {messages.restore(versionTime(from))}
          </Button>
        )}
      </div>
      <DifferenceView before={from.text} after={to.text} same={messages.sameWords} />
    </div>
  )
}

/** "17:20:05, 23/11/2026". */
function versionTime({ at }: Pick<DocumentVersion, 'at'>): string {
  return `${timeInVietnam(at)}, ${shortDate(dateInVietnam(at))}`
}

function versionWords(version: DocumentVersion): string {
  return [versionTime(version), version.actor].filter(Boolean).join(', ')
}
