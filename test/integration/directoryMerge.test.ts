import { describe, expect, it } from 'vitest'
import type { Id } from '../../src/shared/contract/schema.ts'
import type { TaskFields } from '../../src/shared/tasks/contract.ts'
import { taskClasses } from '../../src/shared/tasks/state.ts'
import type { LocalDate } from '../../src/shared/time/localDate.ts'
import { refusedAt } from '../support/refusals.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

const [before, on] = [date('2025-06-30'), date('2025-07-01')]

/** A district that is to go, a commune that comes after it, and another body. */
async function bodies() {
  const program = await emptyWorkspace()
  const { directory, tasks, history } = program.session().handlers
  const district = await directory.createOrganization({ name: 'UBND huyện Na Hang' })
  const commune = await directory.createOrganization({ name: 'UBND xã Na Hang', validFrom: on })
  const police = await directory.createOrganization({ name: 'Công an tỉnh' })
  const list = await tasks.createList({ name: 'Nhiệm vụ năm 2025' })
  const create = async (content: string, fields: Partial<TaskFields>) =>
    await tasks.create({
      taskListId: list.id,
      kind: 'specific',
      content,
      dueOn: date('2025-12-31'),
      ...fields,
    })
  const at = async (id: Id, asOf: LocalDate) => {
    const { task } = await tasks.get({ id, asOf })
    return { lead: task.state.leadId, supporting: task.supportingIds }
  }
  const ledBy = async (organizationId: Id, asOf: LocalDate) =>
    (await tasks.counts({ asOf, leadIds: [organizationId] })).total
  const merge = async () =>
    await directory.merge({ from: [{ id: district.id, version: district.version }], intoId: commune.id, on })
  return { program, directory, tasks, history, district, commune, police, create, at, ledBy, merge }
}

describe('merging an organization into another', () => {
  it('gives the successor the lead of what is not ended, from that day on', async () => {
    const { directory, tasks, district, commune, police, create, at, ledBy, merge } = await bodies()
    const open = await create('Rà soát dữ liệu', {
      leadId: district.id,
      supportingIds: [commune.id, police.id],
    })
    const done = await create('Cấp căn cước', { leadId: district.id })
    await tasks.addStep({ taskId: done.id, step: { kind: 'completed', happenedOn: before } })
    const later = await create('Số hóa hồ sơ', { leadId: district.id })
    await tasks.addStep({ taskId: later.id, step: { kind: 'completed', happenedOn: date('2025-07-02') } })
    const other = await create('Cấp tài khoản', { leadId: police.id })

    expect((await merge()).tasks).toBe(2)
    expect(await at(open.id, before)).toEqual({ lead: district.id, supporting: [police.id] })
    expect(await at(open.id, on)).toEqual({ lead: commune.id, supporting: [police.id] })
    expect((await at(done.id, on)).lead).toBe(district.id)
    expect((await at(later.id, date('2025-07-02'))).lead).toBe(commune.id)
    expect((await at(other.id, on)).lead).toBe(police.id)
    expect([await ledBy(district.id, before), await ledBy(commune.id, before)]).toEqual([3, 0])
    expect([await ledBy(district.id, on), await ledBy(commune.id, on)]).toEqual([1, 2])

    const [ended] = (await directory.listOrganizations({ order: 'name' })).filter(
      ({ id }) => id === district.id,
    )
    expect(ended).toMatchObject({ validTo: before, successorId: commune.id })
  })

  it('follows a lead that was handed over before', async () => {
    const { tasks, district, commune, police, create, at, merge } = await bodies()
    const taken = await create('Rà soát', { leadId: district.id })
    await tasks.addStep({
      taskId: taken.id,
      step: { kind: 'transferred', happenedOn: date('2025-05-01'), leadId: police.id },
    })
    const received = await create('Tuyên truyền', { leadId: police.id })
    await tasks.addStep({
      taskId: received.id,
      step: { kind: 'transferred', happenedOn: date('2025-05-01'), leadId: district.id },
    })
    await merge()
    expect((await at(taken.id, on)).lead).toBe(police.id)
    expect((await at(received.id, on)).lead).toBe(commune.id)
    expect((await at(received.id, date('2025-04-30'))).lead).toBe(police.id)
  })

  it('takes also the leads that were written for later days, and of work that is taken up again', async () => {
    const { tasks, district, commune, police, create, at, merge } = await bodies()
    const [august, september] = [date('2025-08-01'), date('2025-09-01')]
    const returning = await create('Rà soát', { leadId: district.id })
    const transfer = async (happenedOn: LocalDate, leadId: Id) =>
      await tasks.addStep({ taskId: returning.id, step: { kind: 'transferred', happenedOn, leadId } })
    await transfer(august, police.id)
    await transfer(september, district.id)
    const reopened = await create('Cấp căn cước', { leadId: district.id })
    await tasks.addStep({ taskId: reopened.id, step: { kind: 'completed', happenedOn: before } })
    await tasks.addStep({ taskId: reopened.id, step: { kind: 'reopened', happenedOn: august } })
    const plain = await create('Số hóa', { leadId: district.id })
    await tasks.addStep({ taskId: plain.id, step: { kind: 'started', happenedOn: august } })

    expect((await merge()).tasks).toBe(3)
    const leads = async (id: Id) => [
      (await at(id, before)).lead,
      (await at(id, on)).lead,
      (await at(id, august)).lead,
      (await at(id, september)).lead,
    ]
    expect(await leads(returning.id)).toEqual([district.id, commune.id, police.id, commune.id])
    expect(await leads(reopened.id)).toEqual([district.id, district.id, commune.id, commune.id])
    const { steps } = await tasks.get({ id: plain.id, asOf: september })
    expect(steps.map(({ kind }) => kind)).toEqual(['transferred', 'started'])
  })

  it('leaves the day on which an organization ended before', async () => {
    const { directory, district, commune } = await bodies()
    const ended = date('2024-12-31')
    await directory.updateOrganization({ id: district.id, version: 1, patch: { validTo: ended } })
    await directory.merge({ from: [{ id: district.id, version: 2 }], intoId: commune.id, on })
    const organizations = await directory.listOrganizations({ order: 'name' })
    expect(organizations.find(({ id }) => id === district.id)).toMatchObject({
      validTo: ended,
      successorId: commune.id,
    })
  })

  it('puts the successor among the supporting agencies once, and never beside its own lead', async () => {
    const { tasks, district, commune, police, create, at, merge } = await bodies()
    const both = await create('Rà soát', { leadId: police.id, supportingIds: [district.id, commune.id] })
    const one = await create('Tuyên truyền', { leadId: null, supportingIds: [police.id, district.id] })
    const own = await create('Tập huấn', { leadId: commune.id, supportingIds: [district.id] })
    const cancelled = await create('Thí điểm', { leadId: police.id, supportingIds: [district.id] })
    await tasks.addStep({ taskId: cancelled.id, step: { kind: 'cancelled', happenedOn: before } })
    expect((await merge()).tasks).toBe(3)
    expect((await at(both.id, on)).supporting).toEqual([commune.id])
    expect((await at(one.id, on)).supporting).toEqual([police.id, commune.id])
    expect((await at(own.id, on)).supporting).toEqual([])
    expect((await at(cancelled.id, on)).supporting).toEqual([district.id])
  })

  it('counts every task once at every day', async () => {
    const { tasks, district, create, ledBy, merge, commune } = await bodies()
    for (const content of ['một', 'hai', 'ba']) await create(content, { leadId: district.id })
    await merge()
    for (const asOf of [date('2024-01-01'), before, on, date('2026-01-01')]) {
      const { total, classes } = await tasks.counts({ asOf })
      expect(total).toBe(3)
      expect(taskClasses.reduce((sum, name) => sum + classes[name], 0)).toBe(3)
      expect((await ledBy(district.id, asOf)) + (await ledBy(commune.id, asOf))).toBe(3)
    }
  })

  it('is one action, which is taken back whole', async () => {
    const { directory, history, district, commune, police, create, at, merge } = await bodies()
    const led = await create('Rà soát', { leadId: district.id })
    const supported = await create('Tuyên truyền', {
      leadId: police.id,
      supportingIds: [district.id, commune.id],
    })
    const { actionId } = await merge()
    await history.undo({ actionId })
    expect((await at(led.id, on)).lead).toBe(district.id)
    expect((await at(supported.id, on)).supporting).toEqual([district.id, commune.id])
    const organizations = await directory.listOrganizations({ order: 'name' })
    expect(organizations.find(({ id }) => id === district.id)).toMatchObject({
      validTo: null,
      successorId: null,
    })
  })

  it('gives the successor the kiến nghị without an outcome and the known sites that go on', async () => {
    const { program, history, district, commune, merge } = await bodies()
    const { meetings, sites, minutes } = program.session().handlers
    const { id: meetingId } = await meetings.create({ title: 'Hội nghị' })
    const raise = async (outcome: string) =>
      await minutes.createEntry({ meetingId, kind: 'proposal', handlingAgencyId: district.id, outcome })
    await raise('')
    await raise('Đã trả lời')
    await sites.createKnownSite({ name: 'Na Hang', organizationId: district.id })
    await sites.createKnownSite({ name: 'Trụ sở cũ', organizationId: district.id, validTo: before })
    const holders = async () => [
      ...(await minutes.get({ meetingId })).entries.map(({ handlingAgencyId }) => handlingAgencyId),
      ...(await sites.listKnownSites({})).map(({ organizationId }) => organizationId),
    ]
    const { actionId, ...moved } = await merge()
    expect(moved).toEqual({ tasks: 0, proposals: 1, knownSites: 1 })
    expect(await holders()).toEqual([commune.id, district.id, commune.id, district.id])
    await history.undo({ actionId })
    expect(new Set(await holders())).toEqual(new Set([district.id]))
  })

  it('changes nothing when the organization has moved on', async () => {
    const { directory, district, commune, create, at, merge } = await bodies()
    const led = await create('Rà soát', { leadId: district.id })
    await directory.updateOrganization({ id: district.id, version: 1, patch: { shortName: 'Na Hang' } })
    await expect(merge()).rejects.toMatchObject({ code: 'conflict', facts: { what: 'organization' } })
    expect((await at(led.id, on)).lead).toBe(district.id)
    const organizations = await directory.listOrganizations({ order: 'name' })
    expect(organizations.find(({ id }) => id === commune.id)?.successorId).toBeNull()
  })

  it('is refused into itself, into what is not there on that day, and before the organization began', async () => {
    const { directory, district, commune, police } = await bodies()
    const from = [{ id: district.id, version: 1 }]
    await refusedAt('intoId', directory.merge({ from, intoId: district.id, on }))
    await refusedAt('intoId', directory.merge({ from, intoId: commune.id, on: before }))
    const young = [{ id: commune.id, version: 1 }]
    await refusedAt('on', directory.merge({ from: young, intoId: police.id, on }))
    const organizations = await directory.listOrganizations({ order: 'name' })
    expect(organizations.every(({ version }) => version === 1)).toBe(true)
  })

  it('leaves no successor to an organization that goes on after all', async () => {
    const { directory, district, merge } = await bodies()
    await merge()
    const version = 2
    const again = await directory.updateOrganization({ id: district.id, version, patch: { validTo: null } })
    expect(again.successorId).toBeNull()
  })
})
