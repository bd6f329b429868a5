import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { largeMeetingId, makeLargeMeeting } from '../support/largeMeeting.ts'
import type { Bench, Measure } from './measure.ts'
import { openLargeRegistry } from './openLargeRegistry.ts'

/** A conference over 300 sites with 20 delegates each: what its page and its roll call ask for and write. */
export const meetingsBench: Bench = {
  name: 'meetings',
  async run(measure) {
    const root = await mkdtemp(join(tmpdir(), 'ban-thu-ky-bench-'))
    try {
      await makeLargeMeeting(join(root, 'hoi-nghi'), 300, 20)
      await measureMeeting(measure, join(root, 'hoi-nghi'))
    } finally {
      await rm(root, { recursive: true, force: true })
    }
  },
}

async function measureMeeting(measure: Measure, folder: string): Promise<void> {
  const session = await openLargeRegistry(folder)
  const { meetings, attendance, history } = session.handlers
  const size = 6000
  const meetingId = largeMeetingId
  await measure('meeting: open', size, async () => await meetings.get({ id: meetingId }))
  const { sites } = await meetings.get({ id: meetingId })
  const siteId = sites[1]?.id ?? null
  const rows = await attendance.rows({ meetingId, siteId: null })

  await measure('roll call: mark one', size, async (round) => {
    const row = rows[round * 20]
    if (row !== undefined)
      await attendance.mark({ inviteeId: row.inviteeId, seat: row.seat, mark: { kind: 'arrived' } })
  })
  await measure('roll call: rows of a site', 20, async () => await attendance.rows({ meetingId, siteId }))
  const all = async (state: string) => {
    await measure(
      `roll call: rows of all, ${state}`,
      size,
      async () => await attendance.rows({ meetingId, siteId: null }),
    )
    await measure(`roll call: counts, ${state}`, size, async () => await attendance.counts({ meetingId }))
  }
  await all('few marked')
  const done: { actionId: typeof meetingId }[] = []
  await measure(
    'roll call: mark the rest',
    size,
    async () => done.push(await attendance.markRest({ meetingId, siteId: null, mark: { kind: 'arrived' } })),
    1,
  )
  await all('all marked')
  await measure(
    'roll call: mark the rest, undone',
    size,
    async () => await history.undo({ actionId: done[0]?.actionId ?? meetingId }),
    1,
  )
  await session.close()
}
