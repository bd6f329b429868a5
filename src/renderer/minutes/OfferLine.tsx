import { Button } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useRef, type KeyboardEvent } from 'react'
import type { AgencyMention, Assignment } from '../../shared/assignments/assignment.ts'
import { unknownAgencies } from '../../shared/assignments/taskOfAssignment.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
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
  const lacking = lackingWords(assignment, reader)
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
            <AgencyWords mention={lead} />
          </span>
        )}
        {supporting.length > 0 && (
          <span className="offer-support one-line" title={supporting.map(({ text }) => text).join(', ')}>
            {messages.supporting}{' '}
            {supporting.map((mention, index) => (
              <span key={mention.from}>
                {index > 0 && ', '}
                <AgencyWords mention={mention} />
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
      {lacking !== '' && <span className="offer-lacking dimmed">{lacking}</span>}
    </li>
  )
}

/** An agency as the directory calls it; one that it does not have in the words of the text, with a sign. */
function AgencyWords({ mention }: { readonly mention: AgencyMention }) {
  const organizations = useOrganizations()
  const known = mention.organizationId === null ? undefined : organizations.get(mention.organizationId)
  if (known !== undefined) return known.shortName || known.name
  return (
    <span className="offer-unknown">
      {mention.text} <IconAlertTriangleFilled size={13} aria-hidden />
    </span>
  )
}

/** "Chưa có trong danh bạ: Sở Nội vụ; có nhiều trong danh bạ: Công an". */
function lackingWords(assignment: Assignment, reader: Reader): string {
  const unknown = unknownAgencies(assignment)
  const isSeveral = ({ text }: AgencyMention) => reader.organizations.find(text).match === 'several'
  const part = (words: string, mentions: readonly AgencyMention[]) =>
    mentions.length === 0 ? [] : [`${words}: ${mentions.map(({ text }) => text).join(', ')}`]
  return capitalizeFirst(
    [
      ...part(
        messages.unknown,
        unknown.filter((one) => !isSeveral(one)),
      ),
      ...part(messages.several, unknown.filter(isSeveral)),
    ].join('; '),
  )
}

function dueWords({ deadline }: Assignment): string {
  if (deadline === null) return messages.noDeadline
  if (deadline.kind === 'recurring') return deadline.wording || messages.recurring
  return deadlineText(deadline)
}
