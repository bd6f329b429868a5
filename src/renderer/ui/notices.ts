import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { errorSentence } from '../errorMessages.ts'

/** Milliseconds for which a notice stands; longer when something can still be done about it. */
const stands = { done: 6000, error: 8000, action: 15_000 } as const

/** What can be done right where something was said, as taking it back. */
export interface NoticeAction {
  readonly label: string
  readonly run: () => void
}

export interface Notice {
  readonly tone: 'done' | 'error'
  readonly text: string
  readonly action?: NoticeAction | undefined
  /** Where what was done can be seen. */
  readonly place?: NoticeAction | undefined
}

export interface Notices {
  readonly store: StoreApi<{ readonly notice: Notice | null }>
  /** Says that something was done, what can be done about it, and where it can be seen. */
  readonly say: (text: string, action?: NoticeAction, place?: NoticeAction) => void
  readonly fail: (error: ErrorData) => void
  /** Says the error of a reply that has one; true when the reply is good. */
  readonly report: (reply: Reply<unknown> | Promise<Reply<unknown>>) => Promise<boolean>
  readonly dismiss: () => void
  /** Another page is shown: an error of the last one no longer concerns. */
  readonly leavePage: () => void
}

/** The one line above the status bar in which the program speaks. */
export function createNotices(): Notices {
  const store = createStore<{ readonly notice: Notice | null }>()(() => ({ notice: null }))
  const show = (notice: Notice) => {
    store.setState({ notice })
    setTimeout(
      () => {
        if (store.getState().notice === notice) store.setState({ notice: null })
      },
      stands[notice.action === undefined ? notice.tone : 'action'],
    )
  }
  // What was stopped on request is done as asked.
  const fail = (error: ErrorData) =>
    show({ tone: error.code === 'cancelled' ? 'done' : 'error', text: errorSentence(error) })
  return {
    store,
    fail,
    say: (text, action, place) => show({ tone: 'done', text, action, place }),
    report: async (answer) => {
      const reply = await answer
      if (!reply.ok) fail(reply.error)
      return reply.ok
    },
    dismiss: () => store.setState({ notice: null }),
    leavePage: () => {
      if (store.getState().notice?.tone === 'error') store.setState({ notice: null })
    },
  }
}
