/** Code that stands at a path of this project. A path that ends in `/` is a folder: the name of the file does not matter. */
export interface LintCase {
  readonly at: string
  readonly code: string
}

/** What each rule refuses. */
export const forbidden: Readonly<Record<string, readonly LintCase[]>> = {
  'house/boundaries': [
    // Electron
    { at: 'src/main/tasks/', code: `export { app } from 'electron'` },
    { at: 'src/main/ipc/', code: `export { ipcMain } from 'electron'` },
    { at: 'src/main/cli/', code: `export { app } from 'electron'` },
    { at: 'src/main/database/', code: `export { app } from 'electron'` },
    { at: 'src/main/rendering/', code: `export type { BrowserWindow } from 'electron'` },
    { at: 'src/main/workspace/', code: `export { default as log } from 'electron-log/node'` },
    { at: 'src/renderer/ui/', code: `export { ipcRenderer } from 'electron'` },
    { at: 'src/renderer/', code: `export const electron = async () => await import('electron')` },
    // The database
    { at: 'src/main/tasks/', code: `export { default as Sqlite } from 'better-sqlite3'` },
    { at: 'src/main/workspace/', code: `export type { Database } from 'better-sqlite3'` },
    { at: 'src/main/tasks/', code: `export { SqliteDialect } from 'kysely'` },
    { at: 'src/main/tasks/', code: `export { PostgresDialect } from 'kysely'` },
    { at: 'src/main/tasks/', code: `export * as kysely from 'kysely'` },
    { at: 'src/main/tasks/', code: `export { jsonArrayFrom } from 'kysely/helpers/sqlite'` },
    { at: 'src/main/tasks/', code: `export { createDialect } from 'kysely-bun-sqlite'` },
    { at: 'src/main/index.ts', code: `export { Kysely } from 'kysely'` },
    { at: 'src/main/rendering/', code: `export { sql } from 'kysely'` },
    { at: 'src/main/ipc/', code: `export type { Kysely } from 'kysely'` },
    { at: 'src/renderer/tasks/', code: `export { sql } from 'kysely'` },
    // The shared part
    { at: 'src/shared/tasks/', code: `export { sql } from 'kysely'` },
    { at: 'src/shared/text/', code: `export { join } from 'node:path'` },
    { at: 'src/shared/text/', code: `export type { ReactNode } from 'react'` },
    { at: 'src/shared/tasks/', code: `export type { TaskTable } from '../../main/tasks/table.ts'` },
    { at: 'src/shared/tasks/', code: `export { createTasksStore } from '../../renderer/tasks/store.ts'` },
    {
      at: 'src/shared/time/',
      code: `export { default as holidays } from '../../../resources/holidays.json'`,
    },
    // The two processes
    { at: 'src/renderer/tasks/', code: `export { createTasksService } from '../../main/tasks/service.ts'` },
    { at: 'src/renderer/tasks/', code: `export type { TaskTable } from '../../main/tasks/table.ts'` },
    { at: 'src/renderer/', code: `export type Router = import('../main/ipc/router.ts').Router` },
    { at: 'src/main/tasks/', code: `export { messages } from '../../renderer/tasks/messages.ts'` },
    { at: 'src/main/app/', code: `export { theme } from '../../renderer/theme.ts'` },
    { at: 'src/renderer/tasks/', code: `export { join } from 'node:path'` },
    { at: 'src/renderer/', code: `export { readFile } from 'node:fs/promises'` },
    { at: 'src/main/preload.ts', code: `export { createRouter } from './ipc/router.ts'` },
    { at: 'src/main/tasks/', code: `export { openWorkspace } from '../../../test/support/testWorkspace.ts'` },
    // Features of main
    { at: 'src/main/tasks/', code: `export { selectMeeting } from '../meetings/repository.ts'` },
    { at: 'src/main/tasks/', code: `export type { MeetingTable } from '../meetings/table.ts'` },
    {
      at: 'src/main/workspace/session.ts',
      code: `export { selectMeeting } from '../meetings/repository.ts'`,
    },
    { at: 'src/main/cli/', code: `export { buildSample } from '../workspace/buildSample.ts'` },
    { at: 'src/main/reports/', code: `export { selectTasks } from '../tasks/repository.ts'` },
    { at: 'src/main/database/', code: `export { createTasksService } from '../tasks/service.ts'` },
    { at: 'src/main/database/', code: `export type { TaskTable } from '../tasks/table.ts'` },
    { at: 'src/main/database/database.ts', code: `export { taskColumns } from '../tasks/table.ts'` },
    { at: 'src/main/app/', code: `export { createWorkspaceService } from '../workspace/service.ts'` },
    { at: 'src/main/ipc/', code: `export { createTasksService } from '../tasks/service.ts'` },
    { at: 'src/main/rendering/', code: `export type { Database } from '../database/database.ts'` },
    { at: 'src/main/tasks/', code: `export { openMainWindow } from '../app/mainWindow.ts'` },
    { at: 'src/main/tasks/', code: `export { mountRouter } from '../ipc/mount.ts'` },
    { at: 'src/main/tasks/', code: `export { runCommand } from '../cli/runCommand.ts'` },
    { at: 'src/main/app/', code: `export { start } from '../index.ts'` },
    { at: 'src/main/background/', code: `export { migrate } from '../database/migrate.ts'` },
    { at: 'src/main/background/', code: `export { readWorkbook } from '../imports/readWorkbook.ts'` },
    { at: 'src/main/background/jobs.ts', code: `export { printPdf } from '../app/printPdf.ts'` },
    // Features of the renderer
    { at: 'src/renderer/tasks/', code: `export { MeetingPage } from '../meetings/MeetingPage.tsx'` },
    { at: 'src/renderer/tasks/', code: `export { messages } from '../meetings/messages.ts'` },
    { at: 'src/renderer/tasks/', code: `export { routes } from '../routes.tsx'` },
    { at: 'src/renderer/ui/', code: `export { createTasksStore } from '../tasks/store.ts'` },
    { at: 'src/renderer/ui/', code: `export { useProgram } from '../program.ts'` },
    { at: 'src/renderer/', code: `export { createTasksStore } from '../renderer/tasks/store.ts'` },
    { at: 'src/renderer/program.ts', code: `export { TasksPage } from './tasks/TasksPage.tsx'` },
    // The list of records
    { at: 'src/renderer/lists/', code: `export { MeetingsPage } from '../meetings/MeetingsPage.tsx'` },
    { at: 'src/renderer/ui/', code: `export { ListTable } from '../lists/ListTable.tsx'` },
    { at: 'src/renderer/', code: `export { ListTable } from './lists/ListTable.tsx'` },
  ],
  'house/time-and-chance': [
    { at: 'src/shared/time/', code: `export const today = () => new Date().toISOString()` },
    { at: 'src/main/tasks/', code: `export const now = () => Date.now()` },
    { at: 'src/main/tasks/', code: `export const now = Date.now` },
    { at: 'src/main/tasks/', code: `export const now = () => globalThis.Date.now()` },
    { at: 'src/main/tasks/', code: `export const now = () => Date()` },
    {
      at: 'src/renderer/ui/',
      code: `import dayjs from 'dayjs'\nexport const now = () => dayjs().toISOString()`,
    },
    { at: 'src/renderer/tasks/', code: `export const dice = () => Math.random()` },
    { at: 'src/renderer/ui/', code: `export const now = () => window.performance.now()` },
    { at: 'src/renderer/ui/', code: `export const newId = () => crypto.randomUUID()` },
    { at: 'src/main/tasks/', code: `export const now = () => process.hrtime.bigint()` },
    {
      at: 'src/main/tasks/',
      code: `import { randomUUID } from 'node:crypto'\nexport const newId = () => randomUUID()`,
    },
    {
      at: 'src/main/tasks/',
      code: `import { randomBytes } from 'node:crypto'\nexport const salt = () => randomBytes(8)`,
    },
    { at: 'src/main/tasks/', code: `import { uuidv7 } from 'uuidv7'\nexport const newId = () => uuidv7()` },
    { at: 'src/main/app/', code: `export const now = () => new Date()` },
    { at: 'src/main/cli/', code: `export const now = () => new Date()` },
  ],
  'house/web-preferences': [
    { at: 'src/main/app/', code: `export const webPreferences = { nodeIntegration: true }` },
    { at: 'src/main/app/', code: `export const webPreferences = { nodeIntegrationInWorker: true }` },
    { at: 'src/main/app/', code: `export const webPreferences = { nodeIntegrationInSubFrames: true }` },
    { at: 'src/main/app/', code: `export const webPreferences = { contextIsolation: false }` },
    { at: 'src/main/app/', code: `export const webPreferences = { sandbox: false }` },
    { at: 'src/main/app/', code: `export const webPreferences = { webSecurity: false }` },
    { at: 'src/main/app/', code: `export const webPreferences = { webviewTag: true }` },
    { at: 'src/main/app/', code: `export const webPreferences = { allowRunningInsecureContent: true }` },
    { at: 'src/main/app/', code: `export const webPreferences = { experimentalFeatures: true }` },
    { at: 'src/main/app/', code: `export const webPreferences = { enableBlinkFeatures: 'CSSVariables' }` },
    { at: 'src/main/', code: `export const preferences = (safe: boolean) => ({ 'webSecurity': safe })` },
  ],
  'typescript/no-explicit-any': [
    { at: 'src/shared/text/', code: `export const parts: readonly any[] = []` },
    { at: 'test/unit/shared/', code: `export const parts: readonly any[] = []` },
  ],
  'typescript/no-non-null-assertion': [
    { at: 'src/shared/text/', code: `export const first = (texts: readonly string[]) => texts[0]!` },
  ],
  'typescript/consistent-type-assertions': [
    { at: 'src/main/tasks/', code: `export const idOf = (text: string | null) => text as string` },
    { at: 'src/renderer/tasks/', code: `export const none = {} as { readonly text?: string }` },
  ],
  'import/no-default-export': [
    { at: 'src/main/tasks/', code: `export default function service() {\n  return 1\n}` },
  ],
  'no-restricted-properties': [
    { at: 'src/main/tasks/', code: `import { sql } from 'kysely'\nexport const all = sql.raw('select 1')` },
    {
      at: 'src/renderer/tasks/',
      code: `export const fill = (at: Element, html: string) => {\n  at.innerHTML = html\n}`,
    },
    {
      at: 'src/renderer/tasks/',
      code: `export const fill = (at: Element, html: string) => at.insertAdjacentHTML('beforeend', html)`,
    },
  ],
  'react/no-danger': [
    {
      at: 'src/renderer/ui/Preview.tsx',
      code: `export function Preview({ html }: { readonly html: string }) {\n  return <div dangerouslySetInnerHTML={{ __html: html }} />\n}`,
    },
  ],
  'no-console': [{ at: 'src/main/tasks/', code: `export const tell = (text: string) => console.log(text)` }],
  'no-empty': [
    {
      at: 'src/main/tasks/',
      code: `export function attempt(run: () => void) {\n  try {\n    run()\n  } catch {}\n}`,
    },
  ],
  'no-unused-vars': [{ at: 'src/main/tasks/', code: `const unused = 1\nexport const used = 2` }],
  'no-warning-comments': [{ at: 'src/main/tasks/', code: `// TODO: count again\nexport const count = 1` }],
  'typescript/no-floating-promises': [
    { at: 'src/main/tasks/', code: `export function begin(run: () => Promise<void>) {\n  run()\n}` },
  ],
  'typescript/no-misused-promises': [
    { at: 'src/main/tasks/', code: `export const begin = (run: () => Promise<void>) => [1].forEach(run)` },
  ],
  'typescript/switch-exhaustiveness-check': [
    {
      at: 'src/shared/tasks/',
      code: `export function word(kind: 'general' | 'specific'): string {\n  switch (kind) {\n    case 'general':\n      return 'chung'\n    default:\n      return ''\n  }\n}`,
    },
  ],
  'typescript/consistent-type-imports': [
    {
      at: 'src/main/tasks/',
      code: `import { Kysely } from 'kysely'\nexport type Query = (db: Kysely<unknown>) => void`,
    },
  ],
  'import/no-unassigned-import': [
    { at: 'src/main/tasks/', code: `import './startAll.ts'\nexport const started = true` },
  ],
  'react/hooks': [
    {
      at: 'src/renderer/ui/Counter.tsx',
      code: `import { useState } from 'react'\nexport function Counter({ on }: { readonly on: boolean }) {\n  if (on) useState(0)\n  return <span />\n}`,
    },
  ],
  'jsx-a11y/alt-text': [
    { at: 'src/renderer/ui/Seal.tsx', code: `export function Seal() {\n  return <img src="seal.png" />\n}` },
  ],
  'react-hooks/exhaustive-deps': [
    {
      at: 'src/renderer/ui/Heading.tsx',
      code: `import { useEffect } from 'react'\nexport function Heading({ text }: { readonly text: string }) {\n  useEffect(() => {\n    document.title = text\n  }, [])\n  return <h1>{text}</h1>\n}`,
    },
  ],
  'jsx-a11y/no-noninteractive-element-interactions': [
    {
      at: 'src/renderer/ui/ClickHead.tsx',
      code: `export function ClickHead({ open }: { readonly open: () => void }) {\n  return (\n    <h2 onClick={open} onKeyDown={open}>\n      Mở\n    </h2>\n  )\n}`,
    },
  ],
  'jsx-a11y/control-has-associated-label': [
    {
      at: 'src/renderer/ui/RemoveButton.tsx',
      code: `import { ActionIcon } from '@mantine/core'\nexport function RemoveButton() {\n  return (\n    <ActionIcon>\n      <svg />\n    </ActionIcon>\n  )\n}`,
    },
  ],
  'react/button-has-type': [
    {
      at: 'src/renderer/ui/PlainButton.tsx',
      code: `export function PlainButton() {\n  return <button>Lưu</button>\n}`,
    },
  ],
  'vitest/no-restricted-vi-methods': [
    { at: 'test/unit/main/replaced.test.ts', code: `import { vi } from 'vitest'\nvi.mock('node:fs')` },
  ],
}

/** The twins of what is refused: the same, where it belongs or done as it should be. */
export const allowed: readonly LintCase[] = [
  { at: 'src/main/app/', code: `export { app } from 'electron'` },
  { at: 'src/main/app/', code: `export { default as log } from 'electron-log/node'` },
  { at: 'src/main/ipc/mount.ts', code: `export { ipcMain } from 'electron'` },
  { at: 'src/main/database/', code: `export { default as Sqlite } from 'better-sqlite3'` },
  { at: 'src/main/database/', code: `export { SqliteDriver } from 'kysely'` },
  { at: 'src/main/tasks/', code: `export { sql, type Kysely } from 'kysely'` },
  { at: 'src/main/tasks/', code: `export { createMeetingsService } from '../meetings/service.ts'` },
  { at: 'src/main/tasks/', code: `export { selectTasks } from './repository.ts'` },
  { at: 'src/main/tasks/', code: `export { inputIssues } from '../ipc/inputIssues.ts'` },
  {
    at: 'src/main/background/jobs.ts',
    code: `export { readWorkbook } from '../imports/readWorkbook.ts'`,
  },
  { at: 'src/main/tasks/', code: `export { taskState } from '../../shared/tasks/state.ts'` },
  { at: 'src/main/cli/', code: `export { createWorkspaceService } from '../workspace/service.ts'` },
  {
    at: 'src/main/documents/',
    code: `export { default as holidays } from '../../../resources/holidays.json'`,
  },
  {
    at: 'src/main/database/database.ts',
    code: `import type { TaskTable } from '../tasks/table.ts'\nexport interface Database {\n  readonly task: TaskTable\n}`,
  },
  {
    at: 'src/main/index.ts',
    code: `import { app } from 'electron'\nimport { uuidv7 } from 'uuidv7'\nexport { buildSample } from './workspace/buildSample.ts'\nexport const parts = { app, newId: uuidv7, clock: () => new Date() }`,
  },
  { at: 'src/main/preload.ts', code: `export { contextBridge } from 'electron'` },
  {
    at: 'src/main/app/',
    code: `import { randomBytes } from 'node:crypto'\nexport const nonce = () => randomBytes(16)`,
  },
  { at: 'src/main/tasks/', code: `export { createHash } from 'node:crypto'` },
  { at: 'src/shared/tasks/', code: `export { z } from 'zod'` },
  { at: 'src/shared/tasks/', code: `export { fold } from '../text/fold.ts'` },
  {
    at: 'src/shared/time/',
    code: `export const dayOf = (instant: string) => new Date(instant).getUTCDate()`,
  },
  {
    at: 'src/shared/contract/',
    code: `export const idOf = (text: string | number) => text as string`,
  },
  { at: 'src/shared/tasks/', code: `export const kinds = ['general', 'specific'] as const` },
  { at: 'src/renderer/main.tsx', code: `export const now = () => new Date()` },
  { at: 'src/renderer/App.tsx', code: `export { TasksPage } from './tasks/TasksPage.tsx'` },
  { at: 'src/renderer/program.ts', code: `export { createTasksStore } from './tasks/store.ts'` },
  { at: 'src/renderer/tasks/', code: `export { createDirectoryStore } from '../directory/store.ts'` },
  { at: 'src/renderer/tasks/', code: `export { useProgram } from '../program.ts'` },
  { at: 'src/renderer/tasks/', code: `export { ListTable } from '../lists/ListTable.tsx'` },
  { at: 'src/renderer/tasks/', code: `import './tasks.css'\nexport { Page } from '../ui/Page.tsx'` },
  { at: 'src/renderer/ui/', code: `export { explainError } from '../errorMessages.ts'` },
  {
    at: 'src/main/app/',
    code: `export const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false }`,
  },
  {
    at: 'src/main/tasks/',
    code: `export function attempt(run: () => void) {\n  try {\n    run()\n  } catch {\n    // It is tried again when the window opens.\n  }\n}`,
  },
  { at: 'src/main/tasks/', code: `export function begin(run: () => Promise<void>) {\n  void run()\n}` },
  {
    at: 'src/shared/tasks/',
    code: `export function word(kind: 'general' | 'specific'): string {\n  switch (kind) {\n    case 'general':\n      return 'chung'\n    case 'specific':\n      return 'riêng'\n  }\n}`,
  },
  { at: 'test/unit/main/', code: `export const now = () => new Date()` },
  { at: 'scripts/', code: `console.log(new Date())` },
]
