import { ActionIcon, Button, Menu, Popover } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { bulkLimit, priorities, type TaskBulkChange } from '../../shared/tasks/contract.ts'
import { useProgram, useTasks } from '../program.ts'
import { BulkDeadline, BulkFocus, BulkLead, BulkReminder, BulkStep, BulkTags } from './BulkForms.tsx'
import { taskMessages as messages } from './messages.ts'
import { priorityWords, stepActionWords } from './taskPanelMessages.ts'

/** What can happen to many tasks at once; an extension and a transfer stand with the deadline and the agency. */
const steps = [
  'started',
  'reported',
  'completed',
  'returned',
  'paused',
  'resumed',
  'reopened',
  'cancelled',
] as const

/** In place of the filter while tasks are chosen: one change for all of them, taken back in one. */
export function BulkBar() {
  const { tasks, notices, undo } = useProgram()
  const count = useTasks((state) => state.selection.size)
  const [step, setStep] = useState<(typeof steps)[number] | null>(null)
  const { changeSelected, clearSelection } = tasks.getState()

  const change = async (wanted: TaskBulkChange) => {
    const reply = await changeSelected(wanted)
    if (reply.ok) {
      const { changed } = reply.value
      const words = wanted.change === 'remove' ? messages.bulkRemoved(changed) : messages.changed(changed)
      undo.say(words, reply.value)
    } else notices.fail(reply.error)
    return reply
  }
  const forms = { change } as const

  return (
    <div className="filter-bar bulk-bar" role="toolbar" aria-label={messages.bulk}>
      <span className="bulk-count">
        {count === bulkLimit ? messages.chosenLimit(count) : messages.chosen(count)}
      </span>
      <BulkPopover label={messages.lead}>{(close) => <BulkLead {...forms} onClose={close} />}</BulkPopover>
      <BulkPopover label={messages.deadline}>
        {(close) => <BulkDeadline {...forms} onClose={close} />}
      </BulkPopover>
      <BulkPopover label={messages.focus}>{(close) => <BulkFocus {...forms} onClose={close} />}</BulkPopover>
      <BulkPopover label={messages.tags}>{(close) => <BulkTags {...forms} onClose={close} />}</BulkPopover>
      <Menu position="bottom-start">
        <Menu.Target>
          <BarButton>{messages.priority}</BarButton>
        </Menu.Target>
        <Menu.Dropdown>
          {priorities.map((priority) => (
            <Menu.Item key={priority} onClick={() => void change({ change: 'fields', patch: { priority } })}>
              {priorityWords[priority]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Popover
        opened={step !== null}
        onChange={(opened) => {
          if (!opened) setStep(null)
        }}
        position="bottom-start"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <span>
            <Menu position="bottom-start" returnFocus={false}>
              <Menu.Target>
                <BarButton>{messages.recordSteps}</BarButton>
              </Menu.Target>
              <Menu.Dropdown>
                {steps.map((kind) => (
                  <Menu.Item key={kind} onClick={() => setStep(kind)}>
                    {stepActionWords[kind]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </span>
        </Popover.Target>
        <Popover.Dropdown
          className="bulk-popover"
          aria-label={step === null ? undefined : stepActionWords[step]}
        >
          {step !== null && (
            <>
              <h2>{stepActionWords[step]}</h2>
              <BulkStep {...forms} kind={step} onClose={() => setStep(null)} />
            </>
          )}
        </Popover.Dropdown>
      </Popover>
      <BulkPopover label={messages.remind}>
        {(close) => <BulkReminder {...forms} onClose={close} />}
      </BulkPopover>
      <Button variant="subtle" color="red" onClick={() => void change({ change: 'remove' })}>
        {messages.remove}
      </Button>
      <ActionIcon
        className="filter-bar-end"
        aria-label={messages.clearSelection}
        title={`${messages.clearSelection} (Esc)`}
        onClick={clearSelection}
      >
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
    </div>
  )
}

function BarButton({ children, ...others }: { readonly children: ReactNode }) {
  return (
    <Button
      variant="default"
      rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
      {...others}
    >
      {children}
    </Button>
  )
}

interface BulkPopoverProps {
  readonly label: string
  readonly children: (close: () => void) => ReactNode
}

function BulkPopover({ label, children }: BulkPopoverProps) {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          aria-haspopup="dialog"
          rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
          onClick={() => setOpen((was) => !was)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="bulk-popover" aria-label={label}>
        {open && children(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  )
}
