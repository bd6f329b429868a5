import { ipcMain, type BrowserWindow, type WebFrameMain } from 'electron'
import { AppError } from '../../shared/contract/error.ts'
import type { ProgramEvent } from '../../shared/contract/index.ts'
import { replyText } from './replyText.ts'
import type { Router } from './router.ts'

/** Answers the window's calls through the router, and nobody else's: only the main frame of the program's own page may ask. */
export function mountRouter(router: Router, ownOrigin: string): void {
  ipcMain.handle('call', async (event, feature: unknown, method: unknown, input: unknown) => {
    if (
      !isOwnMainFrame(event.senderFrame, ownOrigin) ||
      typeof feature !== 'string' ||
      typeof method !== 'string'
    ) {
      return await replyText({ ok: false, error: new AppError('not-found', { what: 'endpoint' }).toData() })
    }
    return await replyText(await router.call(feature, method, input))
  })
}

/** Tells a window that something happened. */
export function sendEvent(window: BrowserWindow, event: ProgramEvent): void {
  window.webContents.send('event', event)
}

function isOwnMainFrame(frame: WebFrameMain | null, ownOrigin: string): boolean {
  return frame !== null && frame.parent === null && frame.origin === ownOrigin
}
