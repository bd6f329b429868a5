import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { pathInProject } from './path-in-project.mjs'

/**
 * @typedef {object} Place where a file stands: src/PROCESS/FOLDER/FILE
 * @property {string} path
 * @property {string} process
 * @property {string} folder empty for a file that lies in no folder of its process
 * @property {string} file
 *
 * @typedef {object} Import
 * @property {Place} from
 * @property {string} target a package, or a path in the project when it is a file
 * @property {boolean} isFile
 * @property {boolean} typeOnly
 * @property {string[]} names what is imported by name; `*` for everything
 */

/**
 * What each folder of src/main that is no feature may import. Every folder not named here is a feature.
 * @type {Map<string, string[]>}
 */
const mainFolders = new Map([
  ['background', ['rendering']],
  ['app', ['cli', 'files', 'ipc', 'rendering']],
  ['cli', ['files', 'ipc']],
  ['database', ['background', 'files']],
  ['files', []],
  ['ipc', []],
  ['rendering', ['background', 'files']],
])
const foldersForFeatures = ['background', 'database', 'files', 'ipc', 'rendering']

/** The files of the renderer that put the features' pages together; what they put together does not import them. */
const composingFiles = ['main.tsx', 'App.tsx', 'Shell.tsx', 'routes.tsx']

export const boundaries = {
  create(context) {
    const from = placeOf(pathInProject(context))
    if (from === undefined) return {}

    const check = (node, source, names, typeOnly) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const isFile = source.value.startsWith('.')
      const target = isFile ? posix.join(posix.dirname(from.path), source.value.split('?')[0]) : source.value
      const reason = whyForbidden({ from, target, isFile, names, typeOnly })
      if (reason !== undefined) context.report({ node, message: `${reason} (${target})` })
    }

    return {
      ImportDeclaration: (node) => check(node, node.source, namesOf(node), isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, node.source, namesOf(node), isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, node.source, ['*'], node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, ['*'], false),
      TSImportType: (node) => check(node, node.source, ['*'], true),
    }
  },
}

/** @param {Import} wanted */
function whyForbidden(wanted) {
  return wanted.isFile ? whyForbiddenFile(wanted) : whyForbiddenPackage(wanted)
}

/** @param {Import} wanted */
function whyForbiddenPackage({ from, target, names }) {
  const { process, folder, path } = from
  const is = (name) => target === name || target.startsWith(`${name}/`)

  if (process === 'shared') return is('zod') ? undefined : 'src/shared imports nothing outside itself but zod'
  if (path === 'src/main/preload.ts' && !is('electron')) return 'the preload script imports only electron'
  if (process === 'renderer' && isBuiltin(target)) return 'there is no Node in the renderer'

  if (is('electron') || target.startsWith('electron-')) {
    const allowed =
      folder === 'app' || ['src/main/ipc/mount.ts', 'src/main/preload.ts', 'src/main/index.ts'].includes(path)
    return process === 'main' && allowed
      ? undefined
      : 'electron belongs to src/main/app, the mount and the preload script'
  }

  const inDatabase = process === 'main' && folder === 'database'
  if (is('better-sqlite3') || target.startsWith('kysely-') || is('kysely/helpers'))
    return inDatabase ? undefined : 'the database driver and its dialect belong to src/main/database'
  if (is('kysely')) {
    const inFeature = process === 'main' && folder !== '' && !mainFolders.has(folder)
    if (!inDatabase && !inFeature) return 'SQL belongs to src/main/database and the features of src/main'
    if (!inDatabase && names.some((name) => /^(\*$|Sqlite|Postgres|Mysql|Mssql)/.test(name)))
      return 'a dialect belongs to src/main/database'
  }
  return undefined
}

/** @param {Import} wanted */
function whyForbiddenFile({ from, target, typeOnly }) {
  const to = placeOf(target)
  if (to === undefined) {
    if (target.startsWith('resources/') && from.process !== 'shared') return undefined
    return 'src imports nothing of the project but src and resources'
  }
  if (from.process === to.process && from.folder === to.folder && from.folder !== '') return undefined
  if (to.process === 'shared') return undefined
  if (from.process === 'shared') return 'src/shared imports nothing outside itself but zod'
  if (from.process !== to.process) return 'main and renderer never import each other'
  return from.process === 'main' ? whyForbiddenInMain(from, to, typeOnly) : whyForbiddenInRenderer(from, to)
}

/** @param {Place} from @param {Place} to @param {boolean} typeOnly */
function whyForbiddenInMain(from, to, typeOnly) {
  if (to.folder === '') return 'nothing imports an entry of the program'
  if (from.path === 'src/main/index.ts') return undefined
  if (from.folder === '') return 'the preload script imports only electron'
  if (to.path === 'src/main/ipc/mount.ts' && from.folder !== 'app')
    return 'only what is made for Electron mounts the router'

  const fromFeature = !mainFolders.has(from.folder)
  if (mainFolders.has(to.folder)) {
    const allowed = mainFolders.get(from.folder) ?? foldersForFeatures
    return allowed.includes(to.folder)
      ? undefined
      : `src/main/${from.folder} does not import src/main/${to.folder}`
  }
  if (from.path === 'src/main/database/database.ts' && to.file === 'table.ts' && typeOnly) return undefined
  // The jobs of features run in a thread of their own.
  if (from.path === 'src/main/background/jobs.ts') return undefined
  if (!fromFeature && from.folder !== 'cli') return `src/main/${from.folder} imports no feature`
  return to.file === 'service.ts' ? undefined : 'a feature is reached only through its service.ts'
}

/** @param {Place} from @param {Place} to */
function whyForbiddenInRenderer(from, to) {
  if (from.folder === '' && composingFiles.includes(from.file)) return undefined
  if (to.folder === 'ui') return undefined
  if (to.folder === '') {
    if (from.folder !== '' && composingFiles.includes(to.file))
      return 'a feature does not import what it is a part of'
    return from.folder === 'ui' && to.file === 'program.ts' ? 'src/renderer/ui knows no feature' : undefined
  }
  if (from.folder === 'ui') return 'src/renderer/ui knows no feature'
  // The list of records that every feature shows, and the field of prose; they know no other feature.
  if (['lists', 'prose'].includes(to.folder) && from.folder !== '') return undefined
  if (from.folder === '' && from.file !== 'program.ts') return 'what all features share knows none of them'
  return to.file === 'store.ts'
    ? undefined
    : 'a feature is reached only through its store.ts; what several need belongs to src/renderer or its ui'
}

/** @param {string} path @returns {Place | undefined} undefined outside the three parts of src */
function placeOf(path) {
  const [, process, rest] = /^src\/(shared|main|renderer)\/(.+)$/.exec(path) ?? []
  if (process === undefined) return undefined
  const slash = rest.indexOf('/')
  return { path, process, folder: rest.slice(0, Math.max(slash, 0)), file: rest.slice(slash + 1) }
}

function namesOf(node) {
  return node.specifiers.map((specifier) => {
    if (specifier.type === 'ImportNamespaceSpecifier') return '*'
    const named = specifier.imported ?? specifier.local
    return named.name ?? named.value
  })
}

function isTypeOnly(node) {
  const kind = (item) => item.importKind ?? item.exportKind
  return (
    kind(node) === 'type' ||
    (node.specifiers.length > 0 && node.specifiers.every((item) => kind(item) === 'type'))
  )
}
