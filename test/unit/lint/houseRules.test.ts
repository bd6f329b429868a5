import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { allowed, forbidden, type LintCase } from './lintCases.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

describe('the lint', () => {
  const refusals = Object.entries(forbidden).flatMap(([rule, cases]) =>
    cases.map((lintCase) => ({ ...lintCase, rule })),
  )
  let refused: readonly (readonly string[])[]
  let accepted: readonly (readonly string[])[]

  beforeAll(() => {
    refused = brokenRules(refusals)
    accepted = brokenRules(allowed)
  }, 120_000)

  it.each(refusals.map((refusal, index) => ({ ...refusal, index })))(
    'refuses in $at by $rule alone: $code',
    ({ rule, index }) => expect(refused[index]).toEqual([rule]),
  )

  it.each(allowed.map((twin, index) => ({ ...twin, index })))('accepts in $at: $code', ({ index }) =>
    expect(accepted[index]).toEqual([]),
  )
})

describe('the tree', () => {
  const files = ['src', 'scripts', 'test'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).map((path) => join(part, path)),
  )

  it('has no place for things that belong nowhere', () => {
    const shapeless = /^(utils?|helpers?|common|libs?|misc|managers?)$/i
    const words = (path: string) => path.split(/[^a-zA-Z]|(?<=[a-z])(?=[A-Z])/)
    expect(files.filter((path) => words(path).some((word) => shapeless.test(word)))).toEqual([])
    expect(words(join('src', 'main', 'taskUtils.ts')).some((word) => shapeless.test(word))).toBe(true)
  })

  it('prints no text in the margin boxes at the top of a page, where the numbers of the pages are written later', () => {
    const withMarginBox = files
      .filter((path) => path.startsWith(`src${sep}`) && /\.(css|tsx?|html)$/.test(path))
      .filter((path) => readFileSync(join(root, path), 'utf8').includes('@top-'))
    expect(withMarginBox).toEqual([])
  })
})

/** The rules that each piece of code breaks, when it stands where it says in a project that is set up like this one. */
function brokenRules(cases: readonly LintCase[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-'))
  try {
    for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json'])
      copyFileSync(join(root, file), join(folder, file))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    mkdirSync(join(folder, 'scripts'))
    symlinkSync(join(root, 'scripts', 'lint'), join(folder, 'scripts', 'lint'), 'junction')

    const paths = cases.map(({ at }, index) => (at.endsWith('/') ? `${at}case${index}.ts` : at))
    expect(new Set(paths).size).toBe(cases.length)
    for (const [index, { code }] of cases.entries()) {
      const path = join(folder, paths[index] ?? '')
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `${code}\n`)
    }

    const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
    const words = [oxlint, '--type-aware', '--deny-warnings', '--format=json', 'src', 'test', 'scripts']
    const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
    const { diagnostics } = reportSchema.parse(JSON.parse(stdout))
    return paths.map((path) => [
      ...new Set(diagnostics.filter(({ filename }) => filename === path).map(({ code }) => code)),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Codes come as `plugin(rule)`; the rules of the linter itself have no plugin of that name in the configuration. */
const reportSchema = z.object({
  diagnostics: z.array(
    z.object({
      filename: z.string().transform((path) => path.replaceAll('\\', '/')),
      code: z.string().transform((code) => code.replace(/^(.+)\((.+)\)$/, '$1/$2').replace(/^eslint\//, '')),
    }),
  ),
})
