import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createContentStore } from '../../../../src/main/files/contentStore.ts'

function places() {
  const folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const root = join(folder, 'attachments')
  const source = join(folder, 'Báo cáo.pdf')
  return { folder, root, source }
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

describe('the store of files', () => {
  it('keeps content under its hash alone, once, for this user only', async () => {
    const { root, source, folder } = places()
    writeFileSync(source, 'nội dung')
    const store = createContentStore(root)
    const hash = sha256('nội dung')
    expect(await store.put(source)).toEqual({ hash, size: 10 })
    const other = join(folder, 'tên khác.exe')
    writeFileSync(other, 'nội dung')
    expect(await store.put(other)).toEqual({ hash, size: 10 })
    expect(new Set(readdirSync(root, { recursive: true, encoding: 'utf8' }))).toEqual(
      new Set([hash.slice(0, 2), join(hash.slice(0, 2), hash)]),
    )
    const place = await store.find(hash)
    expect(readFileSync(place, 'utf8')).toBe('nội dung')
    expect(statSync(place).mode & 0o777).toBe(0o600)
  })

  it('keeps what is longer than one reading, and what is empty', async () => {
    const { root, source } = places()
    const content = Buffer.alloc(2_500_000, 'Bàn Thư ký ')
    writeFileSync(source, content)
    const store = createContentStore(root)
    expect(await store.put(source)).toEqual({ hash: sha256(content), size: 2_500_000 })
    expect(readFileSync(await store.find(sha256(content))).equals(content)).toBe(true)
    writeFileSync(source, '')
    expect(await store.put(source)).toEqual({ hash: sha256(''), size: 0 })
  })

  it('refuses what is too large, and keeps nothing of it', async () => {
    const { root, source } = places()
    writeFileSync(source, 'x'.repeat(3 * 1024 * 1024 + 1))
    const store = createContentStore(root, 3 * 1024 * 1024)
    await expect(store.put(source)).rejects.toMatchObject({
      code: 'file-too-large',
      facts: { file: source, megabytes: 3 },
    })
    expect(existsSync(root)).toBe(false)
    writeFileSync(source, 'x'.repeat(3 * 1024 * 1024))
    expect((await store.put(source)).size).toBe(3 * 1024 * 1024)
  })

  it('counts while it copies what does not say how long it is', async () => {
    const { root } = places()
    // Says that it is empty, and never ends.
    const endless = '/proc/self/pagemap'
    if (!existsSync(endless)) return
    const store = createContentStore(root, 3 * 1024 * 1024)
    await expect(store.put(endless)).rejects.toMatchObject({ code: 'file-too-large' })
    expect(readdirSync(root)).toEqual([])
  })

  it('refuses what is no file, or is gone', async () => {
    const { root, source, folder } = places()
    const store = createContentStore(root)
    await expect(store.put(folder)).rejects.toMatchObject({ code: 'not-a-file', facts: { file: folder } })
    await expect(store.put(source)).rejects.toMatchObject({ code: 'file-not-read', facts: { file: source } })
  })

  it('finds nothing that leads out of it', async () => {
    const { root, source } = places()
    writeFileSync(source, 'bí mật')
    const hash = sha256('bí mật')
    const store = createContentStore(root)
    mkdirSync(join(root, hash.slice(0, 2)), { recursive: true })
    symlinkSync(source, join(root, hash.slice(0, 2), hash))
    await expect(store.find(hash)).rejects.toMatchObject({ code: 'not-found' })
    await store.put(source)
    // The content itself took the place of the link.
    expect(readFileSync(await store.find(hash), 'utf8')).toBe('bí mật')

    const outside = mkdtempSync(join(tmpdir(), 'ban-thu-ky-outside-'))
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }))
    rmSync(join(root, hash.slice(0, 2)), { recursive: true })
    writeFileSync(join(outside, hash), 'bí mật')
    symlinkSync(outside, join(root, hash.slice(0, 2)))
    await expect(store.find(hash)).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each(['', '../../x', 'ABC', 'g'.repeat(64), `${'a'.repeat(64)}/..`])(
    'knows no hash %j',
    async (hash) => {
      const { root } = places()
      await expect(createContentStore(root).find(hash)).rejects.toMatchObject({ code: 'not-found' })
    },
  )

  it('lets what the disk refuses through, for the workspace to name', async () => {
    const { root, source } = places()
    writeFileSync(source, 'nội dung')
    writeFileSync(root, 'no folder')
    await expect(createContentStore(root).put(source)).rejects.toMatchObject({ code: 'EEXIST' })
  })
})
