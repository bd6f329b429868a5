import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { tagGroups, type Tag } from '../../shared/tasks/steps.ts'
import { useProgram, useTasks } from '../program.ts'
import { AddField } from '../ui/AddField.tsx'
import { Section } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { tagGroupWords } from './taskPanelMessages.ts'
import { taskSettingsMessages as messages } from './taskSettingsMessages.ts'

/** The tags that tasks are grouped by: named, added and removed here. */
export function TagsSettings() {
  const { tasks, notices } = useProgram()
  const tags = useTasks((state) => state.tags)
  const { createTag } = tasks.getState()
  return (
    <Section title={messages.tagsTitle}>
      {tagGroups.map((group) => (
        <div key={group} className="settings-group quiet" role="group" aria-label={tagGroupWords[group]}>
          <h3>{tagGroupWords[group]}</h3>
          {tags
            .filter((tag) => tag.group === group)
            .map((tag) => (
              <TagLine key={tag.id} tag={tag} />
            ))}
          <AddField
            label={messages.addTag(tagGroupWords[group])}
            onAdd={async (name) => await notices.report(createTag({ name, group }))}
          />
        </div>
      ))}
    </Section>
  )
}

function TagLine({ tag }: { readonly tag: Tag }) {
  const { tasks, undo } = useProgram()
  const { updateTag, removeTag } = tasks.getState()
  const { id, name } = tag
  return (
    <div className="settings-row">
      <TextField
        className="settings-row-name"
        label={messages.tagName}
        labelHidden
        recordId={id}
        field="tag.name"
        value={name}
        onSave={(text) => updateTag(id, { name: text })}
      />
      <ActionIcon
        size={24}
        aria-label={messages.removeTag(name)}
        onClick={() => void undo.report(messages.tagRemoved(name), removeTag(id))}
      >
        <IconTrash size={15} stroke={1.6} />
      </ActionIcon>
    </div>
  )
}
