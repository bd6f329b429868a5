import { describe, expect, it } from 'vitest'
import { clockTimeSchema } from '../../src/shared/time/clockTime.ts'
import type { DoneAction } from '../../src/shared/history/contract.ts'
import { recordSnapshot } from '../support/recordSnapshot.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

const at = clockTimeSchema.parse('09:00')

/** A workspace with two of what can be moved, and one of what can be removed. */
async function office() {
  const program = await emptyWorkspace()
  const { handlers } = program.session()
  const { directory, tasks, lists, meetings, agenda, invitees, sites, minutes, materials } = handlers
  const agency = await directory.createOrganization({ name: 'Ban Tổ chức' })
  const person = await directory.createPerson({ fullName: 'Nguyễn Văn Sơn' })
  const position = await directory.createPosition({ personId: person.id, title: 'Chủ tịch' })
  const list = await tasks.createList({ name: 'Danh mục' })
  const tag = await tasks.createTag({ name: 'Y tế', group: 'field' })
  const other = await tasks.createList({ name: 'Danh mục khác' })
  const task = await tasks.create({
    taskListId: other.id,
    kind: 'general',
    content: 'Việc',
    tagIds: [tag.id],
    sources: [{ number: '1/QĐ' }, { number: '2/QĐ' }],
  })
  const taskView = await tasks.createView({
    name: 'Của tôi',
    filter: {},
    sort: { by: 'list', descending: false },
    grouping: null,
    columns: [],
  })
  const listView = await lists.createView({
    list: 'people',
    name: 'Của tôi',
    text: '',
    filters: {},
    sort: null,
    columns: [],
  })
  const { id: meetingId } = await meetings.create({ title: 'Hội nghị', heldOn: date('2024-02-05') })
  const site = await sites.createSite({ meetingId, name: 'Thái Nguyên' })
  const site2 = await sites.createSite({ meetingId, name: 'Tuyên Quang' })
  const invite = async (words: string) =>
    await invitees.createInvitee({
      meetingId,
      siteId: site.id,
      invitee: { kind: 'group', words, seats: 2, role: 'delegate' },
    })
  await invite('Trưởng phòng')
  const invitee = await invite('Phó trưởng phòng')
  const item = await agenda.createAgendaItem({ meetingId, title: 'Khai mạc' })
  const item2 = await agenda.createAgendaItem({ meetingId, title: 'Báo cáo' })
  const speech = await agenda.createSpeech({ meetingId, speaker: 'Nguyễn Văn Sơn' })
  const speech2 = await agenda.createSpeech({ meetingId, speaker: 'Phạm Văn Bình' })
  const material = await materials.create({ meetingId, title: 'Báo cáo' })
  const material2 = await materials.create({ meetingId, title: 'Tờ trình' })
  const entry = await minutes.createEntry({ meetingId, kind: 'opinion', text: 'Một' })
  const entry2 = await minutes.createEntry({ meetingId, kind: 'opinion', text: 'Hai' })
  const conclusion = await minutes.createConclusion({ meetingId, section: 'assignment', text: 'Một' })
  const conclusion2 = await minutes.createConclusion({ meetingId, section: 'assignment', text: 'Hai' })
  return {
    program,
    handlers,
    agency,
    person,
    position,
    list,
    tag,
    task,
    taskView,
    listView,
    meetingId,
    site,
    site2,
    invitee,
    item,
    item2,
    speech,
    speech2,
    material,
    material2,
    entry,
    entry2,
    conclusion,
    conclusion2,
  }
}

type Office = Awaited<ReturnType<typeof office>>
interface Seen {
  readonly id: Office['meetingId']
  readonly version: number
}

const seen = ({ id, version }: Seen) => ({ id, version })
/** Moves the second before the first. */
const before = (second: Seen, { id: beforeId }: Seen) => ({ ...seen(second), beforeId })

const actions: readonly (readonly [what: string, act: (there: Office) => Promise<DoneAction>])[] = [
  ['removes an organization', ({ handlers, agency }) => handlers.directory.removeOrganization(seen(agency))],
  [
    'removes a person with the positions',
    ({ handlers, person }) => handlers.directory.removePerson(seen(person)),
  ],
  ['removes a position', ({ handlers, position }) => handlers.directory.removePosition(seen(position))],
  ['removes a list of tasks', ({ handlers, list }) => handlers.tasks.removeList(seen(list))],
  ['removes a tag from its tasks', ({ handlers, tag }) => handlers.tasks.removeTag(seen(tag))],
  ['removes a view of tasks', ({ handlers, taskView }) => handlers.tasks.removeView(seen(taskView))],
  ['removes a view of a list', ({ handlers, listView }) => handlers.lists.removeView(seen(listView))],
  ['removes a material', ({ handlers, material }) => handlers.materials.remove(seen(material))],
  ['removes an entry', ({ handlers, entry }) => handlers.minutes.removeEntry(seen(entry))],
  ['removes a conclusion', ({ handlers, conclusion }) => handlers.minutes.removeConclusion(seen(conclusion))],
  [
    'removes a meeting with everything in it',
    async ({ handlers, meetingId }) =>
      await handlers.meetings.remove(seen((await handlers.meetings.get({ id: meetingId })).meeting)),
  ],
  ['moves a site', ({ handlers, site, site2 }) => handlers.sites.moveSite(before(site2, site))],
  [
    'moves an invitee',
    async ({ handlers, meetingId, invitee }) => {
      const { invitees } = await handlers.meetings.get({ id: meetingId })
      const [first, second] = invitees
      if (first === undefined || second?.id !== invitee.id) throw new Error('no second invitee')
      return await handlers.invitees.moveInvitee(before(second, first))
    },
  ],
  [
    'moves an agenda item',
    ({ handlers, item, item2 }) => handlers.agenda.moveAgendaItem(before(item2, item)),
  ],
  [
    'makes an agenda item a sub-item',
    ({ handlers, item, item2 }) => handlers.agenda.nestAgendaItem({ ...seen(item2), parentId: item.id }),
  ],
  ['moves a speech', ({ handlers, speech, speech2 }) => handlers.agenda.moveSpeech(before(speech2, speech))],
  [
    'moves a material',
    ({ handlers, material, material2 }) => handlers.materials.move(before(material2, material)),
  ],
  ['moves an entry', ({ handlers, entry, entry2 }) => handlers.minutes.moveEntry(before(entry2, entry))],
  [
    'moves a conclusion',
    ({ handlers, conclusion, conclusion2 }) =>
      handlers.minutes.moveConclusion(before(conclusion2, conclusion)),
  ],
  [
    'moves a source of a task',
    async ({ handlers, task }) => {
      const { sources } = (await handlers.tasks.get({ id: task.id, asOf: date('2024-02-05') })).task
      const [first, second] = sources
      if (first === undefined || second === undefined) throw new Error('no sources')
      return await handlers.tasks.moveSource(before(second, first))
    },
  ],
  [
    'begins an item, and the meeting with it',
    ({ handlers, meetingId, item }) => handlers.agenda.beginAgendaItem({ meetingId, itemId: item.id, at }),
  ],
  ['ends a meeting', ({ handlers, meetingId }) => handlers.agenda.endMeeting({ meetingId, at })],
]

describe('an action that', () => {
  it.each(actions)('%s is taken back whole by what it answers', async (_, act) => {
    const there = await office()
    const { program, handlers } = there
    const { fields } = recordSnapshot(program.root)
    const { actionId } = await act(there)
    expect(recordSnapshot(program.root).fields).not.toEqual(fields)
    await handlers.history.undo({ actionId })
    expect(recordSnapshot(program.root).fields).toEqual(fields)
  })
})

describe('a meeting', () => {
  it('goes on with its first item and ends with the last, each in one action', async () => {
    const { handlers, meetingId, item } = await office()
    const { meetings, agenda, history } = handlers
    const shape = async () => {
      const { meeting, agenda } = await meetings.get({ id: meetingId })
      return [meeting.state, meeting.endTime, agenda[0]?.startedAt, agenda[0]?.endedAt]
    }
    await agenda.beginAgendaItem({ meetingId, itemId: item.id, at })
    expect(await shape()).toEqual(['running', null, at, null])
    const later = clockTimeSchema.parse('11:00')
    const { actionId } = await agenda.endMeeting({ meetingId, at: later })
    expect(await shape()).toEqual(['ended', later, at, later])
    await history.undo({ actionId })
    expect(await shape()).toEqual(['running', null, at, null])
    await expect(agenda.endMeeting({ meetingId, at: clockTimeSchema.parse('08:59') })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})
