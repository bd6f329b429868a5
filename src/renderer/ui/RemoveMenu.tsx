import { ActionIcon, Menu, type MantineSize } from '@mantine/core'
import { IconDots, IconTrash } from '@tabler/icons-react'
import { uiMessages as messages } from './messages.ts'

interface RemoveMenuProps {
  readonly label: string
  readonly size?: MantineSize | number
  readonly onRemove: () => void
}

/** What is seldom done with the record of a head: its removal. */
export function RemoveMenu({ label, onRemove, ...icon }: RemoveMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon {...icon} aria-label={messages.more}>
          <IconDots size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item color="red" leftSection={<IconTrash size={16} stroke={1.6} />} onClick={onRemove}>
          {label}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
