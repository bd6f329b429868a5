import type { ClassCounts } from '../../shared/tasks/contract.ts'
import type { TaskClass } from '../../shared/tasks/state.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { classNames, classOrder } from '../../shared/tasks/classWords.ts'

export interface TallyPart {
  readonly taskClass: TaskClass
  readonly count: number
  readonly words: string
}

/** The classes that have tasks, in the order of sentences; their counts add up to the total. */
export function tallyParts(classes: ClassCounts): readonly TallyPart[] {
  return classOrder
    .filter((taskClass) => classes[taskClass] > 0)
    .map((taskClass) => ({ taskClass, count: classes[taskClass], words: classNames[taskClass] }))
}

/** "4 hoàn thành đúng hạn, 9 trong hạn, 2 quá hạn". */
export function tallySentence(classes: ClassCounts): string {
  return tallyParts(classes)
    .map(({ count, words }) => `${groupDigits(count)} ${words}`)
    .join(', ')
}
