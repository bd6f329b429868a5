import { Button, Popover, UnstyledButton } from '@mantine/core'
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import type { MinutesFinding } from '../../shared/minutes/minutesChecks.ts'
import { excerpt } from '../excerpt.ts'
import { useMinutes } from '../program.ts'
import { askFor } from '../useAskedRecord.ts'
import { checkMessages as messages, ruleWords } from './checkMessages.ts'
import { rulePlace } from './rulePlace.ts'
import { useMinutesFindings } from './useMinutesFindings.ts'
import { useOpenTask } from './useOpenTask.ts'

/** "Kiểm tra: 3 việc": what the biên bản lacks, each opening where it is put right. */
export function MinutesChecks({ meetingId }: { readonly meetingId: Id }) {
  const findings = useMinutesFindings(meetingId)
  const tasks = useMinutes((state) => state.tasks)
  const navigate = useNavigate()
  const openTask = useOpenTask()
  const [opened, setOpened] = useState(false)
  if (findings === null) return null

  const errors = findings.filter(({ kind }) => kind === 'error').length
  const go = ({ rule, id }: MinutesFinding) => {
    setOpened(false)
    const place = rulePlace[rule]
    const task = tasks.find((one) => one.id === id)
    if (place === null && task !== undefined) openTask(task)
    else void navigate(`/hoi-nghi/${meetingId}${place ?? ''}`, id === null ? {} : askFor(id))
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus width={420}>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={
            findings.length === 0 ? (
              <IconCircleCheckFilled className="check-none" size={16} aria-hidden />
            ) : (
              <Sign kind={errors > 0 ? 'error' : 'warning'} />
            )
          }
          onClick={() => setOpened(!opened)}
        >
          {findings.length === 0 ? messages.complete : messages.count(findings.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="checks" aria-label={messages.title}>
        {findings.length === 0 ? (
          <p className="dimmed checks-none">{messages.none}</p>
        ) : (
          <>
            <p className="dimmed checks-none">{messages.sum(errors, findings.length - errors)}</p>
            <ul>
              {findings.map((finding) => (
                <li key={`${finding.rule} ${finding.id ?? ''}`}>
                  <UnstyledButton className="check" onClick={() => go(finding)}>
                    <Sign kind={finding.kind} />
                    <span className="check-words">
                      {ruleWords[finding.rule]}
                      {finding.id !== null && (
                        <span className="one-line dimmed">{excerpt(finding.label) || messages.noLabel}</span>
                      )}
                    </span>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function Sign({ kind }: { readonly kind: MinutesFinding['kind'] }) {
  return kind === 'error' ? (
    <IconAlertTriangleFilled className="check-error" size={15} aria-label={messages.error} />
  ) : (
    <IconInfoCircle className="check-warning" size={15} stroke={1.8} aria-label={messages.warning} />
  )
}
