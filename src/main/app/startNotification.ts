import { Notification, type BrowserWindow } from 'electron'
import { sendEvent } from '../ipc/mount.ts'

/** What a notification of the system says. */
export interface StartNotice {
  readonly title: string
  readonly text: string
}

/** Says in the system's own way what waits; a click leads to it. Nothing happens where the system shows none. */
export function showStartNotification({ title, text }: StartNotice, window: BrowserWindow): void {
  if (!Notification.isSupported()) return
  const notification = new Notification({ title, body: text })
  notification.on('click', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    sendEvent(window, { type: 'open', place: 'overdueTasks' })
  })
  // The listener also keeps the notification from being collected, and its click from being lost with it.
  window.on('closed', () => notification.close())
  notification.show()
}
