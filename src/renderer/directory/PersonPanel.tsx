import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { honorifics, type Person, type PersonFields } from '../../shared/directory/contract.ts'
import { titlesOn } from '../../shared/directory/titles.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useAsOf, useProgram } from '../program.ts'
import { Panel, Section } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { directoryMessages as messages, honorificWords } from './messages.ts'
import { PositionEditor } from './PositionEditor.tsx'
import { RecordPanelHead } from '../ui/RecordPanelHead.tsx'

const honorificChoices = honorifics.map((value) => ({ value, label: honorificWords[value] }))

interface PersonPanelProps {
  readonly person: Person
  readonly isNew: boolean
  readonly onClose: () => void
}

export function PersonPanel({ person, isNew, onClose }: PersonPanelProps) {
  const { directory, notices, undo } = useProgram()
  const asOf = useAsOf()
  const { updatePerson, removePerson, createPosition, noteNew } = directory.getState()
  const { id, fullName, positions } = person
  const set = (patch: Partial<PersonFields>) => void notices.report(updatePerson(id, patch))
  const addPosition = async () => {
    const placeholder = messages.newPosition
    const reply = await createPosition(id, placeholder)
    if (reply.ok) noteNew({ kind: 'position', id: reply.value.id, placeholder })
    else notices.fail(reply.error)
  }
  const titles = titlesOn(positions, asOf)

  return (
    <Panel label={fullName}>
      <RecordPanelHead
        title={<span>{messages.people}</span>}
        record={person}
        partIds={positions.map((position) => position.id)}
        removeLabel={messages.removePerson}
        onRemove={() => void undo.report(messages.removed(fullName), removePerson(id))}
        onClose={onClose}
      />
      <div className="directory-main quiet">
        <TextField
          className="directory-title"
          label={messages.fullName}
          labelHidden
          recordId={id}
          field="person.fullName"
          value={fullName}
          wraps
          autoFocus={isNew}
          onSave={(text) => updatePerson(id, { fullName: text })}
        />
        <p className="directory-titles" aria-label={messages.titlesOn(shortDate(asOf))}>
          {titles === '' ? <span className="dimmed">{messages.noTitles}</span> : titles}
        </p>
        <div className="fields">
          <SelectField
            label={messages.honorific}
            choices={honorificChoices}
            value={person.honorific}
            onChange={(honorific) => set({ honorific })}
          />
          <TextField
            label={messages.militaryRank}
            recordId={id}
            field="person.militaryRank"
            value={person.militaryRank}
            onSave={(militaryRank) => updatePerson(id, { militaryRank })}
          />
          <TextField
            label={messages.phone}
            recordId={id}
            field="person.phone"
            value={person.phone}
            onSave={(phone) => updatePerson(id, { phone })}
          />
          <TextField
            label={messages.email}
            recordId={id}
            field="person.email"
            value={person.email}
            onSave={(email) => updatePerson(id, { email })}
          />
          <TextField
            label={messages.note}
            recordId={id}
            field="person.note"
            value={person.note}
            multiline
            onSave={(note) => updatePerson(id, { note })}
          />
        </div>
      </div>
      <Section
        title={messages.positions}
        counts={positions.length}
        actions={
          <Button
            variant="subtle"
            leftSection={<IconPlus size={15} stroke={1.6} />}
            onClick={() => void addPosition()}
          >
            {messages.addPosition}
          </Button>
        }
      >
        {positions.map((position) => (
          <PositionEditor key={position.id} position={position} />
        ))}
      </Section>
    </Panel>
  )
}
