import { Button } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import { useExports, useProgram } from './program.ts'
import { stopExportWords } from './stopExportWords.ts'

/** Tells how far the export that is under way has come, and stops it; nothing before it tells. */
export function StopExport() {
  const { exports } = useProgram()
  const running = useExports((state) => state.running)
  if (running === null || running.total === 0) return null
  return (
    <Button
      variant="default"
      leftSection={<IconPlayerStop size={15} stroke={1.6} aria-hidden />}
      onClick={() => exports.getState().cancel()}
    >
      {stopExportWords(running)}
    </Button>
  )
}
