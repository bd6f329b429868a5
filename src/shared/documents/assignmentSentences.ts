import type { Conclusion } from '../minutes/contract.ts'
import { plainProse } from '../prose/plainProse.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import type { Task } from '../tasks/contract.ts'
import { officialDate } from '../time/wording.ts'
import type { MeetingFile } from './meetingFile.ts'
import { givesLeadTo, namesAgency, statedWords, statesDeadline } from './statedAssignment.ts'

/**
 * What the tasks of a conclusion add to its text, each once (domain 1.6 a): "Giao Sở Tư pháp chủ trì, phối hợp với Công
 * an tỉnh; thời hạn hoàn thành: ngày 30 tháng 6 năm 2024."; only "Thời hạn hoàn thành: …." where the text already gives
 * its one task to all its agencies; none where the text also states the deadline.
 */
export function assignmentSentences(conclusion: Conclusion, file: MeetingFile): readonly string[] {
  const stated = statedWords(plainProse(conclusion.text))
  const nameOf = (id: Task['leadId']) => file.organizations.find((one) => one.id === id)?.name ?? ''
  const tasks = file.tasks.filter((task) => task.conclusionId === conclusion.id)
  const sentences = tasks.flatMap((task) => {
    const lead = nameOf(task.leadId)
    if (lead === '') return []
    const supporting = task.supportingIds.map(nameOf).filter((name) => name !== '')
    const deadline = deadlineWords(task)
    if (givesLeadTo(stated, lead) && supporting.every((name) => namesAgency(stated, name))) {
      if (deadline === '' || statesDeadline(stated, task)) return []
      if (tasks.length === 1) return [`${capitalizeFirst(deadline)}.`]
    }
    const support = supporting.length === 0 ? '' : `, phối hợp với ${supporting.join(', ')}`
    return [`Giao ${lead} chủ trì${support}${deadline === '' ? '' : `; ${deadline}`}.`]
  })
  return [...new Set(sentences)]
}

function deadlineWords({ deadlineKind, dueOn, dueWording }: Task): string {
  if (deadlineKind !== 'dated') return ''
  if (dueWording !== '') return `thời hạn hoàn thành: ${dueWording}`
  return dueOn === null ? '' : `thời hạn hoàn thành: ${officialDate(dueOn)}`
}
