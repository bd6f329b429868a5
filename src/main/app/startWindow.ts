import { app, dialog, protocol, session, type BrowserWindow } from 'electron'
import { mountRouter } from '../ipc/mount.ts'
import { describeError } from '../ipc/describeError.ts'
import type { Router } from '../ipc/router.ts'
import { lockDownPages, lockDownSession } from './lockDown.ts'
import type { Log } from './log.ts'
import { openMainWindow } from './mainWindow.ts'
import { appOrigin, createAppHandler } from './pageFiles.ts'
import type { PreferencesFile } from './preferences.ts'
import { showStartNotification, type StartNotice } from './startNotification.ts'

/** Milliseconds until what the window keeps for itself is on the disk. */
const storageDelay = 1000

interface WindowStart {
  readonly router: Router
  readonly preferences: PreferencesFile
  readonly page: string
  readonly preload: string
  readonly log: Log
  /** Opens what the start asked for; never throws. */
  readonly openWorkspace: () => Promise<void>
  /** Commits what a lost page had not. */
  readonly adoptDrafts: () => Promise<void>
  /** What the system is to say once the window is there; null for nothing. */
  readonly notice: () => Promise<StartNotice | null>
  /** Everything that must be closed before the program ends, each whatever becomes of the others. */
  readonly closing: readonly (() => Promise<void>)[]
  /** Called with the window as soon as there is one. */
  readonly onWindow: (window: BrowserWindow) => void
}

/** Runs the program with its window until that is closed. A second start brings this one to the front. */
export function startWindow({ router, preferences, log, closing, onWindow, ...start }: WindowStart): void {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  let ending: Promise<void> | null = null
  const shutDown = () => {
    ending ??= Promise.allSettled(closing.map(async (close) => await close())).then((results) => {
      for (const result of results) if (result.status === 'rejected') log.error(describeError(result.reason))
      app.exit(0)
    })
  }
  let window: BrowserWindow | null = null
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', shutDown)
  lockDownPages(appOrigin)

  const open = async () => {
    lockDownSession(session.defaultSession)
    protocol.handle('app', createAppHandler(start.page))
    // What is typed into forms would otherwise wait up to a minute for the disk.
    setInterval(() => session.defaultSession.flushStorageData(), storageDelay).unref()
    mountRouter(router, appOrigin)
    await start.openWorkspace()
    await openMainWindow({
      preferences,
      preload: start.preload,
      onOpen(opened) {
        window = opened
        window.on('closed', shutDown)
        onWindow(opened)
      },
      onPageLost: async () => {
        await start.adoptDrafts().catch((error: unknown) => log.error(describeError(error)))
      },
    })
    const notice = await start.notice().catch((error: unknown) => {
      log.error(describeError(error))
      return null
    })
    if (notice !== null && window !== null) showStartNotification(notice, window)
  }
  void app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      log.error(describeError(error))
      // Without this the process would stay without a window, and every later start would end at once.
      dialog.showErrorBox(
        'Bàn Thư ký',
        'Không mở được cửa sổ chương trình. Khởi động lại máy rồi mở lại chương trình.',
      )
      shutDown()
    })
}
