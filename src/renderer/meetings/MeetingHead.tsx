import { ActionIcon, Button, Menu, VisuallyHidden } from '@mantine/core'
import { IconArrowLeft, IconCalendarShare, IconCalendarPlus, IconFileText } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { meetingStateWords } from '../../shared/meetings/fieldWords.ts'
import { useMeetings, useMinutes, useProgram } from '../program.ts'
import { AutosaveText } from '../ui/AutosaveText.tsx'
import { RemoveMenu } from '../ui/RemoveMenu.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { Tag } from '../ui/Tag.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useExportIcs } from '../useExportIcs.ts'
import { meetingTime } from './meetingTime.ts'
import { meetingMessages as messages } from './messages.ts'
import { seriesMessages } from './seriesMessages.ts'

interface MeetingHeadProps {
  readonly detail: MeetingDetail
  readonly onBack: () => void
}

/** Name, time and state of the meeting, and the papers that come of it. */
export function MeetingHead({ detail, onBack }: MeetingHeadProps) {
  const { meetings, notices, undo } = useProgram()
  const navigate = useNavigate()
  const exportIcs = useExportIcs()
  const entries = useMinutes((state) => state.entries)
  const conclusions = useMinutes((state) => state.conclusions)
  const update = useMeetings((state) => state.update)
  const { meeting, sites, invitees, agenda } = detail
  const { id, title, state, sample } = meeting
  const partIds = useMemo(
    () => [sites, invitees, agenda, entries, conclusions].flatMap((records) => records.map((one) => one.id)),
    [sites, invitees, agenda, entries, conclusions],
  )

  const isNew = isNewPlace(useLocation().state)

  const remove = async () => {
    const reply = await meetings.getState().remove(id)
    if (!reply.ok) return notices.fail(reply.error)
    undo.say(messages.removed(title), reply.value, () => void navigate(`/hoi-nghi/${id}`))
    return onBack()
  }
  const paper = (path: string) => () => void navigate(`/hoi-nghi/${id}/van-ban/${path}`)

  return (
    <header className="page-head meeting-head">
      <ActionIcon aria-label={messages.back} onClick={onBack}>
        <IconArrowLeft size={18} stroke={1.6} />
      </ActionIcon>
      <VisuallyHidden component="h1">{title}</VisuallyHidden>
      <div className="meeting-title quiet">
        <TextField
          label={messages.heading}
          labelHidden
          recordId={id}
          field="meeting.title"
          value={title}
          autoFocus={isNew}
          onSave={(text) => update(id, { title: text })}
        />
      </div>
      <span className="page-counts">{meetingTime(meeting)}</span>
      <Tag>{meetingStateWords[state]}</Tag>
      <SampleTag sample={sample} />
      <div className="page-actions">
        <AutosaveText recordId={id} partIds={partIds} />
        <Button variant="default" onClick={() => void navigate(`/hoi-nghi/${id}/dieu-hanh`)}>
          {messages.running}
        </Button>
        <Button variant="default" onClick={paper('to-tom-tat')}>
          {messages.brief}
        </Button>
        <Button leftSection={<IconFileText size={16} stroke={1.6} />} onClick={paper('bien-ban')}>
          {messages.minutes}
        </Button>
        <RemoveMenu label={messages.remove} onRemove={() => void remove()}>
          <Menu.Item
            leftSection={<IconCalendarPlus size={16} stroke={1.6} />}
            onClick={() => void navigate(`/hoi-nghi/${id}/ky-tiep-theo`)}
          >
            {seriesMessages.next}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCalendarShare size={16} stroke={1.6} />}
            disabled={meeting.heldOn === null}
            onClick={() => void exportIcs({ of: 'meeting', meetingId: id })}
          >
            {seriesMessages.exportMeeting}
          </Menu.Item>
        </RemoveMenu>
      </div>
    </header>
  )
}

/** Whether the page was opened for a meeting that was just made, whose name is still to be typed. */
function isNewPlace(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isNew' in state && state.isNew === true
}
