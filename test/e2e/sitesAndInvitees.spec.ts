import { expect, test } from '../support/electron.ts'

test('a secretary prepares sites and invitees by keyboard, notes what is answered, and takes it back', async ({
  launch,
}) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('row', { name: /sơ kết 2 năm/ }).click()
  await page.getByRole('tab', { name: /Điểm cầu và thành phần/ }).click()

  // A quota, found by its organization without marks.
  const tree = page.getByRole('grid', { name: 'Điểm cầu', exact: true })
  await tree.getByText('huyện Na Hang').click()
  await page.keyboard.press('Control+n')
  await page.keyboard.type('so tu phap')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'Mời thêm' })
  await form.getByRole('textbox', { name: 'Số người' }).fill('2')
  await form.getByRole('button', { name: 'Mời' }).click()
  await expect(page.getByText('có đại diện lãnh đạo Sở Tư pháp (02 người).')).toBeVisible()

  // Who takes its seats comes later.
  const seat = page
    .getByRole('combobox', { name: /Thêm tên/ })
    .or(page.getByRole('textbox', { name: /Thêm tên/ }))
  await seat.fill('Ma Thị Nga')
  await seat.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Họ và tên, người thứ 1' })).toHaveValue('Ma Thị Nga')
  await expect(page.getByText('1 trong 2 người')).toBeVisible()

  // One key for an answer; the counts tally.
  const invitees = page.getByRole('grid', { name: 'Thành phần mời' })
  await invitees.focus()
  await page.keyboard.press('2')
  await expect(page.getByText(/Mời 2 người = 2 xác nhận tham dự/)).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByText('Đã chọn 1')).toBeVisible()
  await page.keyboard.press('4')
  await expect(invitees.getByText('Báo vắng')).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(invitees.getByText('Xác nhận tham dự')).toBeVisible()

  // The state of a site by one key, and its own sentence.
  await page.getByText('Trạng thái các điểm cầu').click()
  const board = page.getByRole('grid', { name: 'Trạng thái các điểm cầu' })
  await board.focus()
  await page.keyboard.press('4')
  await expect(page.getByRole('button', { name: '1 mất kết nối' })).toBeVisible()
  await page.getByRole('button', { name: '1 mất kết nối' }).click()
  await expect(board.getByRole('row')).toHaveCount(2)
  await expect(board.getByText('huyện Na Hang')).toBeVisible()

  await page.getByText('Thành phần mời', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Sửa câu thành phần' }).click()
  const own = page.getByRole('textbox', { name: 'Câu thành phần tự viết' })
  await expect(own).toBeFocused()
  await own.fill('Dự hội nghị tại điểm cầu huyện Na Hang có toàn thể lãnh đạo huyện.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Về câu theo quy tắc' }).click()
  await expect(page.getByText('có đại diện lãnh đạo Sở Tư pháp (02 người).')).toBeVisible()
})

test('the links of a site are tested and logged, and sites go to the directory and come from it', async ({
  launch,
}) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.getByRole('tab', { name: /Điểm cầu/ }).click()
  await page.getByRole('button', { name: 'Thêm điểm cầu' }).first().click()
  const name = page.getByRole('textbox', { name: 'Tên điểm cầu' })
  await expect(name).toBeFocused()
  await name.fill('xã Năng Khả')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('row', { name: /xã Năng Khả/ })).toBeVisible()

  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('row', { name: /sơ kết 2 năm/ }).click()
  await page.getByRole('tab', { name: /Điểm cầu và thành phần/ }).click()
  await page.getByRole('button', { name: 'Chọn từ danh bạ' }).click()
  await page.getByRole('textbox', { name: 'Lọc tên điểm cầu' }).fill('nang kha')
  await page.getByRole('checkbox', { name: 'xã Năng Khả' }).check()
  await page.keyboard.press('Enter')
  const tree = page.getByRole('grid', { name: 'Điểm cầu', exact: true })
  await expect(tree.getByText('xã Năng Khả')).toBeVisible()

  await page.getByText('Thông tin điểm cầu').click()
  const log = page.getByRole('region', { name: 'Kết nối thử' })
  await log.getByRole('textbox', { name: 'Sự cố, cách khắc phục' }).fill('Chuyển sang đường dự phòng')
  await page.keyboard.press('Enter')
  await expect(log.getByText('Chuyển sang đường dự phòng')).toBeVisible()
  await expect(
    tree.getByRole('row', { name: /xã Năng Khả/ }).getByRole('img', { name: 'Đã thử' }),
  ).toBeVisible()
  await log.getByRole('button', { name: 'Xóa lần thử này' }).click()
  await expect(log.getByText('Chưa thử lần nào.')).toBeVisible()
})
