import { describe, expect, it } from 'vitest'
import { replyText } from '../../../../src/main/ipc/replyText.ts'

const list = (length: number) =>
  Array.from({ length }, (_, index) => ({ id: index, name: `Nguyễn "Văn" ${index}`, parent: null }))

describe('the text of a reply', () => {
  it.each([
    ['no value', null],
    ['a text', 'Hội nghị'],
    ['a short list', list(3)],
    ['a list of one piece', list(250)],
    ['a long list', list(1201)],
    ['a long list of lists', list(600).map((one) => [one, undefined])],
    ['a record with long lists', { seen: 3, rows: list(700), none: [], events: list(251), left: undefined }],
    ['a record without', { title: 'Hội nghị', inner: { rows: list(700) } }],
  ])('is the same as if %s were written at once', async (_, value) => {
    expect(await replyText({ ok: true, value })).toBe(JSON.stringify({ ok: true, value }))
  })

  it('tells a refusal', async () => {
    const reply = { ok: false, error: { code: 'read-only', facts: {} } } as const
    expect(JSON.parse(await replyText(reply))).toEqual(reply)
  })

  it('lets other events have their turn while a long list is written', async () => {
    let turns = 0
    let isWriting = true
    const count = () => {
      turns += 1
      if (isWriting) setImmediate(count)
    }
    setImmediate(count)
    await replyText({ ok: true, value: { rows: list(2000) } })
    isWriting = false
    expect(turns).toBeGreaterThanOrEqual(7)
  })
})
