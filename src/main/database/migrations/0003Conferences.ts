import { sql, type Kysely } from 'kysely'

/**
 * Conferences grow what preparing and running them needs: series, sites of the directory and link tests, confirmations
 * and protocol order, the roll call, agenda numbers and real times, speeches, papers and photos, what becomes of
 * proposals, and how conclusions are carried over.
 * The workspace learns on which days reporting periods end.
 */
export const conferences = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
  },
}

const agendaItemWords = { audience: 'everybody', script: '', technical: '', fallback: '', note: '' } as const

/** The items that a conference over several sites usually has (domain 2.4). */
const usualAgenda = [
  ['Đón tiếp đại biểu, ổn định tổ chức', 15, 'internal', 'item'],
  ['Tuyên bố lý do, giới thiệu đại biểu', 5, 'everybody', 'item'],
  ['Phát biểu khai mạc', 10, 'everybody', 'item'],
  ['Trình bày báo cáo', 30, 'everybody', 'item'],
  ['Tham luận, thảo luận tại các điểm cầu', 60, 'everybody', 'item'],
  ['Giải lao', 15, 'everybody', 'break'],
  ['Ý kiến, giải trình của sở, ngành', 30, 'everybody', 'item'],
  ['Phát biểu chỉ đạo, kết luận', 30, 'everybody', 'item'],
  ['Bế mạc', 5, 'everybody', 'item'],
] as const

const usualTemplate = JSON.stringify(
  usualAgenda.map(([title, duration, audience, kind]) => ({
    ...agendaItemWords,
    title,
    kind,
    audience,
    presenter: '',
    duration,
    parts: [],
  })),
)

const statements = [
  sql`alter table workspace add column "monthClosingDay" integer not null default 14`,
  sql`alter table workspace add column "weekClosingDay" integer not null default 7`,

  sql`create table "meetingSeries" (
    id text primary key, version integer not null, sample text not null,
    name text not null, frequency text not null, weekday integer, "weekOfMonth" integer, "dayOfMonth" integer,
    note text not null
  ) strict`,
  sql`alter table meeting add column "seriesId" text references "meetingSeries"(id)`,
  sql`alter table meeting add column "agendaPublishedOn" text`,
  sql`create index "meetingOfSeries" on meeting ("seriesId", "heldOn")`,

  sql`create table "knownSite" (
    id text primary key, version integer not null, sample text not null, ordinal integer not null,
    name text not null, kind text not null, "parentId" text references "knownSite"(id),
    place text not null, contact text not null, "contactPhone" text not null,
    technician text not null, "technicianPhone" text not null, connection text not null, "roomCode" text not null,
    capacity integer, "organizationId" text references organization(id), "validFrom" text, "validTo" text
  ) strict`,
  sql`create index "knownSiteOfParent" on "knownSite" ("parentId")`,
  sql`create index "knownSiteOfOrganization" on "knownSite" ("organizationId")`,

  sql`alter table site add column "knownSiteId" text references "knownSite"(id)`,
  sql`alter table site add column "contactPhone" text not null default ''`,
  sql`alter table site add column technician text not null default ''`,
  sql`alter table site add column "technicianPhone" text not null default ''`,
  sql`alter table site add column connection text not null default ''`,
  sql`alter table site add column "roomCode" text not null default ''`,
  sql`alter table site add column capacity integer`,
  sql`alter table site add column state text not null default 'notReady'`,
  sql`alter table site add column "connectedAt" text`,
  sql`alter table site add column incident text not null default ''`,
  sql`alter table site add column "attendanceWords" text not null default ''`,
  sql`create index "siteOfKnownSite" on site ("knownSiteId")`,
  sql`create table "linkTest" (
    id text primary key, version integer not null, sample text not null,
    "meetingId" text not null references meeting(id), "siteId" text not null references site(id),
    "testedOn" text not null, "testedAt" text, tester text not null,
    sound text not null, picture text not null, line text not null, incident text not null
  ) strict`,
  sql`create index "linkTestOfMeeting" on "linkTest" ("meetingId", "testedOn")`,
  sql`create index "linkTestOfSite" on "linkTest" ("siteId")`,

  sql`alter table invitee add column bloc text not null default 'others'`,
  sql`alter table invitee add column rank integer not null default 9999`,
  sql`alter table invitee add column "invitedOn" text`,
  sql`alter table invitee add column confirmation text not null default 'waiting'`,
  sql`alter table invitee add column "answeredOn" text`,
  sql`alter table invitee add column "standInName" text not null default ''`,
  sql`alter table invitee add column "standInTitles" text not null default ''`,
  sql`alter table invitee add column phone text not null default ''`,
  sql`alter table invitee add column note text not null default ''`,
  sql`create index "inviteeInOrder" on invitee ("meetingId", rank, ordinal)`,
  sql`create table "seatName" (
    id text primary key, version integer not null, sample text not null,
    "meetingId" text not null references meeting(id), "inviteeId" text not null references invitee(id),
    seat integer not null, "personId" text references person(id),
    honorific text not null, "militaryRank" text not null, name text not null, titles text not null,
    phone text not null,
    unique ("inviteeId", seat)
  ) strict`,
  sql`create index "seatNameOfMeeting" on "seatName" ("meetingId")`,
  sql`create index "seatNameOfPerson" on "seatName" ("personId")`,

  sql`create table "attendanceEvent" (
    id text primary key, version integer not null, sample text not null,
    "meetingId" text not null references meeting(id), "inviteeId" text not null references invitee(id),
    seat integer not null, kind text not null, at text,
    "standInName" text not null, "standInTitles" text not null, note text not null
  ) strict`,
  sql`create index "attendanceEventOfMeeting" on "attendanceEvent" ("meetingId")`,
  sql`create index "attendanceEventOfSeat" on "attendanceEvent" ("inviteeId", seat, id)`,

  sql`alter table "agendaItem" add column kind text not null default 'item'`,
  sql`alter table "agendaItem" add column audience text not null default 'everybody'`,
  sql`alter table "agendaItem" add column "parentId" text references "agendaItem"(id)`,
  sql`alter table "agendaItem" add column number text not null default ''`,
  sql`alter table "agendaItem" add column "startedAt" text`,
  sql`alter table "agendaItem" add column "endedAt" text`,
  sql`alter table "agendaItem" add column technical text not null default ''`,
  sql`alter table "agendaItem" add column fallback text not null default ''`,
  sql`alter table "agendaItem" add column note text not null default ''`,
  sql`alter table "agendaItem" add column script text not null default ''`,
  sql`create index "agendaItemOfParent" on "agendaItem" ("parentId")`,
  sql`create table "agendaTemplate" (
    id text primary key, version integer not null, sample text not null, name text not null, items text not null
  ) strict`,
  sql`insert into "agendaTemplate"
    values ('01800000-0000-7000-8003-000000000001', 1, '', 'Hội nghị trực tuyến', ${sql.lit(usualTemplate)})`,
  sql`create table speech (
    id text primary key, version integer not null, sample text not null,
    "meetingId" text not null references meeting(id), ordinal integer not null,
    "agendaItemId" text references "agendaItem"(id), "siteId" text references site(id),
    "personId" text references person(id), speaker text not null, title text not null, duration integer not null,
    state text not null, "paperDueOn" text, "paperOn" text, summary text not null
  ) strict`,
  sql`create index "speechOfMeeting" on speech ("meetingId", ordinal)`,
  sql`create index "speechOfAgendaItem" on speech ("agendaItemId")`,
  sql`create index "speechOfSite" on speech ("siteId")`,
  sql`create index "speechOfPerson" on speech ("personId")`,

  sql`create table material (
    id text primary key, version integer not null, sample text not null,
    "meetingId" text not null references meeting(id), ordinal integer not null, kind text not null,
    title text not null, "agendaItemId" text references "agendaItem"(id), "speechId" text references speech(id),
    "preparedBy" text not null, pages integer, delivery text not null, "dueOn" text, signing text not null,
    number text not null, "issuedOn" text, sheets text not null,
    "fileName" text, hash text, size integer
  ) strict`,
  sql`create index "materialOfMeeting" on material ("meetingId", ordinal)`,
  sql`create index "materialOfAgendaItem" on material ("agendaItemId")`,
  sql`create index "materialOfSpeech" on material ("speechId")`,

  sql`alter table entry add column at text`,
  sql`alter table entry add column "handlingAgencyId" text references organization(id)`,
  sql`alter table entry add column "dueOn" text`,
  sql`alter table entry add column outcome text not null default ''`,
  sql`create index "entryOfHandlingAgency" on entry ("handlingAgencyId")`,
  sql`create index "entryOfKind" on entry (kind)`,
  sql`alter table conclusion add column at text`,
  sql`alter table conclusion add column "carryRule" text not null default 'always'`,
  sql`alter table conclusion add column "carryDays" integer not null default 7`,
  sql`alter table conclusion add column "carryFrom" text`,
  sql`alter table conclusion add column "settledAssignments" text not null default '[]'`,

  sql`create table "listView" (
    id text primary key, version integer not null, sample text not null,
    list text not null, name text not null, arrangement text not null
  ) strict`,
] as const
