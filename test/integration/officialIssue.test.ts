import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/contract/error.ts'
import { idSchema } from '../../src/shared/contract/schema.ts'
import { officialOffice, seen, type OfficialOffice } from '../support/officialOffice.ts'
import { lastAction, recordSnapshot } from '../support/recordSnapshot.ts'
import { date } from '../support/testWorkspace.ts'

const workspace = 'so-lam-viec-mau'
const snapshot = (root: string) => recordSnapshot(root, workspace).fields

/** The office with a plan that is issued. */
async function issuedOffice() {
  const office = await officialOffice()
  const plan = await office.ready('plan', 5)
  await office.officialDocuments.createAnnex({ documentId: plan.id, title: 'Danh mục', body: 'Nội dung' })
  const issued = await office.officialDocuments.issue(seen(plan))
  if (issued.issued === null) throw new Error('not issued')
  return { ...office, plan: issued, copy: issued.issued }
}

function fileOf({ folder }: Pick<OfficialOffice, 'folder'>, hash: string): string {
  return join(folder, 'attachments', hash.slice(0, 2), hash)
}

/** Every file of the attachments, finished or not. */
function storedFiles({ folder }: Pick<OfficialOffice, 'folder'>): readonly string[] {
  const attachments = join(folder, 'attachments')
  if (!existsSync(attachments)) return []
  return readdirSync(attachments, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(attachments, name)).isFile(),
  )
}

describe('issuing a document', () => {
  it('keeps both files under their hashes, with who did it, when, and the sign as it was printed', async () => {
    const { plan, copy, program, folder, officialDocuments } = await issuedOffice()
    expect(plan).toMatchObject({ state: 'issued', number: 5 })
    expect(copy).toMatchObject({
      documentId: plan.id,
      actor: 'người thử',
      issuedAt: program.now,
      pageCount: 2,
      sign: expect.stringMatching(/^05\/KH-/),
      fileName: expect.stringMatching(/^Kế hoạch/),
    })
    for (const [hash, head] of [
      [copy.pdfHash, '%PDF-'],
      [copy.docxHash, 'PK'],
    ] as const) {
      const bytes = readFileSync(fileOf({ folder }, hash))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
      expect(bytes.subarray(0, head.length).toString()).toBe(head)
    }
    expect(storedFiles({ folder })).toHaveLength(2)
    expect(await officialDocuments.list({ state: 'issued' })).toMatchObject([
      { id: plan.id, sign: copy.sign },
    ])
  })

  it('names everything that the document lacks', async () => {
    const { officialDocuments, folder, program, letterheadId } = await officialOffice()
    const other = await program.session().handlers.documents.createLetterhead({ name: 'Cơ quan khác' })
    const made = await officialDocuments.create({ kind: 'letter', letterheadId: other.id })
    const bare = await officialDocuments.update({
      ...seen(made),
      patch: { letterheadId: null, numberSeriesId: null },
    })
    await expect(officialDocuments.issue(seen(bare))).rejects.toMatchObject({
      code: 'invalid-input',
      facts: {
        issues: ['letterheadId', 'number', 'datedOn', 'signerName'].map((path) => ({
          path,
          reason: 'missing',
        })),
      },
    })
    expect(storedFiles({ folder })).toEqual([])
    // A tờ tóm tắt has neither number nor signer.
    const brief = await officialDocuments.create({ kind: 'brief', letterheadId })
    expect(await officialDocuments.issue(seen(brief))).toMatchObject({ state: 'issued' })
  })

  it('is refused for another version than the one that was seen, and a second time', async () => {
    const { officialDocuments, ready } = await officialOffice()
    const plan = await ready('plan', 1)
    await expect(officialDocuments.issue({ id: plan.id, version: plan.version - 1 })).rejects.toMatchObject({
      code: 'conflict',
    })
    const issued = await officialDocuments.issue(seen(plan))
    await expect(officialDocuments.issue(seen(issued))).rejects.toMatchObject({ code: 'document-issued' })
  })

  it('waits for what is being typed to be in the document', async () => {
    const { officialDocuments, ready, program, folder } = await officialOffice()
    const plan = await ready('plan', 1)
    await program.session().saveDraft({ field: 'officialDocument.body', recordId: plan.id, text: 'Đang gõ' })
    await expect(officialDocuments.issue(seen(plan))).rejects.toMatchObject({ code: 'conflict' })
    expect(storedFiles({ folder })).toEqual([])
  })

  it('is refused when the document changes while it is printed', async () => {
    const { officialDocuments, ready, folder, meanwhile } = await officialOffice()
    const plan = await ready('plan', 1)
    meanwhile.work = async () =>
      await officialDocuments.createAnnex({ documentId: plan.id, title: 'Phụ lục' })
    const issuing = officialDocuments.issue(seen(plan))
    await expect(issuing).rejects.toMatchObject({ code: 'conflict' })
    expect(await officialDocuments.get({ id: plan.id })).toMatchObject({ state: 'draft', issued: null })
    expect(storedFiles({ folder })).toEqual([])
  })

  it('leaves nothing behind when the printing fails, and can be done again', async () => {
    const { officialDocuments, ready, fault, folder, program } = await officialOffice()
    const plan = await ready('plan', 1)
    const before = snapshot(program.root)
    fault.printer = new AppError('pdf-failed', {})
    await expect(officialDocuments.issue(seen(plan))).rejects.toMatchObject({ code: 'pdf-failed' })
    expect(snapshot(program.root)).toEqual(before)
    expect(storedFiles({ folder })).toEqual([])
    expect(await officialDocuments.verify({})).toEqual({ checked: 0, broken: [] })
    fault.printer = null
    expect(await officialDocuments.issue(seen(plan))).toMatchObject({ state: 'issued' })
  })

  it('is refused for a number that another one without series has, in its year and kind', async () => {
    const { officialDocuments, ready } = await officialOffice()
    const first = await ready('plan', 1)
    const loose = await officialDocuments.update({ ...seen(first), patch: { numberSeriesId: null } })
    await officialDocuments.issue(seen(loose))
    const second = await ready('plan', 1)
    const again = await officialDocuments.update({ ...seen(second), patch: { numberSeriesId: null } })
    await expect(officialDocuments.issue(seen(again))).rejects.toMatchObject({ code: 'number-taken' })
  })
})

describe('an issued document', () => {
  it('takes what the register says of it, and nothing else', async () => {
    const { officialDocuments, plan, documents, letterheadId } = await issuedOffice()
    const registered = await officialDocuments.update({
      ...seen(plan),
      patch: { copies: 30, sentOn: date('2024-02-07'), keptAt: 'Văn thư', receivedBy: 'A', note: 'B' },
    })
    expect(registered).toEqual({
      ...plan,
      version: plan.version + 1,
      copies: 30,
      sentOn: '2024-02-07',
      keptAt: 'Văn thư',
      receivedBy: 'A',
      note: 'B',
    })
    const refused = { code: 'document-issued' }
    const now = seen(registered)
    const [annex] = plan.annexes
    if (annex === undefined) throw new Error('no annex')
    for (const patch of [{ body: 'Khác' }, { number: 6 }, { datedOn: null }, { letterheadId: null }])
      await expect(officialDocuments.update({ ...now, patch })).rejects.toMatchObject(refused)
    await expect(officialDocuments.remove(now)).rejects.toMatchObject(refused)
    await expect(officialDocuments.setState({ ...now, state: 'draft' })).rejects.toMatchObject(refused)
    await expect(officialDocuments.takeOver(now)).rejects.toMatchObject(refused)
    const [version] = await officialDocuments.versions({ id: plan.id })
    await expect(officialDocuments.restoreVersion({ ...now, seq: version?.seq ?? 1 })).rejects.toMatchObject(
      refused,
    )
    await expect(officialDocuments.createAnnex({ documentId: plan.id })).rejects.toMatchObject(refused)
    await expect(
      officialDocuments.updateAnnex({ ...seen(annex), patch: { body: 'Khác' } }),
    ).rejects.toMatchObject(refused)
    await expect(officialDocuments.removeAnnex(seen(annex))).rejects.toMatchObject(refused)
    expect(await officialDocuments.get({ id: plan.id })).toEqual(registered)
    expect(await officialDocuments.news({ id: plan.id })).toBeNull()

    // Its sign is the one on paper, whatever becomes of the letterhead.
    const letterhead = (await documents.listLetterheads({})).find(({ id }) => id === letterheadId)
    if (letterhead === undefined) throw new Error('no letterhead')
    await documents.updateLetterhead({ ...seen(letterhead), patch: { abbreviation: 'BCĐ' } })
    expect(await officialDocuments.list({ state: 'issued' })).toMatchObject([{ sign: plan.issued?.sign }])
  })

  it('is not taken back, and neither is what led to it', async () => {
    const { history, program, officialDocuments, plan } = await issuedOffice()
    const actionId = idSchema.parse(lastAction(program.root, workspace))
    await expect(history.undo({ actionId })).rejects.toMatchObject({ code: 'document-issued' })
    expect(await officialDocuments.get({ id: plan.id })).toEqual(plan)
  })

  it('cannot be changed past the program either', async () => {
    const { folder, plan } = await issuedOffice()
    const sqlite = new SqliteDatabase(join(folder, 'workspace.db'))
    for (const statement of [
      `update "officialDocument" set body = 'Khác' where id = '${plan.id}'`,
      `delete from "officialDocument" where id = '${plan.id}'`,
      `update "documentAnnex" set body = 'Khác' where "documentId" = '${plan.id}'`,
      `delete from "documentAnnex" where "documentId" = '${plan.id}'`,
      `update "issuedCopy" set "pdfHash" = '' where "documentId" = '${plan.id}'`,
      `delete from "issuedCopy"`,
    ])
      expect(() => sqlite.exec(statement)).toThrow('an issued document is frozen')
    sqlite.close()
  })

  it('drops what was typed into it too late', async () => {
    const { program, officialDocuments, plan } = await issuedOffice()
    const draft = { recordId: plan.id, text: 'Quá muộn' } as const
    await program.session().saveDraft({ ...draft, field: 'officialDocument.body' })
    await program.session().saveDraft({ ...draft, field: 'officialDocument.note' })
    await program.session().adoptDrafts()
    expect(await officialDocuments.get({ id: plan.id })).toEqual({
      ...plan,
      note: 'Quá muộn',
      version: plan.version + 1,
    })
  })

  it('is shown, saved and printed as it was issued', async () => {
    const { officialDocuments, plan, copy, folder, printed, chosen, handedOn, program } = await issuedOffice()
    const times = printed.length
    program.now = '2024-03-01T03:00:00.000Z'
    const pdf = readFileSync(fileOf({ folder }, copy.pdfHash))
    const docx = readFileSync(fileOf({ folder }, copy.docxHash))
    const shown = await officialDocuments.render({ id: plan.id })
    expect(Buffer.from(shown.pdfBase64, 'base64').equals(pdf)).toBe(true)
    expect(shown).toMatchObject({ pageCount: 2, fileName: `${copy.fileName}.pdf` })
    const file = await officialDocuments.renderFile({ id: plan.id, format: 'docx' })
    expect(Buffer.from(file.base64, 'base64').equals(docx)).toBe(true)
    chosen.file = join(program.root, 'ke-hoach.docx')
    await officialDocuments.saveFile({ id: plan.id, format: 'docx' })
    expect(readFileSync(chosen.file).equals(docx)).toBe(true)
    await officialDocuments.print({ id: plan.id })
    expect(handedOn).toEqual([`${copy.fileName}.pdf`])
    expect(printed).toHaveLength(times)
  })

  it('is found by verification when a file is missing or was changed, and is not shown then', async () => {
    const { officialDocuments, plan, copy, folder } = await issuedOffice()
    expect(await officialDocuments.verify({})).toEqual({ checked: 2, broken: [] })
    const pdf = fileOf({ folder }, copy.pdfHash)
    writeFileSync(pdf, Buffer.concat([readFileSync(pdf), Buffer.from(' ')]))
    const broken = { documentId: plan.id, sign: copy.sign }
    expect(await officialDocuments.verify({})).toEqual({
      checked: 2,
      broken: [{ ...broken, file: 'pdf', fault: 'changed' }],
    })
    rmSync(fileOf({ folder }, copy.docxHash))
    expect((await officialDocuments.verify({})).broken).toEqual([
      { ...broken, file: 'pdf', fault: 'changed' },
      { ...broken, file: 'docx', fault: 'missing' },
    ])
    const refused = { code: 'issued-file-changed' }
    await expect(officialDocuments.render({ id: plan.id })).rejects.toMatchObject(refused)
    await expect(officialDocuments.renderFile({ id: plan.id, format: 'docx' })).rejects.toMatchObject(refused)
  })
})

describe('after the minutes of a meeting are issued', () => {
  it('only supplementary minutes of it are made, which say what they supplement', async () => {
    const { officialDocuments, ready, meetingId } = await officialOffice()
    const started = await officialDocuments.create({ kind: 'minutes', meetingId })
    const minutes = await ready('minutes', 1)
    await officialDocuments.issue(seen(minutes))
    const refused = { code: 'minutes-issued' }
    await expect(officialDocuments.create({ kind: 'minutes', meetingId })).rejects.toMatchObject(refused)
    const other = await officialDocuments.update({
      ...seen(started),
      patch: { number: 2, datedOn: date('2024-02-06'), signerName: 'Nguyễn Văn Sơn' },
    })
    await expect(officialDocuments.issue(seen(other))).rejects.toMatchObject(refused)

    const more = await officialDocuments.create({ kind: 'supplementaryMinutes', meetingId })
    expect(more.supplementsId).toBe(minutes.id)
    const named = await officialDocuments.create({ kind: 'supplementaryMinutes', supplementsId: minutes.id })
    expect(named.supplementsId).toBe(minutes.id)
    await expect(
      officialDocuments.create({ kind: 'supplementaryMinutes', supplementsId: other.id }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a document that is not issued', () => {
  it('is drawn as it is now, with its annexes after it', async () => {
    const { officialDocuments, ready, printed } = await officialOffice()
    const plan = await ready('plan', 1)
    await officialDocuments.createAnnex({ documentId: plan.id, title: 'Danh mục', body: 'Nội dung phụ lục' })
    const { annexes } = await officialDocuments.get({ id: plan.id })
    expect(await officialDocuments.render({ id: plan.id })).toMatchObject({ pageCount: 1 + annexes.length })
    expect(printed.at(-1)).toContain('Nội dung phụ lục')
    const { base64, pageCount } = await officialDocuments.renderFile({ id: plan.id, format: 'docx' })
    expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK')
    expect(pageCount).toBeNull()
  })

  it('is drawn without being stored when only a file is wanted', async () => {
    const { officialDocuments, meetingId, program } = await officialOffice()
    const before = snapshot(program.root)
    const { fileName, pageCount } = await officialDocuments.renderNew({
      kind: 'programme',
      meetingId,
      format: 'pdf',
    })
    expect(fileName).toMatch(/^Chương trình.*\.pdf$/)
    expect(pageCount).toBeGreaterThan(0)
    expect(snapshot(program.root)).toEqual(before)
  })

  it('is drawn once for each invitee, with the name of each', async () => {
    const { officialDocuments, meetings, invitees, meetingId, printed } = await officialOffice()
    const [site] = (await meetings.get({ id: meetingId })).sites
    if (site === undefined) throw new Error('no site')
    for (const words of ['Đại diện Sở Y tế', 'Đại diện Sở Tư pháp'])
      await invitees.createInvitee({
        meetingId,
        siteId: site.id,
        invitee: { kind: 'group', words, seats: null, role: 'delegate' },
      })
    const invitation = await officialDocuments.create({ kind: 'invitation', meetingId })
    const times = printed.length
    const { pageCount } = await officialDocuments.renderFile({
      id: invitation.id,
      format: 'pdf',
      perInvitee: true,
    })
    const pages = printed.slice(times)
    expect(pageCount).toBe(pages.length)
    expect(pages.filter((page) => page.includes('Đại diện Sở Y tế'))).toHaveLength(1)
    expect(pages.filter((page) => page.includes('Đại diện Sở Tư pháp'))).toHaveLength(1)
  })
})
