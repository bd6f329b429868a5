import { longBlank } from '../documents/officialMoment.ts'
import { groupedBy } from '../records/groupedBy.ts'
import { countInProse, officialDate } from '../time/wording.ts'
import type { DocumentText } from './contract.ts'
import type { OfficialFacts } from './officialFacts.ts'
import { officialText } from './officialText.ts'
import { marked } from './proseBuilding.ts'
import { asItStands, listedTable, type ListedTasks } from './taskTables.ts'

/** Phụ lục: danh mục nhiệm vụ (domain 1.6 f, 3.3.1) of lists, each a section, or of a meeting's conclusions. */
export function taskAnnexText(facts: OfficialFacts): DocumentText {
  const lists = listsOf(facts)
  const count = lists.reduce((sum, { tasks }) => sum + tasks.length, 0)
  const [only, ...others] = lists
  return officialText(facts, {
    subject: only !== undefined && others.length === 0 ? only.name : 'Danh mục nhiệm vụ',
    body: marked(
      count === 0
        ? [longBlank]
        : [
            listedTable(lists, facts),
            `Danh mục có ${countInProse(count)} nhiệm vụ, tính đến ${officialDate(facts.asOf)}./.`,
          ],
    ),
    signerCapacity: '',
    signerOffice: '',
    signerName: '',
  })
}

function listsOf({ meeting, tasks, figures }: OfficialFacts): readonly ListedTasks[] {
  if (tasks.listed.length === 0)
    return meeting === null || meeting.tasks.length === 0
      ? []
      : [{ name: `Danh mục nhiệm vụ giao tại ${meeting.meeting.title}`, tasks: meeting.tasks }]
  const nameOf = new Map(figures.lists.map(({ list }) => [list.id, list.name]))
  return [...groupedBy(tasks.listed, ({ taskListId }) => taskListId)].map(([id, own]) => ({
    name: nameOf.get(id) ?? 'Danh mục nhiệm vụ',
    tasks: own.map(asItStands),
  }))
}
