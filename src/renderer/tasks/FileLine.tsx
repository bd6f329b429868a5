import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconDownload, IconPaperclip, IconTrash } from '@tabler/icons-react'
import type { Attachment } from '../../shared/tasks/steps.ts'
import { useProgram } from '../program.ts'
import { fileSizeWords } from '../ui/fileSizeWords.ts'
import { panelMessages as messages } from './taskPanelMessages.ts'

/** A file kept with a task: opened on a click, saved elsewhere, or taken away. */
export function FileLine({ file }: { readonly file: Attachment }) {
  const { tasks, notices, undo } = useProgram()
  const { openAttachment, saveAttachment, removeAttachment } = tasks.getState()
  const save = async () => {
    const reply = await saveAttachment(file.id)
    if (!reply.ok) notices.fail(reply.error)
    else if (reply.value.file !== null) notices.say(messages.fileSaved(reply.value.file))
  }
  return (
    <div className="task-record">
      <UnstyledButton
        className="task-record-text task-file"
        aria-label={messages.openFile(file.name)}
        title={file.name}
        onClick={() => void notices.report(openAttachment(file.id))}
      >
        <IconPaperclip size={14} stroke={1.6} aria-hidden />
        <span className="one-line">{file.name}</span>
        <span className="dimmed">{fileSizeWords(file.size)}</span>
      </UnstyledButton>
      <span className="record-actions">
        <ActionIcon size={24} aria-label={messages.saveFile(file.name)} onClick={() => void save()}>
          <IconDownload size={15} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          size={24}
          aria-label={messages.removeFile(file.name)}
          onClick={() => void undo.report(messages.fileRemoved(file.name), removeAttachment(file.id))}
        >
          <IconTrash size={15} stroke={1.6} />
        </ActionIcon>
      </span>
    </div>
  )
}
