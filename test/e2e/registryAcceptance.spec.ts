import type { Page } from '@playwright/test'
import { expect, test } from '../support/electron.ts'

const year2024 = 'Nhiệm vụ Đề án 06 năm 2024'
const roadmap = 'Lộ trình Đề án 06 và chỉ thị, nghị quyết, công điện của Chính phủ'

/** A figure of the sentence under the table, by its words. */
function figure(page: Page, words: string) {
  return page.locator('.tasks-tally').getByRole('button', { name: words, exact: true })
}

async function openList(page: Page, name: string) {
  await page.getByRole('link', { name: 'Nhiệm vụ' }).click()
  await page.getByRole('button', { name: 'Tất cả danh mục' }).click()
  await page.getByRole('checkbox', { name, exact: true }).check()
  await page.keyboard.press('Escape')
}

/** Sets one of the filters that are not in the bar at first, or changes it when it is there. */
async function filter(page: Page, name: string, choice: string) {
  const bar = page.getByRole('search')
  await bar.getByRole('button', { name: 'Lọc thêm' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  await page.getByRole('checkbox', { name: choice, exact: true }).check()
  await page.keyboard.press('Escape')
}

async function showAsOf(page: Page, day: string) {
  await page.getByRole('button', { name: /^Tính đến/ }).click()
  const field = page.getByRole('textbox', { name: 'Ngày tính đến' })
  await field.fill(day)
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
}

/** Opens the first of the tasks of the roadmap that are late. */
async function openLateTask(page: Page) {
  await openList(page, roadmap)
  await figure(page, '26 quá hạn').click()
  await page
    .getByRole('row', { name: /Quá hạn \d+ ngày/ })
    .first()
    .click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByText(/^Quá hạn \d+ ngày/)).toBeVisible()
  return panel
}

test.describe('the registry of the sample', () => {
  test('has the 81 tasks of 2024 as 20 general and 61 specific ones, 17 of them in focus', async ({
    launch,
  }) => {
    const page = await (await launch({ args: ['--sample'] })).firstWindow()
    await openList(page, year2024)
    await expect(figure(page, '81 nhiệm vụ')).toBeVisible()
    await filter(page, 'Loại', 'Nhiệm vụ chung')
    await expect(figure(page, '20 nhiệm vụ')).toBeVisible()
    await page.getByRole('button', { name: 'Bỏ lọc loại' }).click()
    await filter(page, 'Loại', 'Nhiệm vụ cụ thể')
    await expect(figure(page, '61 nhiệm vụ')).toBeVisible()
    await page.getByRole('button', { name: 'Bỏ lọc loại' }).click()
    await filter(page, 'Trọng tâm', 'Chỉ nhiệm vụ trọng tâm')
    await expect(figure(page, '17 nhiệm vụ')).toBeVisible()
  })

  test('has nothing of the focus late on its last day, and all that is not done on the next', async ({
    launch,
  }) => {
    const page = await (await launch({ args: ['--sample'] })).firstWindow()
    await openList(page, year2024)
    await filter(page, 'Trọng tâm', 'Chỉ nhiệm vụ trọng tâm')
    await showAsOf(page, '30/6/2024')
    await expect(figure(page, '17 nhiệm vụ')).toBeVisible()
    const late = page.locator('.tasks-tally').getByRole('button', { name: /^\d+ quá hạn$/ })
    await expect(late).toHaveCount(0)
    await showAsOf(page, '1/7/2024')
    await expect(figure(page, '17 nhiệm vụ')).toBeVisible()
    await expect(late).toBeVisible()
    for (const inTime of [/^\d+ trong hạn$/, /^\d+ sắp đến hạn$/])
      await expect(page.locator('.tasks-tally').getByRole('button', { name: inTime })).toHaveCount(0)
  })

  test('has 26 late tasks on the roadmap; one that is completed is done late', async ({ launch }) => {
    const page = await (await launch({ args: ['--sample'] })).firstWindow()
    const panel = await openLateTask(page)
    const doneLate = page.locator('.tasks-tally').getByRole('button', { name: /^\d+ hoàn thành quá hạn$/ })
    const before = Number(await doneLate.textContent())
    await panel.getByRole('button', { name: 'Xác nhận hoàn thành' }).click()
    await panel.getByRole('button', { name: 'Ghi', exact: true }).click()
    await expect(figure(page, '25 quá hạn')).toBeVisible()
    await expect(doneLate).toHaveText(String(before + 1))
    await expect(panel.getByText('Hoàn thành quá hạn').first()).toBeVisible()
    await expect(page.getByRole('link', { name: /^Nhiệm vụ/ })).toContainText('25')
  })

  test('has one late task less when its deadline was extended', async ({ launch }) => {
    const page = await (await launch({ args: ['--sample'] })).firstWindow()
    const panel = await openLateTask(page)
    await panel.getByRole('button', { name: 'Gia hạn', exact: true }).click()
    await panel.getByLabel('Hạn mới').first().fill('30/6/2024')
    await panel.getByLabel('Lý do').first().fill('Chờ nghị định sửa đổi.')
    await panel.getByRole('button', { name: 'Ghi', exact: true }).click()
    await expect(figure(page, '25 quá hạn')).toBeVisible()
    await expect(panel.getByText('Trong hạn').first()).toBeVisible()
    await expect(panel.getByText('Hạn ban đầu').first()).toBeVisible()
  })
})
