import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../support/electron.ts'

const title = 'Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06'
const correction = ' Số liệu đã được Công an tỉnh đối chiếu.'
const attendance =
  'Dự hội nghị tại điểm cầu UBND tỉnh có đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Tổ trưởng Tổ công tác triển khai Đề án 06 của tỉnh; các thành viên Tổ công tác triển khai Đề án 06 cấp tỉnh; đại diện lãnh đạo một số sở, ban, ngành, doanh nghiệp trong tỉnh.'

async function openMinutes(page: Page) {
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('row', { name: title }).click()
  await page.getByRole('tab', { name: 'Ghi biên bản' }).click()
  return page.getByRole('textbox', { name: 'Báo cáo, ghi chép 2' })
}

/** The system's dialog is the one thing that no test can click; it answers with this file. */
async function answerSaveDialog(program: ElectronApplication, file: string) {
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
}

function textOf(pdf: string): string {
  return execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
}

test('an entry of the sample is corrected, saved, found after a restart, and printed in both papers’ PDF', async ({
  launch,
  userData,
}) => {
  const first = await launch({ args: ['--sample'] })
  const before = await openMinutes(await first.firstWindow())
  await before.press('Control+End')
  await before.pressSequentially(correction)
  await before.blur()
  const page = await first.firstWindow()
  await expect(page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/)).toBeVisible()
  await first.close()

  const second = await launch()
  const again = await second.firstWindow()
  await expect(await openMinutes(again)).toHaveText(new RegExp(`${correction}$`))

  const files = { 'Biên bản': join(userData, 'bien-ban.pdf'), 'Tờ tóm tắt': join(userData, 'to-tom-tat.pdf') }
  for (const [paper, file] of Object.entries(files)) {
    await answerSaveDialog(second, file)
    await again
      .getByRole('link', { name: paper })
      .or(again.getByRole('button', { name: paper }))
      .click()
    await expect(again.getByText(/^Trang 1\/\d/)).toBeVisible()
    await again.getByRole('button', { name: 'Xuất PDF' }).click()
    await expect(again.getByText(`Đã xuất ${file}`)).toBeVisible()
    await again
      .getByRole('button', { name: 'Về hội nghị' })
      .or(again.getByRole('link', { name: 'Về hội nghị' }))
      .click()
  }

  const minutes = textOf(files['Biên bản'])
  expect(minutes).toContain(correction.trim())
  expect(minutes).toContain(attendance)
  expect(minutes.indexOf('Thành phần tham dự')).toBeLessThan(minutes.indexOf(attendance))
  const brief = textOf(files['Tờ tóm tắt'])
  expect(brief).toContain('81 nhiệm vụ (20 chung, 61 cụ thể; trong đó 17 trọng tâm)')
  expect(brief).toContain('quá hạn 26')
})
