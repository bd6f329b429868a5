import type { Client } from '../shared/contract/index.ts'
import type { Reply } from '../shared/contract/reply.ts'
import type { DoneAction } from '../shared/history/contract.ts'
import { inTurn } from './ui/inTurn.ts'
import { uiMessages as messages } from './ui/messages.ts'
import type { NoticeAction, Notices } from './ui/notices.ts'
import type { Saving } from './ui/saving.ts'

/** Something that can be taken back. */
interface NamedAction extends DoneAction {
  readonly words: string
  /** Shows again what was removed, once it is back. */
  readonly show: () => void
}

/** What was done in this window, to be taken back and done again. */
export interface Undo {
  /**
   * Says what was done, with the button that takes it back, and keeps it for `undo`. `words` as they are read after
   * "đã": "nhập 120 nhiệm vụ". `show` opens again what was removed while it was open, once it is back; `place` is where
   * what was done can be seen.
   */
  readonly say: (words: string, action: DoneAction, show?: () => void, place?: NoticeAction) => void
  /** Says what was done, or why not; otherwise as `say`. */
  readonly report: (words: string, answer: Promise<Reply<DoneAction>>, show?: () => void) => Promise<void>
  /** Keeps what is seen to be done, as a move, and says only why not; null where there was nothing to do. */
  readonly keep: (
    words: string,
    answer: Promise<Reply<DoneAction | null>>,
    show?: () => void,
  ) => Promise<void>
  /** Takes back the last thing that was done, and says what. */
  readonly undo: () => Promise<void>
  /** Does again what was taken back last. */
  readonly redo: () => Promise<void>
}

interface Parts {
  readonly client: Pick<Client, 'history'>
  readonly saving: Pick<Saving, 'flushPending'>
  readonly notices: Pick<Notices, 'say' | 'fail'>
}

const ways = {
  undo: { back: 'redo', said: messages.undone, label: messages.undo, nothing: messages.nothingToUndo },
  redo: { back: 'undo', said: messages.redone, label: messages.redo, nothing: messages.nothingToRedo },
} as const
type Way = keyof typeof ways

function nothing(): void {}

/** Refusals that do not pass: what was refused so is forgotten. */
const lasting: ReadonlySet<string> = new Set(['changed-since', 'conflict', 'not-found'])

/** Remembers what was done in this window; each action is taken back whole, the last one first. */
export function createUndo({ client, saving, notices }: Parts): Undo {
  const known: Record<Way, readonly NamedAction[]> = { undo: [], redo: [] }
  const queue = inTurn()

  const turn = async (way: Way, wanted = known[way].at(-1)): Promise<void> => {
    const { back, said, nothing } = ways[way]
    if (wanted === undefined || !known[way].includes(wanted)) return notices.say(nothing)
    await saving.flushPending()
    const reply = await client.history.undo({ actionId: wanted.actionId })
    if (reply.ok || lasting.has(reply.error.code))
      known[way] = known[way].filter((action) => action !== wanted)
    if (!reply.ok) return notices.fail(reply.error)
    const turned = { ...wanted, actionId: reply.value.actionId }
    known[back] = [...known[back], turned]
    if (way === 'undo') wanted.show()
    notices.say(said(wanted.words), offer(back, turned))
  }
  const offer = (way: Way, action: NamedAction) => ({
    label: ways[way].label,
    run: () => void queue(() => turn(way, action)),
  })

  const remember = (words: string, { actionId }: DoneAction, show = nothing): NamedAction => {
    const action = { actionId, words, show }
    known.undo = [...known.undo, action]
    known.redo = []
    return action
  }
  const say: Undo['say'] = (words, done, show, place) => {
    const action = remember(words, done, show)
    notices.say(messages.done(words), offer('undo', action), place)
  }

  return {
    say,
    report: async (words, answer, show) => {
      const reply = await answer
      if (reply.ok) say(words, reply.value, show)
      else notices.fail(reply.error)
    },
    keep: async (words, answer, show) => {
      const reply = await answer
      if (!reply.ok) notices.fail(reply.error)
      else if (reply.value !== null) remember(words, reply.value, show)
    },
    undo: () => queue(() => turn('undo')),
    redo: () => queue(() => turn('redo')),
  }
}
