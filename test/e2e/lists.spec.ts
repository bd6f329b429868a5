import { readFileSync, writeFileSync } from 'node:fs'
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

test('the meetings that a filter shows go to other calendars', async ({ launch }, info) => {
  const save = info.outputPath('hoi-nghi.ics')
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await chooseFiles(program, { open: '', save })
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('searchbox', { name: 'Lọc trong bảng' }).fill('so ket 2 nam')
  await expect(page.getByText(/^1 trong \d+ hội nghị$/)).toBeVisible()
  await page.getByRole('button', { name: 'Xuất, in' }).click()
  await page.getByRole('menuitem', { name: 'Lịch (.ics)' }).click()
  await expect(page.getByText(`Đã xuất 1 mục lịch ra ${save}.`)).toBeVisible()
  const text = readFileSync(save, 'utf8')
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
  expect(text).toContain('sơ kết 2 năm')
})

test('an import says what stands under its heading, and leaves the keyboard where the review is', async ({
  launch,
}, info) => {
  const open = info.outputPath('co-quan.csv')
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await chooseFiles(program, { open, save: '' })
  writeFileSync(open, 'Tên cơ quan,Tên viết tắt\n')
  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.getByRole('button', { name: 'Nhập Excel' }).click()
  await expect(page.getByRole('button', { name: 'Chọn tệp', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Bảng chỉ có dòng tiêu đề cột, chưa có cơ quan nào\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Chọn tệp khác' })).toBeFocused()

  writeFileSync(open, 'Tên cơ quan,Tên viết tắt\nSở Ngoại vụ,SNgV\nSở Tài nguyên và Môi trường,\n')
  await page.keyboard.press('Enter')
  const rows = page.getByRole('grid', { name: 'Các dòng sẽ nhập' })
  await expect(rows).toBeFocused()
  await expect(rows.getByText(/^B3: Ô trống: giữ nguyên giá trị đang có/)).toBeVisible()
  await page.getByRole('button', { name: 'Nhập 1 cơ quan' }).press('Enter')
  await expect(page.getByText('Đã nhập 1 cơ quan.')).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Danh sách cơ quan, đơn vị' })).toBeFocused()
})
