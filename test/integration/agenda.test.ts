import { describe, expect, it } from 'vitest'
import { clockTimeSchema } from '../../src/shared/time/clockTime.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

const time = (text: string) => clockTimeSchema.parse(text)

async function newAgenda() {
  const program = await emptyWorkspace()
  const { handlers } = program.session()
  const { meetings, agenda } = handlers
  const { id: meetingId } = await meetings.create({
    title: 'Hội nghị',
    heldOn: date('2024-02-05'),
    startTime: time('08:00'),
    endTime: time('11:30'),
  })
  const detail = async () => await meetings.get({ id: meetingId })
  return {
    ...handlers,
    handlers,
    meetingId,
    detail,
    /** "A -B C*": a sub-item with a dash, a fixed start behind "@". */
    shape: async () =>
      (await detail()).agenda
        .map(
          ({ title, parentId, fixedStart }) =>
            `${parentId === null ? '' : '-'}${title}${fixedStart === null ? '' : `@${fixedStart}`}`,
        )
        .join(' '),
    numbers: async () => (await detail()).agenda.map(({ number }) => number),
    add: async (title: string, fields: Partial<Parameters<typeof agenda.createAgendaItem>[0]> = {}) =>
      await agenda.createAgendaItem({ meetingId, title, ...fields }),
    now: async (title: string) => {
      const item = (await detail()).agenda.find((other) => other.title === title)
      if (item === undefined) throw new Error(`no item ${title}`)
      return item
    },
    set: async (title: string, patch: Parameters<typeof agenda.updateAgendaItem>[0]['patch']) => {
      const item = (await detail()).agenda.find((other) => other.title === title)
      if (item === undefined) throw new Error(`no item ${title}`)
      return await agenda.updateAgendaItem({ id: item.id, version: item.version, patch })
    },
  }
}

describe('the agenda of a meeting', () => {
  it('puts new items where they are wanted, sub-items behind their item', async () => {
    const { add, shape } = await newAgenda()
    const a = await add('A')
    const b = await add('B')
    await add('A1', { parentId: a.id })
    const a3 = await add('A3', { parentId: a.id })
    await add('A2', { parentId: a.id, beforeId: a3.id })
    await add('AB', { beforeId: b.id })
    expect(await shape()).toBe('A -A1 -A2 -A3 AB B')
  })

  it('lets an item become a sub-item behind the others, and an item again behind its parent', async () => {
    const { add, set, shape } = await newAgenda()
    const a = await add('A')
    await add('A1', { parentId: a.id })
    await add('B')
    await add('C')
    await set('B', { parentId: a.id })
    expect(await shape()).toBe('A -A1 -B C')
    await set('A1', { parentId: null })
    expect(await shape()).toBe('A -B A1 C')
  })

  it('holds to one level of sub-items, within the meeting', async () => {
    const { meetings, agenda, add } = await newAgenda()
    const a = await add('A')
    const part = await add('A1', { parentId: a.id })
    const b = await add('B')
    const bad = { code: 'invalid-input', facts: { issues: [{ path: 'patch.parentId' }] } }
    for (const [item, parentId] of [
      [a, b.id],
      [b, part.id],
      [b, b.id],
    ] as const) {
      const seen = { id: item.id, version: item.version, patch: { parentId } }
      await expect(agenda.updateAgendaItem(seen)).rejects.toMatchObject(bad)
    }
    const other = await meetings.create({ title: 'Cuộc khác' })
    await expect(add('X', { meetingId: other.id, parentId: a.id })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(add('X', { parentId: part.id })).rejects.toMatchObject({
      facts: { issues: [{ path: 'parentId' }] },
    })
  })

  it('moves an item with its sub-items', async () => {
    const { agenda, add, now, shape } = await newAgenda()
    const a = await add('A')
    await add('A1', { parentId: a.id })
    const b = await add('B')
    await agenda.moveAgendaItem({ id: b.id, version: 1, beforeId: a.id })
    expect(await shape()).toBe('B A -A1')
    const part = await now('A1')
    await agenda.moveAgendaItem({ id: part.id, version: part.version, beforeId: a.id })
    expect(await shape()).toBe('B -A1 A')
  })

  it('removes an item with its sub-items, unties what referred to them, and brings all of it back', async () => {
    const { agenda, minutes, materials, history, meetingId, add, shape, detail } = await newAgenda()
    const a = await add('A')
    const part = await add('A1', { parentId: a.id })
    await minutes.createEntry({ meetingId, kind: 'opinion', agendaItemId: part.id })
    await minutes.createConclusion({ meetingId, section: 'assignment', agendaItemId: a.id })
    await agenda.createSpeech({ meetingId, title: 'Tham luận', agendaItemId: part.id })
    await materials.create({ meetingId, title: 'Báo cáo', agendaItemId: a.id })
    const before = await detail()

    const { actionId } = await agenda.removeAgendaItem({ id: a.id, version: 1 })
    expect(await shape()).toBe('')
    const { entries, conclusions } = await minutes.get({ meetingId })
    const ties = [...entries, ...conclusions, ...(await detail()).speeches].map((one) => one.agendaItemId)
    expect([...ties, (await materials.list({ meetingId }))[0]?.agendaItemId]).toEqual([
      null,
      null,
      null,
      null,
    ])

    await history.undo({ actionId })
    expect(await shape()).toBe('A -A1')
    expect((await detail()).speeches).toMatchObject([{ agendaItemId: part.id }])
    expect((await detail()).agenda.map(({ id }) => id)).toEqual(before.agenda.map(({ id }) => id))
  })

  it('freezes its numbers when it is published, until it is numbered anew', async () => {
    const { agenda, history, meetingId, add, now, numbers, detail } = await newAgenda()
    await add('A')
    const b = await add('B')
    await add('Giải lao', { kind: 'break' })
    await add('B1', { parentId: b.id })
    expect(await numbers()).toEqual(['', '', '', ''])
    await agenda.numberAgenda({ meetingId })
    expect(await numbers()).toEqual(['1', '2', '2.1', ''])
    expect((await detail()).meeting.agendaPublishedOn).not.toBeNull()

    await add('Mới', { beforeId: b.id })
    const a = await now('A')
    await agenda.moveAgendaItem({ id: a.id, version: a.version, beforeId: null })
    expect(await numbers()).toEqual(['', '2', '2.1', '', '1'])
    const { actionId } = await agenda.numberAgenda({ meetingId })
    expect(await numbers()).toEqual(['1', '2', '2.1', '', '3'])
    await history.undo({ actionId })
    expect(await numbers()).toEqual(['', '2', '2.1', '', '1'])
  })
})

describe('the shift of an agenda', () => {
  it('moves the meeting and all fixed starts as one action, which undo takes back', async () => {
    const { agenda, history, meetingId, add, shape, detail } = await newAgenda()
    await add('A')
    await add('B', { fixedStart: time('09:00') })
    const { actionId } = await agenda.shiftAgenda({ meetingId, fromItemId: null, minutes: 20 })
    expect(await shape()).toBe('A B@09:20')
    expect((await detail()).meeting).toMatchObject({ startTime: '08:20', endTime: '11:50' })
    await history.undo({ actionId })
    expect(await shape()).toBe('A B@09:00')
    expect((await detail()).meeting).toMatchObject({ startTime: '08:00', endTime: '11:30' })
  })

  it('from one item on fixes its start and leaves what stands before', async () => {
    const { agenda, meetingId, add, shape, detail } = await newAgenda()
    await add('A')
    const b = await add('B')
    await add('C', { fixedStart: time('09:00') })
    await agenda.shiftAgenda({ meetingId, fromItemId: b.id, minutes: -5 })
    expect(await shape()).toBe('A B@08:10 C@08:55')
    expect((await detail()).meeting.startTime).toBe('08:00')
  })

  it('is refused past midnight, with nothing moved', async () => {
    const { agenda, meetingId, add, shape } = await newAgenda()
    await add('A', { fixedStart: time('23:50') })
    await expect(agenda.shiftAgenda({ meetingId, fromItemId: null, minutes: 10 })).rejects.toMatchObject({
      code: 'invalid-input',
      facts: { issues: [{ path: 'minutes', reason: 'out-of-range' }] },
    })
    expect(await shape()).toBe('A@23:50')
  })
})

describe('the running of an agenda', () => {
  it('begins an item and ends the one that runs', async () => {
    const { agenda, history, meetingId, add, detail } = await newAgenda()
    const a = await add('A')
    const b = await add('B')
    const times = async () =>
      (await detail()).agenda.map(({ startedAt, endedAt }) => `${startedAt} ${endedAt}`)
    await agenda.beginAgendaItem({ meetingId, itemId: a.id, at: time('08:02') })
    const { actionId } = await agenda.beginAgendaItem({ meetingId, itemId: b.id, at: time('08:20') })
    expect(await times()).toEqual(['08:02 08:20', '08:20 null'])
    await agenda.beginAgendaItem({ meetingId, itemId: null, at: time('08:40') })
    expect(await times()).toEqual(['08:02 08:20', '08:20 08:40'])
    await expect(history.undo({ actionId })).rejects.toMatchObject({ code: 'changed-since' })
    await agenda.beginAgendaItem({ meetingId, itemId: b.id, at: time('08:45') })
    expect(await times()).toEqual(['08:02 08:20', '08:20 null'])
  })

  it('begins an item of several with the first part that is not over, and refuses a time before the beginning', async () => {
    const { agenda, meetingId, add, detail } = await newAgenda()
    const a = await add('A')
    await add('A1', { parentId: a.id })
    await add('A2', { parentId: a.id })
    await agenda.beginAgendaItem({ meetingId, itemId: a.id, at: time('08:00') })
    await agenda.beginAgendaItem({ meetingId, itemId: null, at: time('08:10') })
    await agenda.beginAgendaItem({ meetingId, itemId: a.id, at: time('08:12') })
    expect((await detail()).agenda.map(({ startedAt }) => startedAt)).toEqual([null, '08:00', '08:12'])
    await expect(
      agenda.beginAgendaItem({ meetingId, itemId: null, at: time('08:11') }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('templates of agendas', () => {
  it('keep an agenda with its sub-items and add it to another meeting', async () => {
    const { meetings, agenda, history, meetingId, add, shape } = await newAgenda()
    const a = await add('A', { script: 'Kính thưa', duration: 25 })
    await add('A1', { parentId: a.id, kind: 'break' })
    await add('B', { fixedStart: time('09:00') })
    const kept = await agenda.keepAgendaTemplate({ meetingId, name: 'Giao ban' })
    const { actionId } = await agenda.useAgendaTemplate({ meetingId, templateId: kept.id })
    expect(await shape()).toBe('A -A1 B@09:00 A -A1 B')
    expect((await meetings.get({ id: meetingId })).agenda[3]).toMatchObject({
      script: 'Kính thưa',
      duration: 25,
      siteId: null,
    })
    await history.undo({ actionId })
    expect(await shape()).toBe('A -A1 B@09:00')
    await agenda.removeAgendaTemplate({ id: kept.id, version: 1 })
    expect((await agenda.listAgendaTemplates({})).map(({ name }) => name)).toEqual(['Hội nghị trực tuyến'])
  })

  it('bring one along, which gives the usual agenda of a conference', async () => {
    const { handlers, meetingId, detail } = await newAgenda()
    const [usual] = await handlers.agenda.listAgendaTemplates({})
    if (usual === undefined) throw new Error('no template')
    await handlers.agenda.useAgendaTemplate({ meetingId, templateId: usual.id })
    await handlers.agenda.numberAgenda({ meetingId })
    const { agenda } = await detail()
    expect(agenda.map(({ number }) => number)).toEqual(['', '1', '2', '3', '4', '', '5', '6', '7'])
    expect(agenda.find(({ kind }) => kind === 'break')?.title).toBe('Giải lao')
  })

  it('are not kept of an empty agenda', async () => {
    const { agenda, meetingId } = await newAgenda()
    await expect(agenda.keepAgendaTemplate({ meetingId, name: 'Trống' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})

describe('the speeches of a meeting', () => {
  it('are registered for an agenda item and a site, put in order, and brought back after removal', async () => {
    const { agenda, sites, materials, history, directory, meetingId, add, detail } = await newAgenda()
    const item = await add('Tham luận')
    const site = await sites.createSite({ meetingId, name: 'huyện Lâm Bình' })
    const person = await directory.createPerson({ fullName: 'Ma Thị Lượng' })
    const first = await agenda.createSpeech({
      meetingId,
      agendaItemId: item.id,
      siteId: site.id,
      personId: person.id,
      title: 'Số hóa hộ tịch',
    })
    expect(first).toMatchObject({ ordinal: 0, duration: 10, state: 'registered', paperOn: null })
    const second = await agenda.createSpeech({ meetingId, speaker: 'Đại diện Sở Tư pháp' })
    await materials.create({ meetingId, title: 'Bài', speechId: first.id })
    await agenda.moveSpeech({ id: second.id, version: 1, beforeId: first.id })
    expect((await detail()).speeches.map(({ id }) => id)).toEqual([second.id, first.id])

    const { actionId } = await agenda.removeSpeech({ id: first.id, version: 2 })
    expect(await materials.list({ meetingId })).toMatchObject([{ speechId: null }])
    await history.undo({ actionId })
    expect(await materials.list({ meetingId })).toMatchObject([{ speechId: first.id }])
  })

  it('refer to the same meeting only', async () => {
    const { meetings, agenda, sites, meetingId, add } = await newAgenda()
    const item = await add('A')
    const other = await meetings.create({ title: 'Cuộc khác' })
    await expect(agenda.createSpeech({ meetingId: other.id, agendaItemId: item.id })).rejects.toMatchObject({
      code: 'not-found',
    })
    const site = await sites.createSite({ meetingId: other.id, name: 'Khác' })
    const speech = await agenda.createSpeech({ meetingId, agendaItemId: item.id })
    await expect(
      agenda.updateSpeech({ id: speech.id, version: 1, patch: { siteId: site.id } }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})
