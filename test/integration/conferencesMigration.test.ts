import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import SqliteDatabase from 'better-sqlite3'
import type { Session } from '../../src/main/workspace/session.ts'
import { migrate } from '../../src/main/database/migrate.ts'
import { migrations } from '../../src/main/database/migrations/index.ts'
import { openDatabase } from '../../src/main/database/openDatabase.ts'
import { testId } from '../support/testId.ts'
import { date, testProgram, type TestProgram } from '../support/testWorkspace.ts'

type OldRow = Readonly<Record<string, string | number | null>>

const [workspace, department, holder, chairPosition] = [testId(1), testId(2), testId(3), testId(4)]
const [meeting, mainSite, farSite] = [testId(10), testId(11), testId(12)]
const [opening, debate] = [testId(20), testId(21)]
const [speech, vote] = [testId(30), testId(31)]
const [conclusion, list, task] = [testId(40), testId(50), testId(51)]
const [inviteesAdded, siteRemoved] = [testId(90), testId(91)]
/** In the order of the old screen, which is neither that of their ids nor that in which they were written. */
const inviteesInOrder = [testId(64), testId(61), testId(63), testId(62)]

const nobody = {
  personId: null,
  positionId: null,
  organizationId: null,
  words: '',
  seats: null,
  honorific: '',
  militaryRank: '',
  name: '',
  titles: '',
}
const named = { honorific: 'Ông', militaryRank: 'Đại tá', name: 'Nguyễn Văn An', titles: 'Giám đốc' }
const invitee = (id: string, ordinal: number, fields: OldRow): OldRow => ({
  ...nobody,
  id,
  meetingId: meeting,
  siteId: mainSite,
  ordinal,
  role: 'member',
  ...fields,
})
const removedSite: OldRow = {
  id: testId(13),
  version: 2,
  sample: '',
  meetingId: meeting,
  ordinal: 2,
  name: 'Điểm cầu đã bỏ',
  kind: 'commune',
  parentId: farSite,
  place: '',
  contact: 'Bà Lan',
}
const addedInvitee = invitee(testId(62), 3, { kind: 'group', words: 'Đại diện các phòng' })

/** Rows in every table that conferences change, as the program wrote them before there were any. */
const oldRows: readonly (readonly [table: string, row: OldRow])[] = [
  ['workspace', { id: workspace, name: 'Sổ cũ', isSample: 0, sampleSource: '', pinnedAsOf: '2024-02-05' }],
  [
    'organization',
    {
      id: department,
      name: 'Sở Y tế',
      shortName: '',
      kind: 'department',
      rank: 20,
      validFrom: null,
      validTo: null,
    },
  ],
  [
    'person',
    {
      id: holder,
      fullName: 'Nguyễn Văn An',
      honorific: 'Ông',
      militaryRank: '',
      phone: '',
      email: '',
      note: '',
    },
  ],
  [
    'position',
    {
      id: chairPosition,
      personId: holder,
      organizationId: department,
      title: 'Giám đốc',
      kind: 'director',
      rank: 5,
      validFrom: null,
      validTo: null,
    },
  ],
  [
    'meeting',
    {
      id: meeting,
      title: 'Họp Tổ công tác',
      kind: 'regular',
      form: 'hybrid',
      state: 'ended',
      heldOn: '2024-02-05',
      startTime: '08:00',
      endTime: '11:00',
      place: 'Hội trường',
      mainSiteId: null,
      letterheadId: null,
      minutesNumber: 4,
      note: '',
    },
  ],
  ['site', { ...siteRow(mainSite, 0, 'UBND tỉnh'), kind: 'province' }],
  ['site', { ...siteRow(farSite, 1, 'UBND huyện Lâm Bình'), parentId: mainSite, contact: 'Ông Bình' }],
  ['invitee', addedInvitee],
  [
    'invitee',
    invitee(testId(61), 1, { kind: 'position', positionId: chairPosition, personId: holder, ...named }),
  ],
  [
    'invitee',
    invitee(testId(63), 2, { kind: 'quota', organizationId: department, words: 'Sở Y tế', seats: 3 }),
  ],
  ['invitee', invitee(testId(64), 0, { kind: 'person', personId: holder, role: 'chair', ...named })],
  ['agendaItem', agendaRow(opening, 0, 'Khai mạc', '08:00')],
  ['agendaItem', agendaRow(debate, 1, 'Thảo luận', null)],
  [
    'entry',
    { ...entryRow(speech, 0), kind: 'speech', agendaItemId: debate, siteId: farSite, personId: holder },
  ],
  ['entry', { ...entryRow(vote, 1), kind: 'vote', votesFor: 7, votesAgainst: 1, votesOther: 0 }],
  [
    'conclusion',
    {
      id: conclusion,
      meetingId: meeting,
      ordinal: 0,
      section: 'assignment',
      agendaItemId: debate,
      entryId: speech,
      text: 'Giao Sở Y tế báo cáo trước 15/02/2024.',
      withoutTask: 0,
    },
  ],
  ['taskList', { id: list, name: 'Danh mục', ownerLevel: 'province', year: 2024, theme: '', soonDays: 7 }],
  [
    'task',
    {
      id: task,
      taskListId: list,
      kind: 'general',
      ordinal: 1,
      conclusionId: conclusion,
      leadId: department,
      deadlineKind: 'dated',
      dueOn: '2024-02-15',
      priority: 'normal',
      code: '',
      dueWording: '',
      assigner: '',
      director: '',
      contact: '',
      product: '',
      content: 'Báo cáo',
      result: '',
      note: '',
    },
  ],
]

function siteRow(id: string, ordinal: number, name: string): OldRow {
  return { id, meetingId: meeting, ordinal, name, kind: 'district', parentId: null, place: '', contact: '' }
}

function agendaRow(id: string, ordinal: number, title: string, fixedStart: string | null): OldRow {
  return { id, meetingId: meeting, ordinal, title, presenter: '', siteId: mainSite, duration: 20, fixedStart }
}

function entryRow(id: string, ordinal: number): OldRow {
  const votes = { votesFor: null, votesAgainst: null, votesOther: null }
  const place = { agendaItemId: null, siteId: null, personId: null }
  return { id, meetingId: meeting, ordinal, speaker: '', text: 'Đã nêu ý kiến.', ...place, ...votes }
}

/** The program over a workspace of that time, opened. */
async function openedOldWorkspace(
  write: (sqlite: SqliteDatabase.Database) => void = () => {},
): Promise<TestProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'workspace.db')
  const earlier = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0003'))
  const old = openDatabase(file, { readonly: false })
  await migrate(old, { migrations: earlier, folder, backupFile: () => join(folder, 'none') })
  await old.close()
  const sqlite = new SqliteDatabase(file)
  for (const [table, row] of oldRows) insert(sqlite, table, row)
  sqlite.prepare('update meeting set "mainSiteId" = ?').run(mainSite)
  write(sqlite)
  sqlite.close()
  mkdirSync(join(folder, 'attachments'))
  const program = testProgram({ root: folder })
  await program.workspace.open({ folder })
  return program
}

function insert(sqlite: SqliteDatabase.Database, table: string, fields: OldRow): void {
  const hasSample = table !== 'change' && table !== 'draft'
  const row = hasSample ? { version: 1, sample: '', ...fields } : fields
  const columns = Object.keys(row)
  sqlite
    .prepare(
      `insert into "${table}" (${columns.map((name) => `"${name}"`).join()}) values (${columns.map(() => '?').join()})`,
    )
    .run(...Object.values(row))
}

const detailOf = async ({ handlers }: Session) => await handlers.meetings.get({ id: meeting })

describe('a workspace from before there were conferences', () => {
  it('opens sound, with every meeting as it was and nothing said of what nobody could say then', async () => {
    const program = await openedOldWorkspace()
    const status = await program.workspace.status({})
    expect(status).toMatchObject({ name: 'Sổ cũ', periods: { monthClosingDay: 14, weekClosingDay: 7 } })
    expect(await program.workspace.check({})).toMatchObject({ problems: [] })

    const detail = await detailOf(program.session())
    expect(detail.meeting).toMatchObject({
      title: 'Họp Tổ công tác',
      mainSiteId: mainSite,
      minutesNumber: 4,
      seriesId: null,
      agendaPublishedOn: null,
    })
    expect(detail.sites).toMatchObject([
      { id: mainSite, name: 'UBND tỉnh', kind: 'province', parentId: null },
      { id: farSite, name: 'UBND huyện Lâm Bình', parentId: mainSite, contact: 'Ông Bình' },
    ])
    for (const site of detail.sites)
      expect(site).toMatchObject({
        knownSiteId: null,
        contactPhone: '',
        technician: '',
        technicianPhone: '',
        connection: '',
        roomCode: '',
        capacity: null,
        state: 'notReady',
        connectedAt: null,
        incident: '',
        attendanceWords: '',
      })
    expect(detail.agenda).toMatchObject([
      { id: opening, title: 'Khai mạc', fixedStart: '08:00' },
      { id: debate, title: 'Thảo luận', fixedStart: null },
    ])
    for (const item of detail.agenda)
      expect(item).toMatchObject({
        kind: 'item',
        audience: 'everybody',
        parentId: null,
        number: '',
        startedAt: null,
        endedAt: null,
        technical: '',
        fallback: '',
        note: '',
        script: '',
      })
    expect([detail.speeches, detail.linkTests, detail.seatNames]).toEqual([[], [], []])
  })

  it('shows invitees in the order that they had, none with an answer', async () => {
    const program = await openedOldWorkspace()
    const { invitees } = await detailOf(program.session())
    expect(invitees.map(({ id }) => id)).toEqual(inviteesInOrder)
    for (const one of invitees)
      expect(one).toMatchObject({
        bloc: 'others',
        rank: 9999,
        invitedOn: null,
        confirmation: 'waiting',
        answeredOn: null,
        standInName: '',
        standInTitles: '',
        phone: '',
        note: '',
      })
    expect(invitees).toMatchObject([
      { kind: 'person', role: 'chair', name: 'Nguyễn Văn An', militaryRank: 'Đại tá' },
      { kind: 'position', positionId: chairPosition },
      { kind: 'quota', organizationId: department, seats: 3 },
      { kind: 'group', words: 'Đại diện các phòng', seats: null },
    ])
  })

  it('keeps what was said and concluded with its task, and carries every conclusion over', async () => {
    const program = await openedOldWorkspace()
    const { handlers } = program.session()
    const { entries, conclusions } = await handlers.minutes.get({ meetingId: meeting })
    expect(entries).toMatchObject([
      { id: speech, agendaItemId: debate, siteId: farSite, personId: holder, text: 'Đã nêu ý kiến.' },
      { id: vote, votesFor: 7, votesAgainst: 1, votesOther: 0 },
    ])
    for (const entry of entries)
      expect(entry).toMatchObject({ at: null, handlingAgencyId: null, dueOn: null, outcome: '' })
    expect(conclusions).toMatchObject([
      {
        id: conclusion,
        entryId: speech,
        withoutTask: false,
        at: null,
        carryRule: 'always',
        carryDays: 7,
        carryFrom: null,
      },
    ])
    const { tasks } = await handlers.tasks.list({
      asOf: date('2024-02-05'),
      conclusionIds: [conclusion],
      sort: { by: 'list', descending: false },
      limit: 50,
    })
    expect(tasks.map(({ id }) => id)).toEqual([task])
  })

  it('offers the usual agenda, which can be put to a meeting of that time', async () => {
    const program = await openedOldWorkspace()
    const { handlers } = program.session()
    const [template] = await handlers.agenda.listAgendaTemplates({})
    if (template === undefined) throw new Error('no template')
    await handlers.agenda.useAgendaTemplate({ meetingId: meeting, templateId: template.id })
    const { agenda } = await detailOf(program.session())
    expect(agenda.map(({ title }) => title).slice(0, 3)).toEqual([
      'Khai mạc',
      'Thảo luận',
      'Đón tiếp đại biểu, ổn định tổ chức',
    ])
    expect(agenda).toHaveLength(11)
  })
})

describe('what was under way when such a workspace was left', () => {
  it('comes into its records', async () => {
    const program = await openedOldWorkspace((sqlite) => {
      const draft = (field: string, recordId: string, text: string) =>
        insert(sqlite, 'draft', { field, recordId, text, at: '2024-02-05T03:00:00.000Z' })
      draft('meeting.note', meeting, 'Ghi chú đang gõ')
      draft('site.contact', farSite, 'Ông Cường')
      draft('invitee.titles', testId(64), 'Chủ tịch')
      draft('agendaItem.presenter', opening, 'Văn phòng')
      draft('entry.text', speech, 'Ý kiến đang gõ')
      draft('conclusion.text', conclusion, 'Kết luận đang gõ')
    })
    const detail = await detailOf(program.session())
    expect(detail.meeting.note).toBe('Ghi chú đang gõ')
    expect(detail.sites.at(-1)).toMatchObject({ id: farSite, contact: 'Ông Cường' })
    expect(detail.invitees[0]).toMatchObject({ id: testId(64), titles: 'Chủ tịch' })
    expect(detail.agenda[0]).toMatchObject({ id: opening, presenter: 'Văn phòng' })
    const minutes = await program.session().handlers.minutes.get({ meetingId: meeting })
    expect(minutes.entries[0]).toMatchObject({ id: speech, text: 'Ý kiến đang gõ' })
    expect(minutes.conclusions[0]).toMatchObject({ id: conclusion, text: 'Kết luận đang gõ' })
  })

  it('can still be taken back: what was added goes, what was removed comes with what it knew', async () => {
    const program = await openedOldWorkspace((sqlite) => {
      const log = (
        actionId: string,
        verb: string,
        record: string,
        before: OldRow | null,
        after: OldRow | null,
      ) =>
        insert(sqlite, 'change', {
          actionId,
          at: '2024-02-05T03:00:00.000Z',
          actor: 'thư ký',
          verb,
          record,
          recordId: String((before ?? after)?.['id']),
          before: before && JSON.stringify(before),
          after: after && JSON.stringify(after),
        })
      log(inviteesAdded, 'insert', 'invitee', null, { version: 1, sample: '', ...addedInvitee })
      log(siteRemoved, 'remove', 'site', removedSite, null)
    })
    const { history } = program.session().handlers
    await history.undo({ actionId: siteRemoved })
    await history.undo({ actionId: inviteesAdded })
    const { sites, invitees } = await detailOf(program.session())
    expect(sites.at(-1)).toMatchObject({
      name: 'Điểm cầu đã bỏ',
      contact: 'Bà Lan',
      parentId: farSite,
      state: 'notReady',
      capacity: null,
    })
    expect(invitees.map(({ id }) => id)).toEqual(inviteesInOrder.slice(0, 3))
  })
})
