import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useEffect, useId, useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { carryRules, type CarriedConclusion, type ConclusionFields } from '../../shared/minutes/contract.ts'
import { plainProse } from '../../shared/prose/plainProse.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useAsOf, useMinutes, useProgram } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { excerpt } from '../excerpt.ts'
import { GivenTask } from './GivenTask.tsx'
import { carriedMessages as messages, carryRuleWords } from './messages.ts'

const ruleChoices = carryRules.map((value) => ({ value, label: carryRuleWords[value] }))

/** Rà soát kết luận kỳ trước: what earlier meetings of the series concluded, with what has become of it. Nothing without any. */
export function CarriedConclusions() {
  const { minutes } = useProgram()
  const asOf = useAsOf()
  const meetingId = useMinutes((state) => state.meetingId)
  const carried = useMinutes((state) => state.carried)
  const [showsAll, setShowsAll] = useState(false)
  const listId = useId()
  useEffect(() => minutes.getState().watchCarried(), [minutes, meetingId, asOf])

  const waiting = carried.filter(({ shown }) => !shown).length
  const groups = useMemo(
    () => byMeeting(showsAll ? carried : carried.filter(({ shown }) => shown)),
    [carried, showsAll],
  )
  if (carried.length === 0) return null
  const Sign = showsAll ? IconChevronUp : IconChevronDown
  return (
    <section className="carried" aria-labelledby={`${listId}-title`}>
      <h3 id={`${listId}-title`}>
        {messages.title} <span className="page-counts">{carried.length - waiting}</span>
      </h3>
      <div id={listId}>
        {groups.map(({ meetingId: id, title, heldOn, own }) => (
          <section key={id} className="carried-meeting">
            <h4>
              <Link to={`/hoi-nghi/${id}/ket-luan`} aria-label={messages.openMeeting(title)} title={title}>
                {heldOn === null ? title : messages.of(shortDate(heldOn))}
              </Link>
            </h4>
            {own.map((one) => (
              <CarriedLine key={one.conclusion.id} carried={one} />
            ))}
          </section>
        ))}
      </div>
      {waiting > 0 && (
        <Button
          variant="subtle"
          color="gray"
          aria-expanded={showsAll}
          aria-controls={listId}
          rightSection={<Sign size={14} stroke={1.6} aria-hidden />}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? messages.hide : messages.waiting(waiting)}
        </Button>
      )}
    </section>
  )
}

/** One conclusion with its tasks; its rule is changed beside it. */
function CarriedLine({ carried }: { readonly carried: CarriedConclusion }) {
  const { minutes, notices } = useProgram()
  const asOf = useAsOf()
  const { conclusion, tasks, shown } = carried
  const { id, carryRule, carryDays, carryFrom } = conclusion
  const name = excerpt(plainProse(conclusion.text))
  const set = (patch: Partial<ConclusionFields>) =>
    void notices.report(minutes.getState().updateCarried(id, patch))
  return (
    <article className="carried-line" data-waiting={!shown}>
      <div className="carried-what">
        <p>{plainProse(conclusion.text).trim() || messages.noText}</p>
        {tasks.map((task) => (
          <GivenTask key={task.id} task={task} />
        ))}
        {tasks.length === 0 && (
          <p className="dimmed">{conclusion.withoutTask ? messages.withoutTask : messages.noTask}</p>
        )}
      </div>
      <div className="carried-rule quiet">
        <SelectField
          label={messages.ruleOf(name)}
          labelHidden
          choices={ruleChoices}
          value={carryRule}
          onChange={(rule) => set({ carryRule: rule })}
        />
        {carryRule === 'beforeDue' && (
          <span className="carried-days">
            <WholeNumberField
              label={messages.days}
              labelHidden
              value={carryDays}
              min={0}
              max={366}
              onChange={(days) => days !== null && set({ carryDays: days })}
            />
            <span className="dimmed">{messages.daysUnit}</span>
          </span>
        )}
        {carryRule === 'fromDay' && (
          <DateField
            label={messages.from}
            labelHidden
            value={carryFrom}
            today={asOf}
            onChange={(day) => set({ carryFrom: day })}
          />
        )}
      </div>
    </article>
  )
}

interface CarriedMeeting {
  readonly meetingId: Id
  readonly title: string
  readonly heldOn: CarriedConclusion['heldOn']
  readonly own: readonly CarriedConclusion[]
}

function byMeeting(carried: readonly CarriedConclusion[]): readonly CarriedMeeting[] {
  const ids = [...new Set(carried.map(({ meetingId }) => meetingId))]
  return ids.flatMap((meetingId) => {
    const own = carried.filter((one) => one.meetingId === meetingId)
    const [first] = own
    return first === undefined ? [] : [{ meetingId, title: first.meetingTitle, heldOn: first.heldOn, own }]
  })
}
