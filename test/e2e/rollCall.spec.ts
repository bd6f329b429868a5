import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AttendanceMark, RollCallCounts, RollCallRow } from '../../src/shared/attendance/contract.ts'
import type { RenderedDocument } from '../../src/shared/documents/contract.ts'
import type { Meeting } from '../../src/shared/meetings/contract.ts'
import type { Site } from '../../src/shared/sites/sites.ts'
import { expect, killProgram, test } from '../support/electron.ts'

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

/** The biên bản as one line, as a reader joins it. */
async function minutesText(page: Page, meetingId: string): Promise<string> {
  const { pdfBase64 } = await call<RenderedDocument>(page, 'documents', 'render', {
    kind: 'minutes',
    meetingId,
  })
  const text = execFileSync('pdftotext', ['-', '-'], {
    input: Buffer.from(pdfBase64, 'base64'),
    encoding: 'utf8',
  })
  return text.replace(/\s+/g, ' ')
}

/** A meeting with twenty delegates at its main site and a quota of two at another; answers where it is. */
async function meetingOfTwenty(page: Page): Promise<Meeting> {
  const meeting = await call<Meeting>(page, 'meetings', 'create', {
    title: 'Họp thử điểm danh',
    heldOn: '2024-02-05',
    startTime: '08:00',
  })
  const meetingId = meeting.id
  const site = async (name: string) => await call<Site>(page, 'sites', 'createSite', { meetingId, name })
  const main = await site('UBND tỉnh')
  const other = await site('huyện Lâm Bình')
  for (let number = 1; number <= 20; number += 1) {
    const { id: personId } = await call<{ id: string }>(page, 'directory', 'createPerson', {
      fullName: number === 7 ? 'Chẩu Thị Phượng' : `Nguyễn Văn ${number}`,
    })
    const invitee = { kind: 'person', personId, role: 'delegate' }
    await call(page, 'invitees', 'createInvitee', { meetingId, siteId: main.id, invitee })
  }
  const invitee = {
    kind: 'quota',
    organizationId: null,
    words: 'đại diện Hội Nông dân',
    seats: 2,
    role: 'delegate',
  }
  await call(page, 'invitees', 'createInvitee', { meetingId, siteId: other.id, invitee })
  return await call<Meeting>(page, 'meetings', 'update', {
    id: meetingId,
    version: meeting.version,
    patch: { mainSiteId: main.id },
  })
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Đại biểu' })
const status = (page: Page) => page.locator('.roll-call-status')

async function openRollCall(page: Page) {
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('grid', { name: 'Danh sách hội nghị' }).getByText('Họp thử điểm danh').click()
  await page.getByRole('tab', { name: /Điểm danh/ }).click()
  await expect(grid(page)).toBeVisible()
}

test('twenty delegates are marked by the keyboard alone, and the biên bản says the counts of the screen', async ({
  launch,
}) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await page.getByRole('navigation').waitFor()
  const meeting = await meetingOfTwenty(page)
  await openRollCall(page)
  await grid(page).focus()

  for (let count = 1; count <= 13; count += 1) await page.keyboard.press('c')
  for (const key of ['l', 'l', 'k']) await page.keyboard.press(key)
  await page.keyboard.press('t')
  await page.keyboard.type('Trần Thị Bình')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Phó Giám đốc')
  await page.keyboard.press('Enter')
  await page.keyboard.press('m')
  await page.keyboard.type('8h20')
  await page.keyboard.press('Enter')
  await page.keyboard.press('v')
  await page.keyboard.press('c')

  const summary = 'Có mặt 17/20 đại biểu (trong đó 01 đại biểu đi thay); vắng 03 (có lý do 02)'
  await expect(status(page)).toContainText(`Điểm cầu UBND tỉnh: ${summary}`)
  await expect(status(page)).toContainText('Toàn hội nghị: có mặt 17/22')
  await expect(page.getByRole('tab', { name: /Điểm danh ?17\/22/ })).toBeVisible()
  await expect(grid(page).getByRole('row', { name: /Trần Thị Bình/ })).toHaveCount(1)
  await expect(grid(page).getByRole('row', { name: /Có mặt muộn.*08:20/ })).toHaveCount(1)

  const counts = await call<RollCallCounts>(page, 'attendance', 'counts', { meetingId: meeting.id })
  expect(counts.bySite[0]?.tally).toEqual({
    total: 20,
    present: 17,
    late: 1,
    standIns: 1,
    leftEarly: 1,
    excused: 2,
    unexcused: 1,
    unmarked: 0,
  })
  const text = await minutesText(page, meeting.id)
  expect(text).toContain('Có mặt 17/22 đại biểu (trong đó 01 đại biểu đi thay); vắng 03 (có lý do 02)')
  expect(text).toContain(`tại điểm cầu UBND tỉnh: ${summary.replace('Có', 'có')}`)
})

test('somebody is found at any site without marks, the rest are marked at once, and that is taken back', async ({
  launch,
}) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await page.getByRole('navigation').waitFor()
  const meeting = await meetingOfTwenty(page)
  await openRollCall(page)
  await page.getByRole('grid', { name: 'Điểm danh theo điểm cầu' }).getByText('huyện Lâm Bình').click()
  await expect(grid(page).getByRole('row', { name: /đại diện Hội Nông dân/ })).toHaveCount(2)

  await page.keyboard.press('Control+f')
  await page.keyboard.type('chau thi')
  await page.keyboard.press('Enter')
  await page.keyboard.press('k')
  await expect(grid(page).getByRole('row', { name: /Chẩu Thị Phượng.*Vắng không lý do/ })).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.press('Escape')
  await expect(status(page)).toContainText('Điểm cầu UBND tỉnh:')

  await page.getByRole('button', { name: 'Có mặt 19 người còn lại' }).click()
  await expect(status(page)).toContainText('Có mặt 19/20 đại biểu; vắng 01 (không có lý do)')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(status(page)).toContainText(
    'Có mặt 00/20 đại biểu; vắng 01 (không có lý do); chưa điểm danh 19',
  )

  const rows = await call<readonly RollCallRow[]>(page, 'attendance', 'rows', {
    meetingId: meeting.id,
    siteId: null,
  })
  const mark: AttendanceMark = { kind: 'cleared' }
  const marked = rows.find(({ state }) => state === 'unexcused')
  await call(page, 'attendance', 'mark', { inviteeId: marked?.inviteeId, seat: 1, mark })
  await expect(status(page)).toContainText('Chưa điểm danh 20 đại biểu')
})

/** Whether a text that was typed into a form is on the disk. */
async function isKept(userData: string, text: string): Promise<boolean> {
  const folder = join(userData, 'Local Storage', 'leveldb')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.log') || name.endsWith('.ldb'))
  const contents = await Promise.all(files.map(async (name) => await readFile(join(folder, name))))
  return contents.some((content) => content.includes(Buffer.from(text, 'utf16le')))
}

test('a mark is taken back by its key, and what is typed of a stand-in outlives a kill', async ({
  launch,
  userData,
}) => {
  const first = await launch({ args: ['--sample'] })
  const page = await first.firstWindow()
  await page.getByRole('navigation').waitFor()
  await meetingOfTwenty(page)
  await openRollCall(page)
  const row = (name: string) => grid(page).getByRole('row', { name: new RegExp(`${name}(?!\\d)`) })
  await grid(page).focus()
  await page.keyboard.press('c')
  await expect(row('Nguyễn Văn 1')).toContainText('Có mặt')
  await page.keyboard.press('k')
  await expect(row('Nguyễn Văn 2')).toContainText('Vắng không lý do')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Đã hoàn tác: điểm danh Nguyễn Văn 2.')).toBeVisible()
  await expect(row('Nguyễn Văn 2')).toContainText('Chưa điểm danh')
  await expect(row('Nguyễn Văn 2')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+z')
  await expect(row('Nguyễn Văn 1')).toContainText('Chưa điểm danh')
  await page.keyboard.press('Control+y')
  await expect(row('Nguyễn Văn 1')).toContainText('Có mặt')

  await row('Chẩu Thị Phượng').click()
  await page.keyboard.press('t')
  await page.keyboard.type('Trần Thị Bình')
  await expect.poll(async () => await isKept(userData, 'Trần Thị Bình')).toBe(true)
  await killProgram(first)

  const again = await (await launch()).firstWindow()
  await openRollCall(again)
  const form = again.getByRole('form', { name: 'Người đi thay' })
  await expect(form.getByRole('textbox', { name: 'Họ và tên người đi thay' })).toHaveValue('Trần Thị Bình')
  await form.getByRole('button', { name: 'Ghi' }).click()
  await expect(grid(again).getByRole('row', { name: /Chẩu Thị Phượng.*Trần Thị Bình/ })).toBeVisible()
  await expect(form).toHaveCount(0)
})
