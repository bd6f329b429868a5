import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { uiMessages as messages } from './messages.ts'
import { PdfPage, type PaperSize } from './PdfPage.tsx'
import './pdf.css'

/** How large pages are shown: one whole page, as wide as there is room, or in the size of the paper. */
export const zooms = ['page', 'width', 'actual'] as const
export type Zoom = (typeof zooms)[number]

const margin = 16
const pixelsPerPoint = 96 / 72

interface PdfPagesProps {
  readonly pdf: PDFDocumentProxy
  readonly size: PaperSize
  readonly zoom: Zoom
  /** The page in the middle of the sight. */
  readonly onPage: (number: number) => void
}

/** All pages one below the other, on the grey of a desk. */
export function PdfPages({ pdf, size, zoom, onPage }: PdfPagesProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<PaperSize | null>(null)

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const onScroll = () => {
    const element = scroller.current
    if (element === null) return
    const middle = element.scrollTop + element.clientHeight / 2
    const pages = [...element.children]
    const at = pages.findLastIndex((page) => page instanceof HTMLElement && page.offsetTop <= middle)
    onPage(Math.max(0, at) + 1)
  }

  const scale = room === null ? null : scaleOf(zoom, size, room)
  return (
    <div
      ref={scroller}
      className="pdf-pages"
      role="region"
      aria-label={messages.pdfPages}
      // What scrolls must be within reach of the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={onScroll}
    >
      {scale !== null &&
        Array.from({ length: pdf.numPages }, (_, index) => (
          <PdfPage
            key={index}
            pdf={pdf}
            number={index + 1}
            size={size}
            scale={scale}
            fits={zoom !== 'actual'}
          />
        ))}
    </div>
  )
}

function scaleOf(zoom: Zoom, size: PaperSize, room: PaperSize): number {
  if (zoom === 'actual') return pixelsPerPoint
  const byWidth = (room.width - 2 * margin) / size.width
  const byHeight = (room.height - 2 * margin) / size.height
  return Math.max(0.1, zoom === 'width' ? byWidth : Math.min(byWidth, byHeight))
}
