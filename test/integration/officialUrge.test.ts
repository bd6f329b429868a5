import { describe, expect, it } from 'vitest'
import { officialOffice } from '../support/officialOffice.ts'
import { recordSnapshot } from '../support/recordSnapshot.ts'
import { refusedAt } from '../support/refusals.ts'
import { date } from '../support/testWorkspace.ts'

const snapshot = (root: string) => recordSnapshot(root, 'so-lam-viec-mau').fields
const asOf = date('2024-03-01')

/** Two agencies with two and one overdue tasks, and one that is on time. */
async function urgedOffice() {
  const office = await officialOffice()
  const { directory, tasks } = office
  const list = await tasks.createList({ name: 'Danh mục' })
  const agency = async (name: string, ...due: readonly string[]) => {
    const { id } = await directory.createOrganization({ name })
    for (const [index, day] of due.entries())
      await tasks.create({
        taskListId: list.id,
        kind: 'general',
        content: `${name} việc ${index + 1}`,
        leadId: id,
        deadlineKind: 'dated',
        dueOn: date(day),
      })
    return id
  }
  const health = await agency('Sở Y tế thử', '2024-02-10', '2024-02-20')
  const justice = await agency('Sở Tư pháp thử', '2024-02-15')
  const finance = await agency('Sở Tài chính thử', '2024-12-31')
  const remindersOf = async (agencyId: typeof health) => {
    const page = await tasks.list({
      asOf,
      leadIds: [agencyId],
      sort: { by: 'list', descending: false },
      limit: 50,
    })
    return page.tasks.map(({ reminders }) => reminders)
  }
  return { ...office, health, justice, finance, remindersOf }
}

describe('urging agencies', () => {
  it('makes a letter for each that is late, and logs it on each of its tasks', async () => {
    const { officialDocuments, letterheadId, health, justice, finance, remindersOf } = await urgedOffice()
    const { documentIds } = await officialDocuments.urge({
      asOf,
      agencyIds: [health, finance, justice],
      letterheadId,
    })
    const letters = await Promise.all(documentIds.map(async (id) => await officialDocuments.get({ id })))
    expect(letters).toMatchObject([
      { kind: 'urgingLetter', agencyId: health, asOf, letterheadId, state: 'draft' },
      { kind: 'urgingLetter', agencyId: justice, asOf, letterheadId, state: 'draft' },
    ])
    const wordsOf = (letter: (typeof letters)[number] | undefined) => JSON.stringify(letter)
    expect(wordsOf(letters[0])).toContain('Sở Y tế thử việc 1')
    expect(wordsOf(letters[0])).toContain('Sở Y tế thử việc 2')
    expect(wordsOf(letters[0])).not.toContain('Sở Tư pháp thử việc 1')
    expect(await remindersOf(health)).toEqual([1, 1])
    expect(await remindersOf(justice)).toEqual([1])
    expect(await remindersOf(finance)).toEqual([0])
  })

  it('is one action, taken back whole', async () => {
    const { officialDocuments, history, program, health, justice } = await urgedOffice()
    const before = snapshot(program.root)
    const { actionId } = await officialDocuments.urge({
      asOf,
      agencyIds: [health, justice],
      letterheadId: null,
    })
    expect(snapshot(program.root)).not.toEqual(before)
    await history.undo({ actionId })
    expect(snapshot(program.root)).toEqual(before)
  })

  it('is refused when none of them is late', async () => {
    const { officialDocuments, finance } = await urgedOffice()
    await refusedAt('agencyIds', officialDocuments.urge({ asOf, agencyIds: [finance], letterheadId: null }))
    expect(await officialDocuments.list({})).toEqual([])
  })
})
