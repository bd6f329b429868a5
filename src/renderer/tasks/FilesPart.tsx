import { Button } from '@mantine/core'
import type { TaskDetail } from '../../shared/tasks/contract.ts'
import { useProgram } from '../program.ts'
import { Section } from '../ui/Page.tsx'
import { FileLine } from './FileLine.tsx'
import { panelMessages as messages } from './taskPanelMessages.ts'

/** The evidence of the task itself; files of reports stand with them. */
export function FilesPart({ detail: { task, attachments } }: { readonly detail: TaskDetail }) {
  const { tasks, notices } = useProgram()
  const files = attachments.filter(({ progressReportId }) => progressReportId === null)
  return (
    <Section
      title={messages.attachments}
      counts={files.length > 0 && files.length}
      actions={
        <Button
          variant="subtle"
          color="gray"
          onClick={() => void notices.report(tasks.getState().attach(task.id, null))}
        >
          {messages.addFiles}
        </Button>
      }
    >
      {files.map((file) => (
        <FileLine key={file.id} file={file} />
      ))}
    </Section>
  )
}
