import { useProgram, useAsOf, useWorkspace } from './program.ts'
import { AsOfChip } from './ui/AsOfChip.tsx'

/** The as-of chip of a page head; what it sets holds on every screen. */
export function AsOfControl() {
  const { workspace, notices } = useProgram()
  const asOf = useAsOf()
  const pinned = useWorkspace(({ status }) => status?.state === 'open' && status.pinnedAsOf !== null)
  return (
    <AsOfChip
      asOf={asOf}
      pinned={pinned}
      onChange={(day) => void notices.report(workspace.getState().pinAsOf(day))}
    />
  )
}
