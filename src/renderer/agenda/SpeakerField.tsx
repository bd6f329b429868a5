import { Autocomplete, type OptionsFilter } from '@mantine/core'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { titlesOn } from '../../shared/directory/titles.ts'
import type { SpeechFields } from '../../shared/agenda/agenda.ts'
import { fold } from '../../shared/text/fold.ts'
import { useAsOf, useDirectory } from '../program.ts'
import { useOpenMeeting } from '../useOpenMeeting.ts'

/** Who speaks: a person of the directory, or words. */
export type Speaker = Pick<SpeechFields, 'personId' | 'speaker'>

interface SpeakerFieldProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly placeholder?: string
  readonly value: Speaker
  /** Empty again once it has been taken over. */
  readonly clears?: boolean
  readonly autoFocus?: boolean
  readonly className?: string
  /** Taken over on Enter, on choosing, and when the field is left. */
  readonly onChange: (speaker: Speaker) => void
}

const shownChoices = 40

/** Typed with or without marks: people of the directory are offered, anything else stays as words. */
export function SpeakerField({ value, onChange, clears = false, ...props }: SpeakerFieldProps) {
  const names = useSpeakerNames()
  const shown = value.personId === null ? value.speaker : (names.nameOf.get(value.personId) ?? '')
  const [typed, setTyped] = useState<string | null>(null)

  const chosen = useRef<string | null>(null)

  const take = (text: string) => {
    setTyped(null)
    const words = text.trim()
    if (words === shown || (clears && words === '')) return
    const personId = names.idOf.get(words) ?? null
    onChange({ personId, speaker: personId === null ? words : '' })
  }
  // Enter in a choice is the choice's own; in anything else it takes over what was typed.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented || typed === null) return
    if (event.key === 'Enter') take(typed)
    if (event.key !== 'Escape') return
    event.stopPropagation()
    setTyped(null)
  }
  return (
    <div className={props.className} onKeyDown={onKeyDown}>
      <Autocomplete
        {...(props.labelHidden === true ? { 'aria-label': props.label } : { label: props.label })}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        autoFocus={props.autoFocus ?? false}
        data={names.all}
        limit={shownChoices}
        filter={folded}
        maxLength={200}
        maxDropdownHeight={320}
        dropdownOpened={typed !== null && typed.trim() !== ''}
        comboboxProps={{ width: 360, position: 'bottom-start', transitionProps: { duration: 0 } }}
        spellCheck={false}
        value={typed ?? shown}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(text) => {
          // The choice that was just taken over comes here too.
          if (text === chosen.current) chosen.current = null
          else setTyped(text)
        }}
        onOptionSubmit={(text) => {
          chosen.current = text
          take(text)
        }}
        onBlur={() => {
          if (typed !== null) take(typed)
        }}
      />
    </div>
  )
}

/** The people of the directory as they are offered: name and titles of the meeting's day, each once. */
export function useSpeakerNames(): {
  readonly all: string[]
  readonly idOf: ReadonlyMap<string, Id>
  readonly nameOf: ReadonlyMap<Id, string>
} {
  const { meeting } = useOpenMeeting()
  const asOf = useAsOf()
  const people = useDirectory((state) => state.people)
  const day = meeting.heldOn ?? asOf
  return useMemo(() => {
    const idOf = new Map<string, Id>()
    const nameOf = new Map<Id, string>()
    for (const { id, fullName, positions } of people) {
      const name = [fullName, titlesOn(positions, day)].filter(Boolean).join(', ')
      if (!idOf.has(name)) idOf.set(name, id)
      nameOf.set(id, name)
    }
    return { all: [...idOf.keys()], idOf, nameOf }
  }, [people, day])
}

const folded: OptionsFilter = ({ options, search, limit }) => {
  const wanted = fold(search.trim())
  return options.filter((option) => 'group' in option || fold(option.label).includes(wanted)).slice(0, limit)
}
