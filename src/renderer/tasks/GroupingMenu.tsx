import { Button, Menu } from '@mantine/core'
import { IconCheck, IconLayoutList } from '@tabler/icons-react'
import { taskGroupings } from '../../shared/tasks/contract.ts'
import { useProgram, useTasks } from '../program.ts'
import { groupingWords, taskMessages as messages } from './messages.ts'

const choices = [null, ...taskGroupings] as const

/** By what the rows stand together, and all groups folded at once. */
export function GroupingMenu() {
  const { tasks } = useProgram()
  const grouping = useTasks((state) => state.arrangement.grouping)
  const { arrange, foldAll } = tasks.getState()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconLayoutList size={16} stroke={1.6} aria-hidden />}
        >
          {messages.groupBy}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item
            key={choice ?? ''}
            role="menuitemradio"
            aria-checked={choice === grouping}
            leftSection={
              <IconCheck
                size={15}
                stroke={1.8}
                visibility={choice === grouping ? 'visible' : 'hidden'}
                aria-hidden
              />
            }
            onClick={() => void arrange({ grouping: choice })}
          >
            {choice === null ? messages.noGroups : groupingWords[choice]}
          </Menu.Item>
        ))}
        {grouping !== null && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => foldAll(true)}>{messages.foldAll}</Menu.Item>
            <Menu.Item onClick={() => foldAll(false)}>{messages.unfoldAll}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
