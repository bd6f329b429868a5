import type { Id } from '../../shared/contract/schema.ts'
import { clockTimeSchema } from '../../shared/time/clockTime.ts'
import { addDays, type LocalDate } from '../../shared/time/localDate.ts'
import { named, type IdsByName } from './buildSampleTasks.ts'
import * as facts from './comingMeetingFacts.ts'
import { linkTester } from './sampleFacts.ts'
import type { Session } from './session.ts'

interface Around {
  /** The day of the sample. */
  readonly day: LocalDate
  readonly seriesId: Id
  readonly letterheadId: Id
  readonly chairId: Id
  readonly secretaryId: Id
  readonly organizationIds: IdsByName
}

/** Adds the next meeting of the sample's series, half prepared, through the services that users use. */
export async function buildComingMeeting({ handlers }: Session, around: Around): Promise<void> {
  const { meetings } = handlers
  const { id: meetingId } = await meetings.create({
    ...facts.comingMeeting,
    startTime: clockTimeSchema.parse(facts.comingMeeting.startTime),
    heldOn: addDays(around.day, facts.daysAhead),
    seriesId: around.seriesId,
    letterheadId: around.letterheadId,
  })
  const siteIds = await takeSites(handlers, meetingId, around.day)
  const { meeting } = await meetings.get({ id: meetingId })
  const patch = { mainSiteId: named(siteIds, facts.mainSite) }
  await meetings.update({ id: meetingId, version: meeting.version, patch })
  await invite(handlers, meetingId, siteIds, around)
  const itemIds = await buildAgenda(handlers, meetingId, siteIds)
  await awaitPapers(handlers, meetingId, { siteIds, itemIds, day: around.day })
}

type Handlers = Session['handlers']

async function takeSites({ sites }: Handlers, meetingId: Id, day: LocalDate): Promise<IdsByName> {
  const known = new Map((await sites.listKnownSites({})).map(({ name, id }) => [name, id]))
  const knownSiteIds = facts.sites.map((name) => named(known, name))
  const added = await sites.addKnownSites({ meetingId, knownSiteIds })
  const siteIds = new Map(added.map(({ name, id }) => [name, id]))
  for (const { site, daysBefore, at, ...result } of facts.linkTests) {
    await sites.createLinkTest({
      ...result,
      siteId: named(siteIds, site),
      testedOn: addDays(day, -daysBefore),
      testedAt: clockTimeSchema.parse(at),
      tester: linkTester,
      sample: facts.invented,
    })
  }
  return siteIds
}

async function invite(
  { invitees }: Handlers,
  meetingId: Id,
  siteIds: IdsByName,
  { day, chairId, secretaryId, organizationIds }: Around,
): Promise<void> {
  const invitedOn = addDays(day, -3)
  const answeredOn = addDays(day, -1)
  const here = { meetingId, sample: facts.invented, siteId: named(siteIds, facts.mainSite) }
  const chair = await invitees.createInvitee({
    ...here,
    invitee: { kind: 'person', personId: chairId, role: 'chair' },
  })
  const secretary = await invitees.createInvitee({
    ...here,
    invitee: { kind: 'person', personId: secretaryId, role: 'secretary' },
  })
  await invitees.changeInvitees({
    invitees: [seen(chair), seen(secretary)],
    change: { invitedOn, confirmation: 'confirmed', answeredOn },
  })
  const helpers = await invitees.createInvitee({ ...here, invitee: { kind: 'group', ...facts.group } })
  await invitees.changeInvitees({ invitees: [seen(helpers)], change: { invitedOn } })
  for (const { site, organization, answer, names, ...quota } of facts.quotas) {
    const organizationId = organization === null ? null : named(organizationIds, organization)
    const invitee = await invitees.createInvitee({
      ...here,
      siteId: named(siteIds, site),
      invitee: { kind: 'quota', organizationId, ...quota },
    })
    if (answer !== 'unsent')
      await invitees.changeInvitees({
        invitees: [seen(invitee)],
        change: {
          invitedOn,
          confirmation: answer,
          ...(answer === 'waiting' ? {} : { answeredOn }),
        },
      })
    for (const [index, name] of names.entries())
      await invitees.nameSeat({ inviteeId: invitee.id, seat: index + 1, name })
  }
}

function seen({ id, version }: { readonly id: Id; readonly version: number }) {
  return { id, version }
}

async function buildAgenda({ agenda }: Handlers, meetingId: Id, siteIds: IdsByName): Promise<IdsByName> {
  const itemIds = new Map<string, Id>()
  const siteOf = (site: string | null) => (site === null ? null : named(siteIds, site))
  for (const { site, parts = [], ...item } of facts.agenda) {
    const sample = facts.invented
    const { id } = await agenda.createAgendaItem({ ...item, meetingId, siteId: siteOf(site), sample })
    itemIds.set(item.title, id)
    for (const { site: partSite, ...part } of parts) {
      const siteId = siteOf(partSite)
      const made = await agenda.createAgendaItem({ ...part, meetingId, parentId: id, siteId, sample })
      itemIds.set(part.title, made.id)
    }
  }
  return itemIds
}

async function awaitPapers(
  { agenda, materials }: Handlers,
  meetingId: Id,
  { siteIds, itemIds, day }: { siteIds: IdsByName; itemIds: IdsByName; day: LocalDate },
): Promise<void> {
  const sample = facts.invented
  for (const { item, dueIn, ...paper } of facts.papers) {
    const agendaItemId = named(itemIds, item)
    await materials.create({ ...paper, meetingId, agendaItemId, dueOn: addDays(day, dueIn), sample })
  }
  for (const { item, site, dueIn, handedIn, ...speech } of facts.speeches) {
    await agenda.createSpeech({
      ...speech,
      meetingId,
      agendaItemId: named(itemIds, item),
      siteId: named(siteIds, site),
      paperDueOn: addDays(day, dueIn),
      paperOn: handedIn === null ? null : addDays(day, handedIn),
      sample,
    })
  }
}
