import { app, type Session } from 'electron'

/** Rules for every page of the program, whoever opens it: no navigation, no new windows, no embedded pages. */
export function lockDownPages(ownOrigin: string): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      if (!event.url.startsWith(`${ownOrigin}/`)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Rules for a session: nothing leaves the computer, no permission and no device is ever granted. */
export function lockDownSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url)
    answer({
      cancel: protocol !== 'app:' && protocol !== 'blob:' && protocol !== 'data:' && protocol !== 'devtools:',
    })
  })
  session.setPermissionRequestHandler((_, __, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
