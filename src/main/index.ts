import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { app, type BrowserWindow } from 'electron'
import { uuidv7 } from 'uuidv7'
import { bindFeature } from '../shared/contract/endpoint.ts'
import { contract } from '../shared/contract/index.ts'
import { idSchema } from '../shared/contract/schema.ts'
import { createDialogs, noDialogs } from './app/dialogs.ts'
import { createLog } from './app/log.ts'
import { builtFiles } from './app/mainWindow.ts'
import { createPaperPrinter } from './app/paperPrinter.ts'
import { createPdfPrinter } from './app/pdfPrinter.ts'
import { createViewer } from './app/createViewer.ts'
import { createPreferencesFile } from './app/preferences.ts'
import { programFolders } from './app/programFolders.ts'
import { readStartMode } from './app/programWords.ts'
import { registerAppScheme } from './app/appScheme.ts'
import { startCommandLine } from './app/startCommandLine.ts'
import { startWindow } from './app/startWindow.ts'
import { userName } from './app/userName.ts'
import { createWorkerBackground } from './background/workerBackground.ts'
import { runCommand } from './cli/runCommand.ts'
import { describeError } from './ipc/describeError.ts'
import { sendEvent } from './ipc/mount.ts'
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
const dialogs = start.mode === 'window' ? createDialogs(() => window) : noDialogs

const stopwatch = () => performance.now()
const pdfPrinter = createPdfPrinter({ fontsFolder: join(resources, 'fonts'), log })
const paperPrinter = createPaperPrinter()
const viewer = createViewer()
const workspace = createWorkspaceService({
  clock: () => new Date().toISOString(),
  newId: () => idSchema.parse(uuidv7()),
  actor: userName,
  stopwatch,
  announce(features) {
    if (window !== null && !window.isDestroyed()) sendEvent(window, { type: 'changed', features })
  },
  outputs: {
    pdfPrinter,
    paperPrinter,
    chooseFile: dialogs.chooseFile,
  },
  desk: {
    chooseFiles: dialogs.chooseFiles,
    chooseFile: dialogs.chooseFile,
    view: start.mode === 'window' ? viewer.view : async () => false,
  },
  background: createWorkerBackground({ worker: join(import.meta.dirname, 'worker.js') }),
  imports: {
    chooseFile: dialogs.chooseTableFile,
  },
  tellProgress(work, progress) {
    if (window !== null && !window.isDestroyed()) sendEvent(window, { type: 'progress', work, ...progress })
  },
  suggestedFolder: folders.workspace,
  newName: 'Sổ làm việc mới',
  sampleFolder: folders.sample,
  sampleProfile,
  buildSample,
  chooseFolder: dialogs.chooseFolder,
  preferences,
  report: (error) => log.error(describeError(error)),
  remember: async (folder) => {
    if (start.mode === 'window') await preferences.change({ folder })
  },
})
const workspaceEndpoints = bindFeature(contract.workspace, workspace)
const router = createRouter({
  bound: (feature) =>
    feature === 'workspace' ? workspaceEndpoints : (workspace.session()?.bound[feature] ?? null),
  stopwatch,
  log,
})

if (start.mode === 'cli') {
  const { words } = start
  startCommandLine({
    run: async (out, complain) =>
      await runCommand(words, {
        router,
        workspace,
        defaultFolder: async () => (await preferences.read()).folder ?? folders.workspace,
        out,
        complain,
      }),
    dispose: pdfPrinter.dispose,
    log,
  })
} else {
  const { sample, folder } = start
  startWindow({
    router,
    preferences,
    ...built,
    log,
    openWorkspace: async () =>
      await workspace.openAtStart({ sample, folder: folder ?? (await preferences.read()).folder }),
    adoptDrafts: async () => await workspace.session()?.adoptDrafts(),
    notice: async () =>
      (await preferences.read()).noticeAtStart ? ((await workspace.session()?.startNotice()) ?? null) : null,
    closing: [pdfPrinter.dispose, paperPrinter.dispose, viewer.dispose, workspace.close, preferences.settled],
    onWindow: (opened) => {
      window = opened
    },
  })
}
