import { expect, it } from 'vitest'
import { z } from 'zod'
import { createNotices } from '../../../src/renderer/ui/notices.ts'
import { createUndo } from '../../../src/renderer/undo.ts'
import { createClient } from '../../../src/shared/contract/client.ts'
import type { ErrorData } from '../../../src/shared/contract/error.ts'
import { idSchema } from '../../../src/shared/contract/schema.ts'
import { id } from '../shared/documents/sampleMeetingFile.ts'

/** A window whose program takes back what it is told to, as an action with the next number; or refuses. */
function openWindow(refusals: readonly ErrorData[] = []) {
  const asked: string[] = []
  const refused = [...refusals]
  const client = createClient(async (_, method, input) => {
    const { actionId } = z.object({ actionId: idSchema }).parse(input)
    asked.push(`${method} ${actionId}`)
    const error = refused.shift()
    if (error !== undefined) return { ok: false, error }
    return { ok: true, value: { actionId: id(100 + asked.length), records: 1 } }
  })
  const notices = createNotices()
  const undo = createUndo({ client, notices, saving: { flushPending: () => Promise.resolve(true) } })
  return {
    ...undo,
    notice: () => notices.store.getState().notice,
    said: () => notices.store.getState().notice?.text,
    asked: () => asked.splice(0),
  }
}

it('takes back what was done from the last on, each time saying what, and does it again in turn', async () => {
  const { say, undo, redo, said, asked } = openWindow()
  say('đổi 3 nhiệm vụ', { actionId: id(1) })
  say('nhập 120 nhiệm vụ', { actionId: id(2) })
  expect(said()).toBe('Đã nhập 120 nhiệm vụ.')
  await undo()
  expect(said()).toBe('Đã hoàn tác: nhập 120 nhiệm vụ.')
  await undo()
  expect(said()).toBe('Đã hoàn tác: đổi 3 nhiệm vụ.')
  await redo()
  expect(said()).toBe('Đã làm lại: đổi 3 nhiệm vụ.')
  await redo()
  expect(said()).toBe('Đã làm lại: nhập 120 nhiệm vụ.')
  await undo()
  expect(asked()).toEqual([id(2), id(1), id(102), id(101), id(104)].map((one) => `undo ${one}`))
})

it('takes back the action of the notice, whatever else was done since', async () => {
  const { say, undo, notice, asked } = openWindow()
  say('xóa nhiệm vụ I.1', { actionId: id(1) })
  const first = notice()
  say('xóa nhiệm vụ I.2', { actionId: id(2) })
  first?.action?.run()
  await undo()
  await undo()
  expect(asked()).toEqual([`undo ${id(1)}`, `undo ${id(2)}`])
})

it('says that there is nothing to take back, nor to do again after something new', async () => {
  const { say, undo, redo, said, asked } = openWindow()
  await undo()
  expect(said()).toBe('Không có việc nào để hoàn tác.')
  say('đổi 3 nhiệm vụ', { actionId: id(1) })
  await undo()
  say('đổi 4 nhiệm vụ', { actionId: id(2) })
  asked()
  await redo()
  expect(said()).toBe('Không có việc nào để làm lại.')
  expect(asked()).toEqual([])
})

it('says why it is refused; only what can never be taken back is forgotten', async () => {
  const { say, undo, said, asked } = openWindow([
    { code: 'still-referenced', facts: { what: 'task' } },
    { code: 'changed-since', facts: { what: 'task' } },
  ])
  say('đổi 3 nhiệm vụ', { actionId: id(1) })
  say('nhập 120 nhiệm vụ', { actionId: id(2) })
  await undo()
  expect(said()).toContain('còn dữ liệu khác dùng đến')
  await undo()
  expect(said()).toContain('đã được thay đổi sau đó')
  await undo()
  expect(said()).toBe('Đã hoàn tác: đổi 3 nhiệm vụ.')
  expect(asked()).toEqual([id(2), id(2), id(1)].map((one) => `undo ${one}`))
})

it('keeps a move without a word, and shows again what was open when it was removed', async () => {
  const { keep, say, undo, redo, said, asked } = openWindow()
  const shown: string[] = []
  await keep('đổi thứ tự mục “Khai mạc”', Promise.resolve({ ok: true, value: { actionId: id(1) } }))
  await keep('đổi thứ tự mục “Bế mạc”', Promise.resolve({ ok: true, value: null }))
  expect(said()).toBeUndefined()
  say('xóa “Hội nghị”', { actionId: id(2) }, () => shown.push('Hội nghị'))
  await undo()
  await undo()
  expect(said()).toBe('Đã hoàn tác: đổi thứ tự mục “Khai mạc”.')
  expect(shown).toEqual(['Hội nghị'])
  await redo()
  await redo()
  expect(shown).toEqual(['Hội nghị'])
  await undo()
  expect(shown).toEqual(['Hội nghị', 'Hội nghị'])
  expect(asked()).toHaveLength(5)
})
