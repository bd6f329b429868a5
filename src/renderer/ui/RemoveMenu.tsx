import { ActionIcon, Menu, type MantineSize } from '@mantine/core'
import { IconDots, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { uiMessages as messages } from './messages.ts'

interface RemoveMenuProps {
  readonly label: string
  readonly size?: MantineSize | number
  readonly onRemove: () => void
  /** What else is seldom done, as items of the menu. */
  readonly children?: ReactNode
}

/** What is seldom done with the record of a head, its removal last. */
export function RemoveMenu({ label, onRemove, children, ...icon }: RemoveMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon {...icon} aria-label={messages.more}>
          <IconDots size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        <Menu.Item color="red" leftSection={<IconTrash size={16} stroke={1.6} />} onClick={onRemove}>
          {label}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
