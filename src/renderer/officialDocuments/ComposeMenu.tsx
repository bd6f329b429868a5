import { Button, Menu, Popover } from '@mantine/core'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import type { OfficialKind } from '../../shared/officialDocuments/contract.ts'
import { officialKindNames } from '../../shared/officialDocuments/officialWords.ts'
import { midSentence } from '../../shared/text/capitalize.ts'
import { useProgram } from '../program.ts'
import { useShortcut } from '../ui/useShortcut.ts'
import { ComposeForm } from './ComposeForm.tsx'
import { composeNeeds } from './composeNeeds.ts'
import { officialMessages as messages } from './messages.ts'
import type { NewDocument } from './store.ts'

interface ComposeMenuProps {
  readonly kinds: readonly OfficialKind[]
  /** What is composed is about this meeting; left out where one is chosen. */
  readonly meetingId?: Id
  readonly isMain?: boolean
}

/** "Soạn văn bản": a kind, then what it is composed from where that is not known; opens the document. */
export function ComposeMenu({ kinds, meetingId, isMain = false }: ComposeMenuProps) {
  const { officialDocuments, notices } = useProgram()
  const navigate = useNavigate()
  const [kind, setKind] = useState<OfficialKind | null>(null)
  const [menuOpen, setMenuOpen] = useState(false)
  const [working, setWorking] = useState(false)

  const create = async (wanted: NewDocument) => {
    setWorking(true)
    const reply = await officialDocuments.getState().create(wanted)
    setWorking(false)
    if (!reply.ok) return notices.fail(reply.error)
    setKind(null)
    return navigate(`/van-ban/${reply.value.id}`)
  }
  const choose = (chosen: OfficialKind) => {
    const { meeting, agency } = composeNeeds[chosen]
    if (meetingId !== undefined && meeting !== 'none' && agency === 'none')
      void create({ kind: chosen, meetingId })
    else setKind(chosen)
  }
  useShortcut({ key: 'n', ctrl: true, words: messages.compose }, () => {
    if (!working) setMenuOpen(true)
  })

  return (
    <Popover
      opened={kind !== null}
      onChange={(opened) => {
        if (!opened) setKind(null)
      }}
      position="bottom-end"
      trapFocus
      returnFocus
      width={420}
    >
      <Popover.Target>
        <span>
          <Menu opened={menuOpen} onChange={setMenuOpen} position="bottom-end" returnFocus={false}>
            <Menu.Target>
              <Button
                {...(isMain ? {} : { variant: 'default' })}
                loading={working}
                leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
                rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
              >
                {messages.compose}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {kinds.map((one) => (
                <Menu.Item key={one} onClick={() => choose(one)}>
                  {officialKindNames[one]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown
        className="official-popover"
        aria-label={kind === null ? undefined : messages.composeKind(midSentence(officialKindNames[kind]))}
      >
        {kind !== null && (
          <>
            <h2>{messages.composeKind(midSentence(officialKindNames[kind]))}</h2>
            <ComposeForm
              key={kind}
              kind={kind}
              meetingId={meetingId ?? null}
              working={working}
              onCreate={create}
              onClose={() => setKind(null)}
            />
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
