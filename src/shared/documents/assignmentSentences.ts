import type { Conclusion } from '../minutes/contract.ts'
import { fold } from '../text/fold.ts'
import type { Task } from '../tasks/contract.ts'
import { officialDate } from '../time/wording.ts'
import type { MeetingFile } from './meetingFile.ts'

/**
 * "Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh; thời hạn hoàn thành: ngày 30 tháng 6 năm 2024." for the tasks of
 * a conclusion, each once; none for a task whose lead agency the text of the conclusion names (domain 1.6 a).
 */
export function assignmentSentences(conclusion: Conclusion, file: MeetingFile): readonly string[] {
  const text = fold(conclusion.text)
  const nameOf = (id: Task['leadId']) => file.organizations.find((one) => one.id === id)?.name ?? ''
  const sentences = file.tasks
    .filter((task) => task.conclusionId === conclusion.id)
    .flatMap((task) => {
      const lead = nameOf(task.leadId)
      if (lead === '' || text.includes(fold(lead))) return []
      const supporting = task.supportingIds.map(nameOf).filter((name) => name !== '')
      const support = supporting.length === 0 ? '' : `, phối hợp với ${supporting.join(', ')}`
      return [`Giao ${lead} chủ trì${support}${deadlineWords(task)}.`]
    })
  return [...new Set(sentences)]
}

function deadlineWords({ deadlineKind, dueOn, dueWording }: Task): string {
  if (deadlineKind !== 'dated') return ''
  if (dueWording !== '') return `; thời hạn hoàn thành: ${dueWording}`
  return dueOn === null ? '' : `; thời hạn hoàn thành: ${officialDate(dueOn)}`
}
