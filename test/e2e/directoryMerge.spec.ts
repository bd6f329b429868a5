import type { Page } from '@playwright/test'
import { expect, test } from '../support/electron.ts'

const agency = 'Bộ Tư pháp'
const successor = 'Bộ Công an'

async function showAsOf(page: Page, day: string) {
  await page.getByRole('button', { name: /^Tính đến/ }).click()
  await page.getByRole('textbox', { name: 'Ngày tính đến' }).fill(day)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Ngày tính đến' })).toBeHidden()
}

/** How many tasks an agency leads as of the day that is shown. */
async function ledBy(page: Page, name: string): Promise<number> {
  await page.getByRole('link', { name: 'Nhiệm vụ' }).click()
  const total = page.locator('.tasks-tally').getByRole('button').first()
  await expect(total).toBeVisible()
  const all = (await total.textContent()) ?? ''
  await page.getByRole('search').getByRole('button', { name: 'Chủ trì', exact: true }).click()
  const choices = page.getByRole('group', { name: 'Chủ trì' })
  await choices.getByRole('textbox').fill(name)
  await choices.getByRole('checkbox', { name: new RegExp(`^${name}( \\(|$)`) }).check()
  await page.keyboard.press('Escape')
  await expect(total).not.toHaveText(all)
  const led = Number(await total.textContent())
  await page.getByRole('button', { name: 'Bỏ lọc chủ trì' }).click()
  await expect(total).toHaveText(all)
  return led
}

test('an agency is merged into another, which leads its open tasks from that day on', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  const ledBefore = await ledBy(page, agency)
  expect(ledBefore).toBeGreaterThan(0)

  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.getByRole('row', { name: agency }).click()
  const panel = page.getByRole('complementary', { name: agency })
  await panel.getByRole('button', { name: 'Sáp nhập, kết thúc hoạt động…' }).click()
  await expect(panel.getByText(/^Đến ngày 05\/02\/2024 còn chủ trì [1-9]\d*/)).toBeVisible()
  const merge = panel.getByRole('button', { name: 'Sáp nhập', exact: true })
  await expect(merge).toBeDisabled()
  await panel.getByLabel('Cơ quan kế thừa').first().fill('bo cong')
  await page.getByRole('option', { name: successor }).click()
  await merge.click()
  await expect(
    page.getByText(new RegExp(`^Đã sáp nhập ${agency} vào ${successor}, chuyển [1-9]\\d* nhiệm vụ\\.$`)),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: `${agency}, nay là ${successor}` })).toBeVisible()
  await page.getByRole('button', { name: 'Đóng', exact: true }).click()

  const ledSince = await ledBy(page, agency)
  expect(ledSince).toBeLessThan(ledBefore)
  await showAsOf(page, '4/2/2024')
  expect(await ledBy(page, agency)).toBe(ledBefore)
  await showAsOf(page, '5/2/2024')

  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.getByRole('row', { name: new RegExp(`\\d+ ${successor}`) }).click()
  await expect(
    page.getByRole('complementary', { name: successor }).getByRole('button', { name: agency }),
  ).toBeVisible()
})

test('a merger is taken back where it was told', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.getByRole('row', { name: agency }).click()
  const panel = page.getByRole('complementary', { name: agency })
  await panel.getByRole('button', { name: 'Sáp nhập, kết thúc hoạt động…' }).click()
  await panel.getByLabel('Cơ quan kế thừa').first().fill('bo cong')
  await page.getByRole('option', { name: successor }).click()
  await panel.getByRole('button', { name: 'Sáp nhập', exact: true }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText(`Đã hoàn tác: sáp nhập ${agency} vào ${successor}`)).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Sáp nhập, kết thúc hoạt động…' })).toBeVisible()
  await expect(page.getByText(`nay là ${successor}`)).toBeHidden()
})
