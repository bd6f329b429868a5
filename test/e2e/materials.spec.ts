import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../support/electron.ts'

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function openMaterials(page: Page) {
  await page.getByRole('link', { name: 'Hội nghị' }).click()
  await page.getByRole('row', { name: /sơ kết 2 năm/ }).dblclick()
  await page.getByRole('tab', { name: /^Tài liệu/ }).click()
}

/** The next dialog for files answers with these. */
async function choose(program: ElectronApplication, ...files: string[]) {
  await program.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
  }, files)
}

test('a photo gets a caption, is looked at, removed and taken back', async ({ launch, userData }) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await openMaterials(page)
  const file = join(userData, 'IMG_2034.png')
  writeFileSync(file, picture)
  await choose(program, file)
  await page.getByRole('button', { name: 'Thêm ảnh' }).click()
  await expect(page.getByText('Đã thêm 1 tệp.')).toBeVisible()

  const caption = page.getByRole('textbox', { name: 'Chú thích ảnh 1' })
  await expect(caption).toHaveValue('IMG_2034')
  await caption.fill('Toàn cảnh điểm cầu UBND tỉnh')
  await caption.press('Enter')
  const photo = page.getByRole('button', { name: 'Xem Toàn cảnh điểm cầu UBND tỉnh' })
  await expect(photo.locator('img')).toBeVisible()
  await photo.click()
  const panel = page.getByRole('complementary', { name: 'Toàn cảnh điểm cầu UBND tỉnh' })
  const large = panel.getByRole('img', { name: 'Nội dung Toàn cảnh điểm cầu UBND tỉnh' })
  await expect(large).toBeVisible()
  expect(await large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)

  await panel.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Xóa ảnh' }).click()
  await expect(photo).toHaveCount(0)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(photo.locator('img')).toBeVisible()
})

test('of several files the good ones are added, and each refused one is named with its reason', async ({
  launch,
  userData,
}) => {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await openMaterials(page)
  const rows = page.getByRole('table', { name: 'Danh mục tài liệu' }).getByRole('row')
  const before = await rows.count()
  const [good, bad] = ['bao-cao.txt', 'Báo cáo.pdf.exe'].map((name) => join(userData, name))
  if (good === undefined || bad === undefined) throw new Error('two files')
  writeFileSync(good, 'Báo cáo')
  writeFileSync(bad, 'MZ')
  await choose(program, bad, good, join(userData, 'không có.pdf'))
  await page.getByRole('button', { name: 'Thêm tệp' }).first().click()
  const refused = page.getByRole('alert', { name: 'Không nhận 2 tệp' })
  await expect(refused.getByRole('listitem')).toHaveText([
    /^Không nhận tệp Báo cáo\.pdf\.exe vì là tệp chương trình/,
    /không có\.pdf/,
  ])
  await expect(page.getByText('Đã thêm 1 tệp.')).toBeVisible()
  await expect(rows).toHaveCount(before + 1)
  await refused.getByRole('button', { name: 'Đóng danh sách tệp không nhận' }).click()
  await expect(refused).toHaveCount(0)

  await choose(program, bad)
  await page.getByRole('button', { name: 'Thêm tệp' }).first().click()
  await expect(page.getByText(/Không nhận tệp Báo cáo\.pdf\.exe vì là tệp chương trình/)).toBeVisible()
  await expect(rows).toHaveCount(before + 1)
})

test('a photo that is too large, dropped with a good one, does not keep that one out', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openMaterials(page)
  const transfer = await page.evaluateHandle(
    (png) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(31 * 1024 * 1024)], 'toàn cảnh.jpg'))
      data.items.add(new File([Uint8Array.from(png)], 'hội trường.png'))
      return data
    },
    [...picture],
  )
  await page.locator('.materials-part[data-kind="photo"]').dispatchEvent('drop', { dataTransfer: transfer })
  await expect(page.getByRole('alert', { name: 'Không nhận 1 tệp' })).toContainText('toàn cảnh.jpg')
  await expect(page.getByRole('textbox', { name: 'Chú thích ảnh 1' })).toHaveValue('hội trường')
})

test('files that are dropped on the window are taken in', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openMaterials(page)
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    // More than one piece.
    data.items.add(new File([new Uint8Array(2_000_000)], 'Phụ lục.xlsx'))
    return data
  })
  const part = page.locator('.materials-part').first()
  await part.dispatchEvent('dragover', { dataTransfer: transfer })
  await expect(page.getByText('Thả vào danh mục tài liệu')).toBeVisible()
  await part.dispatchEvent('drop', { dataTransfer: transfer })
  await expect(page.getByRole('complementary', { name: 'Phụ lục' }).getByText('1,9 MB')).toBeVisible()
})

test('what a meeting lacks opens where it stands', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openMaterials(page)
  await page.getByRole('tab', { name: /^Chuẩn bị/ }).click()
  await page.getByRole('button', { name: /^Danh mục 81 nhiệm vụ năm 2024/ }).click()
  await expect(page.getByRole('complementary', { name: 'Danh mục 81 nhiệm vụ năm 2024' })).toBeVisible()
})

test('a file that is dropped on a paper which waits for one becomes its file', async ({ launch }) => {
  const page = await (await launch({ args: ['--sample'] })).firstWindow()
  await openMaterials(page)
  const row = page.getByRole('table', { name: 'Danh mục tài liệu' }).getByRole('row').nth(1)
  await expect(row).toContainText('Quá hạn nộp')
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['Báo cáo'], 'bc.txt'))
    return data
  })
  await row.dispatchEvent('drop', { dataTransfer: transfer })
  await expect(page.getByText('Đã gắn tệp cho “Báo cáo 2 năm thực hiện Đề án 06”.')).toBeVisible()
  await expect(row).toContainText('Đã có')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(row).toContainText('Quá hạn nộp')
})
