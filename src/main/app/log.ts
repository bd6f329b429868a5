import log from 'electron-log/node'

export interface Log {
  warn(message: string): void
  error(message: string): void
}

/** Writes to one file, never to the console (the command line owns that), and keeps no personal content. */
export function createLog(file: string): Log {
  log.transports.console.level = false
  log.transports.file.setAppName('ban-thu-ky')
  log.transports.file.level = 'info'
  log.transports.file.maxSize = 1_000_000
  log.transports.file.resolvePathFn = () => file
  return { warn: (message) => log.warn(message), error: (message) => log.error(message) }
}
