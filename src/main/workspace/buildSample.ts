import type { Id } from '../../shared/contract/schema.ts'
import { clockTimeSchema } from '../../shared/time/clockTime.ts'
import { localDateSchema } from '../../shared/time/localDate.ts'
import { build2024List, buildRoadmapList, named, type IdsByName } from './buildSampleTasks.ts'
import * as facts from './sampleFacts.ts'
import type { Session } from './session.ts'

const reportDay = localDateSchema.parse(facts.reportDay)

export const sampleProfile = { name: facts.workspaceName, source: facts.sampleSource } as const

/** Fills an empty workspace with the sample conference and its two task lists, through the services that users use. */
export async function buildSample(session: Session): Promise<void> {
  const organizationIds = await buildOrganizations(session)
  const personIds = await buildPeople(session, organizationIds)
  const { meetingId, conclusionIds } = await buildMeeting(session, personIds)
  await buildRoadmapList(session, { organizationIds, meetingId, conclusionIds })
  await build2024List(session, organizationIds)
  const { version } = await session.describe()
  await session.update(version, { pinnedAsOf: reportDay })
}

type PersonKey = keyof typeof facts.people

async function buildOrganizations({ handlers }: Session): Promise<IdsByName> {
  const ids = new Map<string, Id>()
  for (const [index, organization] of facts.organizations.entries()) {
    const { id } = await handlers.directory.createOrganization({ ...organization, rank: index + 1 })
    ids.set(organization.name, id)
  }
  return ids
}

async function buildPeople(
  { handlers }: Session,
  organizationIds: IdsByName,
): Promise<Readonly<Record<PersonKey, Id>>> {
  const build = async ({ positions, ...person }: (typeof facts.people)[PersonKey]): Promise<Id> => {
    const { id } = await handlers.directory.createPerson({ ...person, honorific: 'comrade' })
    for (const { organization, ...position } of positions) {
      const organizationId = organization === null ? null : named(organizationIds, organization)
      await handlers.directory.createPosition({
        ...position,
        organizationId,
        personId: id,
        sample: person.sample,
      })
    }
    return id
  }
  return {
    chair: await build(facts.people.chair),
    primeMinister: await build(facts.people.primeMinister),
    secretary: await build(facts.people.secretary),
  }
}

/** Gives the ids of the meeting and of its conclusions, in order. */
async function buildMeeting(
  { handlers }: Session,
  personIds: Readonly<Record<PersonKey, Id>>,
): Promise<{ readonly meetingId: Id; readonly conclusionIds: readonly Id[] }> {
  const { meetings, minutes, documents } = handlers
  const letterhead = await documents.createLetterhead(facts.letterhead)
  const { id: meetingId } = await meetings.create({
    ...facts.meeting,
    heldOn: reportDay,
    startTime: clockTimeSchema.parse(facts.meeting.startTime),
    endTime: clockTimeSchema.parse(facts.meeting.endTime),
    letterheadId: letterhead.id,
  })

  const siteIds = new Map<string, Id>()
  for (const { parent, ...site } of facts.sites) {
    const parentId = parent === null ? null : named(siteIds, parent)
    siteIds.set(site.name, (await meetings.createSite({ ...site, meetingId, parentId })).id)
  }
  const province = named(siteIds, 'UBND tỉnh')
  const { meeting } = await meetings.get({ id: meetingId })
  await meetings.update({ id: meetingId, version: meeting.version, patch: { mainSiteId: province } })

  const invitePerson = async (
    siteId: Id,
    personId: Id,
    role: 'chair' | 'siteChair' | 'secretary',
    sample: string,
  ) =>
    await meetings.createInvitee({ meetingId, siteId, invitee: { kind: 'person', personId, role }, sample })
  await invitePerson(named(siteIds, 'Chính phủ'), personIds.primeMinister, 'siteChair', 'Vai trò')
  await invitePerson(province, personIds.chair, 'chair', 'Vai trò')
  for (const group of facts.groups) {
    await meetings.createInvitee({
      meetingId,
      siteId: province,
      invitee: { kind: 'group', seats: null, ...group },
    })
  }
  await invitePerson(province, personIds.secretary, 'secretary', 'Thư ký')

  const itemIds: Id[] = []
  for (const { site, ...item } of facts.agenda) {
    const siteId = site === null ? null : named(siteIds, site)
    itemIds.push(
      (await meetings.createAgendaItem({ ...item, meetingId, siteId, sample: 'Mục chương trình' })).id,
    )
  }

  for (const { item, person, site, ...entry } of facts.entries) {
    await minutes.createEntry({
      ...entry,
      meetingId,
      agendaItemId: itemIds[item] ?? null,
      personId: person === null ? null : personIds[person],
      siteId: site === null ? null : named(siteIds, site),
    })
  }

  const conclusionIds: Id[] = []
  for (const { section, text, withoutTask } of facts.conclusions) {
    const agendaItemId = itemIds.at(-1) ?? null
    const sample = 'Nội dung kết luận'
    const conclusion = await minutes.createConclusion({
      meetingId,
      section,
      text,
      withoutTask,
      agendaItemId,
      sample,
    })
    conclusionIds.push(conclusion.id)
  }
  return { meetingId, conclusionIds }
}
