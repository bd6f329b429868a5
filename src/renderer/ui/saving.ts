import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import { isDraftableField, type DraftableField } from '../../shared/workspace/draft.ts'

/** Milliseconds from the first unsaved key to its draft. */
export const draftDelay = 1000
/** Milliseconds from the first uncommitted key to the record's own update. */
export const commitDelay = 30_000

/** One text field of one record. */
export interface TextTarget {
  readonly recordId: string
  /** `record.field`; those of `draftableFields` are kept while they are typed. */
  readonly field: string
  readonly commit: (text: string) => Promise<Reply<unknown>>
}

/** Text that was typed and is not in its record yet. */
export interface PendingText {
  readonly text: string
  readonly error: ErrorData | null
}

export interface SavingState {
  readonly pending: Readonly<Record<string, PendingText>>
  /** When each record last reached the disk. */
  readonly savedAt: Readonly<Record<string, Instant>>
}

export interface Saving {
  readonly store: StoreApi<SavingState>
  /** A key was typed; `saved` is what the record holds. */
  readonly type: (target: TextTarget, text: string, saved: string) => void
  /** An input method began or ended a composition in the field. */
  readonly compose: (key: string, on: boolean) => void
  /** The field was left: commits what is pending. False when it could not be. */
  readonly leave: (key: string) => Promise<boolean>
  /** Runs an update after all earlier ones of the same record have been answered. */
  readonly update: <T>(recordId: string, send: () => Promise<Reply<T>>) => Promise<Reply<T>>
  /** Commits everything that is pending and waits for every write. False when something could not be. */
  readonly flushPending: () => Promise<boolean>
}

interface Draft {
  readonly field: DraftableField
  readonly recordId: string
  readonly text: string
}

interface Session {
  target: TextTarget
  text: string
  committing: boolean
  /** Whether a draft of this text may be on disk, so that only a commit ends the session. */
  drafted: boolean
  draftTimer: ReturnType<typeof setTimeout> | null
  commitTimer: ReturnType<typeof setTimeout> | null
  draftDue: boolean
  commitDue: boolean
}

/** Names a field among all fields of all records. */
export function textKey(target: Pick<TextTarget, 'recordId' | 'field'>): string {
  return `${target.field} ${target.recordId}`
}

/**
 * Saves text as it is typed and keeps the updates of one record in order: a draft at most a second after the first
 * unsaved key, a commit when the field is left or half a minute after its first uncommitted key, neither while an input
 * method composes.
 */
export function createSaving(
  saveDraft: (draft: Draft) => Promise<Reply<{ readonly savedAt: Instant }>>,
  now: () => Instant,
): Saving {
  const store = createStore<SavingState>()(() => ({ pending: {}, savedAt: {} }))
  const sessions = new Map<string, Session>()
  const composing = new Set<string>()
  const queues = new Map<string, Promise<unknown>>()

  function enqueue<T>(recordId: string, run: () => Promise<T>): Promise<T> {
    const result = (queues.get(recordId) ?? Promise.resolve()).then(run)
    const settled = result.catch(() => undefined)
    queues.set(recordId, settled)
    void settled.then(() => {
      if (queues.get(recordId) === settled) queues.delete(recordId)
    })
    return result
  }

  function noteSaved(recordId: string, at: Instant) {
    store.setState((state) => ({ savedAt: { ...state.savedAt, [recordId]: at } }))
  }

  function publish(key: string, pending: PendingText | null) {
    store.setState((state) => {
      const { [key]: _, ...others } = state.pending
      return { pending: pending === null ? others : { ...others, [key]: pending } }
    })
  }

  function stopTimers(session: Session) {
    if (session.draftTimer !== null) clearTimeout(session.draftTimer)
    if (session.commitTimer !== null) clearTimeout(session.commitTimer)
    session.draftTimer = null
    session.commitTimer = null
    session.draftDue = false
    session.commitDue = false
  }

  function end(key: string, session: Session) {
    stopTimers(session)
    sessions.delete(key)
    publish(key, null)
  }

  function startTimers(key: string, session: Session) {
    if (isDraftableField(session.target.field)) {
      session.draftTimer ??= setTimeout(() => {
        session.draftTimer = null
        if (composing.has(key)) session.draftDue = true
        else void draft(key, session)
      }, draftDelay)
    }
    session.commitTimer ??= setTimeout(() => {
      session.commitTimer = null
      if (composing.has(key)) session.commitDue = true
      else void commit(key)
    }, commitDelay)
  }

  async function draft(key: string, session: Session) {
    const { recordId, field } = session.target
    if (!isDraftableField(field)) return
    session.drafted = true
    await enqueue(recordId, async () => {
      if (sessions.get(key) !== session) return
      const reply = await saveDraft({ field, recordId, text: session.text })
      if (reply.ok) noteSaved(recordId, reply.value.savedAt)
      else publish(key, { text: session.text, error: reply.error })
    })
  }

  async function commit(key: string): Promise<boolean> {
    const session = sessions.get(key)
    if (session === undefined) return true
    stopTimers(session)
    const { text } = session
    session.committing = true
    const reply = await session.target.commit(text)
    session.committing = false
    if (sessions.get(key) !== session) return true
    if (!reply.ok) {
      publish(key, { text: session.text, error: reply.error })
      return false
    }
    if (session.text === text) end(key, session)
    else {
      publish(key, { text: session.text, error: null })
      startTimers(key, session)
    }
    return true
  }

  return {
    store,
    type: (target, text, saved) => {
      const key = textKey(target)
      const session = sessions.get(key) ?? {
        target,
        text,
        committing: false,
        drafted: false,
        draftTimer: null,
        commitTimer: null,
        draftDue: false,
        commitDue: false,
      }
      sessions.set(key, session)
      session.target = target
      session.text = text
      if (text === saved && !session.drafted && !session.committing) {
        end(key, session)
        return
      }
      publish(key, { text, error: null })
      startTimers(key, session)
    },
    compose: (key, on) => {
      if (on) composing.add(key)
      else composing.delete(key)
      const session = sessions.get(key)
      if (on || session === undefined) return
      if (session.commitDue) void commit(key)
      else if (session.draftDue) void draft(key, session)
      session.draftDue = false
      session.commitDue = false
    },
    leave: commit,
    update: (recordId, send) =>
      enqueue(recordId, async () => {
        const reply = await send()
        if (reply.ok) noteSaved(recordId, now())
        return reply
      }),
    flushPending: async () => {
      const committed = await Promise.all([...sessions.keys()].map(commit))
      await Promise.all(queues.values())
      return committed.every((done) => done)
    },
  }
}
