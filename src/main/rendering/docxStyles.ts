import { AlignmentType, type IStylesOptions } from 'docx'
import type { DocumentContent } from '../../shared/documents/documentContent.ts'
import { twips } from './docxMeasures.ts'

const { CENTER, JUSTIFIED, LEFT } = AlignmentType
const firstLine = twips(12.7)
const bodyLine = { line: 300, lineRule: 'auto' } as const

/** Components of NĐ 30/2020 that are formatted by a style of their own: its id, and its name as Word lists it. */
export const docxStyle = {
  country: 'QuocHieu',
  motto: 'TieuNgu',
  parent: 'CoQuanChuQuan',
  issuer: 'CoQuanBanHanh',
  number: 'SoKyHieu',
  date: 'DiaDanhNgayThang',
  about: 'TrichYeuCongVan',
  urgency: 'DauKhan',
  addressee: 'KinhGui',
  basis: 'CanCu',
  kind: 'TenLoai',
  subject: 'TrichYeu',
  annexLine: 'DongPhuLuc',
  note: 'GhiChu',
  capacity: 'QuyenHanNguoiKy',
  office: 'ChucVuKhac',
  signer: 'HoTenNguoiKy',
  recipientsHead: 'NoiNhan',
  recipient: 'DanhSachNoiNhan',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
} as const

/** The style of body text in a size, in points. */
export function bodyStyle(size: DocumentContent['textSize']): string {
  return `ThanBai${size}`
}

/** All styles of papers whose bodies have these sizes, in points (domain 1.1, 1.2). */
export function paperStyles(
  sizes: readonly DocumentContent['textSize'][],
): Pick<IStylesOptions, 'default' | 'paragraphStyles'> {
  const heading = {
    run: { bold: true, italics: false, color: '000000', size: (sizes[0] ?? 14) * 2 },
    paragraph: {
      alignment: JUSTIFIED,
      indent: { firstLine },
      spacing: { before: 120, ...bodyLine },
      keepNext: true,
      keepLines: true,
    },
  } as const
  return {
    default: {
      heading1: heading,
      heading2: heading,
      heading3: { ...heading, run: { ...heading.run, bold: false } },
    },
    paragraphStyles: [
      style(docxStyle.country, 'Quốc hiệu', { size: 13, bold: true }),
      style(docxStyle.motto, 'Tiêu ngữ', { size: 14, bold: true }),
      style(docxStyle.parent, 'Cơ quan chủ quản', { size: 13 }),
      style(docxStyle.issuer, 'Cơ quan ban hành', { size: 13, bold: true }),
      style(docxStyle.number, 'Số, ký hiệu', { size: 13 }),
      style(docxStyle.date, 'Địa danh, ngày tháng', { size: 14, italics: true }),
      style(docxStyle.about, 'Trích yếu công văn', { size: 12 }),
      style(docxStyle.urgency, 'Dấu khẩn', { size: 13, bold: true, color: 'EE0000' }),
      style(
        docxStyle.addressee,
        'Kính gửi',
        { size: 14 },
        { alignment: LEFT, spacing: { before: 0, ...bodyLine } },
      ),
      style(
        docxStyle.basis,
        'Căn cứ',
        { size: 14, italics: true },
        { alignment: JUSTIFIED, indent: { firstLine }, spacing: { before: 120, ...bodyLine } },
      ),
      style(docxStyle.kind, 'Tên loại', { size: 14, bold: true }),
      style(docxStyle.subject, 'Trích yếu', { size: 14, bold: true }),
      style(docxStyle.annexLine, 'Dòng dưới tên phụ lục', { size: 13, italics: true }),
      style(docxStyle.capacity, 'Quyền hạn người ký', { size: 14, bold: true }),
      style(docxStyle.office, 'Chức vụ khác của người ký', { size: 13, bold: true }),
      style(docxStyle.signer, 'Họ tên người ký', { size: 14, bold: true }),
      style(
        docxStyle.recipientsHead,
        'Nơi nhận',
        { size: 12, bold: true, italics: true },
        { alignment: LEFT },
      ),
      style(docxStyle.recipient, 'Danh sách nơi nhận', { size: 11 }, { alignment: LEFT }),
      style(
        docxStyle.note,
        'Ghi chú dưới bảng',
        { size: 12 },
        { alignment: JUSTIFIED, spacing: { before: 80, ...bodyLine } },
      ),
      ...[...new Set(sizes)].map((size) =>
        style(
          bodyStyle(size),
          `Thân bài ${size}`,
          { size },
          {
            alignment: JUSTIFIED,
            indent: { firstLine },
            spacing: { before: size === 14 ? 120 : 80, ...bodyLine },
          },
        ),
      ),
    ],
  }
}

type StyleOptions = NonNullable<IStylesOptions['paragraphStyles']>[number]

function style(
  id: string,
  name: string,
  {
    size,
    ...face
  }: {
    readonly size: number
    readonly bold?: boolean
    readonly italics?: boolean
    readonly color?: string
  },
  paragraph: StyleOptions['paragraph'] = { alignment: CENTER },
): StyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: size * 2, ...face },
    paragraph,
  }
}
