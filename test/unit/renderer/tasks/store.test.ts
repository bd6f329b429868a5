import { expect, it } from 'vitest'
import { id } from '../../shared/documents/sampleMeetingFile.ts'
import { asOf, fakeRegistry, listId, settle, taskRow } from './fakeRegistry.ts'

/** A store whose table is on the screen. */
async function shownRegistry(count: number, grouping: 'lead' | null = null) {
  const registry = fakeRegistry(count)
  const { store } = registry
  await store.getState().arrange({ grouping })
  await store.getState().load(asOf)
  store.getState().enter()
  await settle()
  return registry
}

it('shows the first rows before it knows how many there are', async () => {
  const { store, hold, release, shown } = fakeRegistry(500)
  hold('counts')
  await store.getState().arrange({ grouping: null })
  await store.getState().load(asOf)
  store.getState().enter()
  await settle()
  expect(shown()[0]?.length).toBe(60)
  expect(store.getState()).toMatchObject({ loaded: true, busy: false, counts: null })
  await release('counts')
  expect(store.getState().counts?.total).toBe(500)
})

it('reads more pages when rows come into sight, and each only once', async () => {
  const { store, calls, shown } = await shownRegistry(1000)
  calls('list')
  store.getState().see([{ key: '', from: 300, to: 330 }])
  await settle()
  expect(calls('list').map(({ input }) => input['after'])).toEqual(['60', '260'])
  expect(shown()[0]?.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 460 }, (_, at) => at + 1))
  store.getState().see([{ key: '', from: 100, to: 130 }])
  await settle()
  expect(calls('list')).toEqual([])
})

it('reads again what is in sight when something was written, and the rest when it comes into sight', async () => {
  const { store, calls, change, shown } = await shownRegistry(1000)
  store.getState().see([{ key: '', from: 300, to: 330 }])
  await settle()
  calls('list')
  await change((task) => ({ ...task, content: 'mới', version: 2 }))
  expect(calls('list').map(({ input }) => input['after'])).toEqual(['260'])
  expect(
    shown()[0]
      ?.map(({ content }) => content === 'mới')
      .indexOf(true),
  ).toBe(260)
  store.getState().see([{ key: '', from: 200, to: 230 }])
  await settle()
  expect(
    shown()[0]
      ?.map(({ content }) => content === 'mới')
      .indexOf(true),
  ).toBe(60)
})

it('drops the answer to a filter that has been changed since', async () => {
  const { store, hold, release, shown } = await shownRegistry(100)
  hold('list')
  void store.getState().narrow({ text: '7' })
  await settle()
  void store.getState().narrow({ text: '77' })
  await settle()
  await release('list')
  expect(shown()[0]?.map(({ ordinal }) => ordinal)).toEqual([77])
  expect(store.getState().counts?.total).toBe(1)
})

it('shows the first group before the groups are counted, and reads the others when they come into sight', async () => {
  const registry = fakeRegistry(30)
  const { store, hold, release, shown, calls } = registry
  hold('groups')
  await store.getState().arrange({ grouping: 'lead' })
  await store.getState().load(asOf)
  store.getState().enter()
  await settle()
  expect(shown().map((tasks) => tasks.length)).toEqual([10])
  await release('groups')
  expect(store.getState().segments.map(({ total }) => total)).toEqual([10, 10, 10])
  expect(shown().map((tasks) => tasks.length)).toEqual([10, 0, 0])
  calls('list')
  const [, second] = store.getState().segments
  store.getState().see([{ key: second?.key ?? '', from: 0, to: 9 }])
  await settle()
  expect(calls('list').map(({ input }) => input['leadIds'])).toEqual([[id(801)]])
  expect(shown().map((tasks) => tasks.length)).toEqual([10, 10, 0])
})

it('changes the chosen tasks at the versions last seen, and chooses them at their new ones afterwards', async () => {
  const { store, calls, change } = await shownRegistry(10)
  store.getState().select([taskRow(1), taskRow(2)])
  await change((task) => (task.ordinal === 2 ? { ...task, version: 3 } : task))
  calls('updateMany')
  await store.getState().changeSelected({ change: 'fields', patch: { priority: 'urgent' } })
  expect(calls('updateMany').map(({ input }) => input['tasks'])).toEqual([
    [
      { id: id(1), version: 1 },
      { id: id(2), version: 3 },
    ],
  ])
  expect([...store.getState().selection]).toEqual([
    [id(1), 1],
    [id(2), 3],
  ])
})

it('keeps the chosen tasks at their versions when something else was written, as by an undo', async () => {
  const { store, change } = await shownRegistry(10)
  store.getState().select([taskRow(1), taskRow(2)])
  await change((task) => (task.ordinal === 2 ? { ...task, version: 4 } : task))
  expect([...store.getState().selection]).toEqual([
    [id(1), 1],
    [id(2), 4],
  ])
})

it('forgets the chosen tasks when the filter is another one', async () => {
  const { store } = await shownRegistry(10)
  await store.getState().selectAll()
  expect(store.getState().selection.size).toBe(10)
  await store.getState().narrow({ text: '7' })
  expect(store.getState().selection.size).toBe(0)
})

it('reads nothing of the table while no table is on the screen', async () => {
  const { store, calls, change } = fakeRegistry(10)
  await store.getState().load(asOf)
  await change((task) => task)
  expect(calls('list')).toEqual([])
  const leave = store.getState().enter()
  await settle()
  leave()
  calls('list')
  await change((task) => task)
  expect(calls('list')).toEqual([])
})

it('drops a filter of lists that this workspace does not have', async () => {
  const { store } = fakeRegistry(10)
  await store.getState().narrow({ taskListIds: [id(901)], text: '7' })
  await store.getState().load(asOf)
  expect(store.getState().arrangement.filter).toEqual({})
  await store.getState().narrow({ taskListIds: [listId] })
  await store.getState().load(asOf)
  expect(store.getState().arrangement.filter).toEqual({ taskListIds: [listId] })
})

it('keeps groups and counts when the same tasks are sorted anew', async () => {
  const { store, asked, shown } = await shownRegistry(30, 'lead')
  asked.splice(0)
  await store.getState().arrange({ sort: { by: 'content', descending: true } })
  await settle()
  expect(asked.map(({ method }) => method)).toEqual(['list'])
  expect(store.getState().segments.map(({ total }) => total)).toEqual([10, 10, 10])
  expect(shown().map((tasks) => tasks.length)).toEqual([10, 0, 0])
  expect(store.getState().counts?.total).toBe(30)
})

it('gives the table its own columns back after a view with others', async () => {
  const { store } = await shownRegistry(10)
  const own = [{ column: 'content', width: 400 }] as const
  await store.getState().arrange({ columns: own })
  const { filter, sort, grouping } = store.getState().arrangement
  const fields = { name: 'Theo ngày giao', filter, sort, grouping }
  const view = { ...fields, id: id(600), version: 1, sample: '', columns: [{ column: 'due', width: 100 }] }
  await store.getState().showView(view)
  await store.getState().arrange({ columns: [{ column: 'due', width: 200 }] })
  await store.getState().showView(null)
  expect(store.getState().arrangement.columns).toEqual(own)
})
