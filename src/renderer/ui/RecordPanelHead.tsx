import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import type { RecordBase } from '../../shared/contract/schema.ts'
import { AutosaveText } from './AutosaveText.tsx'
import { uiMessages as messages } from './messages.ts'
import { RemoveMenu } from './RemoveMenu.tsx'
import { SampleTag } from './SampleTag.tsx'

interface RecordPanelHeadProps {
  readonly title: ReactNode
  readonly record: Pick<RecordBase, 'id' | 'sample'>
  /** The records that belong to it, saved with it in the eyes of whoever reads. */
  readonly partIds?: readonly string[]
  readonly removeLabel: string
  readonly onRemove: () => void
  readonly onClose: () => void
  readonly closeButton?: Ref<HTMLButtonElement>
}

/** What the record of a panel is, and when it was saved. */
export function RecordPanelHead({
  title,
  record,
  partIds = [],
  removeLabel,
  onRemove,
  onClose,
  closeButton,
}: RecordPanelHeadProps) {
  return (
    <div className="panel-head">
      {title}
      <div className="panel-head-end">
        <SampleTag sample={record.sample} />
        <AutosaveText recordId={record.id} partIds={partIds} />
        <RemoveMenu size={24} label={removeLabel} onRemove={onRemove} />
        <ActionIcon ref={closeButton} size={24} aria-label={messages.close} onClick={onClose}>
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </div>
    </div>
  )
}
