import type { Page } from '@playwright/test'
import { expect, test } from '../support/electron.ts'

async function openRegistry(page: Page) {
  await page.getByRole('link', { name: 'Nhiệm vụ' }).click()
  await expect(page.getByRole('grid', { name: 'Bảng nhiệm vụ' })).toBeVisible()
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Bảng nhiệm vụ' })
const rows = (page: Page) => grid(page).locator('tbody tr[aria-rowindex]:not(.group-row)')
const tally = (page: Page, words: string) =>
  page.locator('.tasks-tally').getByRole('button', { name: words, exact: true })

async function filterByText(page: Page, text: string) {
  await page.getByRole('searchbox', { name: 'Lọc trong bảng' }).fill(text)
}

test.describe('the table of the registry', () => {
  test('is sorted, chosen from, changed and undone by keyboard alone', async ({ launch }) => {
    const page = await (await launch({ args: ['--sample'] })).firstWindow()
    await openRegistry(page)
    await page.getByRole('button', { name: 'Cột', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Mức độ' }).check()
    await page.keyboard.press('Escape')

    const due = page.getByRole('columnheader', { name: 'Thời hạn' })
    await due.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect(due).toHaveAttribute('aria-sort', 'ascending')
    await page.keyboard.press('Enter')
    await expect(due).toHaveAttribute('aria-sort', 'descending')
    await page.keyboard.press('Enter')
    await expect(due).toHaveAttribute('aria-sort', 'none')

    await grid(page).focus()
    for (const key of ['Home', 'ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown'])
      await page.keyboard.press(key)
    const bulk = page.getByRole('toolbar', { name: 'Đổi các nhiệm vụ đã chọn' })
    await expect(bulk).toContainText('Đã chọn 3')
    await bulk.getByRole('button', { name: 'Mức độ' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Hỏa tốc' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đã đổi 3 nhiệm vụ.')).toBeVisible()
    await expect(rows(page).filter({ hasText: 'Hỏa tốc' })).toHaveCount(3)

    await grid(page).focus()
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Đã hoàn tác: đổi 3 nhiệm vụ.')).toBeVisible()
    await expect(rows(page).filter({ hasText: 'Hỏa tốc' })).toHaveCount(0)

    await grid(page).focus()
    await page.keyboard.press('Control+a')
    await expect(bulk).toContainText('Đã chọn 199')
    await page.keyboard.press('Escape')
    await expect(bulk).toBeHidden()
  })

  test('is reached from a figure and walked by keyboard, part by part', async ({ launch }) => {
    const page = await (await launch({ args: ['--sample'] })).firstWindow()
    await page.getByRole('button', { name: '81 nhiệm vụ', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(grid(page)).toBeFocused()
    await expect(grid(page)).not.toHaveAttribute('aria-activedescendant')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(rows(page).first()).toHaveAttribute('data-cursor')

    await page.keyboard.press('F6')
    await expect(page.getByRole('searchbox', { name: 'Lọc trong bảng' })).toBeFocused()
    await page.keyboard.press('F6')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary', { name: /^Nhiệm vụ I\./ })).toBeVisible()
    await expect(grid(page)).toBeFocused()
    await page.keyboard.press('F6')
    await expect(page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' })).toBeFocused()

    await page.keyboard.press('F6')
    await page.keyboard.press('F6')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Space')
    await page.keyboard.press('F6')
    await expect(
      page.getByRole('toolbar', { name: 'Đổi các nhiệm vụ đã chọn' }).getByRole('button').first(),
    ).toBeFocused()
  })

  test('takes words into a cell and puts back what stood there on Esc', async ({ launch }) => {
    const page = await (await launch({ args: ['--sample'] })).firstWindow()
    await openRegistry(page)
    await grid(page).focus()
    for (const key of ['Home', 'ArrowDown', 'F2']) await page.keyboard.press(key)
    const cell = grid(page).getByRole('textbox', { name: 'Nội dung nhiệm vụ' })
    await cell.fill('Rà soát thủ tục hành chính')
    await page.keyboard.press('Enter')
    await expect(cell).toBeHidden()
    await expect(rows(page).first()).toContainText('Rà soát thủ tục hành chính')

    await page.keyboard.press('F2')
    await cell.fill('Nội dung gõ nhầm')
    await page.keyboard.press('Escape')
    await expect(cell).toBeHidden()
    await expect(rows(page).first()).toContainText('Rà soát thủ tục hành chính')

    await page.keyboard.press('F2')
    await page.keyboard.press('Tab')
    await grid(page).getByRole('combobox', { name: 'Cơ quan chủ trì' }).fill('bo tu phap')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(rows(page).first()).toContainText('Bộ Tư pháp')
  })

  test('keeps a deadline that cannot be read in its cell, says so, and takes it once it is mended', async ({
    launch,
  }) => {
    const page = await (await launch({ args: ['--sample'] })).firstWindow()
    await openRegistry(page)
    await grid(page).focus()
    for (const key of ['Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'F2']) await page.keyboard.press(key)
    const due = grid(page).getByRole('textbox', { name: 'Thời hạn' })
    await due.fill('cuối năm nào đó')
    await page.keyboard.press('Tab')
    await expect(grid(page).getByText(/^Thời hạn chưa đúng/)).toBeVisible()
    await page.getByRole('searchbox', { name: 'Lọc trong bảng' }).click()
    await expect(due).toHaveValue('cuối năm nào đó')
    await rows(page).nth(3).getByText('Nhiệm vụ số 4').dblclick()
    await expect(due).toBeFocused()
    await due.fill('quý III/2024')
    await page.keyboard.press('Enter')
    await expect(due).toBeHidden()
    await expect(rows(page).first()).toContainText('Quý III/2024')
  })

  test('says where a deadline is corrected that was extended, and opens it', async ({ launch }) => {
    const page = await (await launch({ args: ['--sample'] })).firstWindow()
    await openRegistry(page)
    await grid(page).focus()
    for (const key of ['Home', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    const panel = page.getByRole('complementary')
    await panel.getByRole('button', { name: 'Gia hạn', exact: true }).click()
    const form = page.getByRole('form', { name: 'Gia hạn' })
    await form.getByLabel('Lý do').fill('khối lượng lớn')
    // What this field says when it is left moves the button that is pressed.
    await form.getByRole('textbox', { name: 'Hạn mới' }).fill('quý III/2024')
    await form.getByRole('button', { name: 'Ghi' }).click()
    await expect(rows(page).first()).toContainText('Quý III/2024')
    await panel.getByRole('button', { name: 'Đóng', exact: true }).click()
    await grid(page).focus()
    for (const key of ['Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'F2']) await page.keyboard.press(key)
    await expect(page.getByText(/^Thời hạn này theo lần gia hạn gần nhất\./)).toBeVisible()
    await page.getByRole('button', { name: 'Mở chi tiết' }).click()
    await expect(panel.getByRole('heading', { name: /^Gia hạn/ })).toBeVisible()
  })

  test('waits for an input method to finish before it filters', async ({ launch }) => {
    const page = await (await launch({ args: ['--sample'] })).firstWindow()
    await openRegistry(page)
    await expect(tally(page, '199 nhiệm vụ')).toBeVisible()
    await page.getByRole('searchbox', { name: 'Lọc trong bảng' }).click()
    const keyboard = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    for (const text of ['k', 'kh', 'khô', 'không có']) await compose(text)
    const filter = page.getByRole('searchbox', { name: 'Lọc trong bảng' })
    await expect(filter).toHaveValue('không có')
    // Timers of a page end in their order: when this one has ended, the filter's would have.
    await page.evaluate(async () => await new Promise((resolve) => setTimeout(resolve, 400)))
    await expect(filter).toHaveAttribute('aria-busy', 'false')
    await expect(tally(page, '199 nhiệm vụ')).toBeVisible()
    await keyboard.send('Input.insertText', { text: 'không có việc này' })
    await expect(filter).toHaveValue('không có việc này')
    await expect(page.getByText('Không có nhiệm vụ nào khớp bộ lọc.')).toBeVisible()
  })

  test('folds groups by keyboard and by click', async ({ launch }) => {
    const page = await (await launch({ args: ['--sample'] })).firstWindow()
    await openRegistry(page)
    const heads = grid(page).locator('tr.group-row')
    await expect(heads.first()).toHaveAttribute('aria-expanded', 'true')
    await grid(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowLeft')
    await expect(heads.first()).toHaveAttribute('aria-expanded', 'false')
    await expect(heads).toHaveCount(3)
    await heads.nth(1).click()
    await heads.nth(2).click()
    await expect(rows(page)).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await expect(rows(page).first()).toBeVisible()
  })

  test('comes back as it was left, and keeps views under a name', async ({ launch }) => {
    const first = await launch({ args: ['--sample'] })
    const page = await first.firstWindow()
    await openRegistry(page)
    await tally(page, '26 quá hạn').click()
    await page.getByRole('button', { name: 'Gộp' }).click()
    await page.getByRole('menuitemradio', { name: 'Cơ quan chủ trì' }).click()
    await page.getByRole('button', { name: 'Lưu cách xem' }).click()
    await page.getByRole('textbox', { name: 'Tên cách xem' }).fill('Quá hạn theo cơ quan')
    await page.keyboard.press('Enter')
    const view = page.getByRole('tab', { name: 'Quá hạn theo cơ quan' })
    await expect(view).toHaveAttribute('aria-selected', 'true')
    await filterByText(page, 'số 114')
    await expect(rows(page)).toHaveCount(1)
    await first.close()

    const second = await launch()
    const again = await second.firstWindow()
    await openRegistry(again)
    await expect(again.getByRole('searchbox', { name: 'Lọc trong bảng' })).toHaveValue('số 114')
    await expect(rows(again)).toHaveCount(1)
    const kept = again.getByRole('tab', { name: 'Quá hạn theo cơ quan' })
    await kept.click()
    await expect(rows(again).first()).toContainText('Bộ Công an')
    await expect(again.getByRole('searchbox', { name: 'Lọc trong bảng' })).toHaveValue('')
    await again.getByRole('tab', { name: 'Tất cả' }).click()
    await expect(tally(again, '199 nhiệm vụ')).toHaveAttribute('aria-pressed', 'true')
  })

  test('adds up by agency, and every figure opens its tasks', async ({ launch }) => {
    const page = await (await launch({ args: ['--sample'] })).firstWindow()
    await openRegistry(page)
    await page.getByText('Theo cơ quan', { exact: true }).click()
    const table = page.getByRole('table', { name: 'Nhiệm vụ theo cơ quan chủ trì' })
    await expect(table.getByRole('button', { name: 'Tổng cộng: 26 quá hạn' })).toBeVisible()
    await table.getByRole('button', { name: 'Bộ Công an: 9 quá hạn' }).click()
    await expect(rows(page)).toHaveCount(9)
    await expect(page.getByRole('button', { name: 'Chủ trì Bộ Công an' })).toBeVisible()
  })
})
