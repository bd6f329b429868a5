import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useStore } from 'zustand'
import { uiMessages } from './messages.ts'
import { useUi } from './UiContext.ts'

/** What the program has to say, above the status bar, until it is dismissed or the next takes its place. */
export function NoticeLine() {
  const { notices } = useUi()
  const notice = useStore(notices.store, (state) => state.notice)
  const buttons = [notice?.place, notice?.action].filter((button) => button !== undefined)
  return (
    <div className="notice-place" role={notice?.tone === 'error' ? 'alert' : 'status'}>
      {notice !== null && (
        <div className="notice" data-tone={notice.tone}>
          <span>{notice.text}</span>
          {buttons.map(({ label, run }) => (
            <Button
              key={label}
              variant="subtle"
              onClick={() => {
                notices.dismiss()
                run()
              }}
            >
              {label}
            </Button>
          ))}
          <ActionIcon size={24} aria-label={uiMessages.dismiss} onClick={notices.dismiss}>
            <IconX size={15} stroke={1.6} />
          </ActionIcon>
        </div>
      )}
    </div>
  )
}
