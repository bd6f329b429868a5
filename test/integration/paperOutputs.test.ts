import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { attendanceSummary } from '../../src/shared/attendance/attendanceSummary.ts'
import { documentKinds } from '../../src/shared/documents/contract.ts'
import type { DocumentOutputs } from '../../src/main/documents/service.ts'
import { zipEntries } from '../support/zipEntries.ts'
import { testProgram } from '../support/testWorkspace.ts'

/** The sample, with outputs that keep what they are given: one empty page stands for what is printed. */
async function sampleWithOutputs(chosen: (root: string) => string | null = () => null) {
  const pages: string[] = []
  const handedOn: string[] = []
  const suggested: string[] = []
  let root = ''
  const outputs: DocumentOutputs = {
    pdfPrinter: {
      fontsFolder: 'resources/fonts',
      async print(html) {
        pages.push(String(html))
        const document = await PDFDocument.create()
        document.addPage()
        return await document.save()
      },
    },
    paperPrinter: {
      async print(pdf, fileName) {
        handedOn.push(`${fileName} ${Buffer.from(pdf).subarray(0, 5).toString()}`)
        return 'printer'
      },
    },
    async chooseFile(name) {
      suggested.push(name)
      return chosen(root)
    },
  }
  const program = testProgram({ outputs })
  ;({ root } = program)
  await program.workspace.openSample({})
  const { handlers } = program.session()
  const meeting = (await handlers.meetings.list({})).find(({ state }) => state === 'ended')
  if (meeting === undefined) throw new Error('no meeting')
  return { program, root, ...handlers, meetingId: meeting.id, pages, handedOn, suggested }
}

describe('a paper', () => {
  it('holds for the day to which the workspace is pinned, and for today when it is to none', async () => {
    const { program, documents, meetingId, pages } = await sampleWithOutputs()
    program.now = '2024-03-05T20:00:00.000Z'
    await documents.render({ kind: 'brief', meetingId })
    expect(pages[0]).toContain('tính đến ngày 05 tháng 02 năm 2024')
    const status = await program.workspace.status({})
    if (status.state !== 'open') throw new Error('no workspace is open')
    await program.workspace.update({ version: status.version, patch: { pinnedAsOf: null } })
    await documents.render({ kind: 'brief', meetingId })
    // Three in the morning of the next day in Vietnam.
    expect(pages[1]).toContain('tính đến ngày 06 tháng 3 năm 2024')
  })

  it('is written to the file that was chosen, named as it was suggested', async () => {
    const { root, documents, meetingId, suggested } = await sampleWithOutputs((folder) =>
      join(folder, 'bien-ban.pdf'),
    )
    const { file } = await documents.savePaper({ kind: 'minutes', meetingId, format: 'pdf' })
    expect(file).toBe(join(root, 'bien-ban.pdf'))
    expect(readFileSync(join(root, 'bien-ban.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(suggested).toEqual([expect.stringMatching(/^Biên bản - .+\.pdf$/)])
  })

  it('is written nowhere when no file was chosen', async () => {
    const { root, documents, meetingId } = await sampleWithOutputs()
    expect(await documents.savePaper({ kind: 'minutes', meetingId, format: 'pdf' })).toEqual({ file: null })
    expect(existsSync(join(root, 'bien-ban.pdf'))).toBe(false)
  })

  it('is handed to the printer as it is, and the answer tells who has it', async () => {
    const { documents, meetingId, handedOn } = await sampleWithOutputs()
    expect(await documents.print({ kind: 'brief', meetingId })).toEqual({ handedTo: 'printer' })
    expect(handedOn).toEqual([expect.stringMatching(/^Tờ tóm tắt - .+\.pdf %PDF-$/)])
  })

  it('is written as a Word file when that is asked for, with the roll-call counts of the screen', async () => {
    const { root, documents, attendance, meetingId, suggested, pages } = await sampleWithOutputs((folder) =>
      join(folder, 'diem-danh.docx'),
    )
    const rows = await attendance.rows({ meetingId, siteId: null })
    const kinds = ['arrived', 'excused', 'unexcused'] as const
    for (const [index, { inviteeId, seat }] of rows.slice(0, -1).entries())
      await attendance.mark({ inviteeId, seat, mark: { kind: kinds[index % 3] ?? 'arrived' } })
    await documents.savePaper({ kind: 'attendance', meetingId, format: 'docx' })
    await documents.render({ kind: 'attendance', meetingId })

    const summary = attendanceSummary((await attendance.counts({ meetingId })).total)
    expect(summary).toMatch(/^Có mặt \d+\/\d+ đại biểu; vắng \d+ .*; chưa điểm danh 01$/)
    const entries = await zipEntries(new Uint8Array(readFileSync(join(root, 'diem-danh.docx'))))
    expect(entries['word/document.xml']).toContain(`${summary}.`)
    expect(pages.at(-1)?.replace(/<[^>]+>/g, '')).toContain(`${summary}.`)
    expect(suggested).toEqual([expect.stringMatching(/^Bảng điểm danh, ký nhận - .+\.docx$/)])
  })

  it('tells of each what it prints and lacks before it is drawn', async () => {
    const { documents, meetingId, pages } = await sampleWithOutputs()
    const papers = await documents.papers({ meetingId })
    expect(papers.map(({ kind }) => kind)).toEqual([...documentKinds])
    expect(papers.find(({ kind }) => kind === 'programme')?.count).toBeGreaterThan(0)
    expect(pages).toEqual([])
  })

  it('can be drawn in both formats, every one of them', async () => {
    const { documents, meetingId } = await sampleWithOutputs()
    for (const kind of documentKinds) {
      const pdf = await documents.renderFile({ kind, meetingId, format: 'pdf' })
      expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
      const docx = await documents.renderFile({ kind, meetingId, format: 'docx' })
      expect(Object.keys(await zipEntries(Buffer.from(docx.base64, 'base64')))).toContain('word/document.xml')
    }
  })
})
