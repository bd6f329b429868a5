import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createPreferencesFile } from '../../../../src/main/app/preferences.ts'

function preferencesFile(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-preferences-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'preferences.json')
  writeFileSync(file, text)
  return { file, preferences: createPreferencesFile(file) }
}

describe('what this PC remembers', () => {
  it('has the notice at the start on, also in a file that does not know of it or is damaged', async () => {
    for (const text of ['{"folder":"/so"}', '{"noticeAtStart":"?"}', '{', '[]'])
      expect((await preferencesFile(text).preferences.read()).noticeAtStart).toBe(true)
  })

  it('keeps the notice off beside everything else', async () => {
    const { file, preferences } = preferencesFile('{"folder":"/so"}')
    await Promise.all([preferences.change({ noticeAtStart: false }), preferences.change({ window: null })])
    const again = await createPreferencesFile(file).read()
    expect(again).toMatchObject({ folder: '/so', noticeAtStart: false })
  })
})
