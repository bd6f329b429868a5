import { expect, test } from '../support/electron.ts'

test('a new task or position that nobody touched does not stay', async ({ launch }) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await page.getByRole('link', { name: 'Nhiệm vụ' }).click()
  const total = page.locator('.tasks-tally button').first()
  await expect(total).toBeVisible()
  const before = (await total.textContent()) ?? ''
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click()
  const panel = page.getByRole('complementary')
  await expect(page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' })).toBeFocused()
  await expect(total).toHaveText(String(Number(before) + 1))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(total).toHaveText(before)

  await page.getByRole('button', { name: 'Tính đến' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Tính đến' })).toBeFocused()

  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.getByRole('tab', { name: 'Cán bộ' }).click()
  await page.getByRole('row').nth(1).click()
  await page.getByRole('button', { name: 'Thêm chức vụ' }).click()
  const added = page.getByRole('group', { name: 'Chức vụ Chức vụ mới' })
  await expect(added.getByRole('textbox', { name: 'Chức vụ', exact: true })).toBeFocused()
  await page.getByRole('link', { name: 'Tổng quan' }).click()
  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.getByRole('tab', { name: 'Cán bộ' }).click()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByText('Chức vụ mới')).toHaveCount(0)
})
