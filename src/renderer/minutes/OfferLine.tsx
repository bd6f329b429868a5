import { Button } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useRef, type KeyboardEvent } from 'react'
import type { AgencyMention, Assignment } from '../../shared/assignments/assignment.ts'
import { deadlineText } from '../../shared/time/deadline.ts'
import { useOrganizations } from '../program.ts'
import { assignmentMessages as messages } from './assignmentMessages.ts'
import type { Reader } from './useOffers.ts'

export type OfferAction = 'create' | 'split' | 'edit' | 'ignore'

interface OfferLineProps {
  readonly assignment: Assignment
  readonly reader: Reader
  readonly onAct: (action: OfferAction, line: HTMLElement | null) => void
  readonly onMark: (assignment: Assignment | null) => void
}

/** One assignment in a line: who leads, who supports, what, until when, and what to do with it. */
export function OfferLine({ assignment, reader, onAct, onMark }: OfferLineProps) {
  const line = useRef<HTMLLIElement>(null)
  const { lead, supporting, alsoNamed, content } = assignment
  const actions: readonly { readonly action: OfferAction; readonly label: string; readonly hint?: string }[] =
    [
      { action: 'create', label: messages.create },
      ...(alsoNamed.length === 0
        ? []
        : ([
            { action: 'split', label: messages.split(alsoNamed.length + 1), hint: messages.splitHint },
          ] as const)),
      { action: 'edit', label: messages.edit },
      { action: 'ignore', label: messages.ignore },
    ]
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const key = { F2: 'edit', Delete: 'ignore' } as const
    if (event.key === 'F2' || event.key === 'Delete') {
      event.preventDefault()
      event.stopPropagation()
      onAct(key[event.key], line.current)
    }
    const beside =
      event.key === 'ArrowDown'
        ? line.current?.nextElementSibling
        : event.key === 'ArrowUp'
          ? line.current?.previousElementSibling
          : null
    if (beside && !event.altKey) {
      event.preventDefault()
      beside.querySelector<HTMLElement>('button')?.focus()
    }
  }
  return (
    // The keys are those of the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={line}
      className="offer"
      onMouseEnter={() => onMark(assignment)}
      onMouseLeave={() => onMark(null)}
      onFocus={() => onMark(assignment)}
      onBlur={() => onMark(null)}
      onKeyDown={onKeyDown}
    >
      <span className="offer-words">
        {lead === null ? (
          <span className="offer-lead dimmed">{messages.noLead}</span>
        ) : (
          <span className="offer-lead strong">
            <AgencyWords mention={lead} reader={reader} />
          </span>
        )}
        {supporting.length > 0 && (
          <span className="offer-support one-line" title={supporting.map(({ text }) => text).join(', ')}>
            {messages.supporting}{' '}
            {supporting.map((mention, index) => (
              <span key={mention.from}>
                {index > 0 && ', '}
                <AgencyWords mention={mention} reader={reader} />
              </span>
            ))}
          </span>
        )}
        <span className="offer-content one-line" title={content}>
          {content}
        </span>
        <span className="offer-due dimmed">{dueWords(assignment)}</span>
      </span>
      <span className="offer-actions">
        {actions.map(({ action, label, hint }) => (
          <Button
            key={action}
            variant={action === 'create' ? 'default' : 'subtle'}
            size="compact-sm"
            aria-label={messages.of(label, content)}
            title={hint}
            onClick={() => onAct(action, line.current)}
          >
            {label}
          </Button>
        ))}
      </span>
    </li>
  )
}

/** An agency as the directory calls it; one that it does not have in the words of the text, and that it does not. */
function AgencyWords({ mention, reader }: { readonly mention: AgencyMention; readonly reader: Reader }) {
  const organizations = useOrganizations()
  const known = mention.organizationId === null ? undefined : organizations.get(mention.organizationId)
  if (known !== undefined) return known.shortName || known.name
  const isSeveral = reader.organizations.find(mention.text).match === 'several'
  return (
    <span className="offer-unknown">
      {mention.text} <IconAlertTriangleFilled size={13} aria-hidden />
      <span className="dimmed">{isSeveral ? messages.several : messages.unknown}</span>
    </span>
  )
}

function dueWords({ deadline }: Assignment): string {
  if (deadline === null) return messages.noDeadline
  if (deadline.kind === 'recurring') return deadline.wording || messages.recurring
  return deadlineText(deadline)
}
