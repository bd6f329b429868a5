import { app, protocol } from 'electron'

/** Declares `app:` as a standard, secure scheme. Must run before the app is ready, once. */
export function registerAppScheme(): void {
  // The user agent holds the program's name; with letters beyond Latin-1 in it no request reaches its handler.
  app.userAgentFallback = 'ban-thu-ky'
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}
