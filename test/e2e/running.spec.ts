import type { ElectronApplication, Page } from '@playwright/test'
import { expect, killProgram, test } from '../support/electron.ts'

const meeting = 'Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06'

async function openMeeting(page: Page) {
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('row', { name: meeting }).click()
  await page.getByRole('button', { name: 'Điều hành' }).click()
}

async function openRunning(program: ElectronApplication): Promise<Page> {
  const page = await program.firstWindow()
  await openMeeting(page)
  await expect(page.getByRole('button', { name: 'Bắt đầu mục 1' })).toBeVisible()
  return page
}

/** A digit, a few letters of the speaker, the text: as it is typed in a meeting, with no hand at the mouse. */
async function note(page: Page, digit: string, speaker: string, text: string) {
  await page.keyboard.press(digit)
  await page.keyboard.type(speaker)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nội dung ghi' })).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nội dung ghi' })).toBeHidden()
}

test('a meeting is run by the keyboard alone, and what is being typed outlives a kill', async ({
  launch,
}) => {
  const first = await launch({ args: ['--sample'] })
  const page = await openRunning(first)
  const notes = page.getByRole('region', { name: 'Ghi chép' })
  const agenda = page.getByRole('region', { name: 'Chương trình' })

  await page.keyboard.press('F8')
  await expect(page.getByRole('button', { name: 'Sang mục 2' })).toBeVisible()
  await expect(agenda.getByRole('row', { name: 'Tuyên bố lý do' }).getByLabel('đang chạy')).toBeVisible()
  await page.keyboard.press('F8')
  await expect(agenda.getByRole('row', { name: 'Tuyên bố lý do' }).getByLabel('đã xong')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sang mục 3' })).toBeVisible()

  await note(page, '2', 'nguyen van s', 'Kết quả hai năm thực hiện Đề án 06.')
  await note(page, '3', 'pham minh ch', 'Dữ liệu phải đúng, đủ, sạch, sống.')
  await note(page, '4', 'nguyen van son', 'Đề nghị làm rõ tiến độ số hóa.')
  const noted = (words: RegExp) => notes.getByRole('button', { name: words })
  await expect(noted(/^\d\d:\d\d Báo cáo Nguyễn Văn Sơn, UBND tỉnh Kết quả hai năm/)).toBeVisible()
  await expect(noted(/^\d\d:\d\d Phát biểu Phạm Minh Chính, Chính phủ Dữ liệu/)).toBeVisible()
  await expect(noted(/^\d\d:\d\d Ý kiến Nguyễn Văn Sơn, UBND tỉnh Đề nghị/)).toBeVisible()

  await page.keyboard.press('8')
  await page.keyboard.type('Hoàn thành số hóa sổ hộ tịch trong tháng 6.')
  await page.keyboard.press('Control+Enter')
  await expect(noted(/Kết luận Hoàn thành số hóa/)).toBeVisible()

  await page.keyboard.press('5')
  await page.keyboard.press('Escape')
  await page.keyboard.press('5')
  await page.keyboard.type('nguyen van s')
  await page.keyboard.press('Enter')
  const saved = page.getByRole('group', { name: 'Ghi Giải trình' }).getByText(/^Đã lưu \d\d:\d\d:\d\d$/)
  const before = await saved.textContent()
  await page.keyboard.type('Sẽ báo cáo trước ngày 15')
  await expect(saved).not.toHaveText(before ?? '')
  await killProgram(first)

  const again = await (await launch()).firstWindow()
  await openMeeting(again)
  await expect(
    again.getByRole('button', { name: /Giải trình Nguyễn Văn Sơn, UBND tỉnh Sẽ báo cáo trước ngày 15/ }),
  ).toBeVisible()
  await expect(again.getByRole('button', { name: /^\d\d:\d\d Giải trình/ })).toHaveCount(1)
})

test('keys that belong to an input method begin nothing', async ({ launch }) => {
  const page = await openRunning(await launch({ args: ['--sample'] }))
  const composing = async (isComposing: boolean) =>
    await page.evaluate((isComposing) => {
      const event = new KeyboardEvent('keydown', { key: '4', isComposing, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, isComposing)
  await composing(true)
  await expect(page.getByRole('group', { name: 'Ghi Ý kiến' })).toBeHidden()
  await composing(false)
  await expect(page.getByRole('group', { name: 'Ghi Ý kiến' })).toBeVisible()
})
