import { ActionIcon, Button, Menu, Popover, Tabs, TextInput } from '@mantine/core'
import { IconBookmark, IconDots, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useRef, useState, type SubmitEvent } from 'react'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { uiMessages as messages } from './messages.ts'

interface View {
  readonly id: Id
  readonly name: string
}

interface ViewTabsProps {
  readonly views: readonly View[]
  /** The view that is shown; null for none. */
  readonly viewId: Id | null
  /** Whether what is shown differs from what is saved in the view, or from the whole list where there is no view. */
  readonly isChanged: boolean
  /** The tab of the whole list. */
  readonly allWords: string
  /** Says why something was refused; false then. */
  readonly report: (answer: Promise<Reply<unknown>>) => Promise<boolean>
  readonly onShow: (id: Id | null) => void
  readonly onCreate: (name: string) => Promise<Reply<unknown>>
  /** Keeps what is shown in the view. */
  readonly onUpdate: (id: Id) => Promise<Reply<unknown>>
  readonly onRename: (id: Id, name: string) => Promise<Reply<unknown>>
  readonly onRemove: (view: View) => void
}

/** The views that were saved, as tabs; the one that is shown can be saved anew, renamed and removed. */
export function ViewTabs(props: ViewTabsProps) {
  const { views, viewId, isChanged, allWords, report, onShow } = props
  const view = views.find(({ id }) => id === viewId)
  const chosen = view?.id ?? (isChanged ? null : 'all')

  const choose = (value: string | null) => onShow(views.find(({ id }) => id === value)?.id ?? null)
  return (
    <div className="tab-bar view-tabs">
      <Tabs value={chosen} onChange={choose}>
        <Tabs.List aria-label={messages.views}>
          {/* A view that was changed is taken back to what was saved by its own tab. */}
          <Tabs.Tab value="all" onClick={() => choose('all')}>
            {allWords}
          </Tabs.Tab>
          {views.map((one) => (
            <Tabs.Tab
              key={one.id}
              value={one.id}
              title={one.name}
              onClick={() => {
                if (one.id === chosen) choose(one.id)
              }}
            >
              {one.name}
              {one.id === chosen && isChanged && <span className="dimmed"> *</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <div className="view-tabs-end">
        {view !== undefined && (
          <ViewMenu
            view={view}
            isChanged={isChanged}
            onUpdate={() => void report(props.onUpdate(view.id))}
            onRename={async (name) => await report(props.onRename(view.id, name))}
            onRemove={() => props.onRemove(view)}
          />
        )}
        {isChanged && (
          <NameButton
            label={messages.saveView}
            initial=""
            onName={async (name) => await report(props.onCreate(name))}
          />
        )}
      </div>
    </div>
  )
}

interface NameFormProps {
  readonly initial: string
  /** False when the name was not taken. */
  readonly onName: (name: string) => Promise<boolean>
  readonly onClose: () => void
}

function NameForm({ initial, onName, onClose }: NameFormProps) {
  const [name, setName] = useState(initial)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && (await onName(name.trim()))) onClose()
  }
  return (
    <form className="as-of-row" onSubmit={(event) => void submit(event)}>
      <TextInput
        label={messages.viewName}
        data-autofocus
        spellCheck={false}
        maxLength={100}
        value={name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={name.trim() === ''}>
        {messages.save}
      </Button>
    </form>
  )
}

interface NameButtonProps {
  readonly label: string
  readonly initial: string
  readonly onName: (name: string) => Promise<boolean>
}

function NameButton({ label, initial, onName }: NameButtonProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <Popover
      opened={open}
      onChange={(opened) => (opened ? setOpen(true) : close())}
      position="bottom-end"
      trapFocus
    >
      <Popover.Target>
        <Button
          ref={button}
          variant="subtle"
          color="gray"
          leftSection={<IconBookmark size={15} stroke={1.6} aria-hidden />}
          aria-haspopup="dialog"
          onClick={() => setOpen((was) => !was)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        {open && <NameForm initial={initial} onName={onName} onClose={close} />}
      </Popover.Dropdown>
    </Popover>
  )
}

interface ViewMenuProps {
  readonly view: View
  readonly isChanged: boolean
  readonly onUpdate: () => void
  readonly onRename: (name: string) => Promise<boolean>
  readonly onRemove: () => void
}

function ViewMenu({ view, isChanged, onUpdate, onRename, onRemove }: ViewMenuProps) {
  const [renaming, setRenaming] = useState(false)
  return (
    <>
      {isChanged && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconRefresh size={15} stroke={1.6} aria-hidden />}
          onClick={onUpdate}
        >
          {messages.updateView}
        </Button>
      )}
      <Popover opened={renaming} onChange={setRenaming} position="bottom-end" trapFocus returnFocus>
        <Popover.Target>
          <span>
            <Menu position="bottom-end" returnFocus={false}>
              <Menu.Target>
                <ActionIcon aria-label={messages.viewMenu(view.name)}>
                  <IconDots size={16} stroke={1.6} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconPencil size={15} stroke={1.6} />}
                  onClick={() => setRenaming(true)}
                >
                  {messages.renameView}
                </Menu.Item>
                <Menu.Item color="red" leftSection={<IconTrash size={15} stroke={1.6} />} onClick={onRemove}>
                  {messages.removeView}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </span>
        </Popover.Target>
        <Popover.Dropdown aria-label={messages.renameView}>
          {renaming && <NameForm initial={view.name} onName={onRename} onClose={() => setRenaming(false)} />}
        </Popover.Dropdown>
      </Popover>
    </>
  )
}
