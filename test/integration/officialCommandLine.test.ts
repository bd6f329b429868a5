import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../src/main/cli/runCommand.ts'
import { readCommandLine } from '../../src/main/cli/commandLine.ts'
import { officialOffice, type OfficialOffice } from '../support/officialOffice.ts'

async function run({ program, folder }: OfficialOffice, ...words: readonly string[]) {
  const out: string[] = []
  const complaints: string[] = []
  const code = await runCommand(words, {
    ...program,
    defaultFolder: async () => folder,
    out: (text) => void out.push(text),
    complain: (line) => void complaints.push(line),
  })
  return { code, out: out.join('\n'), complaints }
}

describe('official documents on the command line', () => {
  it('are exported as they would be composed now, and stored nowhere', async () => {
    const office = await officialOffice()
    const { program, meetingId } = office
    for (const format of ['pdf', 'docx']) {
      const file = join(program.root, `bien-ban.${format}`)
      const words = ['--kind', 'minutes', '--meeting', meetingId, '--format', format, '--out', file]
      const done = await run(office, 'export', 'document', ...words)
      expect(done).toMatchObject({ code: 0, complaints: [] })
      expect(JSON.parse(done.out)).toMatchObject({ file })
      expect(existsSync(file)).toBe(true)
    }
    expect(await run(office, 'documents', 'list')).toMatchObject({ code: 0, out: '' })
    const report = join(program.root, 'bao-cao.pdf')
    const words = ['--kind', 'progressReport', '--span', 'month', '--as-of', '2024-02-05', '--out', report]
    expect(await run(office, 'export', 'document', ...words)).toMatchObject({ code: 0 })
  })

  it('are listed, issued and verified', async () => {
    const office = await officialOffice()
    const { id } = await office.ready('plan', 5, 'Kế hoạch tổ chức')
    const listed = await run(office, 'documents', 'list', '--json')
    expect(JSON.parse(listed.out)).toMatchObject([{ id, kind: 'plan', state: 'draft' }])
    const issued = await run(office, 'documents', 'issue', id)
    expect(issued).toMatchObject({ code: 0, complaints: [] })
    expect(issued.out).toMatch(/05\/KH-/)
    expect((await run(office, 'documents', 'list')).out).toMatch(/Đã phát hành\tKế hoạch tổ chức$/)
    expect(await run(office, 'documents', 'issue', id)).toMatchObject({
      code: 1,
      complaints: [expect.stringMatching(/^document-issued /)],
    })

    const verified = await run(office, 'documents', 'verify', '--json')
    expect([verified.code, JSON.parse(verified.out)]).toEqual([0, { checked: 2, broken: [] }])
    const attachments = join(office.folder, 'attachments')
    for (const name of readdirSync(attachments)) rmSync(join(attachments, name), { recursive: true })
    const broken = await run(office, 'documents', 'verify')
    expect(broken).toMatchObject({ code: 1, complaints: [] })
    expect(broken.out).toMatch(/pdf\tmissing[^]*docx\tmissing/)
  })

  it('are refused with the reason where they lack something, or are not there', async () => {
    const office = await officialOffice()
    const { id } = await office.officialDocuments.create({ kind: 'letter' })
    expect(await run(office, 'documents', 'issue', id)).toMatchObject({
      code: 1,
      complaints: [expect.stringMatching(/^invalid-input .*number/)],
    })
    expect(await run(office, 'documents', 'check', 'none')).toMatchObject({
      code: 1,
      complaints: [expect.stringMatching(/^invalid-input /)],
    })
  })

  it.each([
    'documents',
    'documents burn',
    'documents issue',
    'documents list now',
    'documents check A B',
    'documents list --kind minutes',
    'export document --kind minutes',
    'export document --kind nothing --out a.pdf',
    'export document --kind minutes --span decade --out a.pdf',
    'export document --kind minutes --format xlsx --out a.pdf',
    'export document minutes --out a.pdf',
  ])('are not asked for by %j', (words) => {
    expect(readCommandLine(words.split(' '))).toBeNull()
  })
})
