import { app, BrowserWindow, dialog } from 'electron'
import { join } from 'node:path'

/** The system's dialogs, over the program's window. Each gives null when it was left. */
export const dialogs = {
  async chooseFolder(): Promise<string | null> {
    const options = { properties: ['openDirectory', 'createDirectory'] } satisfies Electron.OpenDialogOptions
    const [window] = BrowserWindow.getAllWindows()
    const { canceled, filePaths } = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options))
    return canceled ? null : (filePaths[0] ?? null)
  },

  async choosePdfFile(suggestedName: string): Promise<string | null> {
    const options = {
      defaultPath: join(app.getPath('documents'), suggestedName),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    } satisfies Electron.SaveDialogOptions
    const [window] = BrowserWindow.getAllWindows()
    const { canceled, filePath } = await (window === undefined
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options))
    return canceled || filePath === '' ? null : filePath
  },
}
