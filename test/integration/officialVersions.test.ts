import { describe, expect, it } from 'vitest'
import { officialOffice, seen } from '../support/officialOffice.ts'
import { recordSnapshot } from '../support/recordSnapshot.ts'

const snapshot = (root: string) => recordSnapshot(root, 'so-lam-viec-mau').fields

/** Minutes, with a meeting whose title can be changed. */
async function minutesOffice() {
  const office = await officialOffice()
  const { officialDocuments, meetings, meetingId } = office
  const made = await officialDocuments.create({ kind: 'minutes', meetingId })
  const retitle = async (title: string) => {
    const { meeting } = await meetings.get({ id: meetingId })
    await meetings.update({ ...seen(meeting), patch: { title } })
  }
  const now = async () => await officialDocuments.get({ id: made.id })
  return { ...office, made, retitle, now }
}

describe('what the data says now', () => {
  it('is no news while it says what it said, whatever the user has written', async () => {
    const { officialDocuments, made } = await minutesOffice()
    const { id } = made
    expect(await officialDocuments.news({ id })).toBeNull()
    await officialDocuments.update({
      ...seen(made),
      patch: { subject: 'Của tôi', signerName: 'Nguyễn Văn A', keptBy: 'VT, Hồ sơ' },
    })
    expect(await officialDocuments.news({ id })).toBeNull()
  })

  it('is shown beside what it said, and taken in only on request', async () => {
    const { officialDocuments, made, retitle, now, history, program } = await minutesOffice()
    await retitle('Hội nghị đã đổi tên')
    const news = await officialDocuments.news({ id: made.id })
    expect(news?.now.words.subject).toContain('Hội nghị đã đổi tên')
    expect(news?.before.words.subject).toBe(made.subject)
    expect(news?.merged).toEqual(news?.now)
    expect(news?.keptOwn).toEqual([])
    expect(await now()).toEqual(made)

    const before = snapshot(program.root)
    const { actionId } = await officialDocuments.takeOver(seen(made))
    expect((await now()).subject).toContain('Hội nghị đã đổi tên')
    expect(await officialDocuments.news({ id: made.id })).toBeNull()
    await history.undo({ actionId })
    expect(snapshot(program.root)).toEqual(before)
    expect(await officialDocuments.news({ id: made.id })).not.toBeNull()
  })

  it("never goes over the user's lines", async () => {
    const { officialDocuments, made, retitle, now } = await minutesOffice()
    const written = await officialDocuments.update({
      ...seen(made),
      patch: { subject: 'Tên của tôi', body: `Dòng đầu của tôi.\n${made.body}` },
    })
    await retitle('Hội nghị đã đổi tên')
    const news = await officialDocuments.news({ id: made.id })
    expect(news?.keptOwn).toContain('subject')
    await officialDocuments.takeOver(seen(written))
    const taken = await now()
    expect(taken.subject).toBe('Tên của tôi')
    expect(taken.body.split('\n')[0]).toBe('Dòng đầu của tôi.')
    expect(await officialDocuments.news({ id: made.id })).toBeNull()
  })

  it('is taken into what was seen only', async () => {
    const { officialDocuments, made, retitle } = await minutesOffice()
    await retitle('Hội nghị đã đổi tên')
    await officialDocuments.update({ ...seen(made), patch: { note: 'Ghi chú' } })
    await expect(officialDocuments.takeOver(seen(made))).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('the versions of a document', () => {
  it('are every text that it had, the newest first, with who wrote it and when', async () => {
    const { officialDocuments, program, made } = await minutesOffice()
    program.now = '2024-02-06T08:00:00.000Z'
    const second = await officialDocuments.update({ ...seen(made), patch: { subject: 'Hai' } })
    // What is no text makes no version.
    const third = await officialDocuments.update({ ...seen(second), patch: { number: 7, note: 'Ghi chú' } })
    const withAnnex = await officialDocuments.createAnnex({ documentId: made.id, title: 'Phụ lục' })
    const [annex] = withAnnex.annexes.slice(-1)
    if (annex === undefined) throw new Error('no annex')
    await officialDocuments.updateAnnex({ ...seen(annex), patch: { body: 'Nội dung phụ lục' } })
    await officialDocuments.update({ ...seen(third), patch: { subject: 'Ba' } })

    const versions = await officialDocuments.versions({ id: made.id })
    expect(versions.map(({ text }) => [text.words.subject, text.annexes.at(-1)?.body ?? null])).toEqual([
      ['Ba', 'Nội dung phụ lục'],
      ['Hai', 'Nội dung phụ lục'],
      ['Hai', ''],
      ['Hai', null],
      [made.subject, null],
    ])
    expect(versions[0]).toMatchObject({ actor: 'người thử', at: '2024-02-06T08:00:00.000Z' })
    expect(versions.map(({ seq }) => seq)).toEqual(versions.map(({ seq }) => seq).toSorted((a, b) => b - a))
  })

  it('come back with their annexes, as one action that can be taken back', async () => {
    const { officialDocuments, history, program, made, now } = await minutesOffice()
    const withAnnex = await officialDocuments.createAnnex({
      documentId: made.id,
      title: 'Phụ lục',
      body: 'Nội dung',
      orientation: 'landscape',
    })
    const [annex] = withAnnex.annexes.slice(-1)
    if (annex === undefined) throw new Error('no annex')
    const [wanted] = await officialDocuments.versions({ id: made.id })
    if (wanted === undefined) throw new Error('no version')
    await officialDocuments.removeAnnex(seen(annex))
    await officialDocuments.createAnnex({ documentId: made.id, title: 'Phụ lục khác' })
    const changed = await officialDocuments.update({ ...seen(made), patch: { subject: 'Khác', body: '' } })
    const before = snapshot(program.root)

    const { actionId } = await officialDocuments.restoreVersion({ ...seen(changed), seq: wanted.seq })
    const restored = await now()
    expect(restored).toMatchObject({ subject: made.subject, body: made.body })
    expect(restored.annexes.map(({ title, body, orientation }) => [title, body, orientation])).toEqual([
      ['Phụ lục', 'Nội dung', 'landscape'],
    ])
    expect((await officialDocuments.versions({ id: made.id }))[0]?.text).toEqual(wanted.text)
    await history.undo({ actionId })
    expect(snapshot(program.root)).toEqual(before)
  })

  it('are those of the document', async () => {
    const { officialDocuments, made } = await minutesOffice()
    await officialDocuments.create({ kind: 'letter' })
    expect(await officialDocuments.versions({ id: made.id })).toHaveLength(1)
    await expect(officialDocuments.restoreVersion({ ...seen(made), seq: 999_999_999 })).rejects.toMatchObject(
      { code: 'not-found' },
    )
  })
})
