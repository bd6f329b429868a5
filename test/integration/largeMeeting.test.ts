import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { rollCallCounts } from '../../src/shared/attendance/tally.ts'
import type { DocumentOutputs } from '../../src/main/documents/service.ts'
import type { Id } from '../../src/shared/contract/schema.ts'
import type { Session } from '../../src/main/workspace/session.ts'
import { largeMeetingId as meetingId, makeLargeMeeting } from '../support/largeMeeting.ts'
import { date, testProgram } from '../support/testWorkspace.ts'

const sites = 31
const delegates = 20
const seats = sites * delegates

/** A meeting of more people than are read at once; `onPrint` is called before each piece of a paper is printed. */
async function largeMeeting(onPrint: (session: Session) => Promise<unknown> = async () => undefined) {
  const prints: boolean[] = []
  const outputs: DocumentOutputs = {
    pdfPrinter: {
      fontsFolder: 'resources/fonts',
      async print(_, options) {
        prints.push(options?.tagged ?? true)
        await onPrint(program.session())
        const document = await PDFDocument.create()
        document.addPage()
        return await document.save()
      },
    },
    paperPrinter: { print: async () => 'nobody' },
    chooseFile: async (name) => join(program.root, name),
  }
  // Time runs so fast that every step of long work is told.
  let time = 0
  const program = testProgram({ outputs, stopwatch: () => (time += 1000) })
  const folder = join(program.root, 'hoi-nghi')
  await makeLargeMeeting(folder, sites, delegates)
  await program.workspace.open({ folder })
  return { program, prints, ...program.session().handlers }
}

describe('a meeting of hundreds of people', () => {
  it('is read whole, each once, in protocol order', async () => {
    const { meetings } = await largeMeeting()
    const { invitees } = await meetings.get({ id: meetingId })
    expect(new Set(invitees.map(({ id }) => id)).size).toBe(seats)
    expect(invitees).toEqual(invitees.toSorted((a, b) => a.rank - b.rank || a.ordinal - b.ordinal))
  })

  it('has the same counts as its roll, of the meeting and of each site', async () => {
    const { meetings, attendance } = await largeMeeting()
    const rows = await attendance.rows({ meetingId, siteId: null })
    const kinds = ['arrived', 'excused', 'unexcused', 'arrived', 'left'] as const
    for (const [index, { inviteeId, seat }] of rows.slice(0, 40).entries())
      await attendance.mark({ inviteeId, seat, mark: { kind: kinds[index % 5] ?? 'arrived' } })
    const marked = await attendance.rows({ meetingId, siteId: null })
    const siteIds = (await meetings.get({ id: meetingId })).sites.map(({ id }) => id)
    const counts = await attendance.counts({ meetingId })
    expect(counts).toEqual(rollCallCounts(marked, siteIds))
    expect(counts.total).toMatchObject({ total: seats, unmarked: seats - 40 })
    const [first] = siteIds
    expect(await attendance.rows({ meetingId, siteId: first ?? null })).toEqual(
      marked.filter(({ siteId }) => siteId === first),
    )
  })

  it('has its rest marked at once, and that taken back at once', async () => {
    const { attendance, history } = await largeMeeting()
    const [one] = await attendance.rows({ meetingId, siteId: null })
    if (one === undefined) throw new Error('nobody is invited')
    await attendance.mark({ inviteeId: one.inviteeId, seat: one.seat, mark: { kind: 'excused' } })
    const { actionId, marked } = await attendance.markRest({
      meetingId,
      siteId: null,
      mark: { kind: 'arrived' },
    })
    expect(marked).toBe(seats - 1)
    expect((await attendance.counts({ meetingId })).total).toMatchObject({ present: seats - 1, excused: 1 })
    await history.undo({ actionId })
    expect((await attendance.counts({ meetingId })).total).toMatchObject({ unmarked: seats - 1, excused: 1 })
  })

  it('has a next meeting with everybody who stands, which is taken back at once', async () => {
    const { meetings, history } = await largeMeeting()
    const asOf = date('2024-06-05')
    const { title, counts } = await meetings.nextMeeting({ meetingId, asOf })
    expect(counts).toMatchObject({ sites, invitees: seats })
    const take = ['sites' as const, 'invitees' as const]
    const { meeting, actionId } = await meetings.createNextMeeting({
      meetingId,
      title,
      heldOn: date('2024-09-05'),
      take,
    })
    const [before, after] = [await meetings.get({ id: meetingId }), await meetings.get({ id: meeting.id })]
    const named = (detail: typeof before) =>
      detail.invitees.map((one) => ('name' in one ? one.name : one.words))
    expect(after.invitees).toHaveLength(seats)
    expect(named(after)).toEqual(named(before))
    await history.undo({ actionId })
    expect((await meetings.list({})).map(({ id }) => id)).toEqual([meetingId])
  })

  it('has a list of papers that says of each what the paper says', async () => {
    const { documents } = await largeMeeting()
    const papers = await documents.papers({ meetingId })
    const counts = new Map(papers.map(({ kind, count }) => [kind, count]))
    expect(counts.get('delegates')).toBe(seats)
    expect(counts.get('sites')).toBe(sites)
    // Whoever sits in the main hall, the quota without a name in the words of its organization.
    expect(counts.get('namePlates')).toBe(delegates)
  })

  it('has name plates of its main site, of all sites, or of one, each site on pages of its own', async () => {
    const { meetings, documents } = await largeMeeting()
    const [, second] = (await meetings.get({ id: meetingId })).sites
    const counts = async (platesAt: 'main' | 'all' | Id) =>
      (await documents.papers({ meetingId, platesAt })).find(({ kind }) => kind === 'namePlates')?.count
    expect(await counts('main')).toBe(delegates)
    expect(await counts('all')).toBe(seats)
    expect(await counts(second?.id ?? 'main')).toBe(delegates)
    await expect(documents.papers({ meetingId, platesAt: meetingId })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('has long papers with the structure of their text', async () => {
    const { documents, prints } = await largeMeeting()
    await documents.renderFile({ kind: 'delegates', meetingId, format: 'pdf' })
    expect(prints).toEqual([true])
  })

  it.each(['pdf', 'docx'] as const)(
    'leaves nothing of a long paper that is stopped as %s',
    async (format) => {
      // The PDF is stopped while it is printed, the Word file once its first rows are told.
      const { program, documents } = await largeMeeting(
        async ({ handlers }) => await handlers.documents.cancelExport({}),
      )
      const saving = documents.savePaper({ kind: 'attendance', meetingId, format })
      const isOver = saving.then(
        () => true,
        () => true,
      )
      const isTold = () =>
        program.events.some((event) => event.type === 'progress' && event.work === 'exports')
      while (!isTold() && !(await Promise.race([isOver, turn()])));
      expect(isTold()).toBe(true)
      if (format === 'docx') await documents.cancelExport({})
      await expect(saving).rejects.toMatchObject({ code: 'cancelled' })
      expect(readdirSync(program.root)).toEqual(['hoi-nghi'])
      // What was stopped stands in nobody's way.
      await expect(documents.papers({ meetingId })).resolves.toHaveLength(13)
    },
  )
})

async function turn(): Promise<false> {
  await setImmediate()
  return false
}
