import type { AttendanceTally, RollCallRow } from '../../../../src/shared/attendance/contract.ts'
import { idSchema, type Id } from '../../../../src/shared/contract/schema.ts'
import type { Organization, Person, Position } from '../../../../src/shared/directory/contract.ts'
import type { Letterhead } from '../../../../src/shared/documents/contract.ts'
import type { MeetingFile } from '../../../../src/shared/documents/meetingFile.ts'
import type { Material } from '../../../../src/shared/materials/contract.ts'
import type { AgendaItem, Speech } from '../../../../src/shared/agenda/agenda.ts'
import type { Invitee, SeatName } from '../../../../src/shared/invitees/invitees.ts'
import type { Meeting } from '../../../../src/shared/meetings/contract.ts'
import type { LinkTest, Site } from '../../../../src/shared/sites/sites.ts'
import type { Conclusion, Entry } from '../../../../src/shared/minutes/contract.ts'
import type { ClassCounts, Task, TaskListSummary } from '../../../../src/shared/tasks/contract.ts'
import { noTasks } from '../../../../src/shared/tasks/sumOfCounts.ts'
import { clockTimeSchema, type ClockTime } from '../../../../src/shared/time/clockTime.ts'
import { localDateSchema, type LocalDate } from '../../../../src/shared/time/localDate.ts'
import { emptyTask } from '../../../support/emptyTask.ts'

export function id(number: number): Id {
  return idSchema.parse(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`)
}
export function day(text: string): LocalDate {
  return localDateSchema.parse(text)
}
export function time(text: string): ClockTime {
  return clockTimeSchema.parse(text)
}

const record = { version: 1, sample: '' }
const meetingId = id(1)

function position(number: number, personId: Id, fields: Partial<Position>): Position {
  return {
    ...record,
    id: id(number),
    personId,
    title: '',
    kind: 'government',
    organizationId: null,
    rank: 9999,
    validFrom: null,
    validTo: null,
    ...fields,
  }
}

function person(number: number, fields: Partial<Person>): Person {
  return {
    ...record,
    id: id(number),
    fullName: '',
    honorific: 'comrade',
    militaryRank: '',
    phone: '',
    email: '',
    note: '',
    positions: [],
    ...fields,
  }
}

export function organization(number: number, name: string, fields: Partial<Organization> = {}): Organization {
  return {
    ...record,
    id: id(number),
    name,
    shortName: '',
    kind: 'department',
    rank: 9999,
    validFrom: null,
    validTo: null,
    successorId: null,
    ...fields,
  }
}

export function site(number: number, fields: Partial<Site>): Site {
  return {
    ...record,
    id: id(number),
    meetingId,
    ordinal: number,
    name: '',
    kind: 'district',
    parentId: null,
    place: '',
    contact: '',
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
    knownSiteId: null,
    ...fields,
  }
}

const unanswered = {
  organizationId: null,
  bloc: 'others',
  rank: 9999,
  invitedOn: null,
  confirmation: 'waiting',
  answeredOn: null,
  standInName: '',
  standInTitles: '',
  phone: '',
  note: '',
} as const

export function personInvitee(
  number: number,
  fields: Partial<Extract<Invitee, { readonly kind: 'person' }>>,
): Invitee {
  return {
    ...record,
    ...unanswered,
    kind: 'person',
    id: id(number),
    meetingId,
    ordinal: number,
    siteId: id(11),
    role: 'delegate',
    personId: id(number + 1000),
    honorific: 'comrade',
    militaryRank: '',
    name: '',
    titles: '',
    ...fields,
  }
}

export function positionInvitee(
  number: number,
  fields: Partial<Extract<Invitee, { readonly kind: 'position' }>>,
): Invitee {
  return {
    ...record,
    ...unanswered,
    kind: 'position',
    id: id(number),
    meetingId,
    ordinal: number,
    siteId: id(11),
    role: 'delegate',
    positionId: id(number + 2000),
    personId: null,
    honorific: 'none',
    militaryRank: '',
    name: '',
    titles: '',
    ...fields,
  }
}

export function groupInvitee(
  number: number,
  words: string,
  fields: Partial<Extract<Invitee, { readonly kind: 'group' }>> = {},
): Invitee {
  return {
    ...record,
    ...unanswered,
    id: id(number),
    meetingId,
    ordinal: number,
    siteId: id(11),
    role: 'delegate',
    kind: 'group',
    words,
    seats: null,
    ...fields,
  }
}

export function quotaInvitee(
  number: number,
  words: string,
  seats: number,
  fields: Partial<Extract<Invitee, { readonly kind: 'quota' }>> = {},
): Invitee {
  return {
    ...record,
    ...unanswered,
    id: id(number),
    meetingId,
    ordinal: number,
    siteId: id(11),
    role: 'delegate',
    kind: 'quota',
    words,
    seats,
    ...fields,
  }
}

export function seatName(number: number, inviteeId: Id, seat: number, fields: Partial<SeatName>): SeatName {
  return {
    ...record,
    id: id(number),
    meetingId,
    inviteeId,
    seat,
    personId: null,
    honorific: 'comrade',
    militaryRank: '',
    name: '',
    titles: '',
    phone: '',
    ...fields,
  }
}

export function entry(number: number, fields: Partial<Entry>): Entry {
  return {
    ...record,
    id: id(number),
    meetingId,
    ordinal: number,
    kind: 'speech',
    agendaItemId: null,
    siteId: null,
    personId: null,
    speaker: '',
    text: '',
    votesFor: null,
    votesAgainst: null,
    votesOther: null,
    at: null,
    handlingAgencyId: null,
    dueOn: null,
    outcome: '',
    ...fields,
  }
}

export function conclusion(number: number, fields: Partial<Conclusion>): Conclusion {
  return {
    ...record,
    id: id(number),
    meetingId,
    ordinal: number,
    section: 'assignment',
    agendaItemId: null,
    entryId: null,
    text: '',
    withoutTask: false,
    at: null,
    carryRule: 'always',
    carryDays: 0,
    carryFrom: null,
    settledAssignments: [],
    ...fields,
  }
}

export function agendaItem(number: number, fields: Partial<AgendaItem>): AgendaItem {
  return {
    ...record,
    id: id(number),
    meetingId,
    ordinal: number,
    parentId: null,
    kind: 'item',
    audience: 'everybody',
    number: '',
    title: '',
    presenter: '',
    siteId: null,
    duration: 10,
    fixedStart: null,
    startedAt: null,
    endedAt: null,
    script: '',
    technical: '',
    fallback: '',
    note: '',
    ...fields,
  }
}

export function speech(number: number, fields: Partial<Speech>): Speech {
  return {
    ...record,
    id: id(number),
    meetingId,
    ordinal: number,
    agendaItemId: null,
    siteId: null,
    personId: null,
    speaker: '',
    title: '',
    duration: 10,
    state: 'registered',
    paperDueOn: null,
    paperOn: null,
    summary: '',
    ...fields,
  }
}

export function linkTest(number: number, siteId: Id, fields: Partial<LinkTest>): LinkTest {
  return {
    ...record,
    id: id(number),
    meetingId,
    siteId,
    testedOn: day('2024-02-04'),
    testedAt: null,
    tester: '',
    sound: 'good',
    picture: 'good',
    line: 'good',
    incident: '',
    ...fields,
  }
}

export function material(number: number, fields: Partial<Material>): Material {
  return {
    ...record,
    id: id(number),
    meetingId,
    ordinal: number,
    kind: 'paper',
    title: '',
    agendaItemId: null,
    speechId: null,
    preparedBy: '',
    pages: null,
    delivery: 'both',
    dueOn: null,
    signing: 'notNeeded',
    number: '',
    issuedOn: null,
    sheets: '',
    fileName: null,
    hash: null,
    size: null,
    ...fields,
  }
}

export function rollCallRow(number: number, fields: Partial<RollCallRow>): RollCallRow {
  return {
    inviteeId: id(number),
    seat: 1,
    siteId: id(11),
    role: 'delegate',
    bloc: 'others',
    words: '',
    organization: '',
    phone: '',
    honorific: 'comrade',
    militaryRank: '',
    name: '',
    titles: '',
    state: 'unmarked',
    arrivedAt: null,
    leftAt: null,
    leftEarly: false,
    standIn: null,
    note: '',
    events: [],
    ...fields,
  }
}

export const noAttendance: AttendanceTally = {
  total: 0,
  present: 0,
  late: 0,
  standIns: 0,
  leftEarly: 0,
  excused: 0,
  unexcused: 0,
  unmarked: 0,
}

function task(number: number, fields: Partial<Task>): Task {
  return {
    ...emptyTask,
    id: id(number),
    ordinal: number,
    taskListId: id(600),
    ...fields,
  }
}

export function taskList(
  number: number,
  name: string,
  classes: Partial<ClassCounts>,
  rest: Partial<Omit<TaskListSummary, 'list' | 'counts'>> & { readonly notStarted?: number } = {},
): TaskListSummary {
  const all = { ...noTasks.classes, ...classes }
  const total = Object.values(all).reduce((sum, count) => sum + count, 0)
  return {
    list: { ...record, id: id(number), name, ownerLevel: 'province', year: 2024, theme: '', soonDays: 7 },
    counts: { total, classes: all, notStarted: rest.notStarted ?? 0 },
    kinds: rest.kinds ?? { general: 0, specific: total },
    focus: rest.focus ?? 0,
  }
}

const meeting: Meeting = {
  ...record,
  id: meetingId,
  title: 'Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06',
  kind: 'interimReview',
  form: 'hybrid',
  state: 'ended',
  heldOn: day('2024-02-05'),
  startTime: time('08:00'),
  endTime: time('11:30'),
  place: 'Trụ sở UBND tỉnh Tuyên Quang',
  mainSiteId: id(11),
  letterheadId: id(2),
  minutesNumber: 5,
  seriesId: null,
  agendaPublishedOn: null,
  note: '',
}

const letterhead: Letterhead = {
  ...record,
  id: id(2),
  name: 'Tổ công tác',
  parentLines: 'UBND tỉnh Tuyên Quang',
  issuerLines: 'Tổ công tác triển khai\nĐề án 06',
  abbreviation: 'TCTĐA06',
  place: 'Tuyên Quang',
  recipients: 'Thành viên Tổ công tác\nUBND các huyện, thành phố',
}

const chairTitles =
  'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Tổ trưởng Tổ công tác triển khai Đề án 06 của tỉnh'

const districts = ['Lâm Bình', 'Na Hang', 'Chiêm Hóa', 'Hàm Yên', 'Yên Sơn', 'Sơn Dương']

/** The conference of the article, with what it does not say made up. */
export const sampleMeetingFile: MeetingFile = {
  meeting,
  letterhead,
  sites: [
    site(10, { name: 'Chính phủ', kind: 'central' }),
    site(11, { name: 'UBND tỉnh', kind: 'province', parentId: id(10) }),
    site(12, { name: 'thành phố Tuyên Quang', parentId: id(11) }),
    ...districts.map((name, index) => site(13 + index, { name: `huyện ${name}`, parentId: id(11) })),
  ],
  invitees: [
    personInvitee(100, { role: 'chair', personId: id(30), name: 'Nguyễn Văn Sơn', titles: chairTitles }),
    groupInvitee(101, 'các thành viên Tổ công tác triển khai Đề án 06 cấp tỉnh', { role: 'member' }),
    groupInvitee(102, 'đại diện lãnh đạo một số sở, ban, ngành, doanh nghiệp trong tỉnh'),
    personInvitee(103, {
      role: 'secretary',
      personId: id(31),
      name: 'Trần Thị Mai',
      titles: 'Thư ký Tổ giúp việc',
    }),
  ],
  agenda: [
    agendaItem(200, { title: 'Đón tiếp đại biểu, ổn định tổ chức', duration: 10 }),
    agendaItem(201, { title: 'Phát biểu khai mạc', presenter: 'Đồng chí Chủ tịch UBND tỉnh', duration: 15 }),
    agendaItem(202, { title: 'Báo cáo 2 năm thực hiện Đề án 06', presenter: 'Công an tỉnh', duration: 30 }),
    agendaItem(203, {
      title: 'Tham luận của các điểm cầu',
      presenter: 'UBND huyện Chiêm Hóa',
      siteId: id(15),
      duration: 60,
    }),
    agendaItem(204, { title: 'Giải lao', kind: 'break', duration: 15, fixedStart: time('10:00') }),
    agendaItem(205, { title: 'Phát biểu kết luận', presenter: 'Chủ trì', duration: 30 }),
  ],
  entries: [
    entry(300, {
      kind: 'opening',
      personId: id(30),
      text: 'Tuyên bố lý do, giới thiệu đại biểu và khai mạc hội nghị.',
    }),
    entry(301, {
      kind: 'report',
      speaker: 'Báo cáo 2 năm thực hiện Đề án 06',
      siteId: id(10),
      text: 'Nổi bật là nhận thức, hành động của các cấp, các ngành và nhân dân về chuyển đổi số có chuyển biến tích cực.\nTuy nhiên, hiện nay còn 26 nhiệm vụ chậm tiến độ.',
    }),
    entry(302, {
      personId: id(32),
      siteId: id(10),
      text: 'Đây là một đề án có sự chỉ đạo và thực hiện quyết liệt với quyết tâm cao.\nHai năm thực hiện Đề án 06 đã thu được những kết quả bước đầu tích cực.',
    }),
    entry(303, {
      kind: 'explanation',
      speaker: 'Đại diện lãnh đạo Sở Tư pháp',
      text: 'Việc số hóa sổ hộ tịch còn chậm.',
    }),
    entry(304, {
      kind: 'proposal',
      speaker: 'Đại diện UBND huyện Chiêm Hóa',
      siteId: id(15),
      text: 'Đề nghị bố trí kinh phí xây dựng cơ sở dữ liệu đất đai.',
    }),
  ],
  conclusions: [
    conclusion(400, { section: 'assessment', text: 'Tỉnh đã đạt những kết quả bước đầu tích cực.' }),
    conclusion(401, { text: 'Đẩy nhanh tiến độ số hóa sổ hộ tịch.' }),
    conclusion(402, { text: 'Giao Sở Tài nguyên và Môi trường chủ trì xây dựng cơ sở dữ liệu đất đai.' }),
  ],
  seatNames: [],
  speeches: [],
  linkTests: [],
  materials: [],
  rollCall: [
    rollCallRow(100, { role: 'chair', name: 'Nguyễn Văn Sơn', titles: chairTitles }),
    rollCallRow(103, { role: 'secretary', name: 'Trần Thị Mai', titles: 'Thư ký Tổ giúp việc' }),
  ],
  attendance: { total: { ...noAttendance, total: 2, unmarked: 2 }, bySite: [] },
  people: [
    person(30, { fullName: 'Nguyễn Văn Sơn' }),
    person(31, { fullName: 'Trần Thị Mai' }),
    person(32, {
      fullName: 'Phạm Minh Chính',
      positions: [
        position(33, id(32), { title: 'Thủ tướng Chính phủ' }),
        position(34, id(32), { title: 'Bí thư Tỉnh ủy', kind: 'party', validTo: day('2015-04-01') }),
      ],
    }),
  ],
  organizations: [
    organization(40, 'Sở Tư pháp'),
    organization(41, 'Công an tỉnh'),
    organization(42, 'Sở Tài nguyên và Môi trường', { shortName: 'Sở TN&MT' }),
    organization(43, 'Sở Thông tin và Truyền thông'),
    organization(44, 'Sở Nội vụ'),
    organization(45, 'UBND huyện Na Hang'),
    organization(46, 'UBND huyện Chiêm Hóa'),
  ],
  tasks: [
    task(500, {
      conclusionId: id(401),
      content: 'Số hóa sổ hộ tịch',
      leadId: id(40),
      supportingIds: [id(41)],
      dueOn: day('2024-06-30'),
    }),
    task(501, { conclusionId: id(402), content: 'CSDL đất đai', leadId: id(42), dueOn: day('2024-12-31') }),
  ],
  taskLists: [
    taskList(
      600,
      'Nhiệm vụ Đề án 06 năm 2024',
      { doneOnTime: 3, reported: 2, onTrack: 60, soon: 10, recurring: 6 },
      { kinds: { general: 20, specific: 61 }, focus: 17, notStarted: 30 },
    ),
    taskList(601, 'Lộ trình Đề án 06 và các chỉ thị, nghị quyết, công điện', { overdue: 26 }),
  ],
  overdueByAgency: [
    { organizationId: id(40), count: 8, longest: 120 },
    { organizationId: id(41), count: 6, longest: 65 },
    { organizationId: id(42), count: 5, longest: 210 },
    { organizationId: id(43), count: 3, longest: 30 },
    { organizationId: id(44), count: 2, longest: 12 },
    { organizationId: id(45), count: 1, longest: 9 },
    { organizationId: null, count: 1, longest: 4 },
  ],
  carried: [],
  asOf: day('2024-02-05'),
  sampleNotice:
    'Dữ liệu mẫu, không phải văn bản thật. Nguồn: bài báo về hội nghị trực tuyến 2 năm thực hiện Đề án 06; ngày, giờ, thư ký là giả định.',
}
