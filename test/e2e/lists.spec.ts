import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import exceljs from 'exceljs'
import { expect, test } from '../support/electron.ts'

/** The system's dialogs are what no test can click; they answer with these files. */
async function chooseFiles(
  program: ElectronApplication,
  files: { readonly open: string; readonly save: string },
) {
  await program.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [open] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: save })
  }, files)
}

test('a list is filtered, kept as a view, and written to Excel as it is shown', async ({ launch }, info) => {
  const save = info.outputPath('co-quan.xlsx')
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await chooseFiles(program, { open: '', save })
  await page.getByRole('link', { name: 'Danh bạ' }).click()
  const grid = page.getByRole('grid', { name: 'Danh sách cơ quan, đơn vị' })
  await page.getByRole('searchbox', { name: 'Lọc trong bảng' }).fill('bo')
  await page.getByRole('search').getByRole('button', { name: 'Loại' }).click()
  await page.getByRole('checkbox', { name: 'Bộ, sở, ban, ngành' }).check()
  await page.keyboard.press('Escape')
  await grid.getByRole('button', { name: 'Tên cơ quan, đơn vị' }).click()
  const shown = page.getByText(/^\d+ trong 21 cơ quan, đơn vị$/)
  await expect(shown).toBeVisible()
  const count = Number((await shown.textContent())?.split(' ')[0])
  expect(count).toBeGreaterThan(3)

  await page.getByRole('button', { name: 'Lưu cách xem' }).click()
  await page.getByLabel('Tên cách xem').fill('Các bộ')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Tất cả' }).click()
  await expect(page.getByText('21 cơ quan, đơn vị', { exact: true })).toBeVisible()
  await page.getByRole('tab', { name: 'Các bộ' }).click()
  await expect(shown).toBeVisible()

  await page.getByRole('button', { name: 'Xuất, in' }).click()
  await page.getByRole('menuitem', { name: 'Excel (.xlsx)' }).click()
  await expect(page.getByText(`Đã xuất ${save}.`)).toBeVisible()
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(save)
  const rows = workbook.worksheets[0]?.getSheetValues().map((row) => JSON.stringify(row)) ?? []
  expect(rows.some((row) => row.includes('Lọc: loại: Bộ, sở, ban, ngành; có chữ “bo”'))).toBe(true)
  expect(rows.filter((row) => row.includes('Bộ, sở, ban, ngành') && !row.includes('Lọc:'))).toHaveLength(
    count,
  )
})

test('people come in from a file, are looked over first, and are taken back whole', async ({
  launch,
}, info) => {
  const open = join(info.outputDir, 'can-bo.csv')
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  writeFileSync(
    info.outputPath('can-bo.csv'),
    'Họ và tên,Chức vụ,Đơn vị\nTrần Văn Bình,Giám đốc Sở Ngoại vụ,Sở Ngoại vụ\nVũ Thị Hạnh,thành viên Tổ giúp việc,\n',
  )
  await chooseFiles(program, { open, save: '' })
  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.getByRole('tab', { name: /^Cán bộ/ }).click()
  await page.getByRole('button', { name: 'Nhập Excel' }).click()
  await page.getByRole('button', { name: 'Chọn tệp', exact: true }).click()
  await expect(page.getByText('2 dòng cán bộ = 1 không đổi + 1 cần xem')).toBeVisible()
  await page.getByLabel('Xử lý: Sở Ngoại vụ').first().click()
  await page.getByRole('option', { name: 'Thêm vào danh bạ' }).click()
  await expect(page.getByText('2 dòng cán bộ = 1 mới + 1 không đổi')).toBeVisible()
  await page.getByRole('button', { name: 'Nhập 1 cán bộ' }).click()
  const row = page.getByRole('grid').getByRole('row').filter({ hasText: 'Trần Văn Bình' })
  await expect(row).toContainText('Giám đốc Sở Ngoại vụ')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText('Đã hoàn tác: nhập 1 cán bộ.')).toBeVisible()
  await expect(row).toHaveCount(0)
})
