import type { ElectronApplication, Page } from '@playwright/test'
import type { Letterhead } from '../../src/shared/documents/contract.ts'
import type { Meeting } from '../../src/shared/meetings/contract.ts'
import type { MinutesDetail } from '../../src/shared/minutes/contract.ts'
import type { OfficialDocument } from '../../src/shared/officialDocuments/contract.ts'
import { expect, killProgram, test } from '../support/electron.ts'

const subject = 'Kết luận tại Hội nghị sơ kết 2 năm thực hiện Đề án 06'

async function call<T>(page: Page, feature: string, method: string, input: unknown): Promise<T> {
  const reply: unknown = JSON.parse(
    await page.evaluate(
      async ([f, m, i]) =>
        await (
          window as unknown as { secretary: { call: (...all: unknown[]) => Promise<string> } }
        ).secretary.call(f, m, i),
      [feature, method, input] as const,
    ),
  )
  expect(reply).toMatchObject({ ok: true })
  return (reply as { readonly value: T }).value
}

async function windowOf(program: ElectronApplication): Promise<Page> {
  const page = await program.firstWindow()
  await page.getByRole('navigation').waitFor()
  return page
}

/** The sample's meeting that has ended, whose conclusions are known. */
async function heldMeeting(page: Page): Promise<Meeting> {
  const meetings = await call<readonly Meeting[]>(page, 'meetings', 'list', {})
  const held = meetings.find(({ state }) => state === 'ended')
  if (held === undefined) throw new Error('The sample has no meeting that has ended')
  return held
}

/** From the tab of the meeting, as its secretary does; answers with the document's id. */
async function compose(page: Page, meeting: Meeting, kind: string): Promise<string> {
  await page.getByRole('navigation').getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('row', { name: meeting.title }).click()
  await page.getByRole('tab', { name: 'Văn bản' }).click()
  await page.getByRole('button', { name: 'Soạn văn bản' }).click()
  await page.getByRole('menuitem', { name: kind, exact: true }).click()
  await expect(page.getByRole('heading', { name: kind, level: 1 })).toBeVisible()
  return page.url().split('/').at(-1) ?? ''
}

test('a notice of conclusions is composed, edited, numbered, checked, issued, registered and verified', async ({
  launch,
}) => {
  const page = await windowOf(await launch({ args: ['--sample'] }))
  const [letterhead] = await call<readonly Letterhead[]>(page, 'documents', 'listLetterheads', {})
  await call(page, 'officialDocuments', 'createNumberSeries', {
    name: 'Văn bản của Tổ công tác',
    letterheadId: letterhead?.id,
    kinds: [],
  })
  await compose(page, await heldMeeting(page), 'Thông báo kết luận')
  await expect(page.getByRole('region', { name: 'Các trang in' }).getByRole('img').first()).toBeVisible()

  await page.getByRole('tab', { name: 'Thể thức' }).click()
  await page.getByRole('button', { name: 'Chưa có ngày văn bản.' }).click()
  await expect(page.getByLabel('Ngày', { exact: true })).toBeFocused()
  await page.keyboard.type('6/2/2024')
  await page.keyboard.press('Enter')
  await page.getByLabel('Trích yếu').fill(subject)
  await page.getByLabel('Quyền hạn, chức vụ').fill('TỔ TRƯỞNG')
  await page.getByLabel('Họ tên người ký').fill('Nguyễn Văn Sơn')
  await page.getByLabel('Lưu', { exact: true }).fill('VT, TGV')
  await page.getByRole('button', { name: 'Lấy số tiếp theo: 01' }).click()
  await expect(page.getByText('01/TB-TCTĐA06').first()).toBeVisible()
  await expect(page.getByText('Đúng thể thức', { exact: true })).toBeVisible({ timeout: 30_000 })

  await page.getByRole('tab', { name: 'Lịch sử' }).click()
  await expect(page.locator('.difference')).toBeVisible()

  await page.getByRole('button', { name: 'Phát hành' }).click()
  const dialog = page.getByRole('dialog', { name: 'Phát hành' })
  await expect(dialog).toContainText('không hoàn tác được')
  await dialog.getByRole('button', { name: 'Phát hành' }).click()
  await expect(page.getByText('SHA-256 tệp PDF')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByLabel('Trích yếu')).toHaveCount(0)

  await page.getByRole('navigation').getByRole('link', { name: 'Văn bản' }).click()
  await page.getByRole('tab', { name: 'Sổ văn bản đi' }).click()
  const entry = page.getByRole('row', { name: '01/TB-TCTĐA06' })
  await expect(entry).toContainText(subject)
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Đơn vị, người nhận bản lưu' }).fill('Văn thư')
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Số lượng bản' }).fill('45')
  await page.keyboard.press('Enter')
  await expect(entry).toContainText('Văn thư')
  await expect(entry).toContainText('45')

  await page.getByRole('button', { name: 'Kiểm tra bản phát hành' }).click()
  await expect(page.getByText('tất cả còn nguyên như khi phát hành')).toBeVisible()
})

test('a giấy mời is composed from the meeting and can be written once for each invitee', async ({
  launch,
}) => {
  const page = await windowOf(await launch({ args: ['--sample'] }))
  await compose(page, await heldMeeting(page), 'Giấy mời')
  await expect(page.getByLabel('Kính mời')).toHaveValue(/Phạm Minh Chính/)
  await page.getByRole('button', { name: 'Xuất' }).click()
  await expect(page.getByRole('menuitem', { name: 'Mỗi khách mời một giấy, PDF' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tab', { name: 'Điểm danh' })).toBeVisible()
})

test('what a conclusion says since is shown and taken into the document on request', async ({ launch }) => {
  const page = await windowOf(await launch({ args: ['--sample'] }))
  const meeting = await heldMeeting(page)
  const id = await compose(page, meeting, 'Thông báo kết luận')
  const { conclusions } = await call<MinutesDetail>(page, 'minutes', 'get', { meetingId: meeting.id })
  const [conclusion] = conclusions
  if (conclusion === undefined) throw new Error('The sample has no conclusion')
  await call(page, 'minutes', 'updateConclusion', {
    id: conclusion.id,
    version: conclusion.version,
    patch: { text: `${conclusion.text} Biểu dương thành phố Tuyên Quang.` },
  })
  await page.getByRole('button', { name: 'Xem khác biệt' }).click()
  await expect(page.locator('ins')).toContainText('Biểu dương')
  await page.getByRole('button', { name: 'Lấy nội dung mới' }).first().click()
  await expect(page.getByText('Số liệu đã thay đổi từ khi soạn.')).toHaveCount(0)
  const taken = await call<OfficialDocument>(page, 'officialDocuments', 'get', { id })
  expect(taken.body).toContain('Biểu dương thành phố Tuyên Quang')
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect(page.getByText('Số liệu đã thay đổi từ khi soạn.')).toBeVisible()
})

test('words that were typed into a document outlive a kill', async ({ launch }) => {
  const program = await launch({ args: ['--sample'] })
  const page = await windowOf(program)
  const id = await compose(page, await heldMeeting(page), 'Kế hoạch tổ chức hội nghị')
  await page.getByLabel('Trích yếu').fill('Tổ chức hội nghị sơ kết năm 2024')
  await expect(page.getByText(/^Đã lưu/)).toBeVisible()
  await killProgram(program)

  const again = await windowOf(await launch())
  await again.evaluate((hash) => {
    window.location.hash = hash
  }, `/van-ban/${id}`)
  await expect(again.getByLabel('Trích yếu')).toHaveValue('Tổ chức hội nghị sơ kết năm 2024')
})
