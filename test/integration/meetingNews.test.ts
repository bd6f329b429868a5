import { describe, expect, it } from 'vitest'
import type { MeetingDetail } from '../../src/shared/meetings/contract.ts'
import { withNews } from '../../src/shared/meetings/withNews.ts'
import { clockTimeSchema } from '../../src/shared/time/clockTime.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

describe('news of a meeting', () => {
  it('makes of what was read just what is read anew, whatever is written in between', async () => {
    const program = await emptyWorkspace()
    const { handlers } = program.session()
    const { meetings, agenda, history, directory } = handlers
    const { id: meetingId } = await meetings.create({ title: 'Họp thử', heldOn: date('2024-02-05') })
    const province = await handlers.sites.createSite({ meetingId, name: 'UBND tỉnh' })
    const commune = await handlers.sites.createSite({ meetingId, name: 'UBND xã', parentId: province.id })
    const { id: organizationId } = await directory.createOrganization({ name: 'Sở A', kind: 'department' })
    const invite = async (words: string, siteId = province.id) =>
      await handlers.invitees.createInvitee({
        meetingId,
        siteId,
        invitee: { kind: 'quota', organizationId, words, seats: 2, role: 'member' },
      })
    const first = await invite('đại diện thứ nhất')
    const second = await invite('đại diện thứ hai')
    const item = await agenda.createAgendaItem({ meetingId, title: 'Khai mạc' })

    const { seen: begun, ...read } = await meetings.get({ id: meetingId })
    let seen = begun
    let known: MeetingDetail = read
    const expectSame = async () => {
      const news = await meetings.news({ id: meetingId, since: seen })
      if (news === null) throw new Error('no news')
      known = withNews(known, news)
      const { seen: last, ...anew } = await meetings.get({ id: meetingId })
      expect(known).toEqual(anew)
      expect(news.seen).toBe(last)
      seen = news.seen
      return news
    }

    expect(await expectSame()).toMatchObject({ invitees: [], sites: [], agenda: [], removedIds: [] })

    const { sites, invitees } = known
    await handlers.sites.updateSite({ id: commune.id, version: 1, patch: { state: 'connected' } })
    expect(await expectSame()).toMatchObject({ sites: [{ id: commune.id }], invitees: [] })
    expect(known.sites[0]).toBe(sites[0])
    expect(known.invitees).toBe(invitees)

    await handlers.invitees.moveInvitee({ id: second.id, version: second.version, beforeId: first.id })
    await handlers.invitees.nameSeat({ inviteeId: first.id, seat: 2, name: { name: 'Nguyễn An' } })
    await invite('đại diện xã', commune.id)
    await expectSame()

    await handlers.sites.createLinkTest({
      siteId: commune.id,
      testedOn: date('2024-02-04'),
      sound: 'good',
      picture: 'good',
      line: 'good',
    })
    await handlers.sites.createLinkTest({
      siteId: commune.id,
      testedOn: date('2024-02-04'),
      testedAt: clockTimeSchema.parse('08:00'),
      sound: 'good',
      picture: 'weak',
      line: 'good',
    })
    await agenda.createSpeech({ meetingId, title: 'Tham luận', siteId: commune.id })
    await agenda.createAgendaItem({ meetingId, title: 'Báo cáo', beforeId: item.id })
    await expectSame()

    const seenCommune = known.sites.find(({ id }) => id === commune.id)
    const removal = await handlers.sites.removeSite({ id: commune.id, version: seenCommune?.version ?? 0 })
    const gone = await expectSame()
    expect(gone.removedIds).toContain(commune.id)
    await history.undo({ actionId: removal.actionId })
    await expectSame()
    expect(known.sites.map(({ name }) => name)).toEqual(['UBND tỉnh', 'UBND xã'])
  })

  it('tells nothing of other meetings', async () => {
    const { meetings, sites } = (await emptyWorkspace()).session().handlers
    const { id } = await meetings.create({ title: 'Họp một' })
    const other = await meetings.create({ title: 'Họp hai' })
    const { seen, ...read } = await meetings.get({ id })
    await sites.createSite({ meetingId: other.id, name: 'UBND xã' })
    const news = await meetings.news({ id, since: seen })
    expect(news?.sites).toEqual([])
    expect(news && withNews(read, news)).toEqual(read)
  })

  it('is read anew instead by who has missed more than a thousand changes, or names one that was not made', async () => {
    const { meetings, sites } = (await emptyWorkspace()).session().handlers
    const { id } = await meetings.create({ title: 'Họp' })
    const { seen } = await meetings.get({ id })
    expect(await meetings.news({ id, since: seen + 1 })).toBeNull()
    for (let index = 0; index <= 1000; index += 1)
      await sites.createSite({ meetingId: id, name: `Điểm ${index}` })
    expect(await meetings.news({ id, since: seen })).toBeNull()
  })
})
