import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeWholeFile } from '../../../../src/main/files/writeWholeFile.ts'

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-file-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const bytes = new TextEncoder().encode('bản mới')

describe('a file that is written whole', () => {
  it('takes the place of an earlier one, and is alone there', async () => {
    const folder = emptyFolder()
    const file = join(folder, 'Biên bản.pdf')
    writeFileSync(file, 'bản cũ, dài hơn')
    await writeWholeFile(file, bytes)
    expect(readFileSync(file, 'utf8')).toBe('bản mới')
    expect(readdirSync(folder)).toEqual(['Biên bản.pdf'])
  })

  it('leaves the earlier one as it was when it cannot be written', async () => {
    const folder = emptyFolder()
    const file = join(folder, 'Biên bản.pdf')
    writeFileSync(file, 'bản cũ')
    // Stands where the new one would be written first.
    mkdirSync(`${file}.${process.pid}.part`)
    await expect(writeWholeFile(file, bytes)).rejects.toMatchObject({
      code: 'file-not-written',
      facts: { file },
    })
    expect(readFileSync(file, 'utf8')).toBe('bản cũ')
  })

  it('leaves nothing behind when it cannot be put in its place', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'Biên bản.pdf', 'x'), { recursive: true })
    await expect(writeWholeFile(join(folder, 'Biên bản.pdf'), bytes)).rejects.toMatchObject({
      code: 'file-not-written',
    })
    expect(readdirSync(folder)).toEqual(['Biên bản.pdf'])
  })

  it('is refused in a folder that is not there', async () => {
    await expect(writeWholeFile(join(emptyFolder(), 'khong-co', 'a.pdf'), bytes)).rejects.toMatchObject({
      code: 'file-not-written',
    })
  })
})
