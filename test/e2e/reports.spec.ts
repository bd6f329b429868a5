import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '../support/electron.ts'

test('a report is chosen, opens the list behind a figure, and is written as Excel, Word and PDF', async ({
  launch,
  userData,
}) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await page.getByRole('link', { name: 'Báo cáo' }).click()
  const reports = page.getByRole('navigation', { name: 'Các bảng báo cáo' })
  await reports.getByRole('button', { name: 'Theo cơ quan' }).click()
  await expect(page.getByRole('table', { name: 'TỔNG HỢP THEO CƠ QUAN CHỦ TRÌ' })).toBeVisible()

  for (const [button, ending] of [
    ['Excel', 'xlsx'],
    ['Word', 'docx'],
    ['PDF', 'pdf'],
  ] as const) {
    const file = join(userData, `bao-cao.${ending}`)
    await program.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect(page.getByText(`Đã xuất ${file}`)).toBeVisible()
  }
  const printed = execFileSync('pdftotext', ['-layout', join(userData, 'bao-cao.pdf'), '-'], {
    encoding: 'utf8',
  })
  expect(printed).toContain('Tổng số 199 nhiệm vụ')
  expect(printed).toMatch(/TỔNG CỘNG\s+199\s/)

  await page.getByRole('button', { name: /^TỔNG CỘNG, Đang thực hiện Quá hạn: 26$/ }).click()
  await expect(page.getByRole('heading', { name: 'Nhiệm vụ' })).toBeVisible()
  await expect(page.getByRole('button', { name: '26 quá hạn' })).toBeVisible()

  await page.getByRole('link', { name: 'Báo cáo' }).click()
  await reports.getByRole('button', { name: 'So sánh kỳ trước' }).click()
  await page.getByRole('button', { name: /^Quá hạn, Kỳ trước \(14\/01\/2024\): 24$/ }).click()
  await expect(page.getByText('Đang xem tính đến ngày 14/01/2024.')).toBeVisible()
  await page.getByRole('button', { name: 'Trở lại 05/02/2024' }).click()
  await expect(page.getByRole('button', { name: /Tính đến 05\/02\/2024/ })).toBeVisible()
})
