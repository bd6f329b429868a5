import { extname, join } from 'node:path'
import {
  app,
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron'

/** The system's dialogs, over the program's window; each gives null when it was left. */
export interface Dialogs {
  chooseFolder(): Promise<string | null>
  /** A workbook or CSV file to read. */
  chooseTableFile(): Promise<string | null>
  /** Files of any kind, several at once; empty when the dialog was left. */
  chooseFiles(): Promise<readonly string[]>
  /** Where to save a file; what is chosen has the ending of the suggested name. */
  chooseFile(suggestedName: string): Promise<string | null>
}

const fileKinds: Readonly<Record<string, string>> = {
  '.pdf': 'PDF',
  '.xlsx': 'Excel',
  '.docx': 'Word',
  '.csv': 'CSV',
  '.ics': 'iCalendar',
}

/** `window` gives the program's own window, or null while there is none. */
export function createDialogs(window: () => BrowserWindow | null): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<OpenDialogReturnValue> => {
    const parent = window()
    return await (parent === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options))
  }
  const save = async (options: SaveDialogOptions): Promise<SaveDialogReturnValue> => {
    const parent = window()
    return await (parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options))
  }
  return {
    async chooseFolder() {
      const { canceled, filePaths } = await open({ properties: ['openDirectory', 'createDirectory'] })
      return canceled ? null : (filePaths[0] ?? null)
    },

    async chooseTableFile() {
      const { canceled, filePaths } = await open({
        properties: ['openFile'],
        filters: [{ name: 'Excel, CSV', extensions: ['xlsx', 'xlsm', 'csv', 'txt', 'xls'] }],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },

    async chooseFiles() {
      const { canceled, filePaths } = await open({ properties: ['openFile', 'multiSelections'] })
      return canceled ? [] : filePaths
    },

    async chooseFile(suggestedName) {
      const ending = extname(suggestedName).toLowerCase()
      const extension = ending.slice(1)
      const { canceled, filePath } = await save({
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters:
          ending === ''
            ? []
            : [{ name: fileKinds[ending] ?? extension.toUpperCase(), extensions: [extension] }],
      })
      if (canceled || filePath === '') return null
      // Not every system's dialog adds the ending that its filter names.
      return extname(filePath).toLowerCase() === ending ? filePath : `${filePath}${ending}`
    },
  }
}

/** For the command line, which asks nobody. */
export const noDialogs: Dialogs = {
  chooseFolder: async () => null,
  chooseTableFile: async () => null,
  chooseFiles: async () => [],
  chooseFile: async () => null,
}
