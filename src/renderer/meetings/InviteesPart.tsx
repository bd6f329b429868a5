import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { isNamed } from '../../shared/meetings/attendancePhrase.ts'
import type { Invitee } from '../../shared/meetings/invitees.ts'
import type { Site } from '../../shared/meetings/sites.ts'
import { useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { moveByKey } from '../ui/RecordActions.tsx'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { AttendanceLine } from './AttendanceLine.tsx'
import { seatsOf } from './inviteeCounts.ts'
import { InviteeDetail } from './InviteeDetail.tsx'
import { inviteeName } from './inviteeName.ts'
import { InviteForm } from './InviteForm.tsx'
import { inviteeRoleWords, meetingMessages as messages } from './messages.ts'
import { useOpenMeeting } from './useOpenMeeting.ts'

/** Who is invited to one site, in the order in which they are named. */
export function InviteesPart({ site }: { readonly site: Site }) {
  const { meetings, notices } = useProgram()
  const navigate = useNavigate()
  const { invitees: all } = useOpenMeeting()
  const invitees = useMemo(() => all.filter(({ siteId }) => siteId === site.id), [all, site.id])
  const [inviting, setInviting] = useState(false)
  const [chosenId, setChosenId] = useState<Id | null>(null)
  const chosen = invitees.find(({ id }) => id === chosenId) ?? invitees[0] ?? null
  const rows = useMemo(() => invitees.map((record) => ({ record })), [invitees])
  const columns = useMemo<readonly Column<Invitee>[]>(() => {
    const numbers = new Map(invitees.map(({ id }, index) => [id, index + 1]))
    return [
      { name: messages.columnNumber, width: 48, number: true, cell: ({ id }) => numbers.get(id) },
      { name: messages.columnName, width: 184, whole: inviteeName, cell: nameCell },
      { name: messages.columnTitles, whole: titlesOf, cell: titlesCell },
      { name: messages.columnRole, width: 136, cell: ({ role }) => inviteeRoleWords[role] },
      { name: messages.columnSeats, width: 80, number: true, cell: seatsCell },
    ]
  }, [invitees])
  useShortcut({ key: 'n', ctrl: true, words: messages.inviteForm }, () => setInviting(true))

  return (
    <div
      className="invitees"
      onKeyDown={moveByKey(async (step) => {
        if (chosen !== null) await notices.report(meetings.getState().moveInvitee(chosen.id, step))
      })}
    >
      <div className="filter-bar">
        <h2>{messages.invitees}</h2>
        <span className="page-counts">
          {invitees.length > 0 && `${invitees.length}, ${messages.inAttendanceOrder}`}
        </span>
        <div className="page-actions">
          {(inviting || invitees.length > 0) && (
            <Button
              variant="default"
              aria-expanded={inviting}
              leftSection={inviting ? null : <IconPlus size={16} stroke={1.6} />}
              onClick={() => setInviting(!inviting)}
            >
              {inviting ? messages.inviteClose : messages.invite}
            </Button>
          )}
        </div>
      </div>
      {inviting && <InviteForm site={site} onAdded={setChosenId} onClose={() => setInviting(false)} />}
      <AttendanceLine site={site} invitees={invitees} />
      {invitees.length === 0 ? (
        <EmptyState text={messages.noInvitees}>
          {!inviting && (
            <Button variant="default" onClick={() => setInviting(true)}>
              {messages.invite}
            </Button>
          )}
        </EmptyState>
      ) : (
        <RecordTable
          label={messages.invitees}
          columns={columns}
          rows={rows}
          openId={chosen?.id ?? null}
          onOpen={(invitee) => (invitee === null ? void navigate('/hoi-nghi') : setChosenId(invitee.id))}
        />
      )}
      {chosen !== null && (
        <InviteeDetail
          key={chosen.id}
          invitee={chosen}
          isFirst={invitees[0] === chosen}
          isLast={invitees.at(-1) === chosen}
        />
      )}
    </div>
  )
}

function nameCell(invitee: Invitee) {
  if (isNamed(invitee) && invitee.name !== '') return <span className="strong">{invitee.name}</span>
  return <span className="dimmed">{invitee.kind === 'group' ? messages.group : messages.noName}</span>
}

function titlesCell(invitee: Invitee) {
  return (
    <span className="tagged-text">
      <span className="one-line">{titlesOf(invitee)}</span>
      <SampleTag sample={invitee.sample} />
    </span>
  )
}

function titlesOf(invitee: Invitee): string {
  return isNamed(invitee) ? invitee.titles : invitee.words
}

function seatsCell(invitee: Invitee) {
  return seatsOf(invitee) ?? <span className="dimmed">{messages.unknownSeats}</span>
}
