import { composeOfficial } from '../../../../src/shared/officialDocuments/composeOfficial.ts'
import type {
  DocumentText,
  OfficialDocument,
  OfficialKind,
} from '../../../../src/shared/officialDocuments/contract.ts'
import {
  noOfficialTasks,
  noSigning,
  type OfficialFacts,
} from '../../../../src/shared/officialDocuments/officialFacts.ts'
import type { ProgressReport, TaskSource } from '../../../../src/shared/tasks/steps.ts'
import type { TaskRow } from '../../../../src/shared/tasks/contract.ts'
import { taskStateAt } from '../../../../src/shared/tasks/state.ts'
import { noTasks } from '../../../../src/shared/tasks/sumOfCounts.ts'
import { emptyTask } from '../../../support/emptyTask.ts'
import { day, id, sampleMeetingFile, speech, taskList } from '../documents/sampleMeetingFile.ts'

const asOf = day('2024-03-12')
const { organizations } = sampleMeetingFile

export function taskRow(
  number: number,
  {
    sources = [],
    lastReport = null,
    ...fields
  }: Partial<TaskRow> & { readonly sources?: readonly TaskSource[] } = {},
): TaskRow {
  const task = { ...emptyTask, id: id(number), taskListId: id(600), ordinal: number, ...fields }
  return { ...task, state: taskStateAt(task, [], asOf), sources, lastReport, reminders: 0 }
}

function source(number: number, fields: Partial<TaskSource>): TaskSource {
  return {
    id: id(number),
    version: 1,
    sample: '',
    taskId: id(700),
    ordinal: 0,
    kind: '',
    number: '',
    issuedOn: null,
    issuer: '',
    extract: '',
    clause: '',
    ...fields,
  }
}

function report(number: number, fields: Partial<ProgressReport>): ProgressReport {
  return {
    id: id(number),
    version: 1,
    sample: '',
    taskId: id(700),
    reportedOn: day('2024-03-01'),
    percent: 40,
    text: '',
    difficulty: '',
    cause: '',
    proposal: '',
    reporter: '',
    ...fields,
  }
}

const plan = {
  kind: 'Kế hoạch',
  number: '12/KH-TCTĐA06',
  issuedOn: day('2024-01-10'),
  issuer: 'Tổ công tác',
  extract: 'Triển khai Đề án 06 năm 2024',
}

const overdue: readonly TaskRow[] = [
  taskRow(700, {
    content: 'Số hóa sổ hộ tịch phục vụ xây dựng cơ sở dữ liệu hộ tịch điện tử',
    leadId: id(40),
    supportingIds: [id(41), id(46)],
    dueOn: day('2024-01-31'),
    product: 'Dữ liệu hộ tịch',
    sources: [source(900, plan)],
    lastReport: report(910, {
      difficulty: 'Thiếu máy quét tại cấp xã',
      cause: 'Kinh phí được cấp chậm',
      proposal: 'Bổ sung kinh phí trong quý II/2024',
    }),
  }),
  taskRow(701, {
    content: 'Chuẩn hóa dữ liệu đất đai cấp xã',
    kind: 'general',
    leadId: id(40),
    dueOn: day('2023-12-31'),
    dueWording: 'năm 2023',
    sources: [source(901, { ...plan, clause: 'mục II.3' })],
  }),
]

/** A conference with its conclusions, and a registry as of a day with its period before. */
export const sampleFacts: OfficialFacts = {
  letterhead: sampleMeetingFile.letterhead && {
    ...sampleMeetingFile.letterhead,
    name: 'Tổ công tác triển khai Đề án 06 tỉnh Tuyên Quang',
    recipients: 'Chủ tịch UBND tỉnh (b/c)\nThành viên Tổ công tác',
  },
  signing: {
    signerCapacity: 'KT. Tổ trưởng\nTổ phó thường trực',
    signerOffice: 'Giám đốc Công an tỉnh',
    signerName: 'Phạm Kim Đĩnh',
    keptBy: 'VT, TGV',
  },
  meeting: {
    ...sampleMeetingFile,
    invitees: sampleMeetingFile.invitees,
    speeches: [
      speech(800, {
        speaker: 'Sở Tư pháp',
        title: 'Số hóa sổ hộ tịch',
        duration: 7,
        paperDueOn: day('2024-02-01'),
      }),
      speech(801, {
        speaker: 'UBND huyện Chiêm Hóa',
        title: 'Dịch vụ công trực tuyến',
        paperDueOn: day('2024-01-30'),
      }),
    ],
  },
  agency: null,
  organizations,
  today: asOf,
  asOf,
  span: 'month',
  period: { from: day('2024-02-15'), until: day('2024-03-14') },
  comingUntil: day('2024-03-14'),
  figures: {
    asOf,
    lists: sampleMeetingFile.taskLists,
    byAgency: [
      {
        agencyId: id(40),
        counts: {
          ...noTasks,
          total: 81,
          classes: sampleMeetingFile.taskLists[0]?.counts.classes ?? noTasks.classes,
        },
      },
      { agencyId: null, counts: { ...noTasks, total: 26, classes: { ...noTasks.classes, overdue: 26 } } },
    ],
  },
  previous: {
    asOf: day('2024-02-14'),
    lists: [
      taskList(600, 'Nhiệm vụ Đề án 06 năm 2024', { doneOnTime: 1, onTrack: 75 }),
      taskList(601, 'Lộ trình', { overdue: 28 }),
    ],
    byAgency: [],
  },
  tasks: {
    ...noOfficialTasks,
    overdue,
    focus: [
      taskRow(710, { content: 'Cấp tài khoản định danh điện tử', leadId: id(41), dueOn: day('2024-06-30') }),
    ],
    upcoming: [
      taskRow(711, { content: 'Báo cáo sơ kết quý I.', leadId: id(44), dueOn: day('2024-03-14') }),
      taskRow(712, { content: 'Kiểm tra cấp huyện', leadId: id(41), dueOn: day('2024-03-13') }),
    ],
    listed: [
      ...overdue,
      taskRow(720, {
        content: 'Duy trì Tổ công tác',
        kind: 'general',
        deadlineKind: 'recurring',
        leadId: id(41),
      }),
    ],
  },
  notice: null,
  supplements: null,
}

/** Nothing known at all. */
export const emptyFacts: OfficialFacts = {
  letterhead: null,
  signing: noSigning,
  meeting: null,
  agency: null,
  organizations: [],
  today: asOf,
  asOf,
  span: null,
  period: null,
  comingUntil: null,
  figures: { asOf, lists: [], byAgency: [] },
  previous: null,
  tasks: noOfficialTasks,
  notice: null,
  supplements: null,
}

/** What the store makes of a composed text. */
function officialDocument(
  kind: OfficialKind,
  text: DocumentText,
  fields: Partial<OfficialDocument> = {},
): OfficialDocument {
  return {
    id: id(5000),
    version: 1,
    sample: '',
    kind,
    state: 'draft',
    ...text.words,
    letterheadId: null,
    numberSeriesId: null,
    number: 7,
    datedOn: day('2024-03-12'),
    urgency: 'none',
    copies: null,
    sentOn: null,
    keptAt: '',
    receivedBy: '',
    note: '',
    meetingId: null,
    agencyId: null,
    asOf: null,
    span: null,
    taskListIds: [],
    supplementsId: null,
    annexes: text.annexes.map((annex, ordinal) => ({
      ...annex,
      id: id(5100 + ordinal),
      version: 1,
      sample: '',
      documentId: id(5000),
      ordinal,
    })),
    issued: null,
    ...fields,
  }
}

export function composedDocument(
  kind: OfficialKind,
  facts: OfficialFacts,
  fields: Partial<OfficialDocument> = {},
): OfficialDocument {
  return officialDocument(kind, composeOfficial(kind, facts), fields)
}
