import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconCopy, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { meetingWord } from '../../shared/documents/meetingWord.ts'
import { attendanceSentence } from '../../shared/invitees/attendanceSentence.ts'
import type { Invitee } from '../../shared/invitees/invitees.ts'
import type { Site } from '../../shared/sites/sites.ts'
import { useProgram } from '../program.ts'
import { copyText } from '../ui/copyText.ts'
import { TextField } from '../ui/TextField.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { inviteeMessages as messages } from './messages.ts'

interface AttendanceLineProps {
  readonly site: Site
  readonly invitees: readonly Invitee[]
}

/** The sentence of who attends at a site, as the papers print it: by rule, or as the user wrote it. */
export function AttendanceLine({ site, invitees }: AttendanceLineProps) {
  const { meetings, notices } = useProgram()
  const { meeting, sites } = useOpenMeeting()
  const [opened, setOpened] = useState(false)
  const ofRule = attendanceSentence({
    meetingWord: meetingWord(meeting.kind),
    siteName: meeting.form === 'inPerson' && sites.length === 1 ? null : site.name,
    invitees,
  })
  const isOwn = site.attendanceWords !== ''
  const sentence = isOwn ? site.attendanceWords : ofRule
  const copy = () => notices.say(copyText(sentence) ? messages.copied : messages.copyFailed)
  const write = (attendanceWords: string) => meetings.getState().updateSite(site.id, { attendanceWords })
  const edit = async () => {
    setOpened(true)
    await notices.report(write(ofRule))
  }
  return (
    <div className="attendance-line">
      {isOwn ? (
        <div className="own-sentence quiet">
          <TextField
            label={messages.ownSentence}
            labelHidden
            recordId={site.id}
            field="site.attendanceWords"
            value={site.attendanceWords}
            wraps
            maxRows={5}
            autoFocus={opened}
            onSave={write}
          />
        </div>
      ) : (
        <p title={sentence}>
          <span className="dimmed">{messages.attendanceLabel} </span>
          {sentence === '' ? <span className="dimmed">{messages.attendanceEmpty}</span> : sentence}
        </p>
      )}
      {sentence !== '' && (
        <ActionIcon
          size={24}
          aria-label={isOwn ? messages.sentenceByRule : messages.editSentence}
          title={isOwn ? messages.sentenceByRule : messages.editSentence}
          onClick={() => void (isOwn ? notices.report(write('')) : edit())}
        >
          {isOwn ? <IconArrowBackUp size={16} stroke={1.6} /> : <IconPencil size={16} stroke={1.6} />}
        </ActionIcon>
      )}
      {sentence !== '' && (
        <ActionIcon size={24} aria-label={messages.copySentence} onClick={copy}>
          <IconCopy size={16} stroke={1.6} />
        </ActionIcon>
      )}
    </div>
  )
}
