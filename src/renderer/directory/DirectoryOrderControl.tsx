import { SegmentedControl } from '@mantine/core'
import { useDirectory, useProgram } from '../program.ts'
import { directoryMessages as messages } from './messages.ts'
import type { DirectoryOrder } from './store.ts'

/** The order of a list that is not sorted by one of its columns. */
export function DirectoryOrderControl({ byName }: { readonly byName: string }) {
  const { directory } = useProgram()
  const order = useDirectory((state) => state.order)
  return (
    <SegmentedControl<DirectoryOrder>
      aria-label={messages.order}
      value={order}
      onChange={(chosen) => void directory.getState().setOrder(chosen)}
      data={[
        { value: 'protocol', label: messages.byProtocol },
        { value: 'name', label: byName },
      ]}
    />
  )
}
