import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { taskFormats, type TaskFormat } from '../../shared/reports/contract.ts'
import { useAsOf, useExports, useProgram, useTasks } from '../program.ts'
import { StopExport } from '../StopExport.tsx'
import { taskMessages as messages } from './messages.ts'
import { groupingOf } from './store.ts'

/** Writes exactly what is shown to a file: its tasks, order, groups and columns. */
export function ExportMenu() {
  const { client, exports, tasks, notices } = useProgram()
  const asOf = useAsOf()
  const running = useExports((state) => state.running)
  const nothing = useTasks((state) => state.segments.length === 0)

  const run = async (format: TaskFormat) => {
    const state = tasks.getState()
    const { filter, sort, columns } = state.arrangement
    const wanted = {
      filter: { ...filter, asOf },
      sort,
      grouping: groupingOf(state),
      columns: columns.map(({ column }) => column),
      format,
    }
    const reply = await exports.getState().run(async () => await client.reports.exportTasks(wanted))
    if (!reply.ok) notices.fail(reply.error)
    else if (reply.value.file !== null) notices.say(messages.exported(reply.value.file))
  }

  if (running !== null && running.total > 0) return <StopExport />
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          disabled={nothing || running !== null}
          rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
        >
          {messages.exportTasks}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {taskFormats.map((format) => (
          <Menu.Item key={format} onClick={() => void run(format)}>
            {messages.exportFormats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
