import { sql, type Kysely } from 'kysely'

/**
 * The registry grows its logs: what happens to a task is a row with a day of its own, sources and tags are records.
 * The derived tables `taskPeriod` and `taskText` are left empty; they are filled from what they are derived from.
 */
export const registry = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
  },
}

/** Steps of one day keep this order: ids compare as text. */
const stepsOfDays = [
  ['startedOn', 'started'],
  ['reportedOn', 'reported'],
  ['pausedOn', 'paused'],
  ['resumedOn', 'resumed'],
  ['completedOn', 'completed'],
  ['cancelledOn', 'cancelled'],
] as const

const tags = [
  ['utility', 'Phục vụ giải quyết thủ tục hành chính và cung cấp dịch vụ công trực tuyến'],
  ['utility', 'Phục vụ phát triển kinh tế - xã hội'],
  ['utility', 'Phục vụ công dân số'],
  ['utility', 'Hoàn thiện hệ sinh thái phục vụ kết nối, khai thác, bổ sung làm giàu dữ liệu dân cư'],
  ['utility', 'Phục vụ chỉ đạo, điều hành của lãnh đạo các cấp'],
  ['problem', 'Pháp lý'],
  ['problem', 'Hạ tầng'],
  ['problem', 'Dữ liệu'],
  ['problem', 'An ninh - an toàn'],
  ['problem', 'Nguồn lực'],
] as const

/** Days off and make-up workdays of civil servants (domain 4.5), so far as they were announced. */
const holidays = [
  ['2024-01-01', 'off', 'Tết Dương lịch'],
  ['2024-02-08', 'off', 'Tết Giáp Thìn'],
  ['2024-02-09', 'off', 'Tết Giáp Thìn'],
  ['2024-02-12', 'off', 'Tết Giáp Thìn'],
  ['2024-02-13', 'off', 'Tết Giáp Thìn'],
  ['2024-02-14', 'off', 'Tết Giáp Thìn'],
  ['2024-04-18', 'off', 'Giỗ Tổ Hùng Vương'],
  ['2024-04-29', 'off', 'Nghỉ hoán đổi'],
  ['2024-04-30', 'off', 'Ngày Chiến thắng'],
  ['2024-05-01', 'off', 'Quốc tế Lao động'],
  ['2024-05-04', 'working', 'Làm bù ngày 29/4'],
  ['2024-09-02', 'off', 'Quốc khánh'],
  ['2024-09-03', 'off', 'Quốc khánh'],
  ['2025-01-01', 'off', 'Tết Dương lịch'],
  ['2025-01-27', 'off', 'Tết Ất Tỵ'],
  ['2025-01-28', 'off', 'Tết Ất Tỵ'],
  ['2025-01-29', 'off', 'Tết Ất Tỵ'],
  ['2025-01-30', 'off', 'Tết Ất Tỵ'],
  ['2025-01-31', 'off', 'Tết Ất Tỵ'],
  ['2025-04-07', 'off', 'Giỗ Tổ Hùng Vương'],
  ['2025-04-26', 'working', 'Làm bù ngày 02/5'],
  ['2025-04-30', 'off', 'Ngày Chiến thắng'],
  ['2025-05-01', 'off', 'Quốc tế Lao động'],
  ['2025-05-02', 'off', 'Nghỉ hoán đổi'],
  ['2025-09-01', 'off', 'Quốc khánh'],
  ['2025-09-02', 'off', 'Quốc khánh'],
  ['2026-01-01', 'off', 'Tết Dương lịch'],
  ['2026-01-02', 'off', 'Nghỉ hoán đổi'],
  ['2026-01-10', 'working', 'Làm bù ngày 02/01'],
  ['2026-02-16', 'off', 'Tết Bính Ngọ'],
  ['2026-02-17', 'off', 'Tết Bính Ngọ'],
  ['2026-02-18', 'off', 'Tết Bính Ngọ'],
  ['2026-02-19', 'off', 'Tết Bính Ngọ'],
  ['2026-02-20', 'off', 'Tết Bính Ngọ'],
  ['2026-04-27', 'off', 'Giỗ Tổ Hùng Vương (nghỉ bù)'],
  ['2026-04-30', 'off', 'Ngày Chiến thắng'],
  ['2026-05-01', 'off', 'Quốc tế Lao động'],
  ['2026-08-22', 'working', 'Làm bù ngày 31/8'],
  ['2026-08-31', 'off', 'Nghỉ hoán đổi'],
  ['2026-09-01', 'off', 'Quốc khánh'],
  ['2026-09-02', 'off', 'Quốc khánh'],
] as const

/** A fixed id of a row that every workspace begins with. */
function seedId(series: 1 | 2, index: number): string {
  return `01800000-0000-7000-800${series}-${String(index + 1).padStart(12, '0')}`
}

const statements = [
  sql`alter table organization add column "successorId" text references organization(id)`,

  sql`create table "taskStep" (
    id text primary key, version integer not null, sample text not null,
    "taskId" text not null references task(id), kind text not null, "happenedOn" text not null,
    "dueOn" text, "dueWording" text not null, "leadId" text references organization(id),
    "meetingId" text references meeting(id),
    approver text not null, request text not null, basis text not null, note text not null
  ) strict`,
  ...stepsOfDays.map(
    ([column, kind], index) => sql`
    insert into "taskStep" (id, version, sample, "taskId", kind, "happenedOn", "dueWording", approver, request, basis, note)
    select printf('01800000-0001-7000-8000-%d%s', ${sql.lit(index)}, substr(lower(hex(randomblob(6))), 1, 11)),
      1, sample, id, ${sql.lit(kind)}, ${sql.ref(column)}, '', '', '', '', ''
    from task where ${sql.ref(column)} is not null`,
  ),
  sql`create index "taskStepOfTask" on "taskStep" ("taskId", "happenedOn", id)`,
  sql`create index "taskStepOfLead" on "taskStep" ("leadId")`,
  sql`create index "taskStepOfMeeting" on "taskStep" ("meetingId")`,

  sql`create table "taskSource" (
    id text primary key, version integer not null, sample text not null,
    "taskId" text not null references task(id), ordinal integer not null,
    kind text not null, number text not null, "issuedOn" text, issuer text not null, extract text not null,
    clause text not null
  ) strict`,
  // What was being typed is a draft of the new record, also where nothing was there before.
  sql`insert into "taskSource" (id, version, sample, "taskId", ordinal, kind, number, issuer, extract, clause)
    select printf('01800000-0002-7000-8000-%s', lower(hex(randomblob(6)))), 1, sample, id, 0, '', '', '', source, ''
    from task where source != ''
      or id in (select "recordId" from draft where field = 'task.source' and text != '')`,
  sql`update draft set field = 'taskSource.extract',
      "recordId" = (select id from "taskSource" where "taskId" = draft."recordId")
    where field = 'task.source' and "recordId" in (select "taskId" from "taskSource")`,
  sql`delete from draft where field = 'task.source'`,
  sql`create index "taskSourceOfTask" on "taskSource" ("taskId", ordinal)`,

  // Long texts stand last, so that what reads only the rest need not read past them.
  sql`create table "newTask" (
    id text primary key, version integer not null, sample text not null,
    "taskListId" text not null references "taskList"(id), kind text not null, ordinal integer not null,
    "parentId" text references task(id), "conclusionId" text references conclusion(id),
    "leadId" text references organization(id), "focusFrom" text, "focusUntil" text,
    "deadlineKind" text not null, "dueOn" text, "assignedOn" text, priority text not null,
    code text not null, "dueWording" text not null, assigner text not null, director text not null,
    contact text not null, product text not null, content text not null, result text not null, note text not null
  ) strict`,
  sql`insert into "newTask" (id, version, sample, "taskListId", kind, ordinal, "conclusionId", "leadId", "focusFrom",
      "focusUntil", "deadlineKind", "dueOn", "assignedOn", priority, code, "dueWording", assigner, director, contact,
      product, content, result, note)
    select id, version, sample, "taskListId", kind, ordinal, "conclusionId", "leadId", "focusFrom",
      "focusUntil", "deadlineKind", "dueOn", "assignedOn", 'normal', code, "dueWording", '', '', '',
      product, content, result, ''
    from task`,
  sql`drop table task`,
  sql`alter table "newTask" rename to task`,
  sql`create index "taskInList" on task ("taskListId", kind, ordinal, id)`,
  sql`create index "taskOfLead" on task ("leadId")`,
  sql`create index "taskOfParent" on task ("parentId")`,
  sql`create index "taskOfConclusion" on task ("conclusionId")`,

  sql`create table "progressReport" (
    id text primary key, version integer not null, sample text not null,
    "taskId" text not null references task(id), "reportedOn" text not null, percent integer,
    reporter text not null, text text not null, difficulty text not null, cause text not null, proposal text not null
  ) strict`,
  sql`create index "progressReportOfTask" on "progressReport" ("taskId", "reportedOn", id)`,
  sql`create table reminder (
    id text primary key, version integer not null, sample text not null,
    "taskId" text not null references task(id), "remindedOn" text not null, form text not null,
    "documentNumber" text not null, text text not null, response text not null
  ) strict`,
  sql`create index "reminderOfTask" on reminder ("taskId", "remindedOn", id)`,
  sql`create table attachment (
    id text primary key, version integer not null, sample text not null,
    "taskId" text not null references task(id), "progressReportId" text references "progressReport"(id),
    name text not null, hash text not null, size integer not null
  ) strict`,
  sql`create index "attachmentOfTask" on attachment ("taskId", id)`,
  sql`create index "attachmentOfReport" on attachment ("progressReportId")`,

  sql`create table tag (
    id text primary key, version integer not null, sample text not null, name text not null, "group" text not null
  ) strict`,
  ...tags.map(
    ([group, name], index) =>
      sql`insert into tag values (${sql.lit(seedId(1, index))}, 1, '', ${sql.lit(name)}, ${sql.lit(group)})`,
  ),
  sql`create table "taskTag" (
    id text primary key, version integer not null,
    "taskId" text not null references task(id), "tagId" text not null references tag(id),
    unique ("taskId", "tagId")
  ) strict`,
  sql`create index "taskTagOfTag" on "taskTag" ("tagId", "taskId")`,
  sql`create table "taskView" (
    id text primary key, version integer not null, sample text not null, name text not null, arrangement text not null
  ) strict`,

  sql`create table holiday (
    id text primary key, version integer not null, sample text not null,
    day text not null unique, name text not null, kind text not null
  ) strict`,
  ...holidays.map(
    ([day, kind, name], index) =>
      sql`insert into holiday values (${sql.lit(seedId(2, index))}, 1, '', ${sql.lit(day)}, ${sql.lit(name)}, ${sql.lit(kind)})`,
  ),

  // The log learns to say that a removed record came back.
  sql`create table "newChange" (
    seq integer primary key, "actionId" text not null, at text not null, actor text not null,
    verb text not null check (verb in ('insert', 'update', 'remove', 'restore')),
    record text not null, "recordId" text not null, before text, after text
  ) strict`,
  sql`insert into "newChange" select * from change`,
  sql`drop table change`,
  sql`alter table "newChange" rename to change`,
  sql`create index "changeOfRecord" on change ("recordId", seq)`,
  sql`create index "changeOfAction" on change ("actionId", seq)`,
  sql`create trigger "changeIsNeverChanged" before update on change
    begin select raise(abort, 'the log of changes is append-only'); end`,
  sql`create trigger "changeIsNeverRemoved" before delete on change
    begin select raise(abort, 'the log of changes is append-only'); end`,

  sql`create table "taskPeriod" (
    until text not null, "textId" integer not null, "from" text not null, "taskListId" text not null,
    kind text not null, ordinal integer not null, stage text not null, begun integer not null,
    "dueOn" text, "leadId" text, focus integer not null, "assignedOn" text, priority text not null,
    "contentKey" text not null,
    primary key (until, "textId")
  ) strict, without rowid`,
  sql`create index "taskPeriodOfText" on "taskPeriod" ("textId")`,
  sql`create table "taskText" (id integer primary key, "taskId" text not null unique, folded text not null) strict`,
  sql`create virtual table "taskTextIndex" using fts5(
    folded, content = 'taskText', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0',
    prefix = '1 2 3 4 5 6'
  )`,

  sql`create table "importMapping" (
    id text primary key, version integer not null, shape text not null unique, mapping text not null
  ) strict`,
] as const
