import { sql, type Kysely } from 'kysely'

/** Directory, meetings, minutes, tasks, letterheads; the log of changes and the drafts of what is being typed. */
export const start = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
  },
}

const statements = [
  sql`create table workspace (
    id text primary key, version integer not null, sample text not null,
    name text not null, "isSample" integer not null check ("isSample" in (0, 1)), "sampleSource" text not null,
    "pinnedAsOf" text
  ) strict`,

  sql`create table organization (
    id text primary key, version integer not null, sample text not null,
    name text not null, "shortName" text not null, kind text not null, rank integer not null,
    "validFrom" text, "validTo" text
  ) strict`,
  sql`create table person (
    id text primary key, version integer not null, sample text not null,
    "fullName" text not null, honorific text not null, "militaryRank" text not null,
    phone text not null, email text not null, note text not null
  ) strict`,
  sql`create table position (
    id text primary key, version integer not null, sample text not null,
    "personId" text not null references person(id), "organizationId" text references organization(id),
    title text not null, kind text not null, rank integer not null, "validFrom" text, "validTo" text
  ) strict`,
  sql`create index "positionOfPerson" on position ("personId")`,
  sql`create index "positionOfOrganization" on position ("organizationId")`,

  sql`create table letterhead (
    id text primary key, version integer not null, sample text not null,
    name text not null, "parentLines" text not null, "issuerLines" text not null, abbreviation text not null,
    place text not null, recipients text not null
  ) strict`,

  sql`create table meeting (
    id text primary key, version integer not null, sample text not null,
    title text not null, kind text not null, form text not null, state text not null,
    "heldOn" text, "startTime" text, "endTime" text, place text not null,
    "mainSiteId" text references site(id), "letterheadId" text references letterhead(id),
    "minutesNumber" integer, note text not null
  ) strict`,
  sql`create index "meetingByDay" on meeting ("heldOn", id)`,
  sql`create index "meetingOfMainSite" on meeting ("mainSiteId")`,
  sql`create index "meetingOfLetterhead" on meeting ("letterheadId")`,
  sql`create table site (
    id text primary key, version integer not null, sample text not null,
    "meetingId" text not null references meeting(id), ordinal integer not null,
    name text not null, kind text not null, "parentId" text references site(id),
    place text not null, contact text not null
  ) strict`,
  sql`create index "siteOfMeeting" on site ("meetingId", ordinal)`,
  sql`create index "siteOfParent" on site ("parentId")`,
  sql`create table invitee (
    id text primary key, version integer not null, sample text not null,
    "meetingId" text not null references meeting(id), "siteId" text not null references site(id),
    ordinal integer not null, kind text not null, role text not null,
    "personId" text references person(id), "positionId" text references position(id),
    "organizationId" text references organization(id),
    words text not null, seats integer,
    honorific text not null, "militaryRank" text not null, name text not null, titles text not null
  ) strict`,
  sql`create index "inviteeOfMeeting" on invitee ("meetingId", ordinal)`,
  sql`create index "inviteeOfSite" on invitee ("siteId")`,
  sql`create index "inviteeOfPerson" on invitee ("personId")`,
  sql`create index "inviteeOfPosition" on invitee ("positionId")`,
  sql`create index "inviteeOfOrganization" on invitee ("organizationId")`,
  sql`create table "agendaItem" (
    id text primary key, version integer not null, sample text not null,
    "meetingId" text not null references meeting(id), ordinal integer not null,
    title text not null, presenter text not null, "siteId" text references site(id),
    duration integer not null, "fixedStart" text
  ) strict`,
  sql`create index "agendaItemOfMeeting" on "agendaItem" ("meetingId", ordinal)`,
  sql`create index "agendaItemOfSite" on "agendaItem" ("siteId")`,

  sql`create table entry (
    id text primary key, version integer not null, sample text not null,
    "meetingId" text not null references meeting(id), ordinal integer not null,
    kind text not null, "agendaItemId" text references "agendaItem"(id), "siteId" text references site(id),
    "personId" text references person(id), speaker text not null, text text not null,
    "votesFor" integer, "votesAgainst" integer, "votesOther" integer
  ) strict`,
  sql`create index "entryOfMeeting" on entry ("meetingId", ordinal)`,
  sql`create index "entryOfAgendaItem" on entry ("agendaItemId")`,
  sql`create index "entryOfSite" on entry ("siteId")`,
  sql`create index "entryOfPerson" on entry ("personId")`,
  sql`create table conclusion (
    id text primary key, version integer not null, sample text not null,
    "meetingId" text not null references meeting(id), ordinal integer not null,
    section text not null, "agendaItemId" text references "agendaItem"(id), "entryId" text references entry(id),
    text text not null, "withoutTask" integer not null check ("withoutTask" in (0, 1))
  ) strict`,
  sql`create index "conclusionOfMeeting" on conclusion ("meetingId", ordinal)`,
  sql`create index "conclusionOfAgendaItem" on conclusion ("agendaItemId")`,
  sql`create index "conclusionOfEntry" on conclusion ("entryId")`,

  sql`create table "taskList" (
    id text primary key, version integer not null, sample text not null,
    name text not null, "ownerLevel" text not null, year integer, theme text not null, "soonDays" integer not null
  ) strict`,
  // Long texts stand last, so that counting by dates need not read past them.
  sql`create table task (
    id text primary key, version integer not null, sample text not null,
    "taskListId" text not null references "taskList"(id), kind text not null, ordinal integer not null,
    "conclusionId" text references conclusion(id), "leadId" text references organization(id),
    "focusFrom" text, "focusUntil" text, "deadlineKind" text not null, "dueOn" text, "assignedOn" text,
    "startedOn" text, "reportedOn" text, "completedOn" text, "pausedOn" text, "resumedOn" text, "cancelledOn" text,
    code text not null, content text not null, source text not null, "dueWording" text not null,
    product text not null, result text not null
  ) strict`,
  sql`create index "taskInList" on task ("taskListId", kind, ordinal, id)`,
  sql`create index "taskByDeadline" on task ("taskListId", "dueOn", id)`,
  sql`create index "taskOfLead" on task ("leadId", "dueOn", id)`,
  sql`create index "taskOfConclusion" on task ("conclusionId")`,
  sql`create table "taskSupport" (
    id text primary key, version integer not null,
    "taskId" text not null references task(id), "organizationId" text not null references organization(id),
    ordinal integer not null,
    unique ("taskId", "organizationId")
  ) strict`,
  sql`create index "taskSupportOfTask" on "taskSupport" ("taskId", ordinal)`,
  sql`create index "taskSupportOfOrganization" on "taskSupport" ("organizationId")`,

  sql`create table change (
    seq integer primary key, "actionId" text not null, at text not null, actor text not null,
    verb text not null check (verb in ('insert', 'update', 'remove')),
    record text not null, "recordId" text not null, before text, after text
  ) strict`,
  sql`create index "changeOfRecord" on change ("recordId", seq)`,
  sql`create index "changeOfAction" on change ("actionId", seq)`,
  sql`create trigger "changeIsNeverChanged" before update on change
    begin select raise(abort, 'the log of changes is append-only'); end`,
  sql`create trigger "changeIsNeverRemoved" before delete on change
    begin select raise(abort, 'the log of changes is append-only'); end`,

  sql`create table draft (
    field text not null, "recordId" text not null, text text not null, at text not null,
    primary key (field, "recordId")
  ) strict`,
] as const
