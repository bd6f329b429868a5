import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { blocs } from '../../src/shared/invitees/invitees.ts'
import { idSchema, type Id } from '../../src/shared/contract/schema.ts'
import { createFolder } from '../../src/main/workspace/openWorkspace.ts'
import { seededChance } from './seededChance.ts'

/** The conference of `makeLargeMeeting`. */
export const largeMeetingId: Id = idSchema.parse('01900009-0000-7000-8000-000000000001')

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Ma', 'Nông', 'Chẩu', 'Ôn']
const middles = ['Văn', 'Thị', 'Đức', 'Minh', 'Thị Thanh', 'Quang', 'Hữu', 'Thị Hồng']
const givens = [
  'Sơn',
  'Hùng',
  'Dũng',
  'Đông',
  'Loan',
  'Oanh',
  'Phượng',
  'Ước',
  'Tuấn',
  'Huệ',
  'Thắng',
  'Nga',
  'Ỷ',
  'Kiên',
]
const titles = [
  'Chủ tịch UBND xã',
  'Phó Chủ tịch UBND xã',
  'Trưởng Công an xã',
  'Bí thư Đảng ủy xã',
  'Công chức Văn phòng - Thống kê',
  'Công chức Tư pháp - Hộ tịch',
]
const communes = ['Yên Sơn', 'Chiêm Hóa', 'Hàm Yên', 'Na Hang', 'Lâm Bình', 'Sơn Dương', 'Đức Xuân', 'Ỷ La']

/**
 * Makes a workspace folder with one conference over so many sites, with so many delegates at each, who are persons of the
 * directory but for a quota at each site; always the same.
 */
export async function makeLargeMeeting(folder: string, sites: number, delegates: number): Promise<void> {
  await createFolder(folder, async ({ db }) => {
    await db
      .insertInto('workspace')
      .values({
        id: rowId('9', 1),
        version: 1,
        sample: '',
        isSample: 0,
        sampleSource: '',
        pinnedAsOf: null,
        monthClosingDay: 14,
        weekClosingDay: 7,
        name: 'Hội nghị lớn',
      })
      .execute()
  })
  const sqlite = new SqliteDatabase(join(folder, 'workspace.db'))
  sqlite.transaction(() => fill(sqlite, sites, delegates))()
  sqlite.close()
}

function fill(sqlite: SqliteDatabase.Database, sites: number, delegates: number): void {
  const { pick, below } = seededChance(6000)
  const insert = (table: string, row: Readonly<Record<string, string | number | null>>) => {
    const columns = Object.keys(row)
    const names = columns.map((column) => `"${column}"`).join(', ')
    sqlite
      .prepare(
        `insert into "${table}" (${names}) values (${columns.map((column) => `@${column}`).join(', ')})`,
      )
      .run(row)
  }
  const base = { version: 1, sample: '', meetingId: largeMeetingId }
  insert('meeting', {
    id: largeMeetingId,
    version: 1,
    sample: '',
    title: 'Hội nghị trực tuyến toàn tỉnh về Đề án 06',
    kind: 'conference',
    form: 'online',
    state: 'scheduled',
    heldOn: '2024-06-05',
    startTime: '08:00',
    endTime: '11:30',
    place: '',
    mainSiteId: null,
    letterheadId: null,
    minutesNumber: null,
    note: '',
  })
  const record = { version: 1, sample: '' }
  const holder = { honorific: 'comrade', militaryRank: '', phone: '', email: '', note: '' }
  for (let index = 0; index < sites; index += 1) {
    const siteId = rowId('2', index)
    insert('site', {
      ...base,
      id: siteId,
      ordinal: index,
      name: index === 0 ? 'UBND tỉnh' : `xã ${pick(communes)} ${index}`,
      kind: index === 0 ? 'province' : 'commune',
      parentId: index === 0 ? null : rowId('2', 0),
      place: '',
      contact: '',
    })
    const organizationId = rowId('6', index)
    insert('organization', {
      ...record,
      id: organizationId,
      name: index === 0 ? 'UBND tỉnh' : `UBND xã ${pick(communes)} ${index}`,
      shortName: '',
      kind: index === 0 ? 'government' : 'commune',
      rank: index + 1,
      validFrom: null,
      validTo: null,
    })
    for (let place = 0; place < delegates; place += 1) {
      const number = index * delegates + place
      const isQuota = place === delegates - 1
      const isPosition = place % 2 === 0
      const name = `${pick(surnames)} ${pick(middles)} ${pick(givens)}`
      const title = pick(titles)
      const rank = 1 + below(40)
      if (!isQuota) {
        insert('person', { ...record, ...holder, id: rowId('5', number), fullName: name })
        insert('position', {
          ...record,
          id: rowId('4', number),
          personId: rowId('5', number),
          organizationId,
          title,
          kind: 'government',
          rank,
          validFrom: null,
          validTo: null,
        })
      }
      insert('invitee', {
        ...base,
        id: rowId('3', number),
        ordinal: number,
        kind: isQuota ? 'quota' : isPosition ? 'position' : 'person',
        role: place === 0 ? 'siteChair' : 'delegate',
        siteId,
        personId: isQuota ? null : rowId('5', number),
        positionId: isQuota || !isPosition ? null : rowId('4', number),
        organizationId,
        words: isQuota ? 'đại diện lãnh đạo doanh nghiệp' : '',
        seats: isQuota ? 1 : null,
        honorific: 'comrade',
        militaryRank: '',
        name: isQuota ? '' : name,
        titles: isQuota ? '' : title,
        bloc: pick(blocs),
        rank,
      })
    }
  }
  sqlite.prepare('update meeting set "mainSiteId" = ?').run(rowId('2', 0))
}

function rowId(series: string, index: number): Id {
  return idSchema.parse(`0190000${series}-0000-7000-8000-${String(index).padStart(12, '0')}`)
}
