import type { Id } from '../contract/schema.ts'
import { longBlank } from '../documents/officialMoment.ts'
import type { ProseBlock } from '../prose/prose.ts'
import { completionShare, onTimeShare } from '../reports/agencyReport.ts'
import { changeParts, doneCount, tallyParts } from '../reports/tallySentence.ts'
import { classNames, classOrder } from '../tasks/classWords.ts'
import type { TaskCounts, TaskListSummary, TaskRow } from '../tasks/contract.ts'
import { taskClass } from '../tasks/state.ts'
import { noTasks, sumOfCounts } from '../tasks/sumOfCounts.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { withoutEndPunctuation } from '../text/endPunctuation.ts'
import { textLines } from '../text/textLines.ts'
import { deadlineText } from '../time/deadline.ts'
import { countInProse, groupDigits, officialDate } from '../time/wording.ts'
import type { AnnexWords, DocumentText } from './contract.ts'
import { issuerName } from './conferenceWords.ts'
import type { OfficialFacts } from './officialFacts.ts'
import { officialText, recipientsOf } from './officialText.ts'
import { periodWords } from './periodWords.ts'
import { heading, line, marked, table, type WordRow } from './proseBuilding.ts'
import { agencyName, contentWords, overdueDays, overdueRowsTable } from './taskTables.ts'

/** More tasks, difficulties or proposals are counted and not written out. */
const mostNamed = 15

/** Báo cáo tiến độ (domain 1.6 d): figures of the registry as of a day in its sentences, compared with the period before. */
export function progressText(facts: OfficialFacts): DocumentText {
  const { asOf, span, period, tasks } = facts
  const of = periodWords(span, period)
  const whole = totalOf(facts.figures.lists)
  const subject = `Kết quả thực hiện nhiệm vụ ${of || `đến ${officialDate(asOf)}`}`
  const annexes = figureAnnexes(facts, whole)
  return officialText(facts, {
    subject,
    body: marked([
      `${capitalizeFirst(issuerName(facts))} báo cáo kết quả thực hiện nhiệm vụ${of === '' ? '' : ` ${of}`} (số liệu tính đến ${officialDate(asOf)}) như sau:`,
      heading(1, 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH'),
      longBlank,
      heading(1, 'II. KẾT QUẢ THỰC HIỆN'),
      ...results(facts, whole),
      heading(1, 'III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN'),
      ...shortcomings(facts),
      heading(1, 'IV. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI'),
      ...comingTasks(facts),
      heading(1, 'V. ĐỀ XUẤT, KIẾN NGHỊ'),
      ...said([...tasks.overdue, ...tasks.focus], 'proposal', facts),
      `Trên đây là báo cáo kết quả thực hiện nhiệm vụ${of === '' ? '' : ` ${of}`} của ${issuerName(facts)}` +
        `${annexes.length === 0 ? '' : ' (kèm theo Phụ lục số liệu)'}./.`,
    ]),
    recipients: recipientsOf(facts),
    annexes,
  })
}

function totalOf(lists: readonly TaskListSummary[]): TaskCounts {
  return sumOfCounts(lists.map(({ counts }) => counts))
}

function results(facts: OfficialFacts, whole: TaskCounts): readonly ProseBlock[] {
  const { figures, previous, tasks } = facts
  const lists = figures.lists.filter(({ counts }) => counts.total > 0)
  const focus = countsOf(tasks.focus, facts)
  const parts: readonly { readonly title: string; readonly blocks: readonly ProseBlock[] }[] = [
    { title: 'Kết quả chung', blocks: [line(tally('Tổng số', whole)), ...rates(whole)] },
    {
      title: 'So sánh với kỳ trước',
      blocks: previous === null ? [] : compared(whole, totalOf(previous.lists), facts),
    },
    {
      title: 'Kết quả theo danh mục nhiệm vụ',
      blocks:
        lists.length < 2
          ? []
          : lists.map(({ list, counts }) => line(tally(`- ${list.name}: tổng số`, counts))),
    },
    {
      title: 'Nhiệm vụ trọng tâm',
      blocks: focus.total === 0 ? [] : [line(tally('Có', focus, 'nhiệm vụ trọng tâm'))],
    },
  ]
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [heading(2, `${index + 1}. ${title}`), ...blocks])
}

/** "Tổng số 81 nhiệm vụ; trong đó hoàn thành 40 (đúng hạn 38, quá hạn 02); …": the parts add up to the total. */
function tally(opening: string, counts: TaskCounts, noun = 'nhiệm vụ'): string {
  const total = `${opening} ${counted(counts.total)} ${noun}`
  return counts.total === 0 ? `${total}.` : `${total}; trong đó ${tallyParts(counts, counted).join('; ')}.`
}

function rates(counts: TaskCounts): readonly ProseBlock[] {
  const shares = [
    ['tỷ lệ hoàn thành đạt', completionShare(counts)],
    ['tỷ lệ hoàn thành đúng hạn đạt', onTimeShare(counts)],
  ] as const
  const words = shares.flatMap(([name, [part, whole]]) =>
    whole === 0 ? [] : [`${name} ${perCent(part, whole)}`],
  )
  return words.length === 0 ? [] : [line(`${capitalizeFirst(words.join('; '))}.`)]
}

/** "32,1%" (domain 4.4). */
function perCent(part: number, whole: number): string {
  const tenths = Math.round((part / whole) * 1000)
  const rest = tenths % 10
  return `${Math.floor(tenths / 10)}${rest === 0 ? '' : `,${rest}`}%`
}

function compared(now: TaskCounts, before: TaskCounts, { previous }: OfficialFacts) {
  if (previous === null) return []
  const row = (name: string, count: (counts: TaskCounts) => number, number: string): WordRow => {
    const change = count(now) - count(before)
    return {
      kind: 'record',
      cells: [
        number,
        name,
        groupDigits(count(before)),
        groupDigits(count(now)),
        change === 0 ? '0' : `${change > 0 ? '+' : '-'}${groupDigits(Math.abs(change))}`,
      ],
    }
  }
  const classes = classOrder.filter((one) => now.classes[one] + before.classes[one] > 0)
  return [
    line(
      `So với kỳ trước (${officialDate(previous.asOf)}): ${changeParts(now, before, counted).join(', ')} nhiệm vụ.`,
    ),
    table(
      ['STT', 'Chỉ tiêu', 'Kỳ trước', 'Kỳ này', 'Tăng, giảm'],
      [
        ...classes.map((one, index) =>
          row(capitalizeFirst(classNames[one]), ({ classes: all }) => all[one], String(index + 1)),
        ),
        { ...row('Tổng số', ({ total }) => total, ''), kind: 'total' },
      ],
    ),
  ]
}

/** The counts of tasks as of the as-of day. */
function countsOf(tasks: readonly TaskRow[], { asOf, figures }: OfficialFacts): TaskCounts {
  return sumOfCounts(
    tasks.map(({ state, taskListId }) => {
      const soonDays = figures.lists.find(({ list }) => list.id === taskListId)?.list.soonDays ?? 0
      const found = taskClass(state, asOf, soonDays)
      return {
        total: 1,
        notStarted: state.begun ? 0 : 1,
        classes: { ...noTasks.classes, [found]: 1 },
      }
    }),
  )
}

function shortcomings(facts: OfficialFacts): readonly ProseBlock[] {
  const { overdue } = facts.tasks
  const late =
    overdue.length === 0
      ? `Tính đến ${officialDate(facts.asOf)}, không có nhiệm vụ quá hạn.`
      : `Còn ${counted(overdue.length)} nhiệm vụ quá hạn (${byLead(overdue, facts)}); nhiệm vụ quá hạn lâu nhất là ${groupDigits(longestOf(overdue, facts))} ngày.`
  return [
    heading(2, '1. Tồn tại, hạn chế'),
    line(late),
    ...said(overdue, 'difficulty', facts, []),
    heading(2, '2. Nguyên nhân'),
    ...said(overdue, 'cause', facts),
  ]
}

function longestOf(overdue: readonly TaskRow[], { asOf }: OfficialFacts): number {
  return Math.max(0, ...overdue.map((task) => overdueDays(task, asOf)))
}

/** "Sở Tư pháp 05, Công an tỉnh 03": in protocol order; they add up. */
function byLead(tasks: readonly TaskRow[], { organizations }: OfficialFacts): string {
  const counts = new Map<Id | null, number>()
  for (const { state } of tasks) counts.set(state.leadId, (counts.get(state.leadId) ?? 0) + 1)
  const named = organizations.filter(({ id }) => counts.has(id))
  const known = named.map(({ id, name }) => `${name} ${counted(counts.get(id) ?? 0)}`)
  const rest = tasks.length - named.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0)
  return [...known, ...(rest === 0 ? [] : [`chưa rõ cơ quan chủ trì ${counted(rest)}`])].join(', ')
}

/** What agencies last reported of difficulties, causes or proposals, each once; a blank when nobody said anything. */
function said(
  tasks: readonly TaskRow[],
  field: 'difficulty' | 'cause' | 'proposal',
  facts: OfficialFacts,
  none: readonly ProseBlock[] = [line(longBlank)],
): readonly ProseBlock[] {
  const lines = tasks.flatMap(({ lastReport, state }) => {
    const words = withoutEndPunctuation(textLines(lastReport?.[field] ?? '').join(' '))
    const lead = agencyName(facts, state.leadId)
    return words === '' ? [] : [`- ${lead === '' ? '' : `${lead}: `}${words}.`]
  })
  const all = [...new Set(lines)]
  return all.length === 0 ? none : all.slice(0, mostNamed).map(line)
}

function comingTasks(facts: OfficialFacts): readonly ProseBlock[] {
  const { comingUntil, tasks } = facts
  const { overdue, upcoming } = tasks
  const shown = upcoming.slice(0, mostNamed)
  const others = upcoming.length - shown.length
  const coming =
    upcoming.length === 0 || comingUntil === null
      ? []
      : [
          `Thực hiện ${counted(upcoming.length)} nhiệm vụ đến hạn từ nay đến hết ${officialDate(comingUntil)}${others > 0 ? ', trong đó có' : ', gồm'}:`,
          ...shown.map((task, index) => {
            const lead = agencyName(facts, task.state.leadId)
            const due = deadlineText({ dueOn: task.state.dueOn, wording: task.state.dueWording })
            const of = [
              ...(lead === '' ? [] : [`chủ trì: ${lead}`]),
              ...(due === '' ? [] : [`thời hạn: ${due}`]),
            ]
            const end = index === shown.length - 1 ? '.' : ';'
            return `- ${withoutEndPunctuation(contentWords(task))}${of.length === 0 ? '' : ` (${of.join('; ')})`}${end}`
          }),
        ]
  const late =
    overdue.length === 0
      ? []
      : [
          `Tập trung hoàn thành ${counted(overdue.length)} nhiệm vụ đã quá hạn (chi tiết tại Phụ lục kèm theo).`,
        ]
  const all = [...coming, ...late]
  return (all.length === 0 ? [longBlank] : all).map(line)
}

function figureAnnexes(facts: OfficialFacts, whole: TaskCounts): readonly AnnexWords[] {
  const { overdue } = facts.tasks
  return [
    ...(whole.total === 0 ? [] : [figuresAnnex(facts, whole)]),
    ...(overdue.length === 0
      ? []
      : [
          {
            title: 'Danh mục nhiệm vụ quá hạn',
            orientation: 'landscape' as const,
            body: marked([
              overdueRowsTable(overdue, facts),
              `Danh mục có ${counted(overdue.length)} nhiệm vụ quá hạn./.`,
            ]),
          },
        ]),
  ]
}

/** Phụ lục số liệu (domain 3.3.2): by list and by lead agency; classes that nothing is in are left out. */
function figuresAnnex(facts: OfficialFacts, whole: TaskCounts): AnnexWords {
  const { asOf, lists, byAgency } = facts.figures
  const classes = classOrder.filter((one) => whole.classes[one] > 0)
  const cells = (number: string, name: string, counts: TaskCounts): readonly string[] => {
    const [part, of] = completionShare(counts)
    return [
      number,
      name,
      groupDigits(counts.total),
      ...classes.map((one) => groupDigits(counts.classes[one])),
      of === 0 ? '' : perCent(part, of),
    ]
  }
  const record = (index: number, name: string, counts: TaskCounts): WordRow => ({
    kind: 'record',
    cells: cells(String(index + 1), name, counts),
  })
  const total: WordRow = { kind: 'total', cells: cells('', 'TỔNG CỘNG', whole) }
  return {
    title: 'Số liệu tình hình thực hiện nhiệm vụ',
    orientation: 'landscape',
    body: marked([
      table(
        [
          'STT',
          'Danh mục, cơ quan chủ trì',
          'Tổng số',
          ...classes.map((one) => capitalizeFirst(classNames[one])),
          'Tỷ lệ hoàn thành',
        ],
        [
          { kind: 'section', cells: ['I. THEO DANH MỤC NHIỆM VỤ'] },
          ...lists
            .filter(({ counts }) => counts.total > 0)
            .map(({ list, counts }, index) => record(index, list.name, counts)),
          total,
          ...(byAgency.length === 0
            ? []
            : [
                { kind: 'section', cells: ['II. THEO CƠ QUAN CHỦ TRÌ'] } as const,
                ...byAgency.map(({ agencyId, counts }, index) =>
                  record(index, agencyName(facts, agencyId) || 'Chưa rõ cơ quan chủ trì', counts),
                ),
                total,
              ]),
        ],
      ),
      `Số liệu tính đến ${officialDate(asOf)}; đã hoàn thành ${counted(doneCount(whole))}/${counted(whole.total)} nhiệm vụ./.`,
    ]),
  }
}

function counted(count: number): string {
  return count === 0 ? '0' : countInProse(count)
}
