import { ipcMain, type BrowserWindow, type WebFrameMain } from 'electron'
import { AppError } from '../../shared/contract/error.ts'
import type { ProgramEvent } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Router } from './router.ts'

/** Answers the window's calls through the router, and nobody else's: only the main frame of the program's own page may ask. */
export function mountRouter(router: Router, ownOrigin: string): void {
  ipcMain.handle('call', async (event, feature: unknown, method: unknown, input: unknown) => {
    if (
      !isOwnMainFrame(event.senderFrame, ownOrigin) ||
      typeof feature !== 'string' ||
      typeof method !== 'string'
    ) {
      return asText({ ok: false, error: new AppError('not-found', { what: 'endpoint' }).toData() })
    }
    return asText(await router.call(feature, method, input))
  })
}

/** Replies cross as text: the bridge copies thousands of records field by field, a text at once. */
function asText(reply: Reply<unknown>): string {
  return JSON.stringify(reply)
}

/** Tells a window that something happened. */
export function sendEvent(window: BrowserWindow, event: ProgramEvent): void {
  window.webContents.send('event', event)
}

function isOwnMainFrame(frame: WebFrameMain | null, ownOrigin: string): boolean {
  return frame !== null && frame.parent === null && frame.origin === ownOrigin
}
