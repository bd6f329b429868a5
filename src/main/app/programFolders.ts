import { join } from 'node:path'
import { app } from 'electron'

/** Where the program keeps things on this PC. */
export interface ProgramFolders {
  readonly preferences: string
  readonly log: string
  readonly workspace: string
  readonly sample: string
}

/** Fixes the program's folder of user data, unless the command line names one. Must run before the app is ready. */
export function programFolders(): ProgramFolders {
  if (!app.commandLine.hasSwitch('user-data-dir'))
    app.setPath('userData', join(app.getPath('appData'), 'ban-thu-ky'))
  const userData = app.getPath('userData')
  return {
    preferences: join(userData, 'preferences.json'),
    log: join(userData, 'logs', 'main.log'),
    workspace: join(userData, 'so-lam-viec'),
    sample: join(userData, 'so-lam-viec-mau'),
  }
}
