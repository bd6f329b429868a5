import { sql, type Kysely } from 'kysely'

/**
 * Official documents with their annexes, the series in which they are numbered, and what was issued. SQLite itself keeps
 * what is issued as it is: of the document only what the register says of it may change, of its annexes and files nothing.
 */
export const officialDocuments = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
  },
}

/** Of an issued document; `changes.ts` writes only the columns that change. */
const frozenColumns = [
  'kind',
  'state',
  'subject',
  'addressees',
  'bases',
  'body',
  'recipients',
  'keptBy',
  'signerCapacity',
  'signerOffice',
  'signerName',
  'leftCapacity',
  'leftName',
  'letterheadId',
  'numberSeriesId',
  'number',
  'datedOn',
  'urgency',
  'meetingId',
  'agencyId',
  'asOf',
  'span',
  'taskListIds',
  'supplementsId',
  'composed',
] as const

/** How the triggers name themselves to `databaseError.ts`. */
const refusal = 'an issued document is frozen'

const statements = [
  sql`create table "numberSeries" (
    id text primary key, version integer not null, sample text not null,
    name text not null, "letterheadId" text not null references letterhead(id), kinds text not null
  ) strict`,
  sql`create index "numberSeriesOfLetterhead" on "numberSeries" ("letterheadId")`,

  sql`create table "officialDocument" (
    id text primary key, version integer not null, sample text not null,
    kind text not null, state text not null check (state in ('draft', 'consulting', 'signed', 'issued')),
    "letterheadId" text references letterhead(id), "numberSeriesId" text references "numberSeries"(id),
    number integer, "datedOn" text, urgency text not null,
    "meetingId" text references meeting(id), "agencyId" text references organization(id),
    "asOf" text, span text, "taskListIds" text not null,
    "supplementsId" text references "officialDocument"(id),
    copies integer, "sentOn" text, "keptAt" text not null, "receivedBy" text not null, note text not null,
    subject text not null, recipients text not null, "keptBy" text not null,
    "signerCapacity" text not null, "signerOffice" text not null, "signerName" text not null,
    "leftCapacity" text not null, "leftName" text not null,
    addressees text not null, bases text not null, body text not null, composed text not null
  ) strict`,
  // What has no series, day or number is told apart from everything.
  sql`create unique index "officialDocumentByNumber"
    on "officialDocument" ("numberSeriesId", substr("datedOn", 1, 4), number)`,
  sql`create unique index "issuedDocumentByNumber"
    on "officialDocument" ("letterheadId", kind, substr("datedOn", 1, 4), number)
    where "numberSeriesId" is null and state = 'issued'`,
  sql`create index "officialDocumentOfMeeting" on "officialDocument" ("meetingId")`,
  sql`create index "officialDocumentOfAgency" on "officialDocument" ("agencyId")`,
  sql`create index "officialDocumentOfLetterhead" on "officialDocument" ("letterheadId")`,
  sql`create index "officialDocumentOfSupplemented" on "officialDocument" ("supplementsId")`,

  sql`create table "documentAnnex" (
    id text primary key, version integer not null, sample text not null,
    "documentId" text not null references "officialDocument"(id), ordinal integer not null,
    title text not null, orientation text not null, body text not null
  ) strict`,
  sql`create index "documentAnnexOfDocument" on "documentAnnex" ("documentId", ordinal)`,

  sql`create table "issuedCopy" (
    id text primary key, version integer not null, sample text not null,
    "documentId" text not null unique references "officialDocument"(id),
    "issuedAt" text not null, actor text not null, sign text not null, "fileName" text not null,
    "pageCount" integer not null, "pdfHash" text not null, "docxHash" text not null
  ) strict`,

  // Versions of a document are read from the log, which may be long.
  sql`create index "changeOfAnnex" on change (json_extract(after, '$.documentId'))
    where record = 'documentAnnex' and verb = 'insert'`,

  frozen('issuedCopyIsNeverChanged', sql`before update on "issuedCopy"`),
  frozen('issuedCopyIsNeverRemoved', sql`before delete on "issuedCopy"`),
  frozen(
    'issuedDocumentIsNeverChanged',
    sql`before update of ${sql.join(frozenColumns.map((column) => sql.ref(column)))} on "officialDocument"
      when old.state = 'issued'`,
  ),
  frozen('issuedDocumentIsNeverRemoved', sql`before delete on "officialDocument" when old.state = 'issued'`),
  frozen(
    'annexOfIssuedIsNeverAdded',
    sql`before insert on "documentAnnex"
      when (select state from "officialDocument" where id = new."documentId") = 'issued'`,
  ),
  frozen(
    'annexOfIssuedIsNeverChanged',
    sql`before update on "documentAnnex"
      when (select state from "officialDocument" where id = old."documentId") = 'issued'`,
  ),
  frozen(
    'annexOfIssuedIsNeverRemoved',
    sql`before delete on "documentAnnex"
      when (select state from "officialDocument" where id = old."documentId") = 'issued'`,
  ),
] as const

function frozen(name: string, when: ReturnType<typeof sql>) {
  return sql`create trigger ${sql.ref(name)} ${when} begin select raise(abort, ${sql.lit(refusal)}); end`
}
