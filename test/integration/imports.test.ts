import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Id } from '../../src/shared/contract/schema.ts'
import type { ImportFile, ImportRow, ImportSettings } from '../../src/shared/imports/contract.ts'
import { taskColumns } from '../../src/shared/tasks/columns.ts'
import type { TaskRow } from '../../src/shared/tasks/contract.ts'
import { date, emptyWorkspace, sampleWorkspace, type TestProgram } from '../support/testWorkspace.ts'

const folder = 'test/fixtures/import'
const asOf = date('2024-02-05')

/** A file with this text, gone when the test is. */
function fileOf(text: string, name = 'nhiem-vu.csv'): string {
  const root = mkdtempSync(join(tmpdir(), 'ban-thu-ky-test-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const file = join(root, name)
  writeFileSync(file, text)
  return file
}

async function opened({ session }: TestProgram, file: string): Promise<ImportFile> {
  const found = await session().handlers.imports.open({ file })
  if (found === null) throw new Error('no file')
  return found
}

function settingsOf({ layout }: ImportFile, list: ImportSettings['list']): ImportSettings {
  const { head, sheet, columns } = layout
  if (head === null) throw new Error('no heading')
  return {
    sheet,
    headFrom: head.from,
    headUntil: head.until,
    columns: columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }])),
    list,
    defaultKind: 'specific',
    asOf,
    convertLegacy: true,
    organizations: [],
  }
}

/** Reads a file, compares it, and writes what is sure. */
async function imported(
  program: TestProgram,
  file: string,
  list: ImportSettings['list'],
  change: Partial<ImportSettings> = {},
) {
  const { imports } = program.session().handlers
  const open = await opened(program, file)
  const settings = { ...settingsOf(open, list), ...change }
  const preview = await imports.preview({ importId: open.importId, settings })
  const rows = await imports.rows({ importId: open.importId, status: null, after: 0, limit: 200 })
  const take = { new: true, changed: true, doubtful: true }
  const { taskListId, ...result } = await imports.commit({ importId: open.importId, settings, take })
  if (taskListId === null) throw new Error('no list')
  return { open, settings, preview, rows, result: { ...result, taskListId } }
}

async function tasksIn({ session }: TestProgram, taskListId: Id): Promise<readonly TaskRow[]> {
  const sort = { by: 'list', descending: false } as const
  return (await session().handlers.tasks.list({ asOf, taskListIds: [taskListId], sort, limit: 200 })).tasks
}

async function withAgencies(
  program: TestProgram,
  ...names: readonly string[]
): Promise<ReadonlyMap<string, Id>> {
  const ids = new Map<string, Id>()
  for (const name of names)
    ids.set(name, (await program.session().handlers.directory.createOrganization({ name })).id)
  return ids
}

function reasons(rows: readonly ImportRow[]) {
  return rows.map(({ status, flags }) => [status, ...flags.map(({ cell, reason }) => `${cell} ${reason}`)])
}

describe('importing a workbook', () => {
  it('makes tasks of every row, with their kinds, agencies, deadlines and reports', async () => {
    const program = await emptyWorkspace()
    const ids = await withAgencies(
      program,
      'Sở Thông tin và Truyền thông',
      'Sở Tư pháp',
      'Công an tỉnh',
      'Văn phòng UBND tỉnh',
      'Sở Lao động - Thương binh và Xã hội',
      'Sở Văn hóa, Thể thao và Du lịch',
    )
    const { preview, rows, result, open } = await imported(program, join(folder, 'libreoffice.xlsx'), {
      name: 'Nhiệm vụ năm 2024',
    })
    expect(open.layout.title).toBe('DANH MỤC NHIỆM VỤ NĂM 2024')
    expect(preview).toMatchObject({
      total: 5,
      counts: { new: 4, changed: 0, same: 0, doubtful: 1, error: 0 },
      skippedTotal: 4,
      unknownOrganizations: [{ name: 'UBND các huyện', cells: 1 }],
    })
    expect(reasons(rows)).toEqual([
      ['new'],
      ['new'],
      ['new'],
      ['new'],
      ['doubtful', 'D11 unknownOrganization'],
    ])
    expect(result).toMatchObject({ created: 5, changed: 0 })
    const tasks = await tasksIn(program, result.taskListId)
    expect(
      tasks.map(({ kind, code, state, dueWording, deadlineKind }) => [
        kind,
        code,
        deadlineKind,
        state.dueOn,
        dueWording,
      ]),
    ).toEqual([
      ['general', '1', 'dated', '2024-06-30', ''],
      ['general', '2', 'dated', '2024-06-30', 'Quý II/2024'],
      ['specific', '1', 'dated', '2024-02-09', ''],
      ['specific', '2', 'recurring', null, ''],
      ['specific', '3', 'dated', '2024-06-30', 'tháng 6-2024'],
    ])
    expect(tasks[0]).toMatchObject({
      leadId: ids.get('Sở Thông tin và Truyền thông'),
      supportingIds: [ids.get('Sở Tư pháp'), ids.get('Công an tỉnh')],
      product: 'Kế hoạch',
      lastReport: { percent: 45, reportedOn: asOf },
    })
    expect(tasks[2]?.supportingIds).toEqual([
      ids.get('Sở Lao động - Thương binh và Xã hội'),
      ids.get('Sở Văn hóa, Thể thao và Du lịch'),
    ])
  })

  it('changes nothing when the same file comes again', async () => {
    const program = await emptyWorkspace()
    const file = join(folder, 'openpyxl.xlsx')
    const { result } = await imported(program, file, { name: 'Nhiệm vụ năm 2024' })
    const open = await opened(program, file)
    const settings = settingsOf(open, { id: result.taskListId })
    const { imports } = program.session().handlers
    const unknown = (await imports.preview({ importId: open.importId, settings })).unknownOrganizations
    const organizations = unknown.map(({ key }) => ({ key, choice: 'skip' as const }))
    const again = await imports.preview({ importId: open.importId, settings: { ...settings, organizations } })
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 5, doubtful: 0, error: 0 })
  })

  it('takes the whole import back as one action', async () => {
    const program = await emptyWorkspace()
    const { handlers } = program.session()
    const open = await opened(program, join(folder, 'openpyxl.xlsx'))
    const settings = settingsOf(open, { name: 'Nhiệm vụ năm 2024' })
    const { unknownOrganizations } = await handlers.imports.preview({ importId: open.importId, settings })
    const organizations = unknownOrganizations.map(({ key }) => ({ key, choice: 'create' as const }))
    const take = { new: true, changed: true, doubtful: true }
    const { actionId } = await handlers.imports.commit({
      importId: open.importId,
      settings: { ...settings, organizations },
      take,
    })
    expect(await handlers.directory.listOrganizations({ order: 'name' })).toHaveLength(
      unknownOrganizations.length,
    )
    await handlers.history.undo({ actionId })
    expect(await handlers.tasks.lists({})).toEqual([])
    expect(await handlers.directory.listOrganizations({ order: 'name' })).toEqual([])
  })

  it('remembers the columns for a file with the same heading', async () => {
    const program = await emptyWorkspace()
    const first = fileOf('STT,Nhiệm vụ,Cột lạ\n1,Việc một,Ghi gì đó\n')
    const open = await opened(program, first)
    expect(open.layout.columns.map(({ field }) => field)).toEqual(['code', 'content', null])
    const columns = [
      { column: 0, field: 'code' as const },
      { column: 1, field: 'content' as const },
      { column: 2, field: 'note' as const },
    ]
    const { result } = await imported(program, first, { name: 'Một' }, { columns })
    const { layout } = await opened(program, fileOf('STT,Nhiệm vụ,CỘT LẠ\n2,Việc hai,Ghi nữa\n'))
    expect(layout).toMatchObject({ remembered: true, taskListId: result.taskListId })
    expect(layout.columns.map(({ field }) => field)).toEqual(['code', 'content', 'note'])
  })

  it('converts text of old fonts, with a mark, unless it is told not to', async () => {
    const program = await emptyWorkspace()
    const { rows } = await imported(program, join(folder, 'legacy-fonts.xlsx'), { name: 'Phông cũ' })
    expect(rows.map(({ content }) => content)).toEqual([
      'Xây dựng kế hoạch triển khai Đề án',
      'Cấp căn cước công dân',
      'Rà soát văn bản',
    ])
    expect(reasons(rows)).toEqual([
      ['new', 'B2 legacyRepaired'],
      ['new', 'B3 legacyRepaired'],
      ['new', 'B4 charactersRepaired'],
    ])
    const open = await opened(program, join(folder, 'legacy-fonts.xlsx'))
    const settings = { ...settingsOf(open, { name: 'Giữ nguyên' }), convertLegacy: false }
    const { imports } = program.session().handlers
    await imports.preview({ importId: open.importId, settings })
    const [first] = await imports.rows({ importId: open.importId, status: null, after: 0, limit: 1 })
    expect(first?.content).toBe('X©y dùng kÕ ho¹ch triÓn khai §Ò ¸n')
  })

  it('takes no formula that has no value, and no error for a value', async () => {
    const program = await emptyWorkspace()
    const { rows, result } = await imported(program, join(folder, 'inline-no-styles.xlsx'), {
      name: 'Công thức',
    })
    expect(reasons(rows)).toEqual([
      ['new', 'C2 serialDate'],
      ['doubtful', 'A3 formulaWithoutValue', 'C3 errorCell'],
    ])
    const tasks = await tasksIn(program, result.taskListId)
    expect(tasks.map(({ content, dueOn }) => [content, dueOn])).toEqual([
      ['Việc một (dữ liệu mẫu)', '2024-06-30'],
      ['Việc hai', null],
    ])
  })

  it('takes the lead from the cell, from what it says of each, or from the section', async () => {
    const program = await emptyWorkspace()
    const ids = await withAgencies(program, 'Sở Tư pháp', 'Công an tỉnh', 'Sở Y tế')
    const nameOf = (id: Id | null) => [...ids].find(([, known]) => known === id)?.[0] ?? null
    const file = fileOf(
      [
        'STT;Nội dung nhiệm vụ;Cơ quan chủ trì',
        'I;SỞ Y TẾ (2 nhiệm vụ);',
        '1;Việc của phần;',
        '2;Việc có hai cơ quan;Sở Tư pháp (chủ trì), Công an tỉnh',
        '3;Việc ghi rõ;"Chủ trì: Công an tỉnh\nPhối hợp: Sở Tư pháp, Sở Y tế"',
        '4;Việc chưa rõ;Sở Ngoại vụ, Công an tỉnh',
        'II;NHIỆM VỤ KHÁC;',
        '1;Việc không ai làm;',
      ].join('\n'),
    )
    const { rows, result } = await imported(program, file, { name: 'Chủ trì' })
    const tasks = await tasksIn(program, result.taskListId)
    expect(tasks.map(({ leadId, supportingIds }) => [nameOf(leadId), ...supportingIds.map(nameOf)])).toEqual([
      ['Sở Y tế'],
      ['Sở Tư pháp', 'Công an tỉnh'],
      ['Công an tỉnh', 'Sở Tư pháp', 'Sở Y tế'],
      [null],
      [null],
    ])
    expect(reasons(rows)[3]).toEqual(['doubtful', 'C6 unknownOrganization', 'C6 severalLeads'])
  })

  it('takes one work of several agencies for several tasks, and knows them again', async () => {
    const program = await emptyWorkspace()
    await withAgencies(program, 'Sở Tư pháp', 'Công an tỉnh')
    const lines = ['STT;Nội dung nhiệm vụ;Cơ quan chủ trì', '1;Báo cáo;Sở Tư pháp', '1;Báo cáo;Công an tỉnh']
    const file = fileOf(lines.join('\n'))
    const { preview, result } = await imported(program, file, { name: 'Việc chung' })
    expect(preview.counts).toMatchObject({ new: 2, doubtful: 0 })
    const again = await imported(program, file, { id: result.taskListId })
    expect(again.preview.counts).toMatchObject({ same: 2, doubtful: 0 })
  })

  it('reads what offices write for regular work, and dashes for nothing', async () => {
    const program = await emptyWorkspace()
    const dues = [
      'Thường xuyên, liên tục',
      'Hằng tháng, quý',
      'Trước ngày 15 hàng tháng',
      'Không',
      '-',
      'X',
      '30/6/2024\u200B',
    ]
    const file = fileOf(
      ['Nội dung nhiệm vụ;Thời hạn', ...dues.map((due, at) => `Việc ${at};${due}`)].join('\n'),
    )
    const { rows, result } = await imported(program, file, { name: 'Thời hạn' })
    const tasks = await tasksIn(program, result.taskListId)
    expect(tasks.map(({ deadlineKind, dueOn }) => dueOn ?? deadlineKind)).toEqual([
      'recurring',
      'recurring',
      'recurring',
      'none',
      'dated',
      'dated',
      '2024-06-30',
    ])
    expect(reasons(rows).slice(4)).toEqual([
      ['new'],
      ['doubtful', 'B7 unreadableDeadline'],
      ['new', 'B8 charactersRepaired'],
    ])
  })

  it('doubts a completion that is still to come', async () => {
    const program = await emptyWorkspace()
    const file = fileOf('Nội dung;Ngày hoàn thành\nViệc một;01/02/2024\nViệc hai;30/6/2024\n')
    const { rows } = await imported(program, file, { name: 'Ngày' })
    expect(reasons(rows)).toEqual([['new'], ['doubtful', 'B3 completedLater']])
  })

  it('writes nothing of what was cancelled', async () => {
    const program = await emptyWorkspace()
    const { imports, tasks } = program.session().handlers
    const lines = Array.from({ length: 3000 }, (_, index) => `${index + 1},Việc số ${index + 1}`)
    const open = await opened(program, fileOf(['STT,Nhiệm vụ', ...lines].join('\n')))
    const settings = settingsOf(open, { name: 'Nhiều việc' })
    await imports.preview({ importId: open.importId, settings })
    const take = { new: true, changed: true, doubtful: true }
    const committing = imports.commit({ importId: open.importId, settings, take })
    const outcome = committing.catch((error: unknown) => error)
    await imports.cancel({})
    expect(await outcome).toMatchObject({ code: 'cancelled' })
    expect(await tasks.lists({})).toEqual([])
  })
})

describe('rows and the tasks they are of', () => {
  const head = 'STT,Nội dung nhiệm vụ,Cơ quan chủ trì,Thời hạn,Ngày hoàn thành,Tiến độ (%),Mã hệ thống'

  async function withTasks(...lines: readonly string[]) {
    const program = await emptyWorkspace()
    await withAgencies(program, 'Sở Tư pháp', 'Sở Y tế')
    const { result } = await imported(program, fileOf([head, ...lines].join('\n')), { name: 'Danh mục' })
    const again = async (...changed: readonly string[]) =>
      await imported(program, fileOf([head, ...changed].join('\n')), { id: result.taskListId })
    return { program, taskListId: result.taskListId, again }
  }

  it('finds a task by list and number and tells each field that differs', async () => {
    const { again } = await withTasks(
      '1,Xây dựng kế hoạch,Sở Tư pháp,30/6/2024,,,',
      '2,Rà soát văn bản,Sở Y tế,,,,',
    )
    const { rows } = await again('1,Xây dựng kế hoạch năm,so tu phap,31/7/2024,,,', '2,Rà soát văn bản,,,,,')
    expect(rows.map(({ status, changes }) => [status, ...changes])).toEqual([
      [
        'changed',
        { column: 'content', before: 'Xây dựng kế hoạch', after: 'Xây dựng kế hoạch năm' },
        { column: 'due', before: '30/06/2024', after: '31/07/2024' },
      ],
      ['same'],
    ])
  })

  it('finds it by its content where the number is another', async () => {
    const { again } = await withTasks('1,Xây dựng kế hoạch,,,,,', '2,Rà soát văn bản,,,,,')
    const { rows } = await again('7,rà soát  văn bản,,,,,')
    expect(rows[0]).toMatchObject({ status: 'changed', code: '7' })
  })

  it('doubts a number that belongs to quite another task', async () => {
    const { again, program, taskListId } = await withTasks('1,Xây dựng kế hoạch triển khai,,,,,')
    const { rows, result } = await again('1,Cấp căn cước công dân gắn chip,,,,,')
    expect(reasons(rows)).toEqual([['doubtful', '2 differentContent']])
    expect(result).toMatchObject({ created: 0, changed: 0 })
    expect(await tasksIn(program, taskListId)).toHaveLength(1)
  })

  it('finds it by its id wherever it stands, and doubts the second row of one task', async () => {
    const { again, program, taskListId } = await withTasks('1,Xây dựng kế hoạch,,,,,')
    const [task] = await tasksIn(program, taskListId)
    const { rows } = await again(`9,Việc khác hẳn,,,,,${task?.id ?? ''}`, '1,Xây dựng kế hoạch,,,,,')
    expect(reasons(rows)).toEqual([['changed'], ['doubtful', '3 repeatedTask']])
  })

  it('writes the end and the progress of a task into its logs', async () => {
    const { again, program, taskListId } = await withTasks('1,Xây dựng kế hoạch,,,,,')
    await again('1,Xây dựng kế hoạch,,,01/02/2024,80%,')
    const [task] = await tasksIn(program, taskListId)
    expect(task).toMatchObject({ state: { completedOn: '2024-02-01' }, lastReport: { percent: 80 } })
    const { preview } = await again('1,Xây dựng kế hoạch,,,01/02/2024,80%,')
    expect(preview.counts.same).toBe(1)
  })

  it('leaves a deadline alone that stands as the table shows it', async () => {
    const program = await emptyWorkspace()
    const { handlers } = program.session()
    const { id } = await handlers.tasks.createList({ name: 'Lời' })
    for (const [dueOn, dueWording] of [
      ['2024-06-30', 'khi có hướng dẫn của Bộ'],
      ['2024-07-31', 'quý II/2024'],
    ] as const)
      await handlers.tasks.create({
        taskListId: id,
        kind: 'specific',
        content: `Việc ${dueWording}`,
        dueOn: date(dueOn),
        dueWording,
      })
    const lines = ['khi có hướng dẫn của Bộ', 'quý II/2024'].map((due) => `Việc ${due};${due}`)
    const { preview } = await imported(program, fileOf(['Nội dung;Thời hạn', ...lines].join('\n')), { id })
    expect(preview.counts).toMatchObject({ same: 2 })
  })

  it('leaves a text of an old font alone that stands in the registry as it is', async () => {
    const program = await emptyWorkspace()
    const { handlers } = program.session()
    const { id } = await handlers.tasks.createList({ name: 'Phông cũ' })
    const typed = 'X©y dùng kÕ ho¹ch triÓn khai §Ò ¸n'
    await handlers.tasks.create({ taskListId: id, kind: 'specific', content: 'Việc một', note: typed })
    const { preview } = await imported(program, fileOf(`Nội dung;Ghi chú\nViệc một;${typed}\n`), { id })
    expect(preview.counts).toMatchObject({ same: 1 })
  })

  it('corrects a deadline, but not one that was extended', async () => {
    const { again, program, taskListId } = await withTasks('1,Xây dựng kế hoạch,,30/6/2024,,,')
    const [task] = await tasksIn(program, taskListId)
    if (task === undefined) throw new Error('no task')
    const step = { kind: 'extended', happenedOn: date('2024-02-01'), dueOn: date('2024-07-31') } as const
    await program.session().handlers.tasks.addStep({ taskId: task.id, step })
    const { rows } = await again('1,Xây dựng kế hoạch,,30/6/2024,,,')
    expect(reasons(rows)).toEqual([['doubtful', 'D2 extendedDeadline']])
  })

  it('names the cell and the reason of an error, and does not write its row', async () => {
    const { program, taskListId, again } = await withTasks('1,Việc một,,30/6/2024,,,')
    const { rows } = await again(
      '1,Việc một,,31/6/2024,,,',
      ',,Sở Y tế,30/6/2024,,,',
      '2,Việc hai,Sở Lạ,,,150,',
    )
    expect(reasons(rows)).toEqual([
      ['error', 'D2 impossibleDate'],
      ['error', '3 noContent'],
      ['error', 'F4 outOfRange', 'C4 unknownOrganization'],
    ])
    expect(await tasksIn(program, taskListId)).toHaveLength(1)
  })
})

describe('tasks whose numbers say whose parts they are', () => {
  const heading = 'STT,Nội dung nhiệm vụ,Cơ quan chủ trì\n'
  const ofFile = (...rows: readonly string[]) => fileOf(`${heading}${rows.map((row) => `${row}\n`).join('')}`)
  const parentsIn = async (program: TestProgram, taskListId: Id) => {
    const tasks = await tasksIn(program, taskListId)
    return tasks.map(({ content, parentId }) => [
      content,
      tasks.find(({ id }) => id === parentId)?.content ?? null,
    ])
  }
  const parentsSaid = (rows: readonly ImportRow[]) =>
    rows.map(({ changes }) => changes.find(({ column }) => column === 'parent')?.after ?? null)

  it('become parts of the task above them, as the dry run says', async () => {
    const program = await emptyWorkspace()
    await withAgencies(program, 'Sở Tư pháp')
    const { rows, result } = await imported(
      program,
      ofFile(
        '1,Số hóa hồ sơ,Sở Tư pháp',
        '1.1,Rà soát hồ sơ,Sở Tư pháp',
        '1.1.a,Lập danh mục hồ sơ,Sở Tư pháp',
        '1.2,Nhập dữ liệu,Sở Tư pháp',
        '2,Đào tạo cán bộ,Sở Tư pháp',
        '3.1,Mua sắm thiết bị,Sở Tư pháp',
      ),
      { name: 'Danh mục' },
    )
    expect(parentsSaid(rows)).toEqual([
      null,
      '1 Số hóa hồ sơ',
      '1.1 Rà soát hồ sơ',
      '1 Số hóa hồ sơ',
      null,
      null,
    ])
    expect(await parentsIn(program, result.taskListId)).toEqual([
      ['Số hóa hồ sơ', null],
      ['Rà soát hồ sơ', 'Số hóa hồ sơ'],
      ['Lập danh mục hồ sơ', 'Rà soát hồ sơ'],
      ['Nhập dữ liệu', 'Số hóa hồ sơ'],
      ['Đào tạo cán bộ', null],
      ['Mua sắm thiết bị', null],
    ])
    await program.session().handlers.history.undo({ actionId: result.actionId })
    expect(await tasksIn(program, result.taskListId)).toEqual([])
  })

  it('are the same when they come again, and join a parent that stands in the list', async () => {
    const program = await emptyWorkspace()
    await withAgencies(program, 'Sở Tư pháp')
    const file = ofFile('1,Số hóa hồ sơ,Sở Tư pháp', '1.1,Rà soát hồ sơ,Sở Tư pháp')
    const { taskListId: id } = (await imported(program, file, { name: 'Danh mục' })).result
    const { preview } = await imported(program, file, { id })
    expect(preview.counts).toMatchObject({ same: 2 })
    const more = ofFile('1.2,Nhập dữ liệu,Sở Tư pháp', '1.1.a,Lập danh mục hồ sơ,Sở Tư pháp')
    await imported(program, more, { id })
    expect(await parentsIn(program, id)).toEqual([
      ['Số hóa hồ sơ', null],
      ['Rà soát hồ sơ', 'Số hóa hồ sơ'],
      ['Nhập dữ liệu', 'Số hóa hồ sơ'],
      ['Lập danh mục hồ sơ', 'Rà soát hồ sơ'],
    ])
  })

  it('leave the parent of a task alone that is there already', async () => {
    const program = await emptyWorkspace()
    await withAgencies(program, 'Sở Tư pháp')
    const file = ofFile('1,Số hóa hồ sơ,Sở Tư pháp', '1.1,Rà soát hồ sơ,Sở Tư pháp')
    const { taskListId: id } = (await imported(program, file, { name: 'Danh mục' })).result
    const part = (await tasksIn(program, id)).find(({ code }) => code === '1.1')
    if (part === undefined) throw new Error('no part')
    const patch = { parentId: null }
    await program.session().handlers.tasks.update({ id: part.id, version: part.version, patch })
    expect((await imported(program, file, { id })).preview.counts).toMatchObject({ same: 2, changed: 0 })
    expect(await parentsIn(program, id)).toContainEqual(['Rà soát hồ sơ', null])
  })

  it('stay within their section, where numbers begin anew', async () => {
    const program = await emptyWorkspace()
    await withAgencies(program, 'Sở Tư pháp', 'Sở Y tế')
    const { rows } = await imported(
      program,
      ofFile(
        'I,SỞ TƯ PHÁP,',
        '1,Số hóa hồ sơ,Sở Tư pháp',
        '2,Công khai thủ tục,Sở Tư pháp',
        'II,SỞ Y TẾ,',
        '1,Hồ sơ sức khỏe,Sở Y tế',
        '1.1,Cấp mã định danh y tế,Sở Y tế',
        '2.1,Kê đơn điện tử,Sở Y tế',
      ),
      { name: 'Danh mục' },
    )
    expect(parentsSaid(rows)).toEqual([null, null, null, '1 Hồ sơ sức khỏe', null])
  })

  it('become parts of a task below them too, as the dry run says, and stay in the order of the file', async () => {
    const program = await emptyWorkspace()
    await withAgencies(program, 'Sở Tư pháp')
    const { rows, result } = await imported(
      program,
      ofFile(
        '1.1,Rà soát hồ sơ,Sở Tư pháp',
        '1.1.a,Lập danh mục hồ sơ,Sở Tư pháp',
        '1,Số hóa hồ sơ,Sở Tư pháp',
        '2.1,Kê đơn điện tử,Sở Tư pháp',
        '2,Khám chữa bệnh,Sở Tư pháp',
        '2,Đào tạo cán bộ,Sở Tư pháp',
      ),
      { name: 'Danh mục' },
    )
    expect(parentsSaid(rows)).toEqual(['1 Số hóa hồ sơ', '1.1 Rà soát hồ sơ', null, null, null, null])
    expect(await parentsIn(program, result.taskListId)).toEqual([
      ['Rà soát hồ sơ', 'Số hóa hồ sơ'],
      ['Lập danh mục hồ sơ', 'Rà soát hồ sơ'],
      ['Số hóa hồ sơ', null],
      ['Kê đơn điện tử', null],
      ['Khám chữa bệnh', null],
      ['Đào tạo cán bộ', null],
    ])
    await program.session().handlers.history.undo({ actionId: result.actionId })
    expect(await tasksIn(program, result.taskListId)).toEqual([])
  })

  it('have no parent where its row is not taken', async () => {
    const program = await emptyWorkspace()
    const { imports } = program.session().handlers
    const open = await opened(program, ofFile('1,Số hóa hồ sơ,Sở chưa có', '1.1,Rà soát hồ sơ,'))
    const settings = settingsOf(open, { name: 'Danh mục' })
    const take = { new: true, changed: true, doubtful: false }
    const { taskListId } = await imports.commit({ importId: open.importId, settings, take })
    if (taskListId === null) throw new Error('no list')
    expect(await parentsIn(program, taskListId)).toEqual([['Rà soát hồ sơ', null]])
  })
})

describe('what this program writes itself', () => {
  it.each([
    ['xlsx', 'section'],
    ['xlsx', 'lead'],
    ['xlsx', null],
    ['csv', 'section'],
    ['csv', 'month'],
  ] as const)('changes nothing when it comes back: %s grouped by %s', async (format, grouping) => {
    const program = await sampleWorkspace()
    const { tasks, reports, imports } = program.session().handlers
    const total = (await tasks.counts({ asOf })).total
    const { base64 } = await reports.renderTasks({
      filter: { asOf },
      sort: { by: 'list', descending: false },
      grouping,
      columns: taskColumns.map(({ key }) => key),
      format,
    })
    const file = fileOf('', `xuat.${format}`)
    writeFileSync(file, Buffer.from(base64, 'base64'))
    const open = await opened(program, file)
    const [list] = await tasks.lists({})
    if (list === undefined) throw new Error('no list')
    const settings = settingsOf(open, { id: list.id })
    expect(settings.columns).toHaveLength(taskColumns.length)
    const preview = await imports.preview({ importId: open.importId, settings })
    const others = await imports.rows({ importId: open.importId, status: 'changed', after: 0, limit: 3 })
    const doubtful = await imports.rows({ importId: open.importId, status: 'doubtful', after: 0, limit: 3 })
    expect([...others, ...doubtful]).toEqual([])
    expect(preview).toMatchObject({
      total,
      counts: { new: 0, changed: 0, same: total, doubtful: 0, error: 0 },
    })
  })
})
