import type { ElectronApplication, Page } from '@playwright/test'
import { expect, killProgram, test } from '../support/electron.ts'

const task = 'Nhiệm vụ số 2 theo lộ trình Đề án 06'

async function openTask(
  program: ElectronApplication,
): Promise<{ page: Page; result: ReturnType<Page['getByLabel']> }> {
  const page = await program.firstWindow()
  await page.getByRole('link', { name: 'Nhiệm vụ' }).click()
  await page.getByRole('row', { name: task }).click()
  return { page, result: page.getByRole('textbox', { name: 'Kết quả', exact: true }) }
}

test('what was typed a second before the process is killed is there at the next start', async ({
  launch,
}) => {
  const first = await launch({ args: ['--sample'] })
  const { page, result } = await openTask(first)
  await result.pressSequentially('Đã số hóa 86/138 xã')
  await expect(page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/)).toBeVisible()
  await killProgram(first)

  const second = await openTask(await launch())
  await expect(second.result).toHaveValue('Đã số hóa 86/138 xã')
})

test('what was typed just before the window is closed is there at the next start', async ({ launch }) => {
  const first = await launch({ args: ['--sample'] })
  const { result } = await openTask(first)
  await result.pressSequentially('Báo cáo số 45/BC-STP')
  const ended = first.waitForEvent('close')
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended

  const second = await openTask(await launch())
  await expect(second.result).toHaveValue('Báo cáo số 45/BC-STP')
})

test('a correction is refused in words when the field cannot hold it, and what was typed stays', async ({
  launch,
}) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.getByRole('tab', { name: 'Cán bộ' }).click()
  await page.getByRole('row', { name: 'Nguyễn Văn Sơn' }).click()
  const name = page.getByRole('textbox', { name: 'Họ và tên' })
  await name.fill('x'.repeat(60))
  await name.blur()
  await expect(page.getByText(/Họ và tên.*50/).first()).toBeVisible()
  await expect(name).toHaveValue('x'.repeat(60))
})
