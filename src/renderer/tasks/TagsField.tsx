import { MultiSelect, type ComboboxItem, type ComboboxParsedItem } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { idSchema, type Id } from '../../shared/contract/schema.ts'
import { tagGroups } from '../../shared/tasks/steps.ts'
import { fold } from '../../shared/text/fold.ts'
import { useProgram, useTasks } from '../program.ts'
import { uiMessages } from '../ui/messages.ts'
import { panelMessages as messages, tagGroupWords } from './taskPanelMessages.ts'

interface TagsFieldProps {
  readonly tagIds: readonly Id[]
  readonly onChange: (ids: Id[]) => void
}

const newTagMark = 'new '

/** The tags of a task, chosen by group; what is typed and not there can be added to a group. */
export function TagsField({ tagIds, onChange }: TagsFieldProps) {
  const { tasks, notices } = useProgram()
  const tags = useTasks((state) => state.tags)
  const [search, setSearch] = useState('')
  const typed = search.trim()
  const data = useMemo(
    () =>
      tagGroups.map((group) => ({
        group: tagGroupWords[group],
        items: tags.filter((tag) => tag.group === group).map(({ id, name }) => ({ value: id, label: name })),
      })),
    [tags],
  )
  const isKnown = typed === '' || tags.some(({ name }) => fold(name) === fold(typed))
  const additions = isKnown
    ? []
    : [
        {
          group: messages.addTags,
          items: tagGroups.map((group) => ({
            value: `${newTagMark}${group}`,
            label: messages.newTag(typed, tagGroupWords[group]),
          })),
        },
      ]
  const choose = async (values: readonly string[]) => {
    const known = values.flatMap((value) => {
      const parsed = idSchema.safeParse(value)
      return parsed.success ? [parsed.data] : []
    })
    const group = tagGroups.find((one) => values.includes(`${newTagMark}${one}`))
    if (group === undefined) return onChange(known)
    setSearch('')
    const reply = await tasks.getState().createTag({ name: typed, group })
    if (reply.ok) onChange([...known, reply.value.id])
    else notices.fail(reply.error)
  }
  return (
    <MultiSelect
      label={messages.tags}
      {...(tagIds.length > 0 ? {} : { placeholder: messages.tagsPlaceholder })}
      data={[...data, ...additions]}
      value={[...tagIds]}
      searchable
      hidePickedOptions
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(values) => void choose(values)}
      filter={matching}
      nothingFoundMessage={uiMessages.nothingFound}
      maxDropdownHeight={320}
      rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
      rightSectionPointerEvents="none"
    />
  )
}

/** The tags with what was typed in them, and what adds it. */
function matching({
  options,
  search,
}: {
  readonly options: ComboboxParsedItem[]
  readonly search: string
}): ComboboxParsedItem[] {
  const wanted = fold(search.trim())
  const isWanted = ({ value, label }: ComboboxItem) =>
    value.startsWith(newTagMark) || fold(label).includes(wanted)
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return isWanted(option) ? [option] : []
    const items = option.items.filter(isWanted)
    return items.length === 0 ? [] : [{ ...option, items }]
  })
}
