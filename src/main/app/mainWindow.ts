import { join } from 'node:path'
import { BrowserWindow, screen, type Rectangle } from 'electron'
import { sendEvent } from '../ipc/mount.ts'
import type { PreferencesFile } from './preferences.ts'
import { appOrigin } from './pageFiles.ts'

/** How long a closing window may take to save what is being typed. Milliseconds. */
const flushLimit = 3000

interface MainWindowOptions {
  readonly preferences: PreferencesFile
  readonly preload: string
  /** Called before the page is loaded. */
  readonly onOpen: (window: BrowserWindow) => void
  /** Called when the page died; what it had not committed lies in the drafts. */
  readonly onPageLost: () => Promise<void>
}

/** A page that dies more often than this is not loaded again. */
const mostReloads = 3

/** Opens the program's one window where it stood the last time. */
export async function openMainWindow({
  preferences,
  preload,
  onOpen,
  onPageLost,
}: MainWindowOptions): Promise<void> {
  const { window: remembered } = await preferences.read()
  const window = new BrowserWindow({
    ...(remembered !== null && isOnScreen(remembered) ? remembered : { width: 1366, height: 768 }),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    ...(process.platform === 'linux' ? {} : { titleBarStyle: 'hidden', titleBarOverlay: { height: 40 } }),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (remembered?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  rememberPlace(window, preferences)
  saveBeforeClosing(window)
  let reloads = 0
  window.webContents.on('render-process-gone', () => {
    void onPageLost().then(() => {
      reloads += 1
      if (!window.isDestroyed() && reloads <= mostReloads) window.webContents.reload()
    })
  })
  onOpen(window)
  await window.loadURL(`${appOrigin}/index.html`)
}

/** Where the built page and preload script lie, beside the built main process. */
export function builtFiles(mainFolder: string): { readonly page: string; readonly preload: string } {
  return { page: join(mainFolder, '../renderer'), preload: join(mainFolder, '../preload/preload.cjs') }
}

/** The page is asked to save first and closes the window itself; a page that does not answer is not waited for. */
function saveBeforeClosing(window: BrowserWindow): void {
  let asked = false
  window.on('close', (event) => {
    if (asked || window.webContents.isCrashed()) return
    asked = true
    event.preventDefault()
    sendEvent(window, { type: 'closing' })
    setTimeout(() => {
      if (!window.isDestroyed()) window.destroy()
    }, flushLimit).unref()
  })
}

function rememberPlace(window: BrowserWindow, preferences: PreferencesFile): void {
  window.on('close', () => {
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    void preferences.change({ window: place })
  })
}

function isOnScreen(place: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(place)
  return (
    place.x < workArea.x + workArea.width &&
    place.x + place.width > workArea.x &&
    place.y >= workArea.y - 8 &&
    place.y < workArea.y + workArea.height
  )
}
