import { describe, expect, it } from 'vitest'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

describe('what waits when the program is opened', () => {
  it('is told as of the day that the screens show', async () => {
    const program = await emptyWorkspace()
    const session = program.session()
    expect(await session.startNotice()).toBeNull()
    const { tasks } = session.handlers
    const list = await tasks.createList({ name: 'Nhiệm vụ năm 2024', soonDays: 3 })
    for (const dueOn of ['2024-02-04', '2024-02-05', '2024-02-12', '2024-02-13'])
      await tasks.create({ taskListId: list.id, kind: 'general', content: dueOn, dueOn: date(dueOn) })
    await tasks.create({
      taskListId: list.id,
      kind: 'general',
      content: 'thường xuyên',
      deadlineKind: 'recurring',
    })
    expect(await session.startNotice()).toEqual({
      title: 'Tổ công tác thử',
      text: '1 nhiệm vụ quá hạn; 2 nhiệm vụ đến hạn trong 7 ngày tới.',
    })
    await program.workspace.update({ version: 1, patch: { pinnedAsOf: date('2024-02-20') } })
    expect((await session.startNotice())?.text).toBe('4 nhiệm vụ quá hạn.')
  })

  it('is told unless it was switched off', async () => {
    const { workspace } = await emptyWorkspace()
    expect(await workspace.preferences({})).toEqual({ noticeAtStart: true })
    expect(await workspace.setPreferences({ noticeAtStart: false })).toEqual({ noticeAtStart: false })
    expect(await workspace.preferences({})).toEqual({ noticeAtStart: false })
  })
})
