import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconTemplate, IconTrash } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import type { AgendaTemplate } from '../../shared/agenda/agenda.ts'
import { useProgram } from '../program.ts'
import { agendaMessages as messages } from './messages.ts'

/** Agendas to begin from, and the way to keep this one. */
export function AgendaTemplatesMenu({ isEmpty }: { readonly isEmpty: boolean }) {
  const { meetings, notices, undo } = useProgram()
  const [opened, setOpened] = useState(false)
  const [templates, setTemplates] = useState<readonly AgendaTemplate[]>([])
  const [name, setName] = useState('')

  const read = async () => {
    const reply = await meetings.getState().listAgendaTemplates()
    if (reply.ok) setTemplates(reply.value)
    else notices.fail(reply.error)
  }
  const add = (template: AgendaTemplate) => {
    setOpened(false)
    void undo.report(messages.usedTemplate(template.name), meetings.getState().addAgendaTemplate(template.id))
  }
  const remove = async (template: AgendaTemplate) => {
    await undo.report(
      messages.removedTemplate(template.name),
      meetings.getState().removeAgendaTemplate(template),
    )
    await read()
  }
  const keep = async (event: SubmitEvent) => {
    event.preventDefault()
    const reply = await meetings.getState().keepAgendaTemplate(name.trim())
    if (!reply.ok) return notices.fail(reply.error)
    setName('')
    setOpened(false)
    notices.say(messages.keptTemplate(reply.value.name))
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconTemplate size={16} stroke={1.6} aria-hidden />}
          onClick={() => {
            void read()
            setOpened(!opened)
          }}
        >
          {messages.templates}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="agenda-templates">
          {templates.length === 0 && <p className="dimmed">{messages.noTemplates}</p>}
          {templates.map((template) => (
            <div key={template.id} className="agenda-template">
              <Button
                variant="subtle"
                justify="space-between"
                fullWidth
                aria-label={messages.addTemplate(template.name)}
                rightSection={
                  <span className="page-counts">{messages.templateCount(template.items.length)}</span>
                }
                onClick={() => add(template)}
              >
                {template.name}
              </Button>
              <ActionIcon
                size={24}
                aria-label={messages.removeTemplate(template.name)}
                onClick={() => void remove(template)}
              >
                <IconTrash size={15} stroke={1.6} />
              </ActionIcon>
            </div>
          ))}
          {!isEmpty && (
            <form className="agenda-keep" onSubmit={(event) => void keep(event)}>
              <TextInput
                label={messages.templateName}
                placeholder={messages.templateNamePlaceholder}
                maxLength={200}
                spellCheck={false}
                autoComplete="off"
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" disabled={name.trim() === ''}>
                {messages.keepTemplate}
              </Button>
            </form>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
