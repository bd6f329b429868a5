import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { createFolder } from '../../src/main/workspace/openWorkspace.ts'
import { idSchema } from '../../src/shared/contract/schema.ts'
import { usualPeriodRule } from '../../src/shared/reports/periods.ts'
import { addDays, localDateSchema } from '../../src/shared/time/localDate.ts'
import { seededChance } from './seededChance.ts'

/** The day as of which a made registry is looked at: in the middle of its days. */
export const registryDay = localDateSchema.parse('2024-06-05')

const syllables =
  'rà soát kết nối cơ sở dữ liệu dân cư tổ chức triển khai nhiệm vụ cải cách hành chính cấp xã phường đẩy mạnh tuyên truyền vận động người dân thanh toán không dùng tiền mặt hoàn thiện hạ tầng công nghệ số hóa hồ sơ hộ tịch đất đai bảo đảm an ninh an toàn thông tin xây dựng kế hoạch báo cáo kết quả thực hiện định kỳ hằng tháng quý năm chỉ đạo các sở ban ngành phối hợp kiểm tra đôn đốc giải quyết thủ tục dịch vụ công trực tuyến toàn trình ứng dụng định danh xác thực điện tử phục vụ phát triển kinh tế xã hội khám chữa bệnh học bạ lao động thương binh trợ cấp an sinh'.split(
    ' ',
  )
const agencies = [
  'Công an',
  'Sở Tư pháp',
  'Sở Nội vụ',
  'Sở Y tế',
  'Sở Tài chính',
  'Hội Nông dân',
  'UBND huyện',
]
const places = ['Yên Sơn', 'Chiêm Hóa', 'Hàm Yên', 'Na Hang', 'Lâm Bình', 'Sơn Dương', 'Đức Xuân', 'Ỷ La']

/**
 * Makes a workspace folder with so many tasks of generated Vietnamese text (about 120 characters each), two steps each
 * on average, sources, reports, supporting agencies and tags; the same in every run.
 */
export async function makeLargeRegistry(folder: string, tasks: number): Promise<void> {
  await createFolder(folder, async ({ db }) => {
    await db
      .insertInto('workspace')
      .values({
        id: idSchema.parse(rowId('0', 1)),
        version: 1,
        sample: '',
        isSample: 0,
        sampleSource: '',
        pinnedAsOf: null,
        ...usualPeriodRule,
        name: 'Sổ lớn',
      })
      .execute()
  })
  const sqlite = new SqliteDatabase(join(folder, 'workspace.db'))
  sqlite.transaction(() => fill(sqlite, tasks))()
  // What is derived is missing now, as after a migration.
  sqlite.pragma('user_version = 0')
  sqlite.close()
}

function fill(sqlite: SqliteDatabase.Database, tasks: number): void {
  const { below, pick } = seededChance(20240605)
  const insert = (table: string, row: Readonly<Record<string, string | number | null>>) =>
    statement(sqlite, table, Object.keys(row)).run(row)
  const day = (from: number, days: number) => addDays(registryDay, from + below(days))
  const text = (words: number) => {
    const said = Array.from({ length: words }, () => pick(syllables)).join(' ')
    return `${said.charAt(0).toLocaleUpperCase('vi')}${said.slice(1)}`
  }

  const organizations = agencies.flatMap((agency) => places.map((place) => `${agency} ${place}`))
  for (const [index, name] of organizations.entries())
    insert('organization', {
      id: rowId('1', index),
      ...base,
      name,
      shortName: '',
      kind: 'department',
      rank: 1 + (index % 20),
      validFrom: null,
      validTo: null,
      successorId: null,
    })
  const lists = 6
  for (let index = 0; index < lists; index += 1)
    insert('taskList', {
      id: rowId('2', index),
      ...base,
      name: `Danh mục ${index + 1}`,
      ownerLevel: 'province',
      year: 2024,
      theme: '',
      soonDays: index % 2 === 0 ? 7 : 15,
    })
  const tags = sqlite.prepare<[], { id: string }>('select id from tag').all()

  for (let index = 0; index < tasks; index += 1) {
    const taskId = rowId('3', index)
    const deadlineKind = pick(['dated', 'dated', 'dated', 'dated', 'dated', 'dated', 'recurring', 'none'])
    const assignedOn = day(-700, 600)
    insert('task', {
      id: taskId,
      ...base,
      taskListId: rowId('2', below(lists)),
      kind: pick(['general', 'specific', 'specific']),
      ordinal: index + 1,
      parentId: null,
      conclusionId: null,
      leadId: below(50) === 0 ? null : rowId('1', below(organizations.length)),
      focusFrom: null,
      focusUntil: below(5) === 0 ? day(0, 200) : null,
      deadlineKind,
      dueOn: deadlineKind === 'dated' && below(20) > 0 ? day(-200, 500) : null,
      assignedOn,
      priority: pick(['normal', 'normal', 'normal', 'urgent', 'veryUrgent', 'express']),
      code: `${1 + (index % 40)}.${index}`,
      dueWording: '',
      assigner: 'Chủ tịch UBND tỉnh',
      director: pick(['Phó Chủ tịch Nguyễn Văn Minh', 'Phó Chủ tịch Hoàng Thị Ánh', '']),
      contact: '',
      product: pick(['Báo cáo', 'Kế hoạch', 'Văn bản triển khai', '']),
      content: text(22 + below(10)),
      result: below(3) === 0 ? text(12) : '',
      note: '',
    })
    for (const [ordinal, kind] of pick(stories).entries())
      insert('taskStep', {
        id: rowId('4', 8 * index + ordinal),
        ...base,
        taskId,
        kind,
        happenedOn: day(-230 + 60 * ordinal, 60),
        dueOn: kind === 'extended' ? day(0, 400) : null,
        dueWording: '',
        leadId: kind === 'transferred' ? rowId('1', below(organizations.length)) : null,
        meetingId: null,
        approver: '',
        request: '',
        basis: '',
        note: '',
      })
    insert('taskSource', {
      id: rowId('5', index),
      ...base,
      taskId,
      ordinal: 0,
      kind: 'Kế hoạch',
      number: `${1 + below(400)}/KH-UBND`,
      issuedOn: assignedOn,
      issuer: 'UBND tỉnh',
      extract: text(8),
      clause: '',
    })
    if (below(2) === 0)
      insert('progressReport', {
        id: rowId('6', index),
        ...base,
        taskId,
        reportedOn: day(-100, 150),
        percent: below(101),
        reporter: 'Văn phòng',
        text: text(20),
        difficulty: '',
        cause: '',
        proposal: '',
      })
    const supporting = below(organizations.length)
    for (let ordinal = 0; ordinal < below(4); ordinal += 1)
      insert('taskSupport', {
        id: rowId('7', 8 * index + ordinal),
        version: 1,
        taskId,
        organizationId: rowId('1', (supporting + ordinal) % organizations.length),
        ordinal,
      })
    if (below(2) === 0) insert('taskTag', { id: rowId('8', index), version: 1, taskId, tagId: pick(tags).id })
  }
}

const base = { version: 1, sample: '' }
const stories = [
  [],
  ['started'],
  ['started', 'completed'],
  ['started', 'reported', 'completed'],
  ['started', 'reported'],
  ['extended', 'started'],
  ['started', 'extended', 'completed'],
  ['started', 'paused', 'resumed', 'extended'],
  ['transferred', 'started', 'completed'],
  ['started', 'reported', 'returned'],
  ['started', 'cancelled'],
] as const

function rowId(series: string, index: number): string {
  return `0190000${series}-0000-7000-8000-${String(index).padStart(12, '0')}`
}

const statements = new WeakMap<SqliteDatabase.Database, Map<string, SqliteDatabase.Statement>>()

function statement(
  sqlite: SqliteDatabase.Database,
  table: string,
  columns: readonly string[],
): SqliteDatabase.Statement {
  const known = statements.get(sqlite) ?? new Map<string, SqliteDatabase.Statement>()
  statements.set(sqlite, known)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const values = columns.map((column) => `@${column}`).join(', ')
  const prepared = known.get(table) ?? sqlite.prepare(`insert into "${table}" (${names}) values (${values})`)
  known.set(table, prepared)
  return prepared
}
