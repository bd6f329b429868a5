import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/electron.ts'

async function openSettings(page: Page) {
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  await expect(page.getByRole('heading', { name: 'Ngày nghỉ, ngày làm bù' })).toBeVisible()
}

test('days off are added, corrected and taken away, and a year without any is named', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openSettings(page)
  await expect(page.getByText(/^Chưa có lịch nghỉ năm \d{4}\.$/).first()).toBeVisible()
  const years = page.getByRole('radiogroup', { name: 'Năm' })
  await years.getByText('2024').click()
  const days = page.getByRole('group', { name: 'Ngày nghỉ, ngày làm bù 2024' })
  await expect(days.getByRole('textbox', { name: 'Tên' }).first()).toHaveValue('Tết Dương lịch')

  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Thêm ngày' }) })
  const [day, name] = [
    form.getByRole('textbox', { name: 'Ngày' }),
    form.getByRole('textbox', { name: 'Tên' }),
  ]
  await day.fill('1/1')
  await name.fill('Nghỉ thêm')
  await form.getByRole('button', { name: 'Thêm ngày' }).click()
  await expect(form.getByText('Ngày 01/01/2024 đã có trong bảng.')).toBeVisible()
  await day.fill('24/11/2025')
  await form.getByRole('button', { name: 'Thêm ngày' }).click()

  const added = page.getByRole('group', { name: 'Ngày nghỉ, ngày làm bù 2025' })
  const names = added.getByRole('textbox', { name: 'Tên' })
  await expect(names.last()).toHaveValue('Nghỉ thêm')
  await names.last().fill('Ngày Văn hóa Việt Nam')
  await names.last().blur()
  await added.getByRole('button', { name: 'Xóa ngày 24/11/2025' }).click()
  await expect(added.getByRole('button', { name: 'Xóa ngày 24/11/2025' })).toBeHidden()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(names.last()).toHaveValue('Ngày Văn hóa Việt Nam')
})

test('tags are named, added and removed by their group', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openSettings(page)
  const fields = page.getByRole('group', { name: 'Lĩnh vực' })
  await fields.getByRole('textbox', { name: 'Thêm vào lĩnh vực' }).fill('Y tế')
  await page.keyboard.press('Enter')
  await expect(fields.getByRole('textbox', { name: 'Tên nhóm' })).toHaveValue('Y tế')
  await fields.getByRole('textbox', { name: 'Tên nhóm' }).fill('Y tế, dân số')
  await fields.getByRole('textbox', { name: 'Tên nhóm' }).blur()
  await fields.getByRole('button', { name: 'Xóa nhóm: Y tế, dân số' }).click()
  await expect(fields.getByRole('textbox', { name: 'Tên nhóm' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(fields.getByRole('textbox', { name: 'Tên nhóm' })).toHaveValue('Y tế, dân số')
})

test('the notice at the start is switched off on this PC, and its click opens what is late', async ({
  launch,
  userData,
}) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await openSettings(page)
  const notice = page.getByRole('checkbox', { name: /khi mở chương trình$/ })
  await expect(notice).toBeChecked()
  await notice.click()
  await expect(notice).not.toBeChecked()
  expect(await readFile(join(userData, 'preferences.json'), 'utf8')).toContain('"noticeAtStart": false')

  await program.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('event', { type: 'open', place: 'overdueTasks' })
  })
  const late = page.locator('.tasks-tally').getByRole('button', { name: '26 quá hạn', exact: true })
  await expect(late).toHaveAttribute('aria-pressed', 'true')
})
