import type { Page } from '@playwright/test'
import type { DocumentKind } from '../../src/shared/documents/contract.ts'

/** A page of the window with the sample workspace; `act` does what is to be seen. */
interface ScreenPicture {
  readonly name: string
  readonly path: string
  readonly act?: (page: Page) => Promise<void>
}

/** A page of a printed paper of the sample's meeting. */
interface PagePicture {
  readonly name: string
  readonly paper: DocumentKind
  readonly page: number
}

/** The day of the sample's meeting, and when each item but the last begins in the picture, with the item after it. */
const day = '2024-02-05'
const begins = [
  ['08:01', '2'],
  ['08:12', '3'],
  ['08:44', '4'],
] as const

const conclusion =
  'Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh rà soát dữ liệu hộ tịch, hoàn thành trước ngày 15/4/2024; Văn phòng UBND tỉnh đôn đốc hằng tuần.'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()

/** The pictures in the order in which they are taken: what changes something comes last. */
export const screenPictures: readonly ScreenPicture[] = [
  { name: 'tong-quan', path: '/tong-quan' },
  {
    name: 'nhiem-vu',
    path: '/nhiem-vu',
    act: (page) => page.getByRole('row', { name: 'Nhiệm vụ số 11 ' }).click(),
  },
  {
    name: 'nhap-excel',
    path: '/nhiem-vu/nhap',
    act: (page) => button(page, 'Chọn tệp').click(),
  },
  { name: 'bao-cao', path: '/bao-cao', act: (page) => page.getByText('Theo cơ quan').first().click() },
  { name: 'hoi-nghi', path: '/hoi-nghi' },
  { name: 'ky-tiep-theo', path: '/hoi-nghi/:meetingId/ky-tiep-theo' },
  { name: 'chuan-bi', path: '/hoi-nghi/:meetingId/chuan-bi' },
  { name: 'diem-cau', path: '/hoi-nghi/:meetingId/diem-cau' },
  { name: 'tai-lieu', path: '/hoi-nghi/:meetingId/tai-lieu' },
  { name: 'ghi-bien-ban', path: '/hoi-nghi/:meetingId/bien-ban' },
  { name: 'van-ban', path: '/hoi-nghi/:meetingId/van-ban' },
  {
    name: 'soan-van-ban',
    path: '/hoi-nghi/:meetingId/van-ban',
    act: async (page) => {
      await button(page, 'Soạn văn bản').click()
      await page.getByRole('menuitem', { name: 'Thông báo kết luận' }).click()
      await page.getByRole('region', { name: 'Các trang in' }).locator('canvas').first().waitFor()
    },
  },
  { name: 'xem-in', path: '/hoi-nghi/:meetingId/van-ban/bien-ban' },
  { name: 'lich', path: '/lich' },
  { name: 'danh-ba', path: '/danh-ba/diem-cau' },
  { name: 'chuong-trinh', path: '/hoi-nghi/:meetingId/chuong-trinh' },
  {
    name: 'ket-luan',
    path: '/hoi-nghi/:meetingId/ket-luan',
    act: async (page) => {
      await page.keyboard.press('Control+2')
      await page.locator('[contenteditable="true"]:focus').waitFor()
      await page.keyboard.insertText(conclusion)
      await page.getByText('Nhận ra 2 việc giao').waitFor()
      await page.keyboard.press('Control+Enter')
      await page.getByRole('heading', { name: 'Tổ chức thực hiện' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'diem-danh',
    path: '/hoi-nghi/:meetingId/diem-danh',
    act: async (page) => {
      await page.getByRole('row', { name: 'Tất cả điểm cầu' }).click()
      await page.getByRole('row', { name: 'Phạm Minh Chính' }).click()
      await page.clock.setFixedTime(`${day}T07:55:00+07:00`)
      for (const key of ['c', 'c']) await page.keyboard.press(key)
      await page.clock.setFixedTime(`${day}T08:12:00+07:00`)
      await page.keyboard.press('m')
    },
  },
  {
    name: 'dieu-hanh',
    path: '/hoi-nghi/:meetingId/dieu-hanh',
    act: async (page) => {
      for (const [time, next] of begins) {
        await page.clock.setFixedTime(`${day}T${time}:00+07:00`)
        await page.keyboard.press('F8')
        await page.getByRole('button', { name: `Sang mục ${next}` }).waitFor()
      }
      await page.clock.setFixedTime(`${day}T09:16:24+07:00`)
      for (const notice of await page.getByRole('button', { name: 'Đóng thông báo' }).all())
        await notice.click()
      await page.keyboard.press('4')
      await page.keyboard.type('pham minh')
    },
  },
]

export const pagePictures: readonly PagePicture[] = [
  { name: 'trang-chuong-trinh', paper: 'programme', page: 1 },
  { name: 'trang-dai-bieu', paper: 'delegates', page: 1 },
  { name: 'trang-diem-danh', paper: 'attendance', page: 2 },
  { name: 'trang-kich-ban', paper: 'script', page: 1 },
  { name: 'bien-ban-1', paper: 'minutes', page: 1 },
]
