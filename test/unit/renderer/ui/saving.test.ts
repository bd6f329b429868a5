import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Reply } from '../../../../src/shared/contract/reply.ts'
import { commitDelay, createSaving, draftDelay, textKey } from '../../../../src/renderer/ui/saving.ts'

const recordId = '01900000-0000-7000-8000-000000000001'
const savedAt = '2024-02-05T03:42:07.000Z'

/** Saving over a recorded far side; `answer` decides what commits are answered with. */
function fixture() {
  const log: string[] = []
  let answer: (text: string) => Promise<Reply<unknown>> = async () => ({ ok: true, value: null })
  const saving = createSaving(
    async ({ text }) => {
      log.push(`draft ${text}`)
      return { ok: true, value: { savedAt } }
    },
    () => savedAt,
  )
  const target = {
    recordId,
    field: 'task.content',
    commit: (text: string) =>
      saving.update(recordId, () => {
        log.push(`commit ${text}`)
        return answer(text)
      }),
  }
  const key = textKey(target)
  return {
    log,
    saving,
    key,
    type: (text: string, saved = 'cũ') => saving.type(target, text, saved),
    answerWith: (next: typeof answer) => {
      answer = next
    },
    pending: () => saving.store.getState().pending[key] ?? null,
  }
}

const conflict: Reply<unknown> = { ok: false, error: { code: 'conflict', facts: { what: 'task' } } }

describe('text that is being typed', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is drafted a second after its first key, however fast the keys follow', async () => {
    const { log, type } = fixture()
    type('m')
    await vi.advanceTimersByTimeAsync(draftDelay - 1)
    type('mới')
    expect(log).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(log).toEqual(['draft mới'])
  })

  it('is committed half a minute after its first key when the field is not left', async () => {
    const { log, type, pending } = fixture()
    type('mới')
    await vi.advanceTimersByTimeAsync(commitDelay)
    expect(log).toEqual(['draft mới', 'commit mới'])
    expect(pending()).toBeNull()
  })

  it('is committed when the field is left, and drafted no more', async () => {
    const { log, saving, key, type } = fixture()
    type('mới')
    await saving.leave(key)
    await vi.advanceTimersByTimeAsync(commitDelay)
    expect(log).toEqual(['commit mới'])
  })

  it('is neither drafted nor committed while an input method composes, and drafted when that ends', async () => {
    const { log, saving, key, type } = fixture()
    saving.compose(key, true)
    type('Tiê')
    await vi.advanceTimersByTimeAsync(draftDelay + 500)
    expect(log).toEqual([])
    type('Tiến')
    saving.compose(key, false)
    await vi.advanceTimersByTimeAsync(0)
    expect(log).toEqual(['draft Tiến'])
  })

  it('is forgotten when it is typed back to what is saved before anything was kept', async () => {
    const { log, type, pending } = fixture()
    type('cũ!')
    type('cũ')
    await vi.advanceTimersByTimeAsync(commitDelay)
    expect(log).toEqual([])
    expect(pending()).toBeNull()
  })

  it('is committed when it is typed back after a draft, since the draft must go', async () => {
    const { log, type, saving, key } = fixture()
    type('cũ!')
    await vi.advanceTimersByTimeAsync(draftDelay)
    type('cũ')
    await saving.leave(key)
    expect(log).toEqual(['draft cũ!', 'commit cũ'])
  })

  it('stays with its error when it is refused, and goes through at the next try', async () => {
    const { saving, key, type, pending, answerWith } = fixture()
    answerWith(async () => conflict)
    type('mới')
    expect(await saving.leave(key)).toBe(false)
    expect(pending()).toMatchObject({ text: 'mới', error: { code: 'conflict' } })
    answerWith(async () => ({ ok: true, value: null }))
    expect(await saving.leave(key)).toBe(true)
    expect(pending()).toBeNull()
  })

  it('goes on when more is typed while a commit is on its way', async () => {
    const { log, saving, key, type, pending, answerWith } = fixture()
    let arrive = () => {}
    answerWith(
      (text) =>
        new Promise((resolve) => {
          if (text === 'mới') arrive = () => resolve({ ok: true, value: null })
          else resolve({ ok: true, value: null })
        }),
    )
    type('mới')
    const left = saving.leave(key)
    await vi.advanceTimersByTimeAsync(0)
    type('mới hơn')
    arrive()
    await left
    expect(pending()).toMatchObject({ text: 'mới hơn' })
    await saving.leave(key)
    expect(log).toEqual(['commit mới', 'commit mới hơn'])
  })

  it('is all committed by a flush, which waits for the answers', async () => {
    const { log, saving, type, pending } = fixture()
    type('mới')
    expect(await saving.flushPending()).toBe(true)
    expect(log).toEqual(['commit mới'])
    expect(pending()).toBeNull()
    expect(saving.store.getState().savedAt[recordId]).toBe(savedAt)
  })
})

describe('updates of one record', () => {
  it('are sent one after the other, the next one only when the last was answered', async () => {
    const { saving } = fixture()
    const log: string[] = []
    const slow = saving.update(recordId, async () => {
      log.push('first begins')
      await Promise.resolve()
      log.push('first ends')
      return { ok: true, value: 1 }
    })
    const next = saving.update(recordId, async () => {
      log.push('second begins')
      return { ok: true, value: 2 }
    })
    await Promise.all([slow, next])
    expect(log).toEqual(['first begins', 'first ends', 'second begins'])
  })
})
