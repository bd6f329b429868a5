import { useCallback, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import { groupDigits } from '../../shared/time/wording.ts'
import { speechStates, type Speech } from '../../shared/agenda/agenda.ts'
import { agendaClock } from '../../shared/agenda/agendaClock.ts'
import { speechStateWords } from '../../shared/documents/listWords.ts'
import { midSentence } from '../../shared/text/capitalize.ts'
import { useProgram } from '../program.ts'
import { SplitView } from '../ui/Page.tsx'
import { moveByKey } from '../ui/RecordActions.tsx'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { useAskedRecord } from '../useAskedRecord.ts'
import type { Step } from '../writes.ts'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { minuteWords } from './minuteWords.ts'
import { SpeakerField, useSpeakerNames, type Speaker } from './SpeakerField.tsx'
import { speechColumns } from './speechColumns.tsx'
import { speechMessages as messages } from './speechMessages.ts'
import { SpeechPanel } from './SpeechPanel.tsx'

/** The speeches and papers of the meeting, registered or given. */
export function SpeechesPart({ chooser }: { readonly chooser: ReactNode }) {
  const { meetings, notices, undo } = useProgram()
  const { meeting, speeches, sites, agenda, invitees } = useOpenMeeting()
  const names = useSpeakerNames()
  const [openId, setOpenId] = useState(useAskedRecord())
  const open = speeches.find(({ id }) => id === openId) ?? null

  const speakerOf = useCallback(
    ({ personId, speaker }: Speaker) =>
      (personId === null ? speaker : (names.nameOf.get(personId) ?? '')) || messages.noSpeaker,
    [names],
  )
  const isNarrow = open !== null
  const columns = useMemo((): readonly Column<Speech>[] => {
    const numbers = new Map(
      agendaClock(agenda, meeting).map(({ item, number }) => [item.id, number || item.title]),
    )
    return speechColumns({
      speakerOf,
      siteNames: new Map(sites.map(({ id, name }) => [id, name])),
      numbers,
      isNarrow,
    })
  }, [agenda, meeting, sites, speakerOf, isNarrow])
  const rows = useMemo(() => speeches.map((record) => ({ record })), [speeches])

  const add = async (speaker: Speaker) => {
    const own = invitees.find((invitee) => 'personId' in invitee && invitee.personId === speaker.personId)
    const siteId = speaker.personId === null ? null : (own?.siteId ?? null)
    const reply = await meetings.getState().createSpeech({ ...speaker, siteId })
    if (!reply.ok) notices.fail(reply.error)
  }
  const move = async (step: Step) => {
    if (open === null) return
    const { moveSpeech } = meetings.getState()
    await undo.keep(messages.moved(speakerOf(open)), moveSpeech(open.id, step))
  }

  return (
    <>
      <SplitView
        panel={
          open !== null && (
            <SpeechPanel
              key={open.id}
              speech={open}
              number={speeches.indexOf(open) + 1}
              speaker={speakerOf(open)}
              onClose={() => setOpenId(null)}
            />
          )
        }
      >
        <div className="filter-bar">
          {chooser}
          <div className="filter-bar-end">
            <SpeakerField
              className="speeches-add"
              label={messages.add}
              labelHidden
              placeholder={`${messages.add}: ${messages.addPlaceholder.toLocaleLowerCase('vi')}`}
              clears
              value={{ personId: null, speaker: '' }}
              onChange={(speaker) => void add(speaker)}
            />
          </div>
        </div>
        {speeches.length === 0 ? (
          <p className="dimmed table-hint speeches-hint">{messages.none}</p>
        ) : (
          <div className="speeches-table" onKeyDown={(event: KeyboardEvent) => moveByKey(move)(event)}>
            <RecordTable
              label={messages.table}
              columns={columns}
              rows={rows}
              openId={openId}
              onOpen={(speech) => setOpenId(speech?.id ?? null)}
            />
          </div>
        )}
      </SplitView>
      <SpeechesStatus speeches={speeches} />
    </>
  )
}

/** "5 phát biểu = 3 đăng ký + 2 được mời, 50 phút; tài liệu đã nộp 2/5". */
function SpeechesStatus({ speeches }: { readonly speeches: readonly Speech[] }) {
  const parts = speechStates
    .map((state) => ({ state, count: speeches.filter((speech) => speech.state === state).length }))
    .filter(({ count }) => count > 0)
  const minutes = speeches.reduce((sum, { duration }) => sum + duration, 0)
  const handedIn = speeches.filter(({ paperOn }) => paperOn !== null).length
  return (
    <footer className="status-bar">
      <span>
        <b className="figure sum-figure">{groupDigits(speeches.length)}</b> {messages.count}
        {parts.length > 0 &&
          ` = ${parts.map(({ state, count }) => `${groupDigits(count)} ${midSentence(speechStateWords[state])}`).join(' + ')}`}
      </span>
      <span>{minuteWords(minutes)}</span>
      {speeches.length > 0 && <span>{messages.papers(handedIn, speeches.length)}</span>}
    </footer>
  )
}
