import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replyText } from '../../src/main/ipc/replyText.ts'
import type { Session } from '../../src/main/workspace/session.ts'
import type { Id } from '../../src/shared/contract/schema.ts'
import type { RecordImportSettings } from '../../src/shared/imports/contract.ts'
import type { Site } from '../../src/shared/sites/sites.ts'
import { localDateSchema } from '../../src/shared/time/localDate.ts'
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
  const { handlers } = session
  const { meetings, attendance, preparation, history } = handlers
  const size = 6000
  const meetingId = largeMeetingId
  await measure('meeting: open', size, async () => await asText(await meetings.get({ id: meetingId })))
  await measure('meeting: list of all', size, async () => await meetings.list({}))
  const { sites, invitees, seen } = await meetings.get({ id: meetingId })
  const siteId = sites[1]?.id ?? null
  const rows = await attendance.rows({ meetingId, siteId: null })

  await measure('readiness', size, async () => await preparation.readiness({ meetingId, asOf: day }))
  let since = seen
  const news = async () => {
    const told = await meetings.news({ id: meetingId, since })
    if (told === null) throw new Error('no news')
    since = told.seen
  }
  await measure('site: changed, and what is read of it', 1, async (round) => {
    const site = sites[round]
    if (site === undefined) throw new Error('no site')
    await handlers.sites.updateSite({ ...seenOf(site), patch: { state: 'connected' } })
    await news()
  })
  await measure('invitee: changed, and what is read of it', 1, async (round) => {
    const invitee = invitees[round]
    if (invitee === undefined) throw new Error('no invitee')
    await handlers.invitees.updateInvitee({ ...seenOf(invitee), patch: { confirmation: 'confirmed' } })
    await news()
  })
  const ofSite = invitees.filter((invitee) => invitee.siteId === siteId)
  const answers = ['declined', 'confirmed'] as const
  await measure('invitees of a site: answers, and what is read', ofSite.length, async (round) => {
    const told = await meetings.get({ id: meetingId })
    since = told.seen
    const confirmation = answers[round % 2] ?? 'confirmed'
    const chosen = told.invitees.filter((invitee) => invitee.siteId === siteId).map(seenOf)
    await handlers.invitees.changeInvitees({ invitees: chosen, change: { confirmation } })
    await news()
  })

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
      async () => await asText(await attendance.rows({ meetingId, siteId: null })),
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
  const undo = async () => await history.undo({ actionId: done.at(-1)?.actionId ?? meetingId })
  await measure('roll call: mark the rest, undone', size, undo, 1)

  const { sites: some, meeting } = await meetings.get({ id: meetingId })
  await measure(
    'papers: what each lacks',
    size,
    async () => await session.handlers.documents.papers({ meetingId }),
  )
  await measure(
    'next meeting: what comes along',
    size,
    async () => await meetings.nextMeeting({ meetingId, asOf: day }),
  )
  await measure(
    'next meeting: made with sites and invitees',
    size,
    async () =>
      done.push(
        await meetings.createNextMeeting({
          meetingId,
          title: meeting.title,
          heldOn: null,
          take: ['sites', 'invitees', 'agenda'],
        }),
      ),
    1,
  )
  await measure('next meeting: undone', size, undo, 1)
  for (const kind of ['delegates', 'attendance', 'minutes', 'brief'] as const)
    await measure(
      `paper ${kind}: read, composed and written as Word`,
      size,
      async () => await session.handlers.documents.renderFile({ kind, meetingId, format: 'docx' }),
      1,
    )
  await measure(
    'protocol order of all',
    size,
    async () => await handlers.invitees.orderByProtocol({ meetingId, siteId: null }),
    1,
  )
  await measure(
    'people of the directory',
    size,
    async () => await session.handlers.directory.listPeople({ order: 'name', asOf: day }),
  )
  await measureImport(measure, session, folder, some)
  await session.close()
}

/** As it goes to the window. */
async function asText(value: unknown): Promise<string> {
  return await replyText({ ok: true, value })
}

const day = localDateSchema.parse('2024-06-05')

function seenOf({ id, version }: { readonly id: Id; readonly version: number }) {
  return { id, version }
}

/** 6,000 people of 300 sites from a file, read, compared and written. */
async function measureImport(
  measure: Measure,
  { handlers: { imports } }: Session,
  folder: string,
  sites: readonly Site[],
): Promise<void> {
  const lines = sites.flatMap(({ name }) =>
    Array.from({ length: 20 }, (_, index) => `${name},Khách mời số ${index + 1} của ${name},Đại biểu`),
  )
  const file = join(folder, '..', 'thanh-phan.csv')
  await writeFile(file, ['Điểm cầu,Họ và tên,Vai trò', ...lines].join('\n'))
  const opened: { readonly importId: Id; readonly settings: RecordImportSettings }[] = []
  await measure(
    'import of invitees: file read',
    lines.length,
    async () => {
      const open = await imports.open({ file, kind: 'invitees' })
      if (open === null || open.layout.head === null) throw new Error('no table')
      const { head, sheet, columns } = open.layout
      const settings: RecordImportSettings = {
        kind: 'invitees',
        meetingId: largeMeetingId,
        sheet,
        headFrom: head.from,
        headUntil: head.until,
        columns: columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }])),
        asOf: day,
        convertLegacy: false,
        organizations: [],
      }
      opened.push({ importId: open.importId, settings })
    },
    1,
  )
  const [chosen] = opened
  if (chosen === undefined) throw new Error('nothing was read')
  await measure('import of invitees: compared', lines.length, async () => await imports.preview(chosen), 1)
  await measure(
    'import of invitees: written',
    lines.length,
    async () => {
      const take = { new: true, changed: true, doubtful: true }
      await imports.commit({ ...chosen, take })
    },
    1,
  )
}
