import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { uiMessages as messages } from './messages.ts'

/** Width and height in points. */
export interface PaperSize {
  readonly width: number
  readonly height: number
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  /** Of the first page, until this one is read: pages of one paper may lie across. */
  readonly size: PaperSize
  /** CSS pixels for each point. */
  readonly scale: number
  /** Whether a wider page is drawn as wide as the first. */
  readonly fits: boolean
}

/** One page, drawn when it comes near the sight. What was drawn before stays until the new drawing is whole. */
export function PdfPage({ pdf, number, size: first, scale: wanted, fits }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  const [read, setRead] = useState<PaperSize | null>(null)
  const size = read ?? first
  const scale = fits ? wanted * Math.min(1, first.width / size.width) : wanted

  useEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { root: element.parentElement, rootMargin: '100% 0%' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (!isNear) return
    let cancel = () => {}
    let isGone = false
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (isGone) return
      const { width, height } = page.getViewport({ scale: 1 })
      if (Math.abs(width - size.width) > 1 || Math.abs(height - size.height) > 1) {
        setRead({ width, height })
        return
      }
      const canvas = document.createElement('canvas')
      const viewport = page.getViewport({ scale: scale * window.devicePixelRatio })
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      const task = page.render({ canvas, viewport })
      cancel = () => task.cancel()
      await task.promise
      if (!isGone) place.current?.replaceChildren(canvas)
    }
    // A drawing that is not wanted any more ends in an error.
    draw().catch(() => undefined)
    return () => {
      isGone = true
      cancel()
    }
  }, [pdf, number, scale, isNear, size.width, size.height])

  return (
    <div
      ref={place}
      className="pdf-page"
      role="img"
      aria-label={messages.pdfPage(number, pdf.numPages)}
      style={{ width: size.width * scale, height: size.height * scale }}
    />
  )
}
