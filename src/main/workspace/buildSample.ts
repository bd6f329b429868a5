import type { Id } from '../../shared/contract/schema.ts'
import type { InviteeRole, NewInvitee } from '../../shared/invitees/invitees.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { clockTimeSchema } from '../../shared/time/clockTime.ts'
import { addDays, localDateSchema } from '../../shared/time/localDate.ts'
import { buildComingMeeting } from './buildComingMeeting.ts'
import { build2024List, buildRoadmapList, named, type IdsByName } from './buildSampleTasks.ts'
import * as facts from './sampleFacts.ts'
import type { Session } from './session.ts'

const reportDay = localDateSchema.parse(facts.reportDay)

export const sampleProfile = { name: facts.workspaceName, source: facts.sampleSource } as const

/** Fills an empty workspace with the sample conference, its two task lists and a coming meeting, through the services that users use. */
export async function buildSample(session: Session): Promise<void> {
  const organizationIds = await buildOrganizations(session)
  const personIds = await buildPeople(session, organizationIds)
  const { meetingId, conclusionIds, seriesId, letterheadId } = await buildMeeting(session, personIds)
  await buildRoadmapList(session, { organizationIds, meetingId, conclusionIds })
  await build2024List(session, organizationIds)
  await buildComingMeeting(session, {
    day: reportDay,
    seriesId,
    letterheadId,
    chairId: personIds.chair,
    secretaryId: personIds.secretary,
    organizationIds,
  })
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

/** Keeps the sites in the directory, takes them into the meeting and logs their tests; gives the meeting's by name. */
async function buildSites({ handlers }: Pick<Session, 'handlers'>, meetingId: Id): Promise<IdsByName> {
  const knownIds = new Map<string, Id>()
  for (const { parent, ...site } of facts.sites) {
    const parentId = parent === null ? null : named(knownIds, parent)
    knownIds.set(site.name, (await handlers.sites.createKnownSite({ ...site, parentId })).id)
  }
  const added = await handlers.sites.addKnownSites({ meetingId, knownSiteIds: [...knownIds.values()] })
  const siteIds = new Map(added.map(({ name, id }) => [name, id]))
  for (const { site, daysBefore, at, sound, incident } of facts.linkTests) {
    await handlers.sites.createLinkTest({
      siteId: named(siteIds, site),
      testedOn: addDays(reportDay, -daysBefore),
      testedAt: clockTimeSchema.parse(at),
      tester: facts.linkTester,
      sound,
      picture: 'good',
      line: sound === 'none' ? 'weak' : 'good',
      incident,
      sample: 'Toàn bộ nội dung',
    })
  }
  return siteIds
}

/** Gives the ids of the meeting and of its conclusions, in order. */
async function buildMeeting(
  { handlers }: Session,
  personIds: Readonly<Record<PersonKey, Id>>,
): Promise<{
  readonly meetingId: Id
  readonly conclusionIds: readonly Id[]
  readonly seriesId: Id
  readonly letterheadId: Id
}> {
  const { meetings, agenda, invitees, minutes, documents, materials } = handlers
  const letterhead = await documents.createLetterhead(facts.letterhead)
  const { id: meetingId } = await meetings.create({
    ...facts.meeting,
    heldOn: reportDay,
    startTime: clockTimeSchema.parse(facts.meeting.startTime),
    endTime: clockTimeSchema.parse(facts.meeting.endTime),
    letterheadId: letterhead.id,
  })

  const siteIds = await buildSites({ handlers }, meetingId)
  const province = named(siteIds, 'UBND tỉnh')
  const { meeting } = await meetings.get({ id: meetingId })
  const { id: seriesId } = await meetings.createSeries(facts.series)
  const { version } = meeting
  await meetings.update({ id: meetingId, version, patch: { mainSiteId: province, seriesId } })

  const invite = async (siteId: Id, invitee: NewInvitee, sample: string) => {
    const made = await invitees.createInvitee({ meetingId, siteId, invitee, sample })
    return { id: made.id, version: made.version }
  }
  const ofPerson = (personId: Id, role: InviteeRole) => ({ kind: 'person', personId, role }) as const
  const answer = 'giấy mời, xác nhận'
  const confirmed = [
    await invite(
      named(siteIds, 'Chính phủ'),
      ofPerson(personIds.primeMinister, 'siteChair'),
      `Vai trò, ${answer}`,
    ),
    await invite(province, ofPerson(personIds.chair, 'chair'), `Vai trò, ${answer}`),
  ]
  const waiting = []
  for (const group of facts.groups) {
    waiting.push(await invite(province, { kind: 'group', seats: null, ...group }, capitalizeFirst(answer)))
  }
  confirmed.push(await invite(province, ofPerson(personIds.secretary, 'secretary'), `Thư ký, ${answer}`))
  const invitedOn = addDays(reportDay, -5)
  const answeredOn = addDays(reportDay, -3)
  await invitees.changeInvitees({ invitees: waiting, change: { invitedOn } })
  await invitees.changeInvitees({
    invitees: confirmed,
    change: { invitedOn, confirmation: 'confirmed', answeredOn },
  })

  const itemIds: Id[] = []
  for (const { site, ...item } of facts.agenda) {
    const siteId = site === null ? null : named(siteIds, site)
    itemIds.push(
      (await agenda.createAgendaItem({ ...item, meetingId, siteId, sample: 'Mục chương trình' })).id,
    )
  }

  const dueOn = addDays(reportDay, -3)
  for (const { item, ...paper } of facts.papers)
    await materials.create({ ...paper, meetingId, dueOn, agendaItemId: itemIds[item] ?? null })

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
  return { meetingId, conclusionIds, seriesId, letterheadId: letterhead.id }
}
