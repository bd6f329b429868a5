import { Button, Group, Modal } from '@mantine/core'
import { uiMessages } from './messages.ts'

interface ConfirmDialogProps {
  readonly opened: boolean
  /** The question, naming what goes: "Xóa nhiệm vụ I.14?" */
  readonly title: string
  /** What goes with it. */
  readonly text: string
  readonly confirmLabel?: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before what cannot be undone. The safe answer has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size={440}
      closeButtonProps={{ 'aria-label': uiMessages.close }}
    >
      <p className="dialog-text">{props.text}</p>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" data-autofocus onClick={props.onClose}>
          {uiMessages.cancel}
        </Button>
        <Button
          color="red"
          variant="outline"
          onClick={() => {
            props.onClose()
            props.onConfirm()
          }}
        >
          {props.confirmLabel ?? uiMessages.remove}
        </Button>
      </Group>
    </Modal>
  )
}
