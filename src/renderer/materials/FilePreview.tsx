import { useEffect, useMemo, useState } from 'react'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Material, MaterialPreview } from '../../shared/materials/contract.ts'
import { useProgram } from '../program.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { PdfPages } from '../ui/PdfPages.tsx'
import { usePdf } from '../ui/usePdf.ts'
import { materialMessages as messages } from './messages.ts'
import { pictureBlob } from './pictureBlob.ts'

interface FilePreviewProps {
  readonly material: Material
  /** How many pages a PDF has. */
  readonly onPages: (count: number) => void
}

/** The picture or the pages of a file; in words what cannot be shown. One for each content. */
export function FilePreview({ material, onPages }: FilePreviewProps) {
  const { materials } = useProgram()
  const [read, setRead] = useState<{ readonly preview: MaterialPreview | null } | null>(null)
  const [error, setError] = useState<ErrorData | null>(null)
  const { id, hash, title } = material
  useEffect(() => {
    if (hash === null) return
    let isGone = false
    const load = async () => {
      const reply = await materials.getState().preview(id)
      if (isGone) return
      if (reply.ok) setRead({ preview: reply.value })
      else setError(reply.error)
    }
    void load()
    return () => {
      isGone = true
    }
  }, [materials, id, hash])

  if (hash === null) return null
  if (error !== null) return <ErrorLine error={error} />
  if (read === null) return <p className="dimmed material-hint">{messages.loading}</p>
  if (read.preview === null) return <p className="dimmed material-hint">{messages.noPreview}</p>
  if (read.preview.mediaType === 'application/pdf')
    return <PdfPreview base64={read.preview.base64} onPages={onPages} />
  return <PicturePreview preview={read.preview} title={title} />
}

function PdfPreview({
  base64,
  onPages,
}: {
  readonly base64: string
  readonly onPages: (count: number) => void
}) {
  const { drawn, failed } = usePdf(base64)
  const count = drawn?.pdf.numPages ?? null
  useEffect(() => {
    if (count !== null) onPages(count)
  }, [count, onPages])
  if (failed) return <p className="dimmed material-hint">{messages.previewFailed}</p>
  if (drawn === null) return <p className="dimmed material-hint">{messages.loading}</p>
  return (
    <div className="material-pages">
      <PdfPages pdf={drawn.pdf} size={drawn.size} zoom="width" onPage={ignore} />
    </div>
  )
}

function ignore() {
  // Which page is in sight is told nowhere here.
}

function PicturePreview({ preview, title }: { readonly preview: MaterialPreview; readonly title: string }) {
  const [failed, setFailed] = useState(false)
  const address = useMemo(() => URL.createObjectURL(pictureBlob(preview)), [preview])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  if (failed) return <p className="dimmed material-hint">{messages.previewFailed}</p>
  return (
    <div className="material-picture">
      <img src={address} alt={messages.preview(title)} draggable={false} onError={() => setFailed(true)} />
    </div>
  )
}
