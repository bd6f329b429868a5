import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { listsContract } from '../../shared/lists/contract.ts'
import { mostRows } from '../../shared/lists/shownTable.ts'
import { taskFormats, type TaskFormat } from '../../shared/reports/contract.ts'
import { handedToWords } from '../handedToWords.ts'
import { useExports, useProgram } from '../program.ts'
import { StopExport } from '../StopExport.tsx'
import { listMessages as messages } from './messages.ts'
import type { RecordList } from './useRecordList.ts'

interface ListOutputsProps<R extends { readonly id: Id }> {
  readonly list: RecordList<R>
  /** Other ways to write the list, as items of the menu. */
  readonly children?: ReactNode
}

/** Prints a list or writes it to a file, just as it is shown; only what is chosen of it, when something is. */
export function ListOutputs<R extends { readonly id: Id }>({ list, children }: ListOutputsProps<R>) {
  const { client, exports, notices } = useProgram()
  const running = useExports((state) => state.running)
  const { shown, chosen } = list

  const sentTable = () => {
    if (shown.length > mostRows && chosen.length === 0) {
      notices.say(messages.tooMany(mostRows))
      return null
    }
    return listsContract.printTable.input.parse({ table: list.table() }).table
  }
  const save = async (format: TaskFormat) => {
    const table = sentTable()
    if (table === null) return
    const reply = await exports.getState().run(async () => await client.lists.exportTable({ table, format }))
    if (!reply.ok) notices.fail(reply.error)
    else if (reply.value.file !== null) notices.say(messages.exported(reply.value.file))
  }
  const print = async () => {
    const table = sentTable()
    if (table === null) return
    const reply = await exports.getState().run(async () => await client.lists.printTable({ table }))
    if (reply.ok) notices.say(handedToWords[reply.value.handedTo])
    else notices.fail(reply.error)
  }

  if (running !== null && running.total > 0) return <StopExport />
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          disabled={shown.length === 0 || running !== null}
          rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
        >
          {chosen.length > 0 ? messages.outputChosen(chosen.length) : messages.output}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {taskFormats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {messages.formats[format]}
          </Menu.Item>
        ))}
        {children}
        <Menu.Item
          leftSection={<IconPrinter size={15} stroke={1.6} aria-hidden />}
          onClick={() => void print()}
        >
          {messages.print}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
