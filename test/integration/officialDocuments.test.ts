import { idSchema } from '../../src/shared/contract/schema.ts'
import { describe, expect, it } from 'vitest'
import { testId } from '../support/testId.ts'
import { officialOffice, seen } from '../support/officialOffice.ts'
import { lastAction, recordSnapshot } from '../support/recordSnapshot.ts'
import { refusedAt } from '../support/refusals.ts'
import { date } from '../support/testWorkspace.ts'
import { officialKinds } from '../../src/shared/officialDocuments/contract.ts'

const snapshot = (root: string) => recordSnapshot(root, 'so-lam-viec-mau').fields

describe('an official document', () => {
  it('is composed of what there is as a draft, whatever its kind', async () => {
    const { officialDocuments, meetingId, letterheadId, series } = await officialOffice()
    for (const kind of officialKinds) {
      const made = await officialDocuments.create({ kind, meetingId })
      expect(made).toMatchObject({ kind, state: 'draft', version: 1, meetingId, letterheadId, issued: null })
      expect(made.numberSeriesId).toBe(series.id)
      expect(`${kind} ${made.body}`).toMatch(/ \S/)
      expect(await officialDocuments.get({ id: made.id })).toEqual(made)
    }
    const listed = await officialDocuments.list({ meetingId, state: 'draft' })
    expect(new Set(listed.map(({ kind }) => kind))).toEqual(new Set(officialKinds))
    expect(await officialDocuments.list({ state: 'issued' })).toEqual([])
    expect(await officialDocuments.list({ meetingId: testId(999_998) })).toEqual([])
  })

  it('is composed of nothing where nothing is named', async () => {
    const { officialDocuments } = await officialOffice()
    for (const kind of officialKinds)
      expect(await officialDocuments.create({ kind })).toMatchObject({ meetingId: null, agencyId: null })
  })

  it('keeps for which day its figures hold', async () => {
    const { officialDocuments } = await officialOffice()
    const given = await officialDocuments.create({
      kind: 'progressReport',
      span: 'month',
      asOf: date('2024-02-14'),
    })
    expect(given).toMatchObject({ asOf: '2024-02-14', span: 'month' })
    // The sample is pinned to this day.
    expect(await officialDocuments.create({ kind: 'progressReport' })).toMatchObject({ asOf: '2024-02-05' })
    expect(await officialDocuments.create({ kind: 'letter' })).toMatchObject({ asOf: null })
  })

  it('is about what is there only', async () => {
    const { officialDocuments } = await officialOffice()
    const missing = testId(999_999)
    await expect(officialDocuments.create({ kind: 'minutes', meetingId: missing })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(officialDocuments.create({ kind: 'letter', agencyId: missing })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(
      officialDocuments.create({ kind: 'supplementaryMinutes', supplementsId: missing }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await officialDocuments.list({})).toEqual([])
  })

  it('is edited by who saw its last version', async () => {
    const { officialDocuments, meetingId } = await officialOffice()
    const made = await officialDocuments.create({ kind: 'letter', meetingId })
    const edited = await officialDocuments.update({ ...seen(made), patch: { subject: 'Đôn đốc' } })
    expect(edited).toEqual({ ...made, subject: 'Đôn đốc', version: 2 })
    await expect(
      officialDocuments.update({ ...seen(made), patch: { subject: 'Khác' } }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is signed by default as the last one of its kind and letterhead was', async () => {
    const { officialDocuments, ready } = await officialOffice()
    const first = await ready('plan', 1)
    const second = await officialDocuments.create({ kind: 'plan' })
    expect([first.signerName, second.signerName]).toEqual(['Nguyễn Văn Sơn', 'Nguyễn Văn Sơn'])
    expect(await officialDocuments.create({ kind: 'proposal' })).toMatchObject({ signerName: '' })
  })

  it('is removed with its annexes, and comes back with them', async () => {
    const { officialDocuments, history, program } = await officialOffice()
    const made = await officialDocuments.create({ kind: 'letter' })
    await officialDocuments.createAnnex({ documentId: made.id, title: 'Danh mục', body: 'Một' })
    const before = snapshot(program.root)
    const { actionId } = await officialDocuments.remove(seen(made))
    await expect(officialDocuments.get({ id: made.id })).rejects.toMatchObject({ code: 'not-found' })
    await history.undo({ actionId })
    expect(snapshot(program.root)).toEqual(before)
  })

  it('goes from state to state and back until it is issued', async () => {
    const { officialDocuments, history } = await officialOffice()
    const made = await officialDocuments.create({ kind: 'letter' })
    const { actionId } = await officialDocuments.setState({ ...seen(made), state: 'signed' })
    expect(await officialDocuments.get({ id: made.id })).toMatchObject({ state: 'signed', version: 2 })
    await history.undo({ actionId })
    expect(await officialDocuments.get({ id: made.id })).toMatchObject({ state: 'draft' })
  })

  it('takes a text that is typed as a draft', async () => {
    const { program, officialDocuments } = await officialOffice()
    const made = await officialDocuments.create({ kind: 'letter' })
    await program.session().saveDraft({ field: 'officialDocument.body', recordId: made.id, text: 'Đang gõ' })
    await program.session().adoptDrafts()
    expect(await officialDocuments.get({ id: made.id })).toMatchObject({ body: 'Đang gõ', version: 2 })
  })
})

describe('the annexes of a document', () => {
  it('stand in order, and are edited, moved and removed, each taken back by its action', async () => {
    const { officialDocuments, history, program } = await officialOffice()
    const { id: documentId } = await officialDocuments.create({ kind: 'letter' })
    await officialDocuments.createAnnex({ documentId, title: 'Một' })
    const { annexes } = await officialDocuments.createAnnex({
      documentId,
      title: 'Hai',
      orientation: 'landscape',
    })
    const [first, second] = annexes
    if (first === undefined || second === undefined) throw new Error('no annexes')
    const edited = await officialDocuments.updateAnnex({ ...seen(first), patch: { body: 'Nội dung' } })
    expect(edited.annexes).toMatchObject([
      { title: 'Một', body: 'Nội dung', orientation: 'portrait' },
      { title: 'Hai', body: '', orientation: 'landscape' },
    ])
    const before = snapshot(program.root)
    const moved = await officialDocuments.moveAnnex({ ...seen(second), beforeId: first.id })
    const titles = async () =>
      (await officialDocuments.get({ id: documentId })).annexes.map(({ title }) => title)
    expect(await titles()).toEqual(['Hai', 'Một'])
    await history.undo({ actionId: moved.actionId })
    expect(snapshot(program.root)).toEqual(before)

    const last = (await officialDocuments.get({ id: documentId })).annexes.at(-1)
    if (last === undefined) throw new Error('no annex')
    const removed = await officialDocuments.removeAnnex(seen(last))
    expect(await titles()).toEqual(['Một'])
    await history.undo({ actionId: removed.actionId })
    expect(snapshot(program.root)).toEqual(before)
  })
})

describe('numbers', () => {
  it('stand once in a series and year', async () => {
    const { officialDocuments, ready } = await officialOffice()
    const first = await ready('letter', 5, 'Văn bản thứ nhất')
    const second = await ready('plan', 6)
    const taken = { code: 'number-taken', facts: { number: 5, subject: 'Văn bản thứ nhất' } }
    await expect(officialDocuments.update({ ...seen(second), patch: { number: 5 } })).rejects.toMatchObject(
      taken,
    )
    expect(await officialDocuments.get({ id: second.id })).toEqual(second)

    const nextYear = await officialDocuments.update({
      ...seen(second),
      patch: { number: 5, datedOn: date('2025-01-02') },
    })
    expect(nextYear).toMatchObject({ number: 5 })
    await expect(
      officialDocuments.update({ ...seen(nextYear), patch: { datedOn: date('2024-12-31') } }),
    ).rejects.toMatchObject(taken)
    await officialDocuments.update({ ...seen(nextYear), patch: { datedOn: null } })
    await officialDocuments.update({ ...seen(first), patch: { number: null } })
  })

  it('are refused by an undo that finds them taken', async () => {
    const { officialDocuments, ready, history, program } = await officialOffice()
    const first = await ready('letter', 5)
    await officialDocuments.update({ ...seen(first), patch: { number: 6 } })
    const actionId = idSchema.parse(lastAction(program.root, 'so-lam-viec-mau'))
    await ready('plan', 5)
    await expect(history.undo({ actionId })).rejects.toMatchObject({ code: 'changed-since' })
  })

  it('are suggested after the last one, with the gaps below', async () => {
    const { officialDocuments, ready, series } = await officialOffice()
    const of = async (year: number) => await officialDocuments.nextNumber({ numberSeriesId: series.id, year })
    expect(await of(2024)).toEqual({ next: 1, gaps: [] })
    await ready('letter', 2)
    await ready('plan', 5)
    expect(await of(2024)).toEqual({ next: 6, gaps: [1, 3, 4] })
    expect(await of(2025)).toEqual({ next: 1, gaps: [] })
  })

  it('are of the series that names the kind, of the letterhead that the document has', async () => {
    const { officialDocuments, documents, letterheadId, series } = await officialOffice()
    const minutes = await officialDocuments.createNumberSeries({
      name: 'Biên bản',
      letterheadId,
      kinds: ['minutes'],
    })
    const letter = await officialDocuments.create({ kind: 'letter', letterheadId })
    expect(letter.numberSeriesId).toBe(series.id)
    expect(await officialDocuments.create({ kind: 'minutes', letterheadId })).toMatchObject({
      numberSeriesId: minutes.id,
    })
    await refusedAt(
      'patch.numberSeriesId',
      officialDocuments.update({ ...seen(letter), patch: { numberSeriesId: minutes.id } }),
    )
    const other = await documents.createLetterhead({ name: 'Văn phòng UBND tỉnh' })
    const moved = await officialDocuments.update({ ...seen(letter), patch: { letterheadId: other.id } })
    expect(moved.numberSeriesId).toBeNull()
    await refusedAt(
      'patch.numberSeriesId',
      officialDocuments.update({ ...seen(moved), patch: { numberSeriesId: series.id } }),
    )
  })

  it('keep their series while documents are in it', async () => {
    const { officialDocuments, history, letterheadId, series, ready } = await officialOffice()
    await ready('letter', 1)
    await expect(officialDocuments.removeNumberSeries(seen(series))).rejects.toMatchObject({
      code: 'still-referenced',
    })
    const unused = await officialDocuments.createNumberSeries({ name: 'Khác', letterheadId, kinds: ['plan'] })
    const renamed = await officialDocuments.updateNumberSeries({
      ...seen(unused),
      patch: { name: 'Tờ trình', kinds: ['proposal'] },
    })
    expect(renamed).toMatchObject({ name: 'Tờ trình', kinds: ['proposal'], version: 2 })
    const { actionId } = await officialDocuments.removeNumberSeries(seen(renamed))
    expect(await officialDocuments.numberSeries({})).toEqual([series])
    await history.undo({ actionId })
    expect(await officialDocuments.numberSeries({})).toHaveLength(2)
  })
})
