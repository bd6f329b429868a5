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

test('whatever is removed goes at once and comes back as it was, the open record open again', async ({
  launch,
}) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  const notice = (words: string) => page.getByText(words, { exact: true })
  const takeBack = async (words: string) => {
    await expect(notice(`Đã ${words}.`)).toBeVisible()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect(notice(`Đã hoàn tác: ${words}.`)).toBeVisible()
  }

  await page.getByRole('link', { name: 'Nhiệm vụ' }).click()
  await page.getByRole('button', { name: 'Tất cả danh mục' }).click()
  await page.getByRole('dialog', { name: 'Danh mục' }).getByRole('checkbox').first().check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Sửa danh mục' }).click()
  await page.getByRole('button', { name: 'Thêm danh mục khác' }).click()
  await page.getByRole('textbox', { name: 'Tên danh mục' }).fill('Nhiệm vụ năm 2026')
  await page.getByRole('textbox', { name: 'Tên danh mục' }).blur()
  await page.getByRole('button', { name: 'Xóa danh mục' }).click()
  await takeBack('xóa danh mục “Nhiệm vụ năm 2026”')
  await expect(page.getByRole('button', { name: 'Danh mục Nhiệm vụ năm 2026' })).toBeVisible()

  await page.getByRole('button', { name: 'Lưu cách xem' }).click()
  await page.getByLabel('Tên cách xem').fill('Năm sau')
  await page.keyboard.press('Enter')
  const view = page.getByRole('tab', { name: 'Năm sau' })
  await expect(view).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: 'Cách xem “Năm sau”' }).click()
  await page.getByRole('menuitem', { name: 'Xóa cách xem' }).click()
  await expect(view).toHaveCount(0)
  await takeBack('xóa cách xem “Năm sau”')
  await expect(view).toHaveAttribute('aria-selected', 'true')

  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.getByRole('button', { name: 'Thêm cơ quan' }).click()
  const name = page.getByRole('textbox', { name: 'Tên đầy đủ' })
  await name.fill('Chi cục Dân số')
  await name.blur()
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Xóa cơ quan' }).click()
  await expect(name).toHaveCount(0)
  await takeBack('xóa Chi cục Dân số')
  await expect(name).toHaveValue('Chi cục Dân số')
})

test('taking back from the list leaves alone what is typed in its filter', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openTask(page)
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Xóa nhiệm vụ' }).click()
  const table = page.getByRole('grid', { name: 'Bảng nhiệm vụ' })
  await expect(task(page)).toHaveCount(0)
  await expect(table).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(task(page)).toHaveCount(1)
  await page.keyboard.press('Control+y')
  await expect(task(page)).toHaveCount(0)
  await expect(table).toBeFocused()
  await expect(page.getByRole('searchbox', { name: 'Lọc trong bảng' })).toHaveValue('nhiem vu so 2 theo')
})

test('a meeting comes back open, and what was moved in it stands in its place again', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('button', { name: 'Thêm hội nghị' }).click()
  const title = page.getByRole('textbox', { name: 'Tiêu đề hội nghị' })
  await title.fill('Giao ban tháng 3')
  await title.blur()
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Xóa hội nghị' }).click()
  await expect(page.getByText('Đã xóa “Giao ban tháng 3”.')).toBeVisible()
  await expect(title).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(title).toHaveValue('Giao ban tháng 3')

  await page.getByRole('button', { name: 'Về danh sách hội nghị' }).click()
  await page.getByRole('row', { name: /sơ kết 2 năm/ }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Chương trình' }).click()
  const items = page.locator('tr[data-id] [data-field="title"]')
  const second = 'Báo cáo 2 năm thực hiện Đề án 06'
  await expect(items.nth(1)).toContainText(second)
  await items.nth(1).click()
  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: 'Chương trình' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(items.nth(0)).toContainText(second)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`Đã hoàn tác: chuyển chỗ mục “${second}”.`)).toBeVisible()
  await expect(items.nth(1)).toContainText(second)
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
