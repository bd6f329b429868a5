import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { listMessages as messages } from './messages.ts'

/** Goes to the page that brings records of a list in from a file. */
export function ImportButton({ path }: { readonly path: string }) {
  const navigate = useNavigate()
  return (
    <Button
      variant="default"
      leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
      onClick={() => void navigate(path)}
    >
      {messages.importFile}
    </Button>
  )
}
