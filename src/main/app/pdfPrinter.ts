import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrowserWindow, session, type Session } from 'electron'
import { AppError } from '../../shared/contract/error.ts'
import { documentStylesheet } from '../../shared/documents/documentStylesheet.ts'
import type { PdfPrinter } from '../rendering/renderDocument.ts'
import type { Log } from './log.ts'

const origin = 'app://document'
const pageUrl = `${origin}/page.html`
const fontFiles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
  (face) => `Tinos_${face}.ttf`,
)

/** Nothing but the one stylesheet and the fonts: no script, no image, no link, whatever the text says. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(documentStylesheet).digest('base64')}'`,
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A window that has printed more pages gives its memory back only when it goes. */
const pagesPerWindow = 50
/** In milliseconds: for one job, and for the jobs that wait when the program ends. */
const timeLimit = 120_000
const disposeLimit = 10_000

interface PrintWindow {
  readonly window: BrowserWindow
  /** While true the window must live: closing one that prints breaks every later print of the process. */
  isPrinting: boolean
  isRetired: boolean
  /** Rejects when the page's process dies: what waits for it may never hear. */
  readonly lost: Promise<never>
}

interface Dependencies {
  readonly fontsFolder: string
  readonly log: Log
}

/**
 * Prints HTML pages to PDF in a hidden window of its own session, which serves the page and the fonts in `fontsFolder`
 * and nothing else. One job at a time; the window stays warm between jobs. `print` works once the app is ready; the
 * `app` scheme must have been registered as standard and secure. `dispose` lets a running job end and closes the window,
 * which otherwise keeps the program alive.
 */
export function createPdfPrinter({ fontsFolder, log }: Dependencies): PdfPrinter & {
  readonly dispose: () => Promise<void>
} {
  let html: string | Uint8Array<ArrayBuffer> = ''
  let own: Session | null = null
  let warm: PrintWindow | null = null
  let queue: Promise<unknown> = Promise.resolve()

  const openSession = (): Session => {
    const opened = session.fromPartition('document-printer', { cache: false })
    opened.protocol.handle('app', async (request) => {
      if (request.url === pageUrl) {
        return new Response(html, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': policy,
            'cache-control': 'no-store',
            'x-content-type-options': 'nosniff',
          },
        })
      }
      const file = fontFiles.find((name) => request.url === `${origin}/fonts/${name}`)
      if (file === undefined) return new Response(null, { status: 404 })
      return new Response(await readFile(join(fontsFolder, file)), {
        headers: { 'content-type': 'font/ttf' },
      })
    })
    opened.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !url.startsWith(`${origin}/`) }))
    opened.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
    opened.setPermissionCheckHandler(() => false)
    return opened
  }

  /** Destroys a window now, or as soon as it has printed. */
  const retire = (retired: PrintWindow) => {
    if (warm === retired) warm = null
    retired.isRetired = true
    if (!retired.isPrinting && !retired.window.isDestroyed()) retired.window.destroy()
  }

  const openWindow = (): PrintWindow => {
    own ??= openSession()
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: own,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        spellcheck: false,
      },
    })
    const lost = new Promise<never>((_resolve, reject) => {
      window.webContents.once('render-process-gone', (_event, { reason }) => reject(new Error(reason)))
    })
    const opened: PrintWindow = { window, isPrinting: false, isRetired: false, lost }
    lost.catch(() => {
      opened.isPrinting = false
      retire(opened)
    })
    window.once('closed', () => {
      if (warm === opened) warm = null
    })
    return opened
  }

  const printPage = async (used: PrintWindow, tagged: boolean): Promise<Uint8Array> => {
    await used.window.loadURL(pageUrl)
    used.isPrinting = true
    try {
      return await used.window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: false,
        generateTaggedPDF: tagged,
        generateDocumentOutline: tagged,
      })
    } finally {
      used.isPrinting = false
      if (used.isRetired) retire(used)
    }
  }

  const printNow = async (page: string | Uint8Array<ArrayBuffer>, tagged: boolean): Promise<Uint8Array> => {
    html = page
    const used = warm ?? openWindow()
    warm = used
    try {
      const pdf = await within(timeLimit, Promise.race([printPage(used, tagged), used.lost]))
      if (pageCount(pdf) > pagesPerWindow) retire(used)
      return pdf
    } catch (error) {
      retire(used)
      log.error(`pdf-failed: ${error instanceof Error ? error.message : String(error)}`)
      throw new AppError('pdf-failed', {})
    } finally {
      html = ''
    }
  }

  return {
    fontsFolder,
    async print(page, { tagged } = { tagged: true }) {
      const job = queue.then(() => printNow(page, tagged))
      queue = job.catch(() => undefined)
      return await job
    },
    async dispose() {
      await within(disposeLimit, queue).catch(() => undefined)
      if (warm !== null) retire(warm)
    },
  }
}

/** Pages of a PDF as Chromium writes it, with plain page objects. */
function pageCount(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  let count = 0
  for (let at = bytes.indexOf(pageMark); at !== -1; at = bytes.indexOf(pageMark, at + 1))
    if (bytes[at + pageMark.length] !== pagesMark) count += 1
  return count
}

const pageMark = '/Type /Page'
/** What turns a page into the tree of pages. */
const pagesMark = 's'.codePointAt(0)

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('time limit passed')), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
