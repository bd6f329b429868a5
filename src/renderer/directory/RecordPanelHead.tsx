import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconTrash, IconX } from '@tabler/icons-react'
import type { RecordBase } from '../../shared/contract/schema.ts'
import { AutosaveText } from '../ui/AutosaveText.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { directoryMessages as messages } from './messages.ts'

interface RecordPanelHeadProps {
  readonly title: string
  readonly record: RecordBase
  /** The records that belong to it, saved with it in the eyes of whoever reads. */
  readonly partIds?: readonly string[]
  readonly removeLabel: string
  readonly onRemove: () => void
  readonly onClose: () => void
}

export function RecordPanelHead({
  title,
  record,
  partIds = [],
  removeLabel,
  onRemove,
  onClose,
}: RecordPanelHeadProps) {
  return (
    <div className="panel-head">
      <span>{title}</span>
      <div className="panel-head-end">
        <SampleTag sample={record.sample} />
        <AutosaveText recordId={record.id} partIds={partIds} />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={24} aria-label={messages.more}>
              <IconDots size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item color="red" leftSection={<IconTrash size={16} stroke={1.6} />} onClick={onRemove}>
              {removeLabel}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <ActionIcon size={24} aria-label={messages.close} onClick={onClose}>
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </div>
    </div>
  )
}
