import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { readCalendar } from '../support/readCalendar.ts'
import { expect, test } from '../support/electron.ts'

const title = 'Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06'

async function openMeeting(page: Page) {
  await page.getByRole('link', { name: 'Lịch' }).click()
  const day = page.getByRole('gridcell', { name: /^thứ Hai, 05\/02\/2024/ })
  await expect(day).toBeFocused()
  await page.getByRole('complementary', { name: 'Ngày đang chọn' }).getByText(title).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
}

/** The dialog for saving answers with this file. */
async function saveTo(program: ElectronApplication, file: string) {
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
}

test('the next meeting of a series starts where this one ended, and is taken back whole', async ({
  launch,
}) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openMeeting(page)
  await page.getByRole('button', { name: 'Tạo kỳ họp tiếp theo' }).click()
  const form = page.getByRole('region', { name: 'Tạo kỳ họp tiếp theo' })
  await expect(form.getByRole('status')).toHaveText(
    /^Sẽ tạo kỳ họp ngày 05\/02\/2025 với 9 điểm cầu, \d+ thành phần mời thường xuyên, 7 mục chương trình, \d kết luận chưa xong\.$/,
  )
  await form.getByRole('checkbox', { name: /thành phần mời/ }).uncheck()
  await form.getByRole('checkbox', { name: /mục chương trình/ }).uncheck()
  await expect(form.getByRole('status')).toHaveText(/với 9 điểm cầu, \d kết luận chưa xong\.$/)
  await form.getByRole('textbox', { name: 'Tên kỳ họp mới' }).fill('Tổng kết năm 2025')
  await form.getByRole('textbox', { name: 'Ngày họp' }).fill('16/3/2024')
  await form.getByRole('textbox', { name: 'Ngày họp' }).press('Enter')
  await expect(form.getByText('Ngày 16/03/2024 là ngày nghỉ.')).toBeVisible()
  await form.getByRole('textbox', { name: 'Ngày họp' }).fill('15/3/2024')
  await form.getByRole('button', { name: 'Tạo kỳ họp', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Tổng kết năm 2025' })).toBeVisible()

  await page.getByRole('tab', { name: /^Kết luận/ }).click()
  const carried = page.getByRole('region', { name: /^Rà soát kết luận kỳ trước/ })
  const lines = carried.getByRole('article')
  await expect(lines.first()).toBeVisible()
  const count = await lines.count()
  expect(count).toBeGreaterThan(1)
  const rule = lines
    .filter({ hasText: 'hoàn thành số hóa sổ hộ tịch' })
    .getByRole('combobox', { name: /^Khi nào rà soát/ })
  await rule.click()
  await page.getByRole('option', { name: 'Khi gần đến hạn' }).click()
  await expect(lines).toHaveCount(count - 1)
  await carried.getByRole('button', { name: '1 kết luận chưa đến kỳ rà soát' }).click()
  await expect(lines).toHaveCount(count)
  await carried.getByRole('link', { name: `Mở hội nghị: ${title}` }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
})

test('one undo takes the next meeting back', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openMeeting(page)
  await page.getByRole('button', { name: 'Tạo kỳ họp tiếp theo' }).click()
  await page.getByRole('button', { name: 'Tạo kỳ họp', exact: true }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText('Không tìm thấy hội nghị này.')).toBeVisible()
})

test('the calendar is walked by keys, opens what is due, and goes into a file that others read', async ({
  launch,
  userData,
}) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await page.getByRole('link', { name: 'Lịch' }).click()
  const cell = (day: string) => page.getByRole('gridcell', { name: new RegExp(day) })
  await expect(cell('05/02/2024')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(cell('12/02/2024, Tết')).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect(cell('12/03/2024')).toBeFocused()
  await expect(page.getByText('Tháng 3/2024')).toBeVisible()
  await page.keyboard.press('t')
  await expect(cell('05/02/2024')).toBeFocused()

  const file = join(userData, 'lich.ics')
  await saveTo(program, file)
  await page.getByRole('button', { name: 'Xuất lịch' }).click()
  await page.getByRole('menuitem', { name: /và thời hạn đang hiện/ }).click()
  await expect(page.getByText(/^Đã xuất \d+ mục lịch ra/)).toBeVisible()
  const entries = readCalendar(await readFile(file, 'utf8'))
  expect(entries.filter((entry) => entry[''] === 'VEVENT').map(({ SUMMARY }) => SUMMARY)).toEqual([
    title,
    'Họp giao ban trực tuyến tháng 02/2024',
  ])
  expect(entries.filter((entry) => entry[''] === 'VTODO').length).toBeGreaterThan(0)

  await page.getByText('Tuần', { exact: true }).click()
  const panel = page.getByRole('complementary', { name: 'Ngày đang chọn' })
  await cell('09/02/2024').click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Nhiệm vụ' })).toBeVisible()
  await expect(panel).toBeHidden()
  await expect(page.getByText('09/02/2024').first()).toBeVisible()
})
