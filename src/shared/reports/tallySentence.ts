import type { ClassCounts, TaskCounts } from '../tasks/contract.ts'
import { classNames } from '../tasks/classWords.ts'
import type { TaskClass } from '../tasks/state.ts'
import type { LocalDate } from '../time/localDate.ts'
import { groupDigits, shortDate } from '../time/wording.ts'

interface Part {
  /** Of several classes that have tasks. */
  readonly words: string
  readonly classes: readonly (readonly [taskClass: TaskClass, short: string])[]
}

const parts: readonly Part[] = [
  {
    words: 'hoàn thành',
    classes: [
      ['doneOnTime', 'đúng hạn'],
      ['doneLate', 'quá hạn'],
    ],
  },
  alone('reported'),
  {
    words: 'đang thực hiện',
    classes: [
      ['onTrack', 'trong hạn'],
      ['soon', 'sắp đến hạn'],
      ['overdue', 'quá hạn'],
    ],
  },
  alone('recurring'),
  alone('noDeadline'),
  alone('paused'),
  alone('cancelled'),
]

function alone(taskClass: TaskClass): Part {
  return { words: classNames[taskClass], classes: [[taskClass, classNames[taskClass]]] }
}

/**
 * "Tổng số 118 nhiệm vụ: hoàn thành 83 (đúng hạn 74, quá hạn 9); đang thực hiện 35 (trong hạn 8, sắp đến hạn 1, quá
 * hạn 26). Trong đó 6 chưa bắt đầu." The parts add up to the total; those without a task are left out.
 */
export function tallySentence({ total, classes, notStarted }: TaskCounts): string {
  if (total === 0) return 'Không có nhiệm vụ nào.'
  const words = tallyParts({ classes })
  const begun = notStarted === 0 ? '' : ` Trong đó ${groupDigits(notStarted)} chưa bắt đầu.`
  return `Tổng số ${groupDigits(total)} nhiệm vụ: ${words.join('; ')}.${begun}`
}

/** The parts of the sentence, which add up to the total; `written` puts their counts into words. */
export function tallyParts(
  { classes }: Pick<TaskCounts, 'classes'>,
  written: (count: number) => string = groupDigits,
): readonly string[] {
  return parts.map((part) => partWords(part, classes, written)).filter((text) => text !== '')
}

function partWords(part: Part, counts: ClassCounts, written: (count: number) => string): string {
  const counted = part.classes.filter(([taskClass]) => counts[taskClass] > 0)
  const [first] = counted
  if (first === undefined) return ''
  if (counted.length === 1) return `${classNames[first[0]]} ${written(counts[first[0]])}`
  const sum = counted.reduce((whole, [taskClass]) => whole + counts[taskClass], 0)
  const split = counted.map(([taskClass, short]) => `${short} ${written(counts[taskClass])}`)
  return `${part.words} ${written(sum)} (${split.join(', ')})`
}

/** Done in time and late. */
export function doneCount({ classes }: Pick<TaskCounts, 'classes'>): number {
  return classes.doneOnTime + classes.doneLate
}

/** "So với ngày 14/01/2024: tổng số tăng 81, hoàn thành tăng 4, quá hạn giảm 2." */
export function changeSentence(now: TaskCounts, previous: TaskCounts, compareTo: LocalDate): string {
  return `So với ngày ${shortDate(compareTo)}: ${changeParts(now, previous).join(', ')}.`
}

/** "tổng số tăng 81", "hoàn thành tăng 4", "quá hạn giảm 2"; `written` puts the counts into words. */
export function changeParts(
  now: TaskCounts,
  previous: TaskCounts,
  written: (count: number) => string = groupDigits,
): readonly string[] {
  const changes = [
    ['tổng số', now.total - previous.total],
    ['hoàn thành', doneCount(now) - doneCount(previous)],
    ['quá hạn', now.classes.overdue - previous.classes.overdue],
  ] as const
  return changes.map(([name, change]) => `${name} ${changeWords(change, written)}`)
}

function changeWords(change: number, written: (count: number) => string): string {
  if (change === 0) return 'không đổi'
  return `${change > 0 ? 'tăng' : 'giảm'} ${written(Math.abs(change))}`
}
