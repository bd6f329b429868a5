import type { Page } from '@playwright/test'
import { expect, test } from '../support/electron.ts'

const meeting = 'Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06'
const praise = 'Biểu dương Công an tỉnh đã làm tốt công tác tham mưu.'
const first =
  'Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh số hóa sổ hộ tịch lưu tại cấp xã; xong trong quý II/2024.'
const second = 'Yêu cầu Công an tỉnh rà soát tài khoản định danh điện tử trước ngày 15/3.'

async function openConclusions(page: Page) {
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByText(meeting).first().dblclick()
  await page.getByRole('tab', { name: /^Kết luận/ }).click()
  await expect(page.getByRole('article', { name: 'Kết luận 2.2' })).toBeVisible()
}

test('the assignments of a conclusion are made tasks, passed over and taken back by the keyboard', async ({
  launch,
}) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openConclusions(page)
  await page.keyboard.press('Control+2')
  const conclusion = page.getByRole('article', { name: 'Kết luận 2.3' })
  const text = conclusion.getByRole('textbox')
  await expect(text).toBeFocused()
  await page.keyboard.insertText(`${praise} ${first} ${second}`)

  const offers = conclusion.getByRole('region', { name: 'Việc giao trong kết luận 2.3' })
  const lines = offers.getByRole('listitem')
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText('Số hóa sổ hộ tịch lưu tại cấp xã')
  await expect(lines.first()).toContainText('Quý II/2024')

  await page.keyboard.press('Control+Enter')
  await expect(lines.first().getByRole('button', { name: /^Tạo nhiệm vụ/ })).toBeFocused()
  await expect(conclusion.locator('mark').first()).toHaveText('Giao ')
  await expect(conclusion.locator('mark[data-strong]').first()).toHaveText('Sở Tư pháp')
  await page.keyboard.press('Enter')
  const given = conclusion.getByRole('button', { name: 'Mở nhiệm vụ: Số hóa sổ hộ tịch lưu tại cấp xã' })
  await expect(given).toBeVisible()
  await expect(lines).toHaveCount(1)

  await expect(lines.first().getByRole('button', { name: /^Tạo nhiệm vụ/ })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(offers).toBeHidden()
  await expect(page.getByText('Đã bỏ qua một việc giao.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(lines).toHaveCount(1)
  await lines
    .first()
    .getByRole('button', { name: /^Bỏ qua/ })
    .click()
  await expect(offers).toBeHidden()

  await page.getByRole('tab', { name: /^Ghi biên bản/ }).click()
  await page.getByRole('tab', { name: /^Kết luận/ }).click()
  await expect(given).toBeVisible()
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' Hội nghị kết thúc.')
  await expect(text).toHaveText(/kết thúc\.$/)
  await page.waitForFunction(() => document.querySelector('.autosave-text')?.textContent !== '')
  await expect(offers).toBeHidden()

  await given.click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('combobox', { name: 'Chủ trì' })).toHaveValue('Sở Tư pháp')
  await expect(panel.getByText('Công an tỉnh', { exact: true }).first()).toBeVisible()
  await expect(panel.getByRole('textbox', { name: 'Thời hạn' })).toHaveValue('Quý II/2024')
})

test('what a biên bản lacks is listed, and opens where it is put right', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openConclusions(page)
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('article', { name: 'Kết luận 2.3' }).getByRole('textbox')).toBeFocused()
  await page.keyboard.insertText('Giao Sở Tư pháp số hóa sổ hộ tịch lưu tại cấp xã.')
  await page.getByRole('tab', { name: /^Ghi biên bản/ }).click()

  const checks = page.getByRole('button', { name: /Kiểm tra: 2 việc/ })
  await checks.click()
  await page.getByRole('button', { name: /^Phải xử lý Kết luận chưa giao nhiệm vụ/ }).click()
  const conclusion = page.getByRole('article', { name: 'Kết luận 2.3' })
  await expect(conclusion.getByRole('textbox')).toBeFocused()
  await conclusion.getByRole('button', { name: 'Không phát sinh nhiệm vụ' }).click()
  await expect(conclusion.getByText('Trong nội dung có 1 việc giao.')).toBeVisible()

  await page.getByRole('tab', { name: /^Ghi biên bản/ }).click()
  await page.getByRole('button', { name: /Kiểm tra: 1 việc/ }).click()
  await page.getByRole('button', { name: /Chưa điểm danh đại biểu nào/ }).click()
  await expect(page.getByRole('tab', { name: /^Điểm danh/ })).toHaveAttribute('aria-selected', 'true')
})
