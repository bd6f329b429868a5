import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lastAction } from '../support/recordSnapshot.ts'
import { idSchema } from '../../src/shared/contract/schema.ts'
import { date, testProgram } from '../support/testWorkspace.ts'

const day = date('2024-02-05')

/** A task, and a desk that chooses, saves and views as the test says. */
async function taskWithDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const viewed: (readonly [content: string, name: string])[] = []
  const suggested: string[] = []
  const said = { chosen: [] as readonly string[], target: null as string | null, opens: true }
  const program = testProgram({
    desk: {
      chooseFiles: async () => said.chosen,
      async chooseFile(name) {
        suggested.push(name)
        return said.target
      },
      async view(file, name) {
        viewed.push([readFileSync(file, 'utf8'), name])
        return said.opens
      },
    },
  })
  await program.workspace.create({ folder: null, name: 'Tổ công tác thử' })
  const { tasks, history } = program.session().handlers
  const list = await tasks.createList({ name: 'Danh mục' })
  const { id: taskId } = await tasks.create({ taskListId: list.id, kind: 'general', content: 'Việc' })
  const write = (name: string, content: string) => {
    const file = join(folder, name)
    writeFileSync(file, content)
    return file
  }
  const attach = async (...files: string[]) => {
    said.chosen = files
    return await tasks.attach({ taskId, progressReportId: null })
  }
  const attachments = async () => (await tasks.get({ id: taskId, asOf: day })).attachments
  const stored = () =>
    readdirSync(join(program.root, 'so-lam-viec', 'attachments'), { recursive: true }).filter(
      (name) => String(name).length > 2,
    )
  return {
    program,
    tasks,
    history,
    list,
    taskId,
    folder,
    said,
    viewed,
    suggested,
    write,
    attach,
    attachments,
    stored,
  }
}

describe('the attachments of a task', () => {
  it('are copied into the workspace, and read from there', async () => {
    const { tasks, folder, said, viewed, suggested, write, attach, attachments, stored } =
      await taskWithDesk()
    const source = write('Báo cáo.pdf', 'nội dung')
    const [made] = await attach(source, write('ảnh.png', 'ảnh'))
    if (made === undefined) throw new Error('nothing attached')
    expect(await attachments()).toMatchObject([
      { ...made, name: 'Báo cáo.pdf', size: 10 },
      { name: 'ảnh.png' },
    ])
    expect(stored()).toHaveLength(2)
    rmSync(source)
    await tasks.openAttachment({ id: made.id })
    expect(viewed).toEqual([['nội dung', 'Báo cáo.pdf']])
    expect(await tasks.saveAttachment({ id: made.id })).toEqual({ file: null })
    said.target = join(folder, 'bản lưu.pdf')
    expect(await tasks.saveAttachment({ id: made.id })).toEqual({ file: said.target })
    expect(readFileSync(said.target, 'utf8')).toBe('nội dung')
    expect(suggested).toEqual(['Báo cáo.pdf', 'Báo cáo.pdf'])
  })

  it('come with a report of the same task', async () => {
    const { tasks, list, taskId, said, write, attachments } = await taskWithDesk()
    const other = await tasks.create({ taskListId: list.id, kind: 'general', content: 'Việc khác' })
    const report = await tasks.addProgressReport({ taskId, reportedOn: day })
    said.chosen = [write('a.pdf', 'a')]
    await tasks.attach({ taskId, progressReportId: report.id })
    expect(await attachments()).toMatchObject([{ progressReportId: report.id }])
    await expect(tasks.attach({ taskId: other.id, progressReportId: report.id })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('are all taken or none', async () => {
    const { program, attach, attachments, write, folder } = await taskWithDesk()
    const gone = join(folder, 'không có.pdf')
    program.events.length = 0
    await expect(attach(write('a.pdf', 'a'), gone)).rejects.toMatchObject({
      code: 'file-not-read',
      facts: { file: gone },
    })
    expect(await attachments()).toEqual([])
    expect(await attach()).toEqual([])
    expect(program.events).toEqual([])
  })

  it('are never handed to the system when they could run, but are saved', async () => {
    const { tasks, viewed, said, folder, write, attach } = await taskWithDesk()
    const [made] = await attach(write('a.pdf.exe', 'MZ'))
    if (made === undefined) throw new Error('nothing attached')
    await expect(tasks.openAttachment({ id: made.id })).rejects.toMatchObject({
      code: 'file-not-opened',
      facts: { file: 'a.pdf.exe' },
    })
    expect(viewed).toEqual([])
    said.target = join(folder, 'b')
    await tasks.saveAttachment({ id: made.id })
    expect(readFileSync(said.target, 'utf8')).toBe('MZ')
  })

  it('say when nothing opens them, or their content is gone', async () => {
    const { program, tasks, said, write, attach } = await taskWithDesk()
    const [made] = await attach(write('a.pdf', 'a'))
    if (made === undefined) throw new Error('nothing attached')
    said.opens = false
    await expect(tasks.openAttachment({ id: made.id })).rejects.toMatchObject({ code: 'file-not-opened' })
    rmSync(join(program.root, 'so-lam-viec', 'attachments', made.hash.slice(0, 2)), { recursive: true })
    for (const call of [tasks.openAttachment, tasks.saveAttachment])
      await expect(call({ id: made.id })).rejects.toMatchObject({
        code: 'not-found',
        facts: { what: 'file' },
      })
  })

  it('come back whole when their removal is undone', async () => {
    const { program, tasks, history, viewed, write, attach, attachments, stored } = await taskWithDesk()
    const [made] = await attach(write('a.pdf', 'a'))
    if (made === undefined) throw new Error('nothing attached')
    await tasks.removeAttachment(made)
    expect(await attachments()).toEqual([])
    expect(stored()).toHaveLength(1)
    await history.undo({ actionId: idSchema.parse(lastAction(program.root)) })
    await tasks.openAttachment({ id: made.id })
    expect(viewed).toEqual([['a', 'a.pdf']])
  })
})
