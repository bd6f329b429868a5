import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import SqliteDatabase from 'better-sqlite3'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { emptyWorkspace, testProgram } from '../support/testWorkspace.ts'

const arrangement = {
  text: 'na hang',
  filters: { kind: ['Huyện', 'Xã'] },
  sort: { by: 'name', descending: true },
  columns: [{ column: 'name', width: 300 }],
}

describe('the views of a list', () => {
  it('come back as they were kept, each with its own list, and are changed and removed', async () => {
    const program = await emptyWorkspace()
    const { lists, history } = program.session().handlers
    await lists.createView({ ...arrangement, list: 'sites', name: 'Huyện và xã' })
    const made = await lists.createView({ ...arrangement, list: 'sites', name: 'Cả tỉnh', filters: {} })
    await lists.createView({ ...arrangement, list: 'people', name: 'Lãnh đạo' })
    expect(await lists.views({ list: 'sites' })).toMatchObject([
      { name: 'Cả tỉnh', filters: {} },
      { name: 'Huyện và xã', ...arrangement, version: 1 },
    ])
    const patch = { name: 'Toàn tỉnh', sort: null }
    expect(await lists.updateView({ id: made.id, version: 1, patch })).toMatchObject({
      ...patch,
      text: 'na hang',
      version: 2,
    })
    const names = async () => (await lists.views({ list: 'sites' })).map(({ name }) => name)
    expect(await names()).toEqual(['Huyện và xã', 'Toàn tỉnh'])
    const { actionId } = await lists.removeView({ id: made.id, version: 2 })
    expect(await names()).toEqual(['Huyện và xã'])
    await history.undo({ actionId })
    expect(await names()).toEqual(['Huyện và xã', 'Toàn tỉnh'])
    expect(await lists.views({ list: 'people' })).toMatchObject([{ name: 'Lãnh đạo' }])
  })

  it('are shown without those that cannot be read', async () => {
    const program = await emptyWorkspace()
    const { lists } = program.session().handlers
    for (const name of ['Một', 'Hai', 'Ba']) await lists.createView({ ...arrangement, list: 'sites', name })
    const sqlite = new SqliteDatabase(join(program.root, 'so-lam-viec', 'workspace.db'))
    const spoil = sqlite.prepare('update "listView" set arrangement = ? where name = ?')
    spoil.run('{"text":', 'Một')
    spoil.run('null', 'Hai')
    sqlite.close()
    expect((await lists.views({ list: 'sites' })).map(({ name }) => name)).toEqual(['Ba'])
  })
})

describe('a list on paper and in a file', () => {
  const table = (...widths: readonly number[]) => ({
    title: 'DANH SÁCH',
    subtitles: [],
    columns: widths.map((width, index) => ({
      key: `c${index}`,
      heading: `Cột ${index}`,
      group: null,
      align: 'left' as const,
      width,
    })),
    rows: [],
    notes: [],
  })

  it('stands upright while its columns fit, else it lies', async () => {
    const pages: string[] = []
    const program = testProgram({
      outputs: {
        pdfPrinter: {
          fontsFolder: 'resources/fonts',
          print: async (html) => {
            pages.push(typeof html === 'string' ? html : new TextDecoder().decode(html))
            const pdf = await PDFDocument.create()
            pdf.addPage()
            return await pdf.save()
          },
        },
        paperPrinter: { print: async () => 'printer' },
        chooseFile: async () => null,
      },
    })
    await program.workspace.create({ folder: null, name: 'Tổ công tác thử' })
    const { lists } = program.session().handlers
    expect(await lists.printTable({ table: table(20, 20) })).toEqual({ handedTo: 'printer' })
    await lists.printTable({ table: table(60, 60) })
    expect(pages.map((page) => /<body class="(\w+)/.exec(page)?.[1])).toEqual(['portrait', 'landscape'])
  })

  it('says that it is of the sample where it is', async () => {
    let file = ''
    const program = testProgram({
      outputs: {
        pdfPrinter: { fontsFolder: '', print: async () => new Uint8Array() },
        paperPrinter: { print: async () => 'nobody' },
        chooseFile: async () => file,
      },
    })
    const texts = async () => {
      file = join(program.root, 'danh-sach.xlsx')
      await program.session().handlers.lists.exportTable({ table: table(20, 20), format: 'xlsx' })
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.readFile(file)
      const found: string[] = []
      workbook.worksheets[0]?.eachRow((row) => row.eachCell(({ text }) => void found.push(text)))
      return found.join('\n')
    }
    await program.workspace.create({ folder: null, name: 'Tổ công tác thử' })
    expect(await texts()).not.toContain('Dữ liệu mẫu')
    await program.workspace.openSample({})
    expect(await texts()).toContain('Dữ liệu mẫu. Nguồn: ')
  })
})
