import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { normalizeText } from '../../src/shared/text/normalize.ts'
import { emptyWorkspace } from '../support/testWorkspace.ts'

/** Text that breaks programs which take text for anything but text. */
const hostile: readonly (readonly [name: string, text: string])[] = [
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>&amp;&lt;'],
  ['template signs', '{{7*7}} ${7*7} <%= 7*7 %> #{7*7}'],
  ['SQL', `'; drop table task; -- " ' \` \\ %_`],
  ['decomposed letters', 'Đề án 06: Điểm cầu huyện Chiêm Hóa'.normalize('NFD')],
  ['other spaces', 'hội\u00A0nghị\u2003trực\u3000tuyến\u200B'],
  ['a long word', 'x'.repeat(10_000)],
  ['emoji', '👨‍👩‍👧‍👦 🏳️‍🌈 😀'],
  ['right to left', 'مرحبا \u202Eabc\u202C שלום'],
  ['controls', 'a\u0000b\u0008c\u001Bd'],
  ['a lone surrogate', 'a\uD800b'],
  ['formula signs', '=1+1\n+1\n-1\n@SUM(A1)'],
  ['line ends', 'một\r\nhai\rba\u2028bốn'],
  ['a name of the language', '__proto__ constructor toString'],
  ['a million letters', 'ữ'.repeat(1_000_000)],
]

describe('hostile text', () => {
  it.each(hostile)(
    '%s is stored as text in every field of prose, and comes back as it was stored',
    async (_, text) => {
      const { router } = await emptyWorkspace()
      const call = async (feature: string, method: string, input: object) => {
        const reply = await router.call(feature, method, input)
        if (!reply.ok) throw new Error(JSON.stringify(reply.error))
        return recordSchema.parse(reply.value)
      }
      const meeting = await call('meetings', 'create', { title: 'Họp', note: text })
      const entry = await call('minutes', 'createEntry', { meetingId: meeting.id, kind: 'opinion', text })
      const conclusion = await call('minutes', 'createConclusion', {
        meetingId: meeting.id,
        section: 'assessment',
        text,
      })
      const list = await call('tasks', 'createList', { name: 'Danh mục' })
      const task = await call('tasks', 'create', {
        taskListId: list.id,
        kind: 'general',
        content: text,
        result: text,
      })
      const person = await call('directory', 'createPerson', { fullName: 'A', note: text })
      const kept = [
        meeting['note'],
        entry['text'],
        conclusion['text'],
        task['content'],
        task['result'],
        person['note'],
      ]
      for (const value of kept) expect(value === normalizeText(text)).toBe(true)
    },
  )

  it.each(hostile.filter(([, text]) => text.length <= 50))('%s is a name like any other', async (_, text) => {
    const { router } = await emptyWorkspace()
    const made = await router.call('directory', 'createPerson', { fullName: text })
    const read = await router.call('directory', 'listPeople', { order: 'name', asOf: '2024-02-05' })
    const fullName = normalizeText(text)
      .replace(/\s*\n\s*/g, ' ')
      .trim()
    expect(made).toMatchObject({ ok: true, value: { fullName } })
    expect(read).toMatchObject({ ok: true, value: [{ fullName }] })
  })

  it('that is longer than a short field takes is refused, and the field is named', async () => {
    const { router } = await emptyWorkspace()
    expect(await router.call('directory', 'createPerson', { fullName: 'x'.repeat(10_000) })).toMatchObject({
      ok: false,
      error: {
        code: 'invalid-input',
        facts: { issues: [{ path: 'fullName', reason: 'too-long', limit: 50 }] },
      },
    })
  })
})

const recordSchema = z.looseObject({ id: z.string() })
