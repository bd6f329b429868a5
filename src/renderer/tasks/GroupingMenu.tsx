import { Button, Menu } from '@mantine/core'
import { IconLayoutList } from '@tabler/icons-react'
import { taskGroupings } from '../../shared/tasks/contract.ts'
import { useProgram, useTasks } from '../program.ts'
import { groupingWords, taskMessages as messages } from './messages.ts'

const none = 'none' as const

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
        <Menu.RadioGroup
          value={grouping ?? none}
          onChange={(value) => void arrange({ grouping: taskGroupings.find((one) => one === value) ?? null })}
        >
          {[none, ...taskGroupings].map((choice) => (
            <Menu.RadioItem key={choice} value={choice} closeMenuOnClick>
              {choice === none ? messages.noGroups : groupingWords[choice]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
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
