import { Button, Kbd } from '@mantine/core'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import type { Site } from '../../shared/sites/sites.ts'
import { titlesOn } from '../../shared/directory/titles.ts'
import { cutWords } from '../../shared/documents/cutWords.ts'
import { minuteOfDay } from '../../shared/time/clockTime.ts'
import { useAsOf, useMeetings, usePeople, useProgram } from '../program.ts'
import { useShortcut } from '../ui/useShortcut.ts'
import { runningMessages as messages } from './messages.ts'
import type { Floor, Turn } from './onTheFloor.ts'
import { telephones } from './telephones.ts'
import { useSecond } from './useNow.ts'

interface FloorPaneProps {
  readonly detail: MeetingDetail
  readonly floor: Floor
}

/** Who speaks now and who next, each from which site with its telephone. */
export function FloorPane({ detail, floor }: FloorPaneProps) {
  const { notices } = useProgram()
  const updateSpeech = useMeetings((state) => state.updateSpeech)
  const { now, next } = floor
  const speech = now?.speech ?? null
  const delivered = () => {
    if (speech !== null) void notices.report(updateSpeech(speech.id, { state: 'delivered' }))
  }
  useShortcut({ key: 'F9', inFields: true, words: messages.deliveredKey }, (event) => {
    event.preventDefault()
    if (!event.repeat) delivered()
  })
  return (
    <section className="floor" aria-label={messages.floor}>
      {now === null ? (
        <p className="dimmed">{messages.nothingRuns}</p>
      ) : (
        <>
          <div className="floor-line">
            <span className="dimmed">
              {speech === null ? messages.floorItem(now.number) : messages.floorSpeech(now.number)}
            </span>
            <Elapsed turn={now} />
          </div>
          <TurnWords turn={now} detail={detail} isNow />
          {speech !== null && (
            <Button variant="default" className="floor-done" onClick={delivered}>
              {messages.delivered} <Kbd ml={6}>F9</Kbd>
            </Button>
          )}
        </>
      )}
      <div className="floor-next">
        <span className="dimmed">{messages.next} </span>
        {next === null ? (
          <span className="dimmed">{messages.noNext}</span>
        ) : (
          <TurnWords turn={next} detail={detail} />
        )}
      </div>
    </section>
  )
}

/** Characters of a name, title or subject that are shown, so that the notes below keep their room. */
const mostShown = { now: 160, next: 90 } as const

interface TurnWordsProps {
  readonly turn: Turn
  readonly detail: MeetingDetail
  readonly isNow?: boolean
}

function TurnWords({ turn, detail, isNow = false }: TurnWordsProps) {
  const people = usePeople()
  const asOf = useAsOf()
  const person = turn.personId === null ? undefined : people.get(turn.personId)
  const site = detail.sites.find(({ id }) => id === turn.siteId)
  const subject = turn.speech === null ? turn.item.title : turn.speech.title || turn.item.title
  const who = person?.fullName ?? turn.speaker
  const titles = person === undefined ? '' : titlesOn(person.positions, detail.meeting.heldOn ?? asOf)
  if (!isNow)
    return (
      <>
        <span className="strong">{cutWords(who || subject, mostShown.next)}</span>
        {who !== '' && <span>, {cutWords(subject, mostShown.next)}</span>}
        {site !== undefined && <SiteWords site={site} />}
        {turn.start !== null && <span className="dimmed"> {turn.start}</span>}
      </>
    )
  return (
    <>
      <p className="floor-who">{cutWords(who || subject, mostShown.now)}</p>
      <p>
        {[titles, who === '' ? '' : subject]
          .filter(Boolean)
          .map((words) => cutWords(words, mostShown.now))
          .join('; ')}
        {site !== undefined && <SiteWords site={site} />}
      </p>
    </>
  )
}

/** ", điểm cầu Na Hang (đầu mối Nguyễn Văn A 0912 345 678)". */
function SiteWords({ site }: { readonly site: Site }) {
  return (
    <span data-lost={site.state === 'lost' || undefined}>
      {', '}
      {messages.atSite(site.name)} ({telephones(site)})
    </span>
  )
}

/** How long the item has run of the time that it has; red once it takes more. */
function Elapsed({ turn }: { readonly turn: Turn }) {
  const time = useSecond()
  const { start, minutes } = turn
  if (start === null) return null
  const seconds = secondOfDay(time) - 60 * minuteOfDay(start)
  if (seconds < 0) return null
  const over = Math.floor(seconds / 60) - minutes
  return (
    <span className="floor-elapsed" data-over={over >= 0 || undefined}>
      {over > 0 && <span>{messages.overrun(over)} </span>}
      <strong>{asMinutes(seconds)}</strong> / {asMinutes(60 * minutes)}
    </span>
  )
}

function secondOfDay(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return 3600 * hours + 60 * minutes + seconds
}

function asMinutes(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}
