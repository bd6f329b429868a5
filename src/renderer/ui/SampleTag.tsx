import { Tooltip } from '@mantine/core'
import { uiMessages } from './messages.ts'
import { Tag } from './Tag.tsx'

/** Marks a record that is invented, and says what of it is; nothing for real ones. */
export function SampleTag({ sample }: { readonly sample: string }) {
  if (sample === '') return null
  return (
    <Tooltip label={sample} events={{ hover: true, focus: true, touch: false }}>
      <Tag tabIndex={0}>{uiMessages.sampleData}</Tag>
    </Tooltip>
  )
}
