import type { Page } from '@playwright/test'
import { expect, test } from '../support/electron.ts'

const content = 'Nhiệm vụ số 2 theo lộ trình Đề án 06'

const task = (page: Page) =>
  page.getByRole('grid', { name: 'Bảng nhiệm vụ' }).getByRole('row', { name: content, exact: false })

async function openTask(page: Page) {
  await page.getByRole('link', { name: 'Nhiệm vụ' }).click()
  await page.getByRole('searchbox', { name: 'Lọc trong bảng' }).fill('nhiem vu so 2 theo')
  await expect(task(page)).toHaveCount(1)
  await task(page).click()
}

test('what was done last is taken back and done again from any page, by its name', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openTask(page)
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Xóa nhiệm vụ' }).click()
  await expect(page.getByText('Đã xóa nhiệm vụ II.2.')).toBeVisible()
  await expect(task(page)).toHaveCount(0)

  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Đã hoàn tác: xóa nhiệm vụ II.2.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Không có việc nào để hoàn tác.')).toBeVisible()
  await page.getByRole('link', { name: 'Nhiệm vụ' }).click()
  await expect(task(page)).toHaveCount(1)
  await page.keyboard.press('Control+y')
  await expect(page.getByText('Đã làm lại: xóa nhiệm vụ II.2.')).toBeVisible()
  await expect(task(page)).toHaveCount(0)
})

test('in a text field the keys are the field’s own', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openTask(page)
  await page.getByRole('button', { name: 'Thêm đôn đốc' }).click()
  await page
    .getByRole('form', { name: 'Thêm đôn đốc' })
    .getByRole('button', { name: 'Thêm', exact: true })
    .click()
  const reminder = page.getByRole('article', { name: 'đôn đốc ngày 05/02/2024' })
  await reminder.getByRole('button', { name: /^Xóa/ }).click()
  await expect(reminder).toHaveCount(0)

  const note = page.getByRole('textbox', { name: 'Ghi chú' })
  await note.pressSequentially('abc')
  await note.press('Control+z')
  await expect(note).not.toHaveValue('abc')
  await expect(reminder).toHaveCount(0)

  await page.getByRole('button', { name: 'Đóng', exact: true }).focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Đã hoàn tác: xóa lần đôn đốc ngày 05/02/2024.')).toBeVisible()
  await expect(reminder).toHaveCount(1)
})

test('the question mark shows the keys of the page', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await page.getByRole('link', { name: 'Nhiệm vụ' }).click()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Phím tắt' })
  await expect(keys.getByRole('region', { name: 'Trang đang mở' })).toContainText('Ctrl NThêm nhiệm vụ')
  await expect(keys.getByRole('region', { name: 'Trong bảng' })).toContainText('F2Sửa ô')
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()

  await page.getByRole('link', { name: 'Báo cáo' }).click()
  await page.keyboard.press('?')
  await expect(keys.getByRole('region', { name: 'Trang đang mở' })).toContainText('Ctrl PIn')
  await expect(keys).not.toContainText('Thêm nhiệm vụ')
})
