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
  readonly size: PaperSize
  /** CSS pixels for each point. */
  readonly scale: number
}

/** One page, drawn when it comes near the sight. What was drawn before stays until the new drawing is whole. */
export function PdfPage({ pdf, number, size, scale }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)

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
  }, [pdf, number, scale, isNear])

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
