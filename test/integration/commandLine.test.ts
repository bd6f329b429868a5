import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runCommand } from '../../src/main/cli/runCommand.ts'
import { emptyWorkspace, testProgram, type TestProgram } from '../support/testWorkspace.ts'

async function run(program: TestProgram, ...words: readonly string[]) {
  const out: string[] = []
  const complaints: string[] = []
  const code = await runCommand(words, {
    ...program,
    defaultFolder: async () => join(program.root, 'so-lam-viec'),
    out: (text) => void out.push(text),
    complain: (line) => void complaints.push(line),
  })
  return { code, out: out.join('\n'), complaints }
}

describe('the command line', () => {
  it('makes a workspace, writes to it, reads from it and checks it', async () => {
    const program = testProgram()
    expect(await run(program, 'init')).toMatchObject({ code: 0, complaints: [] })
    const made = await run(program, 'call', 'directory', 'createPerson', '{"fullName":"Nguyễn Văn Sơn"}')
    expect(JSON.parse(made.out)).toMatchObject({
      ok: true,
      value: { fullName: 'Nguyễn Văn Sơn', version: 1 },
    })
    const read = await run(program, 'call', 'directory', 'listPeople', '{"order":"name","asOf":"2024-02-05"}')
    expect(JSON.parse(read.out)).toMatchObject({ ok: true, value: [{ fullName: 'Nguyễn Văn Sơn' }] })
    const checked = await run(program, 'check')
    expect(checked.code).toBe(0)
    expect(JSON.parse(checked.out)).toMatchObject({ problems: [], rows: { person: 1 } })
  })

  it('makes the sample in the folder that is named', async () => {
    const program = testProgram()
    const folder = join(program.root, 'Mẫu Đề án 06')
    expect(await run(program, '--workspace', folder, 'init', '--sample')).toMatchObject({ code: 0 })
    expect(existsSync(join(folder, 'workspace.db'))).toBe(true)
    const again = await run(program, '--workspace', folder, 'init', '--sample')
    expect(again).toEqual({ code: 1, out: '', complaints: [expect.stringMatching(/^workspace-exists /)] })
  })

  it('prints a refusal as a Reply, and its code as one line of complaint', async () => {
    const program = testProgram()
    await run(program, 'init')
    const refused = await run(program, 'call', 'directory', 'createPerson', '{}')
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.out)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(refused.complaints).toHaveLength(1)
    expect(refused.complaints[0]).toMatch(/^invalid-input .*fullName/)
    expect(await run(program, 'call', 'tasks', 'khong-co')).toMatchObject({
      code: 1,
      complaints: [expect.stringMatching(/^not-found /)],
    })
  })

  it('writes nowhere that another process writes, but reads there', async () => {
    const open = await emptyWorkspace()
    const program = testProgram({ root: open.root })
    const write = await run(program, 'call', 'directory', 'createPerson', '{"fullName":"A"}')
    expect(JSON.parse(write.out)).toMatchObject({ ok: false, error: { code: 'workspace-in-use' } })
    expect(write).toMatchObject({ code: 1, complaints: [expect.stringMatching(/^workspace-in-use /)] })
    expect(await run(program, 'call', 'directory', 'listOrganizations', '{"order":"name"}')).toMatchObject({
      code: 0,
    })
    expect(await run(program, 'check')).toMatchObject({ code: 0 })
  })

  it('finds a reference whose record is gone, and says so by its exit code', async () => {
    const program = testProgram()
    await run(program, 'init')
    const { out } = await run(program, 'call', 'directory', 'createPerson', '{"fullName":"A"}')
    const { value } = z.object({ value: z.object({ id: z.string() }) }).parse(JSON.parse(out))
    await run(program, 'call', 'directory', 'createPosition', `{"personId":"${value.id}","title":"B"}`)
    const damage = new SqliteDatabase(join(program.root, 'so-lam-viec', 'workspace.db'))
    damage.exec('pragma foreign_keys = off; delete from person')
    damage.close()
    const checked = await run(program, 'check')
    expect(checked).toMatchObject({
      code: 1,
      complaints: [expect.stringMatching(/^workspace-unreadable /)],
    })
    expect(JSON.parse(checked.out)).toMatchObject({
      problems: [expect.stringMatching(/^position \d+ refers to a missing person$/)],
    })
  })

  it('tells what an import would do, does it, and finds nothing to do the second time', async () => {
    const program = testProgram()
    await run(program, 'init')
    const words = ['import', 'tasks', 'test/fixtures/import/libreoffice.xlsx', '--list', 'Nhiệm vụ 2024']
    const dry = await run(program, ...words, '--dry-run')
    expect(dry).toMatchObject({ code: 0, complaints: [] })
    expect(dry.out).toMatch(/^5 rows: 0 new, 0 changed, 0 same, 5 doubtful, 0 error\nunknown agency: /)
    expect(JSON.parse((await run(program, 'call', 'tasks', 'lists')).out)).toMatchObject({ value: [] })

    const done = await run(program, ...words, '--create-agencies', '--json')
    expect(done.code).toBe(0)
    expect(JSON.parse(done.out)).toMatchObject({
      total: 5,
      counts: { new: 5, changed: 0, same: 0, doubtful: 0, error: 0 },
      written: { created: 5, changed: 0 },
    })
    const [first] = z.object({ rows: z.array(z.unknown()).length(5) }).parse(JSON.parse(done.out)).rows
    expect(first).toMatchObject({
      row: 6,
      status: 'new',
      changes: expect.arrayContaining([{ column: 'due', before: '', after: '30/06/2024' }]),
    })
    expect((await run(program, ...words.slice(0, -1), 'NHIEM VU 2024')).out).toMatch(
      /^5 rows: 0 new, 0 changed, 5 same, 0 doubtful, 0 error\nwritten: 0 created, 0 changed$/,
    )
  })

  it('imports nothing of a file with errors', async () => {
    const program = testProgram()
    await run(program, 'init')
    const words = ['import', 'tasks', 'test/fixtures/import/two-rows.xlsx', '--list', 'Hai dòng']
    const refused = await run(program, ...words, '--create-agencies')
    expect(refused).toMatchObject({
      code: 1,
      complaints: [expect.stringMatching(/^table-not-read .*rows-with-errors/)],
    })
    expect(refused.out).toContain('F6 impossibleDate')
    expect(JSON.parse((await run(program, 'call', 'tasks', 'lists')).out)).toMatchObject({ value: [] })
    expect((await run(program, ...words, '--dry-run')).code).toBe(0)
    expect(
      await run(program, 'import', 'tasks', 'test/fixtures/import/old.xls', '--list', 'Cũ'),
    ).toMatchObject({
      code: 1,
      complaints: [expect.stringMatching(/^table-not-read .*old-excel/)],
    })
  })

  it.each([
    ['organizations', 'STT,Tên cơ quan,Tên viết tắt'],
    ['people', 'Họ và tên,Chức vụ,Đơn vị'],
    ['tasks', 'STT,Nội dung nhiệm vụ,Cơ quan chủ trì'],
  ])('says that a file of %s has a heading and no rows', async (what, heading) => {
    const program = testProgram()
    await run(program, 'init')
    const file = join(program.root, 'chi-tieu-de.csv')
    writeFileSync(file, `${heading}\n`)
    const list = what === 'tasks' ? ['--list', 'Rỗng'] : []
    for (const dryRun of [['--dry-run'], []])
      expect(await run(program, 'import', what, file, ...list, ...dryRun)).toMatchObject({
        code: 1,
        complaints: [expect.stringMatching(/^table-not-read .*no-rows/)],
      })
    expect(JSON.parse((await run(program, 'call', 'tasks', 'lists')).out)).toMatchObject({ value: [] })
  })

  it('prints a report as JSON, of the lists that are named, and writes it into a file', async () => {
    const program = testProgram()
    await run(program, 'init', '--sample')
    const words = ['report', 'register', '--as-of', '2024-02-05', '--list', 'nhiem vu de an 06 nam 2024']
    const printed = await run(program, ...words)
    expect(printed).toMatchObject({ code: 0, complaints: [] })
    const { rows } = z
      .object({ rows: z.array(z.object({ kind: z.string() })) })
      .parse(JSON.parse(printed.out))
    expect(rows.filter(({ kind }) => kind === 'record')).toHaveLength(81)

    const file = join(program.root, 'danh-muc.xlsx')
    expect(await run(program, ...words, '--format', 'xlsx', '--out', file)).toMatchObject({ code: 0 })
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')

    expect(
      await run(program, 'report', 'focus', '--as-of', '2024-02-05', '--list', 'Không có'),
    ).toMatchObject({
      code: 1,
      complaints: [expect.stringMatching(/^not-found .*Không có/)],
    })
    expect(await run(program, 'report', 'focus', '--as-of', '05/02/2024')).toMatchObject({
      code: 1,
      complaints: [expect.stringMatching(/^invalid-input .*asOf/)],
    })
  })

  it('writes the tasks of a list into a file, whose CSV has one line for each', async () => {
    const program = testProgram()
    await run(program, 'init', '--sample')
    const file = join(program.root, 'nhiem-vu.csv')
    const words = ['--as-of', '2024-02-05', '--format', 'csv', '--out', file]
    expect(
      await run(program, 'export', 'tasks', '--list', 'nhiem vu de an 06 nam 2024', ...words),
    ).toMatchObject({ code: 0, out: JSON.stringify({ file }) })
    expect(readFileSync(file, 'utf8').match(/^\d+,/gm)).toHaveLength(81)
    expect(await run(program, 'export', 'tasks', '--list', 'Không có', ...words)).toMatchObject({
      code: 1,
      complaints: [expect.stringMatching(/^not-found .*Không có/)],
    })
  })

  it('lets go of the workspace when it is done', async () => {
    const program = testProgram()
    await run(program, 'init')
    await run(program, 'call', 'directory', 'createPerson', '{"fullName":"A"}')
    expect(program.workspace.session()).toBeNull()
    const other = testProgram({ root: program.root })
    expect(await run(other, 'call', 'directory', 'createPerson', '{"fullName":"B"}')).toMatchObject({
      code: 0,
    })
  })

  it('describes every endpoint with the schema of its input', async () => {
    const { code, out } = await run(testProgram(), 'endpoints')
    expect(code).toBe(0)
    const described: unknown = JSON.parse(out)
    expect(described).toContainEqual(
      expect.objectContaining({
        feature: 'directory',
        method: 'createPerson',
        kind: 'command',
        input: expect.objectContaining({ type: 'object', required: ['fullName'] }),
      }),
    )
  })

  it('gives its usage to who asks for it', async () => {
    expect(await run(testProgram(), '--help')).toMatchObject({ code: 0, complaints: [] })
    expect((await run(testProgram(), 'call', '--help')).out).toContain('usage:')
  })

  it.each([
    [[]],
    [['bogus']],
    [['call', 'tasks']],
    [['call', 'tasks', 'lists', '{not json']],
    [['export', 'minutes', '--meeting', 'x']],
    [['export', 'poster', '--meeting', 'x', '--out', 'y.pdf']],
    [['export', 'tasks', '--as-of', '2024-02-05', '--out', 'y.xlsx']],
    [['export', 'tasks', '--as-of', '2024-02-05', '--format', 'docx', '--out', 'y.docx']],
    [['export', 'tasks', '--meeting', 'x', '--as-of', '2024-02-05', '--format', 'csv', '--out', 'y.csv']],
    [['init', '--unknown']],
    [['check', '--sample']],
    [['report', 'register']],
    [['report', 'everything', '--as-of', '2024-02-05']],
    [['report', 'focus', '--as-of', '2024-02-05', '--format', 'pdf']],
    [['check', '--as-of', '2024-02-05']],
  ])('answers %j with its usage', async (words) => {
    const answer = await run(testProgram(), ...words)
    expect(answer).toMatchObject({ code: 2, out: '' })
    expect(answer.complaints.join()).toContain('usage:')
    expect(answer.complaints.join()).toContain(`not understood: ${words.join(' ')}`)
  })
})
