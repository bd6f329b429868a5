import { IconArrowRight } from '@tabler/icons-react'
import type { TaskDetail } from '../../shared/tasks/contract.ts'
import { deadlineText } from '../../shared/time/deadline.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useAsOf } from '../program.ts'
import { Section } from '../ui/Page.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { StepRecord } from './StepRecord.tsx'
import { panelMessages as messages } from './taskPanelMessages.ts'

/** Each extension: the deadline before and after it, why, on what papers, and who approved it. */
export function ExtensionsPart({ detail }: { readonly detail: TaskDetail }) {
  const asOf = useAsOf()
  const { task, steps } = detail
  const extensions = steps.filter(({ kind }) => kind === 'extended')
  if (extensions.length === 0) return null
  const deadlines = [task, ...extensions].map(({ dueOn, dueWording }) =>
    deadlineText({ dueOn, wording: dueWording }),
  )
  return (
    <Section title={messages.extensions} counts={messages.times(extensions.length)}>
      {extensions.map((step, index) => {
        const papers = [
          ...(step.request === '' ? [] : [messages.requestWords(step.request)]),
          [
            step.basis === '' ? messages.approved : messages.basisWords(step.basis),
            messages.approvedOn(shortDate(step.happenedOn)),
            ...(step.approver === '' ? [] : [step.approver]),
          ].join(', '),
        ]
        return (
          <StepRecord key={step.id} step={step}>
            <p>
              <s className="dimmed">{deadlines[index] || messages.none}</s>{' '}
              <IconArrowRight className="task-arrow" size={14} stroke={1.6} aria-hidden />{' '}
              <b className="figure">{deadlines[index + 1]}</b> <span className="dimmed">{step.note}</span>{' '}
              {step.happenedOn > asOf && <span className="dimmed">({messages.later})</span>}
              <SampleTag sample={step.sample} />
            </p>
            {papers.map((words) => (
              <p key={words} className="dimmed">
                {words}
              </p>
            ))}
          </StepRecord>
        )
      })}
    </Section>
  )
}
