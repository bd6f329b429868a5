import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { app, protocol, session, type BrowserWindow } from 'electron'
import { uuidv7 } from 'uuidv7'
import { bindFeature } from '../shared/contract/endpoint.ts'
import { contract } from '../shared/contract/index.ts'
import { idSchema } from '../shared/contract/schema.ts'
import { dialogs } from './app/dialogs.ts'
import { lockDownPages, lockDownSession } from './app/lockDown.ts'
import { createLog } from './app/log.ts'
import { builtFiles, openMainWindow } from './app/mainWindow.ts'
import { createPaperPrinter } from './app/paperPrinter.ts'
import { createPdfPrinter } from './app/pdfPrinter.ts'
import { createPreferencesFile } from './app/preferences.ts'
import { programFolders } from './app/programFolders.ts'
import { readStartMode } from './app/programWords.ts'
import { registerAppScheme } from './app/appScheme.ts'
import { appOrigin, createAppHandler } from './app/pageFiles.ts'
import { runCommand } from './cli/runCommand.ts'
import { mountRouter, sendEvent } from './ipc/mount.ts'
import { createRouter } from './ipc/router.ts'
import { buildSample, sampleProfile } from './workspace/buildSample.ts'
import { createWorkspaceService } from './workspace/service.ts'

const sandboxed = !app.commandLine.hasSwitch('no-sandbox')
if (sandboxed) app.enableSandbox()
registerAppScheme()

const start = readStartMode(process.argv, app.getAppPath(), app.isPackaged)
const folders = programFolders()
const built = builtFiles(import.meta.dirname)
const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources')
const preferences = createPreferencesFile(folders.preferences)
const log = createLog(folders.log)

let window: BrowserWindow | null = null

const pdfPrinter = createPdfPrinter({ fontsFolder: join(resources, 'fonts'), log })
const paperPrinter = createPaperPrinter()
const workspace = createWorkspaceService({
  clock: () => new Date().toISOString(),
  newId: () => idSchema.parse(uuidv7()),
  actor: () => userInfo().username,
  announce(features) {
    if (window !== null && !window.isDestroyed()) sendEvent(window, { type: 'changed', features })
  },
  outputs: {
    pdfPrinter,
    paperPrinter,
    chooseFile: start.mode === 'window' ? dialogs.choosePdfFile : async () => null,
  },
  suggestedFolder: folders.workspace,
  newName: 'Sổ làm việc mới',
  sampleFolder: folders.sample,
  sampleProfile,
  buildSample,
  chooseFolder: start.mode === 'window' ? dialogs.chooseFolder : async () => null,
  remember: async (folder) => {
    if (start.mode === 'window') await preferences.change({ folder })
  },
})
const workspaceEndpoints = bindFeature(contract.workspace, workspace)
const router = createRouter({
  bound: (feature) =>
    feature === 'workspace' ? workspaceEndpoints : (workspace.session()?.bound.get(feature) ?? null),
  stopwatch: () => performance.now(),
  log,
})

if (start.mode === 'cli') {
  runCommandLine(start.words)
} else if (app.requestSingleInstanceLock()) {
  runWindow(start)
} else {
  app.exit(0)
}

function runCommandLine(words: readonly string[]): void {
  // A browser profile of its own: the window's may be in use.
  const profile = mkdtempSync(join(tmpdir(), 'ban-thu-ky-'))
  app.setPath('sessionData', profile)
  // Closing the hidden print window must not end the program before it has answered.
  app.on('window-all-closed', () => {})
  const print = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`)
  void app
    .whenReady()
    .then(async () => {
      lockDownSession(session.defaultSession)
      const defaultFolder = async () => (await preferences.read()).folder ?? folders.workspace
      return await runCommand(words, {
        router,
        workspace,
        defaultFolder,
        out: print(process.stdout),
        complain: print(process.stderr),
      })
    })
    .catch((error: unknown) => {
      log.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
      process.stderr.write('unexpected {}\n')
      return 1
    })
    .then(async (code) => {
      await pdfPrinter.dispose()
      rmSync(profile, { recursive: true, force: true })
      // What was printed must have left before the process does.
      await Promise.all(
        [process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))),
      )
      app.exit(code)
    })
}

function runWindow(wanted: { readonly sample: boolean; readonly folder: string | null }): void {
  let closing: Promise<void> | null = null
  const shutDown = () => {
    closing ??= Promise.all([
      pdfPrinter.dispose(),
      paperPrinter.dispose(),
      workspace.close(),
      preferences.settled(),
    ]).then(() => app.exit(0))
  }
  lockDownPages(appOrigin)
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', shutDown)
  void app.whenReady().then(async () => {
    lockDownSession(session.defaultSession)
    protocol.handle('app', createAppHandler(built.page))
    mountRouter(router, appOrigin)
    const remembered = wanted.folder ?? (await preferences.read()).folder
    if (wanted.sample) await workspace.openSample({})
    else if (remembered !== null) await workspace.openOrExplain(remembered)
    window = await openMainWindow({
      preferences,
      preload: built.preload,
      onPageLost: async () => await workspace.session()?.adoptDrafts(),
    })
    window.on('closed', shutDown)
  })
}
