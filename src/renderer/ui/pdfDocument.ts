import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// The bundler makes this the address of the file.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export interface OpenPdf {
  readonly document: Promise<PDFDocumentProxy>
  /** Ends its worker, too. */
  readonly close: () => void
}

/** Opens a PDF for drawing. Nothing is fetched or evaluated: fonts are those inside it, or the system's. */
export function openPdf(base64: string): OpenPdf {
  const port = new Worker(workerUrl, { type: 'module' })
  const worker = PDFWorker.create({ port })
  const task = getDocument({
    data: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    worker,
    isEvalSupported: false,
    useWorkerFetch: false,
    stopAtErrors: false,
  })
  return {
    document: task.promise,
    close: () => {
      void task.destroy().finally(() => {
        worker.destroy()
        port.terminate()
      })
    },
  }
}
