import { Button } from '@mantine/core'
import { IconList } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { listMessages as messages } from './messages.ts'

/** Goes to the flat list of what stands here in another form. */
export function OpenListButton({ path }: { readonly path: string }) {
  const navigate = useNavigate()
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconList size={15} stroke={1.6} aria-hidden />}
      onClick={() => void navigate(path)}
    >
      {messages.openList}
    </Button>
  )
}
