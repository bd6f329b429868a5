import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../support/electron.ts'

const content = 'Duy trì đường dây nóng (dữ liệu mẫu)'
const list = 'DANH MỤC NHIỆM VỤ NĂM 2024'

/** The system's dialog is the one thing that no test can click; it answers with this file. */
async function chooseFile(program: ElectronApplication, name: string) {
  await program.evaluate(
    ({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    },
    join(process.cwd(), 'test/fixtures/import', name),
  )
}

async function openFile(page: Page) {
  await page.getByRole('link', { name: 'Nhiệm vụ' }).click()
  await page.getByRole('button', { name: 'Nhập Excel' }).click()
  await page.getByRole('button', { name: 'Chọn tệp', exact: true }).click()
}

test('a workbook is looked over row by row, imported, and taken back whole', async ({ launch }) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await chooseFile(program, 'openpyxl.xlsx')
  await openFile(page)

  await expect(page.getByText('5 dòng nhiệm vụ = 3 mới + 2 cần xem')).toBeVisible()
  await expect(page.getByText('D11: Danh bạ chưa có cơ quan: “UBND các huyện”')).toBeVisible()
  await page.getByRole('button', { name: '2 Cần xem', exact: true }).click()
  await expect(page.getByLabel('Các dòng sẽ nhập').getByText(content)).toBeHidden()
  await page.getByRole('button', { name: 'Thêm tất cả' }).click()
  await expect(page.getByText('5 dòng nhiệm vụ = 5 mới')).toBeVisible()

  await page.getByRole('button', { name: 'Nhập 5 nhiệm vụ' }).click()
  await expect(page.getByText('Đã nhập 5 nhiệm vụ.')).toBeVisible()
  const grid = page.getByRole('grid', { name: 'Bảng nhiệm vụ' })
  const imported = grid.getByRole('row').filter({ hasText: '(dữ liệu mẫu)' })
  await expect(imported).toHaveCount(5)
  await expect(imported.filter({ hasText: content })).toContainText('Thường xuyên')
  await expect(page.getByRole('button', { name: list }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText('Đã hoàn tác: nhập 5 nhiệm vụ.')).toBeVisible()
  await expect(imported).toHaveCount(0)
  await expect(page.getByText(list)).toHaveCount(0)
  await expect(page.locator('.tasks-tally')).toContainText('199 nhiệm vụ')

  await page.keyboard.press('Control+y')
  await expect(page.getByText('Đã làm lại: nhập 5 nhiệm vụ.')).toBeVisible()
  await expect(page.locator('.tasks-tally')).toContainText('204 nhiệm vụ')
})

test('a file of the old Excel is refused with what to do, and changes nothing', async ({ launch }) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await chooseFile(program, 'old.xls')
  await openFile(page)
  await expect(page.getByText(/Tệp \.xls cũ: mở bằng Excel rồi lưu lại thành \.xlsx\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Chọn tệp', exact: true })).toBeEnabled()
})
