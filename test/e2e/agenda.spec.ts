import { expect, test } from '../support/electron.ts'

test('an agenda is built from the keyboard alone: items, sub-items, times, order, publication', async ({
  launch,
}) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('button', { name: 'Thêm hội nghị' }).click()
  await page.getByRole('tab', { name: 'Chương trình' }).click()

  const rows = page.locator('tr[data-id]')
  const titles = async () =>
    await rows.evaluateAll((all) =>
      all.map((row) => {
        const cell = row.querySelector('[data-field="title"]')
        const words = cell?.querySelector('textarea')?.value ?? cell?.firstElementChild?.textContent ?? ''
        return `${row.querySelector('.agenda-number')?.textContent ?? ''} ${words}`.trim()
      }),
    )
  const keys = page.keyboard
  const add = async (title: string) => {
    const count = await rows.count()
    await keys.type(title)
    await keys.press('Enter')
    await expect(rows).toHaveCount(count + 1)
  }

  await keys.press('Control+n')
  await add('Khai mạc')
  await add('Báo cáo')
  await keys.press('Tab')
  await add('Công an tỉnh')
  await add('Sở Tư pháp')
  await keys.press('Shift+Tab')
  await add('Kết luận')
  await add('Thảo luận')
  expect(await titles()).toEqual([
    '1 Khai mạc',
    '2 Báo cáo',
    '2.1 Công an tỉnh',
    '2.2 Sở Tư pháp',
    '3 Kết luận',
    '4 Thảo luận',
  ])

  // Up from the empty line into the last title; Tab and Shift+Tab move it in and out.
  await keys.press('ArrowUp')
  await expect(page.getByRole('textbox', { name: 'Nội dung: Thảo luận' })).toBeFocused()
  await keys.press('Tab')
  await expect.poll(titles).toContain('3.1 Thảo luận')
  await keys.press('Shift+Tab')
  await expect.poll(titles).toContain('4 Thảo luận')
  await keys.press('Alt+ArrowUp')
  await expect.poll(async () => (await titles()).slice(4)).toEqual(['3 Thảo luận', '4 Kết luận'])

  // The first item begins at eight, and all others follow.
  await keys.press('Escape')
  await keys.press('Home')
  await keys.press('Enter')
  await keys.press('Home')
  await keys.press('ArrowLeft')
  await keys.type('8h')
  await keys.press('Enter')
  await expect(rows.nth(5)).toContainText('09:00 - 09:15')

  // One more below the second item, and away with it again.
  await keys.press('Escape')
  await keys.press('End')
  await keys.press('Insert')
  await add('Bế mạc')
  await expect.poll(titles).toContain('5 Bế mạc')
  await keys.press('Escape')
  await keys.press('End')
  await keys.press('Delete')
  await expect(rows).toHaveCount(6)
  await keys.press('Control+z')
  await expect(rows).toHaveCount(7)

  // Published numbers stay when the order changes, until the agenda is numbered anew.
  await page.getByRole('button', { name: 'Ban hành chương trình' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Đánh số lại' })).toBeVisible()
  await page.getByRole('grid', { name: 'Chương trình' }).focus()
  await keys.press('End')
  await keys.press('Alt+ArrowUp')
  await expect.poll(async () => (await titles()).slice(4)).toEqual(['3 Thảo luận', '5 Bế mạc', '4 Kết luận'])
  await page.getByRole('button', { name: 'Đánh số lại' }).press('Enter')
  await expect.poll(async () => (await titles()).slice(4)).toEqual(['3 Thảo luận', '4 Bế mạc', '5 Kết luận'])
})

test('a speech is registered by typing a name without marks, and edited in its row', async ({ launch }) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('row', { name: /sơ kết 2 năm/ }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Chương trình' }).click()
  await page.getByText('Phát biểu, tham luận').click()

  const table = page.getByRole('grid', { name: 'Danh sách phát biểu, tham luận' })
  const rows = table.locator('tbody [aria-rowindex]')
  const before = await rows.count()
  const field = page.getByRole('combobox', { name: 'Thêm phát biểu' })
  await field.fill('pham minh')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(before + 1)
  await expect(rows.nth(before)).toContainText('Phạm Minh Chính')
  await field.fill('Đại diện Sở Tư pháp')
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(before + 2)
  await expect(rows.nth(before + 1)).toContainText('Đại diện Sở Tư pháp')
  await expect(field).toHaveValue('')

  await table.focus()
  await page.keyboard.press('End')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.keyboard.type('25')
  await page.keyboard.press('Enter')
  await expect(rows.nth(before + 1)).toContainText('25')
})
