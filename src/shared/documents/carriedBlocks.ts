import { isAtWork } from '../minutes/carriedOver.ts'
import type { CarriedConclusion } from '../minutes/contract.ts'
import { plainProse } from '../prose/plainProse.ts'
import type { TaskRow } from '../tasks/contract.ts'
import { classWords } from '../tasks/classWords.ts'
import { daysLeft, taskClass } from '../tasks/state.ts'
import { midSentence } from '../text/capitalize.ts'
import { textLines } from '../text/textLines.ts'
import { deadlineText } from '../time/deadline.ts'
import { shortDate } from '../time/wording.ts'
import { cutWords } from './cutWords.ts'
import { bodyParagraph, type Block } from './documentContent.ts'
import type { MeetingFile } from './meetingFile.ts'

const limits = { conclusions: 5, text: 180, tasks: 2 }

type Sources = Pick<MeetingFile, 'carried' | 'organizations' | 'taskLists' | 'asOf'>

/** What earlier meetings concluded and is still at work, each with who leads its tasks, until when, and how they stand. */
export function carriedBlocks(file: Sources): readonly Block[] {
  const atWork = file.carried.filter(({ conclusion, tasks }) => isAtWork(conclusion, tasks))
  const toReview = atWork.filter(({ shown }) => shown)
  const shown = toReview.slice(0, limits.conclusions)
  const others = toReview.length - shown.length
  const waiting = atWork.length - toReview.length
  const rest = [
    ...(others > 0 ? [`${others} kết luận khác cần rà soát`] : []),
    ...(waiting > 0 ? [`${waiting} kết luận chưa đến kỳ rà soát`] : []),
  ].join('; ')
  return [
    ...shown.map((one, index) => bodyParagraph(`${index + 1}. ${conclusionWords(one, file)}`)),
    ...(rest === '' ? [] : [bodyParagraph(shown.length === 0 ? `Có ${rest}.` : `Và ${rest}.`)]),
  ]
}

function conclusionWords({ conclusion, heldOn, tasks }: CarriedConclusion, file: Sources): string {
  const text = cutWords(textLines(plainProse(conclusion.text)).join(' '), limits.text).replace(
    /[.;,\s]+$/u,
    '',
  )
  const day = heldOn === null ? '' : ` (${shortDate(heldOn)})`
  const named = tasks.slice(0, limits.tasks).map((task) => taskWords(task, file))
  const others = tasks.length - named.length
  const states = [
    ...(named.length === 0 ? ['chưa giao nhiệm vụ'] : named),
    ...(others > 0 ? [`và ${others} nhiệm vụ khác`] : []),
  ]
  return `${text}${day}: ${states.join('; ')}.`
}

function taskWords({ state, taskListId }: TaskRow, { organizations, taskLists, asOf }: Sources): string {
  const lead = organizations.find(({ id }) => id === state.leadId)
  const soonDays = taskLists.find(({ list }) => list.id === taskListId)?.list.soonDays ?? 0
  const due = deadlineText({ dueOn: state.dueOn, wording: state.dueWording })
  return [
    ...(lead === undefined ? [] : [lead.name]),
    ...(due === '' ? [] : [`hạn ${due}`]),
    midSentence(classWords(taskClass(state, asOf, soonDays), daysLeft(state, asOf))),
  ].join(', ')
}
