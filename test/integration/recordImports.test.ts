import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Id } from '../../src/shared/contract/schema.ts'
import type { ImportRow, RecordImportSettings, RecordKind } from '../../src/shared/imports/contract.ts'
import { inviteeColumns } from '../../src/shared/lists/inviteeColumns.ts'
import { listTable } from '../../src/shared/lists/listTable.ts'
import type { ListColumn } from '../../src/shared/lists/listColumn.ts'
import { organizationColumns } from '../../src/shared/lists/organizationColumns.ts'
import { personColumns } from '../../src/shared/lists/personColumns.ts'
import { knownSiteColumns, siteColumns } from '../../src/shared/lists/siteColumns.ts'
import { listsContract } from '../../src/shared/lists/contract.ts'
import { date, sampleWorkspace, testProgram, type TestProgram } from '../support/testWorkspace.ts'

const asOf = date('2024-02-05')

/** A file with this text, gone when the test is. */
function fileOf(text: string): string {
  const root = mkdtempSync(join(tmpdir(), 'ban-thu-ky-test-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const file = join(root, 'danh-sach.csv')
  writeFileSync(file, text)
  return file
}

/** Reads a file of records and compares it. */
async function compared(
  { session }: TestProgram,
  kind: RecordKind,
  file: string,
  { meetingId = null, ...change }: Partial<RecordImportSettings> = {},
) {
  const { imports } = session().handlers
  const open = await imports.open({ file, kind })
  if (open === null || open.layout.head === null) throw new Error('no table')
  const { importId, layout } = open
  const settings: RecordImportSettings = {
    kind,
    meetingId,
    sheet: layout.sheet,
    headFrom: open.layout.head.from,
    headUntil: open.layout.head.until,
    columns: layout.columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }])),
    asOf,
    convertLegacy: true,
    organizations: [],
    ...change,
  }
  const preview = await imports.preview({ importId, settings })
  const rows = await imports.rows({ importId, status: null, after: 0, limit: 200 })
  const take = { new: true, changed: true, doubtful: false }
  return { open, preview, rows, commit: async () => await imports.commit({ importId, settings, take }) }
}

function told(rows: readonly ImportRow[]) {
  return rows.map(({ content, status, flags }) => [content, status, ...flags.map(({ reason }) => reason)])
}

async function meetingOf({ session }: TestProgram): Promise<Id> {
  const meeting = (await session().handlers.meetings.list({})).find(({ state }) => state === 'ended')
  if (meeting === undefined) throw new Error('no meeting')
  return meeting.id
}

describe('organizations from a file', () => {
  it('are found by name and short name, changed by field, or made; one undo takes all back', async () => {
    const program = await sampleWorkspace()
    const { directory, history } = program.session().handlers
    const before = await directory.listOrganizations({ order: 'name' })
    const { rows, commit } = await compared(
      program,
      'organizations',
      fileOf(
        'STT,Tên cơ quan,Tên viết tắt,Thứ tự\n1,so tu phap,STP,15\n2,VPCP,,11\n3,Sở Ngoại vụ,SNgV,40\n4,Bộ Y tế,,9\n5,Sở Ngoại vụ,,',
      ),
    )
    expect(told(rows)).toEqual([
      ['so tu phap', 'changed'],
      ['VPCP', 'same', 'valueStays'],
      ['Sở Ngoại vụ', 'new'],
      ['Bộ Y tế', 'same'],
      ['Sở Ngoại vụ', 'doubtful', 'repeatedTask'],
    ])
    const { actionId, created, changed } = await commit()
    expect({ created, changed }).toEqual({ created: 1, changed: 1 })
    const after = await directory.listOrganizations({ order: 'name' })
    expect(after.find(({ name }) => name === 'Sở Ngoại vụ')).toMatchObject({
      shortName: 'SNgV',
      rank: 40,
      kind: 'department',
    })
    await history.undo({ actionId })
    const undone = await directory.listOrganizations({ order: 'name' })
    expect(undone.map(({ name, shortName, rank }) => [name, shortName, rank])).toEqual(
      before.map(({ name, shortName, rank }) => [name, shortName, rank]),
    )
  })
})

describe('days of organizations from a file', () => {
  it('are written, but not an end before the beginning', async () => {
    const program = await sampleWorkspace()
    const { rows, commit } = await compared(
      program,
      'organizations',
      fileOf(
        'Tên cơ quan,Hiệu lực từ,Hiệu lực đến\nSở Ngoại vụ,01/01/2020,31/12/2025\nSở Du lịch,01/01/2024,31/12/2023',
      ),
    )
    expect(told(rows)).toEqual([
      ['Sở Ngoại vụ', 'new'],
      ['Sở Du lịch', 'doubtful', 'datesContradict'],
    ])
    await commit()
    const all = await program.session().handlers.directory.listOrganizations({ order: 'name' })
    expect(all.find(({ name }) => name === 'Sở Ngoại vụ')).toMatchObject({
      validFrom: '2020-01-01',
      validTo: '2025-12-31',
    })
  })
})

describe('people from a file', () => {
  it('are known whatever stands before their names, which tells how to address those that are new', async () => {
    const program = await sampleWorkspace()
    const { rows, commit } = await compared(
      program,
      'people',
      fileOf(
        [
          'Họ và tên,Điện thoại',
          'Bà Vũ Thị Hạnh,',
          'Đ/c Đại tá Phạm Văn Tú,912345678',
          'Tổng số: 2 người,',
        ].join('\n'),
      ),
    )
    expect(told(rows)).toEqual([
      ['Vũ Thị Hạnh', 'same'],
      ['Phạm Văn Tú', 'new'],
    ])
    await commit()
    const people = await program.session().handlers.directory.listPeople({ order: 'name', asOf })
    expect(people.find(({ fullName }) => fullName === 'Phạm Văn Tú')).toMatchObject({
      honorific: 'comrade',
      militaryRank: 'Đại tá',
      phone: '0912345678',
    })
  })

  it('come with their positions and organizations; two of one name are told apart by title or doubted', async () => {
    const program = await sampleWorkspace()
    const { directory } = program.session().handlers
    for (const title of ['Giám đốc Sở Y tế', 'Phó Giám đốc Sở Tư pháp']) {
      const { id } = await directory.createPerson({ fullName: 'Nguyễn Thị Hoa' })
      await directory.createPosition({ personId: id, title })
    }
    const { rows, preview, commit } = await compared(
      program,
      'people',
      fileOf(
        [
          'Họ và tên;Chức vụ;Đơn vị;Số điện thoại',
          '"Nguyễn Thị Hoa";"Phó Giám đốc Sở Tư pháp";"Sở Tư pháp";0912345678',
          '"Nguyễn Thị Hoa";"Chuyên viên";;',
          '"Trần Văn Bình";"Phó Bí thư Đảng ủy; Giám đốc Sở Ngoại vụ";"Sở Ngoại vụ";',
          '"Vũ Thị Hạnh";"thành viên Tổ giúp việc";;',
        ].join('\n'),
      ),
      { organizations: [{ key: 'songoaivu', choice: 'create' }] },
    )
    expect(told(rows)).toEqual([
      ['Nguyễn Thị Hoa', 'changed'],
      ['Nguyễn Thị Hoa', 'doubtful', 'ambiguousRecord'],
      ['Trần Văn Bình', 'new'],
      ['Vũ Thị Hạnh', 'same'],
    ])
    expect(preview.counts).toEqual({ new: 1, changed: 1, same: 1, doubtful: 1, error: 0 })
    await commit()
    const people = await directory.listPeople({ order: 'name', asOf })
    const organizations = await directory.listOrganizations({ order: 'name' })
    const made = organizations.find(({ name }) => name === 'Sở Ngoại vụ')
    expect(people.find(({ fullName }) => fullName === 'Trần Văn Bình')?.positions).toMatchObject([
      { title: 'Phó Bí thư Đảng ủy', kind: 'party', organizationId: made?.id },
      { title: 'Giám đốc Sở Ngoại vụ', kind: 'government', organizationId: made?.id },
    ])
    expect(people.filter(({ phone }) => phone === '0912345678')).toMatchObject([
      { positions: [{ title: 'Phó Giám đốc Sở Tư pháp' }] },
    ])
  })
})

describe('sites and invitees from a file', () => {
  it('hang under the sites that the same file brings, whatever their order', async () => {
    const program = await sampleWorkspace()
    const { handlers } = program.session()
    const { rows, commit } = await compared(
      program,
      'knownSites',
      fileOf(
        'Điểm cầu,Cấp trên,Số chỗ\nXã Hùng Lợi,Huyện Thử Nghiệm,20\nHuyện Thử Nghiệm,,80\nXã Kiến Thiết,Huyện Lạ,10',
      ),
    )
    expect(told(rows)).toEqual([
      ['Xã Hùng Lợi', 'new'],
      ['Huyện Thử Nghiệm', 'new'],
      ['Xã Kiến Thiết', 'doubtful', 'unknownSite'],
    ])
    await commit()
    const sites = await handlers.sites.listKnownSites({})
    const above = sites.find(({ name }) => name === 'Huyện Thử Nghiệm')
    expect(above).toMatchObject({ kind: 'district', capacity: 80, parentId: null })
    expect(sites.find(({ name }) => name === 'Xã Hùng Lợi')).toMatchObject({
      parentId: above?.id,
      kind: 'commune',
    })
  })

  it('are people of the directory, people to be added, quotas and groups', async () => {
    const program = await sampleWorkspace()
    const meetingId = await meetingOf(program)
    const { meetings, directory, history } = program.session().handlers
    const { sites, invitees } = await meetings.get({ id: meetingId })
    const site = sites[0]?.name ?? ''
    const { rows, commit } = await compared(
      program,
      'invitees',
      fileOf(
        [
          'Điểm cầu;Họ và tên;Chức vụ;Số lượng;Vai trò',
          `${site};Vũ Thị Hạnh;thành viên Tổ giúp việc;;Kỹ thuật`,
          `${site};Trương Văn Bình;Trưởng phòng Hành chính;;`,
          `${site};đại diện lãnh đạo Sở Y tế;;2;`,
          `Điểm cầu lạ;Phóng viên báo Tuyên Quang;;3;Báo chí`,
        ].join('\n'),
      ),
      { meetingId },
    )
    expect(told(rows).slice(1)).toEqual([
      ['Trương Văn Bình', 'new', 'personAdded'],
      ['đại diện lãnh đạo Sở Y tế', 'new'],
      ['Phóng viên báo Tuyên Quang', 'doubtful', 'unknownSite'],
    ])
    const { actionId } = await commit()
    const after = (await meetings.get({ id: meetingId })).invitees
    expect(after.find((one) => one.kind === 'quota' && one.seats === 2)).toMatchObject({
      words: 'đại diện lãnh đạo Sở Y tế',
    })
    const people = await directory.listPeople({ order: 'name', asOf })
    const added = people.find(({ fullName }) => fullName === 'Trương Văn Bình')
    expect(after.find((one) => one.kind === 'person' && one.personId === added?.id)).toMatchObject({
      titles: 'Trưởng phòng Hành chính',
    })
    await history.undo({ actionId })
    expect((await meetings.get({ id: meetingId })).invitees.map(({ id }) => id)).toEqual(
      invitees.map(({ id }) => id),
    )
    expect((await directory.listPeople({ order: 'name', asOf })).some(({ id }) => id === added?.id)).toBe(
      false,
    )
  })
})

describe('how many are invited, in a name', () => {
  const rowsOf = (site: string, ...rows: readonly string[]) =>
    fileOf(
      ['Điểm cầu;Thành phần;Chức vụ;Cơ quan;Số lượng', ...rows.map((row) => `${site};${row}`)].join('\n'),
    )

  it('is the seats of a quota, of the organization that the words name, and is the same the second time', async () => {
    const program = await sampleWorkspace()
    const meetingId = await meetingOf(program)
    const { meetings, directory } = program.session().handlers
    const { sites } = await meetings.get({ id: meetingId })
    const file = rowsOf(
      sites[0]?.name ?? '',
      'Sở Tư pháp (02 người);;;',
      'Đại diện lãnh đạo Công an tỉnh: 03 đồng chí;;;',
      ';Đại diện lãnh đạo Văn phòng UBND tỉnh: 01 đồng chí;;',
      '04 đại biểu;;Hội Nông dân;',
      'Phóng viên báo, đài (05 người);;;',
      'Các xã, mỗi xã 02 người;;;',
      'Đại diện lãnh đạo Hội Cựu chiến binh (02 người);;;3',
    )
    const { rows, commit } = await compared(program, 'invitees', file, { meetingId })
    expect(told(rows)).toEqual([
      ['Sở Tư pháp', 'new'],
      ['Đại diện lãnh đạo Công an tỉnh', 'new'],
      ['Đại diện lãnh đạo Văn phòng UBND tỉnh', 'new'],
      ['Đại diện Hội Nông dân', 'new'],
      ['Phóng viên báo, đài', 'new'],
      ['Các xã, mỗi xã 02 người', 'new'],
      ['Đại diện lãnh đạo Hội Cựu chiến binh', 'doubtful', 'otherSeats'],
    ])
    await commit()
    const organizations = await directory.listOrganizations({ order: 'name' })
    const after = (await meetings.get({ id: meetingId })).invitees
    const invited = (words: string) => {
      const found = after.find((one) => 'words' in one && one.words === words)
      const body = organizations.find(({ id }) => id === found?.organizationId)
      return [found?.kind, found !== undefined && 'seats' in found ? found.seats : undefined, body?.name]
    }
    expect(invited('Sở Tư pháp')).toEqual(['quota', 2, 'Sở Tư pháp'])
    expect(invited('Đại diện lãnh đạo Công an tỉnh')).toEqual(['quota', 3, 'Công an tỉnh'])
    expect(invited('Đại diện lãnh đạo Văn phòng UBND tỉnh')).toEqual(['quota', 1, 'Văn phòng UBND tỉnh'])
    expect(invited('Đại diện Hội Nông dân')).toEqual(['quota', 4, 'Hội Nông dân'])
    expect(invited('Phóng viên báo, đài')).toEqual(['group', 5, undefined])
    expect(invited('Các xã, mỗi xã 02 người')).toEqual(['group', null, undefined])
    const again = await compared(program, 'invitees', file, { meetingId })
    expect(again.preview.counts).toMatchObject({ same: 6, doubtful: 1, new: 0, changed: 0 })
  })

  it('stays in the words that an invitee has already', async () => {
    const program = await sampleWorkspace()
    const meetingId = await meetingOf(program)
    const { meetings, invitees } = program.session().handlers
    const [site] = (await meetings.get({ id: meetingId })).sites
    if (site === undefined) throw new Error('no site')
    const invitee = { kind: 'group', words: 'Sở Tư pháp (02 người)', seats: null, role: 'delegate' } as const
    await invitees.createInvitee({ meetingId, siteId: site.id, invitee })
    const file = rowsOf(site.name, 'Sở Tư pháp (02 người);;;')
    expect(told((await compared(program, 'invitees', file, { meetingId })).rows)).toEqual([
      ['Sở Tư pháp (02 người)', 'same'],
    ])
  })
})

describe('the place in protocol that no column gives', () => {
  it('is worked out from the positions, of people and of those who are invited', async () => {
    const program = await sampleWorkspace()
    const meetingId = await meetingOf(program)
    const { meetings, directory } = program.session().handlers
    const people = await compared(
      program,
      'people',
      fileOf(
        'Họ và tên;Chức vụ\nBùi Thị An;Chuyên viên Sở Tư pháp\nTrần Văn Vinh;Giám đốc Sở Tư pháp\nHà Thị Yên;Phó Chủ tịch UBND tỉnh\nLê Minh Anh;Phó Giám đốc Sở Y tế',
      ),
    )
    await people.commit()
    const named = (await directory.listPeople({ order: 'protocol', asOf })).map(({ fullName }) => fullName)
    const added = ['Hà Thị Yên', 'Trần Văn Vinh', 'Lê Minh Anh', 'Bùi Thị An']
    expect(named.filter((name) => added.includes(name))).toEqual(added)

    const before = new Set((await meetings.get({ id: meetingId })).invitees.map(({ id }) => id))
    const site = (await meetings.get({ id: meetingId })).sites[0]?.name ?? ''
    const invitees = await compared(
      program,
      'invitees',
      fileOf(
        `Điểm cầu;Họ và tên;Chức vụ;Cơ quan\n${site};Đỗ Văn Kiên;Chuyên viên;Sở Tư pháp\n${site};Trần Văn Vinh;Giám đốc Sở Tư pháp;\n${site};Ngô Thị Lan;Phó Giám đốc;Sở Tư pháp`,
      ),
      { meetingId },
    )
    await invitees.commit()
    const after = (await meetings.get({ id: meetingId })).invitees.filter(({ id }) => !before.has(id))
    expect(after.map((one) => 'name' in one && one.name)).toEqual([
      'Trần Văn Vinh',
      'Ngô Thị Lan',
      'Đỗ Văn Kiên',
    ])
  })
})

describe('a number with its unit', () => {
  it('is the number', async () => {
    const program = await sampleWorkspace()
    const { rows, commit } = await compared(
      program,
      'knownSites',
      fileOf('Điểm cầu,Số chỗ\nXã Hùng Lợi,50 chỗ\nXã Kiến Thiết,1.200 chỗ ngồi\nXã Tân Trào,khoảng 50 chỗ'),
    )
    expect(told(rows)).toEqual([
      ['Xã Hùng Lợi', 'new'],
      ['Xã Kiến Thiết', 'new'],
      ['Xã Tân Trào', 'doubtful', 'unreadableNumber'],
    ])
    await commit()
    const sites = await program.session().handlers.sites.listKnownSites({})
    expect(sites.find(({ name }) => name === 'Xã Hùng Lợi')?.capacity).toBe(50)
    expect(sites.find(({ name }) => name === 'Xã Kiến Thiết')?.capacity).toBe(1200)
  })
})

describe('a cell that was emptied', () => {
  it('leaves what is stored, and says so', async () => {
    const program = await sampleWorkspace()
    const { sites, directory } = program.session().handlers
    await sites.createKnownSite({ name: 'Xã Hùng Lợi', contact: 'Ma Văn A', capacity: 20 })
    const site = await compared(
      program,
      'knownSites',
      fileOf('Điểm cầu,Đầu mối,Điện thoại đầu mối,Số chỗ\nXã Hùng Lợi,,,'),
    )
    expect(site.rows[0]).toMatchObject({ status: 'same', changes: [] })
    expect(site.rows[0]?.flags.map(({ reason, column, text }) => [reason, column, text])).toEqual([
      ['valueStays', 'contact', 'Ma Văn A'],
      ['valueStays', 'capacity', '20'],
    ])
    const person = await directory.createPerson({ fullName: 'Nông Thị Thơ', phone: '0912', email: 'a@b.vn' })
    await directory.createPosition({ personId: person.id, title: 'Giám đốc Sở Y tế' })
    const people = await compared(
      program,
      'people',
      fileOf('Họ và tên,Chức vụ,Điện thoại,Ghi chú\nNông Thị Thơ,,0913,'),
    )
    expect(people.rows[0]).toMatchObject({
      status: 'changed',
      changes: [{ column: 'phone' }],
      flags: [{ reason: 'valueStays', column: 'titles', text: 'Giám đốc Sở Y tế' }],
    })
  })
})

describe('invitees from a file that are not new', () => {
  it('are corrected by their ids, words and seats too', async () => {
    const program = await sampleWorkspace()
    const meetingId = await meetingOf(program)
    const { meetings, invitees } = program.session().handlers
    const { sites } = await meetings.get({ id: meetingId })
    const [site] = sites
    if (site === undefined) throw new Error('no site')
    const invitee = { kind: 'group', words: 'các phòng', seats: 2, role: 'delegate' } as const
    const { id } = await invitees.createInvitee({ meetingId, siteId: site.id, invitee })
    const { rows, commit } = await compared(
      program,
      'invitees',
      fileOf(`Điểm cầu,Họ và tên,Số lượng,Mã hệ thống\n${site.name},các phòng chuyên môn,5,${id}`),
      { meetingId },
    )
    expect(rows).toMatchObject([{ status: 'changed', recordId: id }])
    expect(rows[0]?.changes.map(({ column, before, after }) => [column, before, after])).toEqual([
      ['name', 'các phòng', 'các phòng chuyên môn'],
      ['seats', '2', '5'],
    ])
    await commit()
    const after = (await meetings.get({ id: meetingId })).invitees.find((one) => one.id === id)
    expect(after).toMatchObject({ words: 'các phòng chuyên môn', seats: 5 })
  })

  it('are doubted where several people have the name, or the one who has it another title', async () => {
    const program = await sampleWorkspace()
    const meetingId = await meetingOf(program)
    const { meetings, directory } = program.session().handlers
    const site = (await meetings.get({ id: meetingId })).sites[0]?.name ?? ''
    for (const [fullName, title] of [
      ['Nguyễn Thị Hoa', 'Giám đốc Sở Y tế'],
      ['Nguyễn Thị Hoa', 'Phó Giám đốc Sở Tư pháp'],
      ['Đặng Văn Lâm', 'Chánh Văn phòng'],
    ] as const) {
      const { id } = await directory.createPerson({ fullName })
      await directory.createPosition({ personId: id, title })
    }
    const { rows } = await compared(
      program,
      'invitees',
      fileOf(
        `Điểm cầu;Họ và tên;Chức vụ\n${site};Nguyễn Thị Hoa;\n${site};Đặng Văn Lâm;Trưởng phòng\n${site};Nguyễn Thị Hoa;Giám đốc Sở Y tế`,
      ),
      { meetingId },
    )
    expect(told(rows)).toEqual([
      ['Nguyễn Thị Hoa', 'doubtful', 'ambiguousRecord'],
      ['Đặng Văn Lâm', 'doubtful', 'otherPositions'],
      ['Nguyễn Thị Hoa', 'new'],
    ])
  })
})

const fixtures = 'test/fixtures/import'

describe.each(['openpyxl', 'libreoffice'])('a list of an office written by %s', (writer) => {
  const fixture = (name: string) => join(fixtures, `${name}-${writer}.xlsx`)

  it('of organizations is read', async () => {
    const program = await sampleWorkspace()
    const { rows, commit } = await compared(program, 'organizations', fixture('co-quan'))
    expect(told(rows)).toEqual([
      ['Sở Ngoại vụ thử', 'new'],
      ['Công ty Điện lực thử', 'new'],
    ])
    await commit()
    const all = await program.session().handlers.directory.listOrganizations({ order: 'name' })
    expect(all.find(({ name }) => name === 'Sở Ngoại vụ thử')).toMatchObject({
      shortName: 'SNgVT',
      kind: 'department',
      rank: 31,
      validFrom: '2020-01-15',
    })
    expect(all.find(({ name }) => name === 'Công ty Điện lực thử')).toMatchObject({ kind: 'enterprise' })
  })

  it('of people is read', async () => {
    const program = await sampleWorkspace()
    const { rows, commit } = await compared(program, 'people', fixture('can-bo'))
    expect(told(rows)).toEqual([
      ['Đỗ Văn Thử', 'new'],
      ['Hà Thị Mẫu', 'new'],
    ])
    await commit()
    const people = await program.session().handlers.directory.listPeople({ order: 'name', asOf })
    expect(people.find(({ fullName }) => fullName === 'Đỗ Văn Thử')).toMatchObject({
      honorific: 'mr',
      phone: '0912345678',
      positions: [{ title: 'Giám đốc Sở Tư pháp', kind: 'government' }],
    })
    expect(people.find(({ fullName }) => fullName === 'Hà Thị Mẫu')).toMatchObject({
      honorific: 'ms',
      note: 'Đầu mối',
    })
  })

  it.each(['knownSites', 'sites'] as const)('of %s is read', async (kind) => {
    const program = await sampleWorkspace()
    const meetingId = await meetingOf(program)
    const { handlers } = program.session()
    const { rows, commit } = await compared(program, kind, fixture('diem-cau'), { meetingId })
    expect(told(rows)).toEqual([
      ['Xã Thử Một', 'new'],
      ['Huyện Thử', 'new'],
    ])
    await commit()
    const sites =
      kind === 'sites'
        ? (await handlers.meetings.get({ id: meetingId })).sites
        : await handlers.sites.listKnownSites({})
    const above = sites.find(({ name }) => name === 'Huyện Thử')
    expect(above).toMatchObject({ kind: 'district', capacity: 120, contact: 'Vi Thị Mẫu' })
    expect(sites.find(({ name }) => name === 'Xã Thử Một')).toMatchObject({
      kind: 'commune',
      parentId: above?.id,
      place: 'Hội trường tầng 2',
      contactPhone: '0912000111',
      capacity: 50,
    })
  })

  it('of invitees is read', async () => {
    const program = await sampleWorkspace()
    const meetingId = await meetingOf(program)
    const { rows, commit } = await compared(program, 'invitees', fixture('thanh-phan'), { meetingId })
    expect(told(rows)).toEqual([
      ['Đỗ Văn Thử', 'new', 'personAdded'],
      ['Đại diện lãnh đạo Công an tỉnh', 'new'],
      ['Phóng viên báo, đài', 'new'],
    ])
    await commit()
    const { invitees } = await program.session().handlers.meetings.get({ id: meetingId })
    expect(invitees).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'person', name: 'Đỗ Văn Thử', invitedOn: '2024-01-30' }),
        expect.objectContaining({ kind: 'quota', words: 'Đại diện lãnh đạo Công an tỉnh', seats: 2 }),
        expect.objectContaining({ kind: 'group', words: 'Phóng viên báo, đài', seats: 5 }),
      ]),
    )
  })
})

/** What other programs make of a file that they open and save. */
const rewriters = {
  openpyxl: (file: string) =>
    execFileSync('/usr/bin/python3', [
      '-c',
      'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[1])',
      file,
    ]),
  libreoffice: (file: string) => {
    const out = join(dirname(file), 'soffice')
    const profile = `-env:UserInstallation=file://${out}`
    const to = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out]
    execFileSync('soffice', ['--headless', profile, ...to, file], { stdio: 'ignore' })
    renameSync(join(out, basename(file)), file)
  },
} as const
const hasOffice = existsSync('/usr/bin/soffice') && existsSync('/usr/lib/python3/dist-packages/openpyxl')

describe('a list that was exported', () => {
  const ways = ['xlsx', 'csv', ...(hasOffice ? (['openpyxl', 'libreoffice'] as const) : [])] as const
  it.each(ways)('changes nothing when it comes back as %s', async (way) => {
    const format = way === 'csv' ? 'csv' : 'xlsx'
    let chosen: string | null = null
    const outputs = {
      pdfPrinter: {
        fontsFolder: '',
        print: async () => {
          throw new Error('this test prints nothing')
        },
      },
      paperPrinter: { print: async () => 'nobody' as const },
      chooseFile: async () => chosen,
    }
    const program = testProgram({ outputs })
    await program.workspace.openSample({})
    const { handlers } = program.session()
    const { directory, meetings, lists } = handlers
    const meetingId = await meetingOf(program)
    await handlers.sites.createKnownSite({ name: '=Huyện Thử Nghiệm', contact: '+84 912', capacity: 20 })
    const byId = <R extends { readonly id: Id }>(records: readonly R[]) =>
      new Map(records.map((record) => [record.id, record]))
    const organizations = await directory.listOrganizations({ order: 'protocol' })
    const people = await directory.listPeople({ order: 'protocol', asOf })
    const knownSites = await handlers.sites.listKnownSites({})
    const { sites, invitees } = await meetings.get({ id: meetingId })
    const known = byId(organizations)

    const cameBack = async <R>(
      kind: RecordKind,
      columns: readonly ListColumn<R>[],
      records: readonly R[],
    ) => {
      chosen = join(program.root, `${kind}.${format}`)
      const table = listTable({
        title: 'Danh sách',
        subtitles: ['Hội nghị trực tuyến'],
        columns,
        arrangement: {
          text: '',
          filters: {},
          sort: null,
          columns: columns.map(({ key, width }) => ({ column: key, width })),
        },
        records,
        total: records.length,
        what: 'mục',
      })
      await lists.exportTable({ table: listsContract.printTable.input.parse({ table }).table, format })
      if (way === 'openpyxl' || way === 'libreoffice') rewriters[way](chosen)
      const { preview, rows } = await compared(program, kind, chosen, { meetingId })
      expect(rows.filter(({ status }) => status !== 'same')).toEqual([])
      expect(preview.counts.same).toBe(records.length)
    }
    await cameBack('organizations', organizationColumns(known), organizations)
    await cameBack('people', personColumns(asOf, known), people)
    await cameBack('knownSites', knownSiteColumns(byId(knownSites), known), knownSites)
    await cameBack('sites', siteColumns(byId(sites), new Map()), sites)
    await cameBack('invitees', inviteeColumns(byId(sites), known), invitees)
  })
})
