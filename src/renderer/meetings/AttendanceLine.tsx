import { ActionIcon } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { meetingWord } from '../../shared/documents/meetingWord.ts'
import { attendanceSentence } from '../../shared/meetings/attendanceSentence.ts'
import type { Invitee } from '../../shared/meetings/invitees.ts'
import type { Site } from '../../shared/meetings/sites.ts'
import { useProgram } from '../program.ts'
import { copyText } from '../ui/copyText.ts'
import { meetingMessages as messages } from './messages.ts'
import { useOpenMeeting } from './useOpenMeeting.ts'

interface AttendanceLineProps {
  readonly site: Site
  readonly invitees: readonly Invitee[]
}

/** The sentence of who attends at a site, as the papers print it, to be copied. */
export function AttendanceLine({ site, invitees }: AttendanceLineProps) {
  const { notices } = useProgram()
  const { meeting, sites } = useOpenMeeting()
  const sentence = attendanceSentence({
    meetingWord: meetingWord(meeting.kind),
    siteName: meeting.form === 'inPerson' && sites.length === 1 ? null : site.name,
    invitees,
  })
  const copy = () => notices.say(copyText(sentence) ? messages.copied : messages.copyFailed)
  return (
    <div className="attendance-line">
      <p title={sentence}>
        <span className="dimmed">{messages.attendanceLabel} </span>
        {sentence === '' ? <span className="dimmed">{messages.attendanceEmpty}</span> : sentence}
      </p>
      {sentence !== '' && (
        <ActionIcon size={24} aria-label={messages.copySentence} onClick={copy}>
          <IconCopy size={16} stroke={1.6} />
        </ActionIcon>
      )}
    </div>
  )
}
