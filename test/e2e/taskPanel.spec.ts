import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/electron.ts'

const title = 'Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06'
const given = 'Hoàn thành số hóa sổ hộ tịch'
const closedHere = 'Nhiệm vụ được xác nhận hoàn thành tại hội nghị này'

async function openConclusions(page: Page) {
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('row', { name: title }).click()
  await page.getByRole('tab', { name: 'Kết luận' }).click()
}

/** Opens the task that a conclusion gave, from the conclusion. */
async function openGivenTask(page: Page) {
  await openConclusions(page)
  await page
    .getByRole('button', { name: `Mở nhiệm vụ: ${given}` })
    .first()
    .click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('textbox', { name: 'Nội dung nhiệm vụ' })).toHaveValue(new RegExp(`^${given}`))
  return panel
}

function record(page: Page, step: string) {
  return page.getByRole('complementary').getByRole('form', { name: step })
}

test('a report that is being typed waits through a restart, and stands as it was added', async ({
  launch,
}) => {
  const first = await launch({ args: ['--sample'] })
  const page = await first.firstWindow()
  const panel = await openGivenTask(page)
  await panel.getByRole('button', { name: 'Thêm báo cáo' }).click()
  await record(page, 'Thêm báo cáo').getByLabel('Nội dung').fill('Đã xong 86/138 xã')
  await panel.getByRole('button', { name: 'Đóng' }).click()
  await first.close()

  const again = await (await launch()).firstWindow()
  const panelAgain = await openGivenTask(again)
  const form = record(again, 'Thêm báo cáo')
  await expect(form.getByLabel('Nội dung')).toHaveValue('Đã xong 86/138 xã')
  await form.getByLabel('Tiến độ (%)').fill('620')
  await form.getByRole('button', { name: 'Thêm', exact: true }).click()
  await expect(form.getByText('Nhập số từ 0 đến 100.')).toBeVisible()
  await form.getByLabel('Tiến độ (%)').fill('62')
  await form.getByRole('button', { name: 'Thêm', exact: true }).click()
  await expect(form).toBeHidden()
  const report = panelAgain.getByRole('article').filter({ hasText: 'Đã xong 86/138 xã' })
  await expect(report).toContainText('62%')
  await expect(report.getByRole('textbox')).toHaveCount(0)
  await panelAgain.getByRole('button', { name: 'Thêm báo cáo' }).click()
  await expect(form.getByLabel('Nội dung')).toHaveValue('')
})

test('a task is reported, returned with its reason, confirmed at a meeting, and found there', async ({
  launch,
}) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  const panel = await openGivenTask(page)
  await panel.getByRole('button', { name: 'Báo cáo hoàn thành' }).click()
  await record(page, 'Báo cáo hoàn thành').getByRole('button', { name: 'Ghi' }).click()
  await expect(panel.getByText('Chờ xác nhận', { exact: true })).toBeVisible()

  await panel.getByRole('button', { name: 'Trả lại' }).click()
  await record(page, 'Trả lại').getByRole('button', { name: 'Ghi' }).click()
  await expect(record(page, 'Trả lại').getByText('Chưa nhập lý do.')).toBeVisible()
  await expect(record(page, 'Trả lại').getByLabel('Lý do')).toBeFocused()
  await record(page, 'Trả lại').getByLabel('Lý do').fill('thiếu số liệu 12 xã')
  await record(page, 'Trả lại').getByRole('button', { name: 'Ghi' }).click()
  await expect(panel.getByText('Trong hạn', { exact: true })).toBeVisible()
  await expect(panel.getByRole('listitem').filter({ hasText: 'thiếu số liệu 12 xã' })).toContainText(
    'Trả lại',
  )

  await panel.getByRole('button', { name: 'Báo cáo hoàn thành' }).click()
  await record(page, 'Báo cáo hoàn thành').getByRole('button', { name: 'Ghi' }).click()
  await panel.getByRole('button', { name: 'Xác nhận hoàn thành' }).click()
  const confirmation = record(page, 'Xác nhận hoàn thành')
  await confirmation.getByLabel('Tại hội nghị').first().click()
  await page.getByRole('option', { name: title }).click()
  await confirmation.getByRole('button', { name: 'Ghi' }).click()
  await expect(panel.getByText('Hoàn thành đúng hạn')).toBeVisible()

  await panel.getByRole('listitem').getByRole('link', { name: title }).last().click()
  const closed = page.getByRole('region', { name: closedHere })
  await expect(closed.getByRole('button', { name: given })).toContainText('Hoàn thành đúng hạn')
  await closed.getByRole('button', { name: given }).click()
  await expect(panel.getByRole('textbox', { name: 'Nội dung nhiệm vụ' })).toHaveValue(new RegExp(`^${given}`))
})

test('an extension strikes the deadline out, and its removal is taken back', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  const panel = await openGivenTask(page)
  await panel.getByRole('button', { name: 'Gia hạn', exact: true }).click()
  const form = record(page, 'Gia hạn')
  await form.getByRole('textbox', { name: 'Hạn mới' }).fill('quý III/2024')
  await form.getByLabel('Lý do').fill('khối lượng lớn')
  await form.getByRole('button', { name: 'Ghi' }).click()
  await expect(form).toBeHidden()
  await expect(panel.locator('s').first()).toHaveText('30/06/2024')
  await expect(panel.getByText('Quý III/2024').first()).toBeVisible()

  await panel.getByRole('button', { name: /^Xóa: Gia hạn/ }).click()
  await expect(panel.getByRole('textbox', { name: 'Thời hạn' })).toHaveValue('30/06/2024')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(panel.getByText('Quý III/2024').first()).toBeVisible()
})

test('sources are cited in one line, parts open from their whole, files stay with the task', async ({
  launch,
  userData,
}) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  const panel = await openGivenTask(page)
  const sources = panel.getByRole('region').or(panel.locator('section')).filter({ hasText: 'Căn cứ giao' })
  const before = await sources.getByRole('button', { name: /^Sửa văn bản/ }).count()
  await panel.getByRole('button', { name: 'Thêm văn bản' }).click()
  const source = panel.getByRole('group', { name: `văn bản ${before + 1}` })
  await source.getByLabel('Loại').fill('Kế hoạch')
  await source.getByLabel('Số, ký hiệu').fill('12/KH-UBND')
  await source.getByRole('textbox', { name: 'Ngày' }).fill('10/1/2024')
  await source.getByLabel('Điều khoản').fill('mục I.14')
  await source.getByRole('button', { name: 'Xong' }).click()
  await expect(panel.getByText('Kế hoạch số 12/KH-UBND ngày 10/01/2024, mục I.14')).toBeVisible()

  const file = join(userData, 'minh-chung.txt')
  await writeFile(file, 'minh chứng')
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, file)
  await panel.getByRole('button', { name: 'Thêm tệp', exact: true }).last().click()
  await expect(panel.getByRole('button', { name: 'Mở tệp minh-chung.txt' })).toBeVisible()

  await panel.getByRole('button', { name: 'Thêm nhiệm vụ con' }).click()
  const content = panel.getByRole('textbox', { name: 'Nội dung nhiệm vụ' })
  await expect(content).toHaveValue('')
  await content.fill('Số hóa sổ khai sinh')
  await content.blur()
  await panel.getByRole('button', { name: /^Nhiệm vụ II\.\d+/ }).click()
  await expect(content).toHaveValue(new RegExp(`^${given}`))
  await expect(panel.getByRole('button', { name: /^Mở nhiệm vụ II/ })).toContainText('Số hóa sổ khai sinh')
})
