/** A rule of form that a document breaks. */
export interface FormFinding {
  readonly rule: FormRule
  /** Where it was seen: the words as edited, a page of the PDF, the Word file. */
  readonly where: 'words' | 'pdf' | 'docx'
  /** The field of the document that is to be mended, an annex as "annex 1"; null when none is. */
  readonly field: string | null
  /** Page of the PDF, from 1; null elsewhere. */
  readonly page: number | null
  /** A Vietnamese sentence: what was found and what to do. */
  readonly words: string
}

/** The rules of NĐ 30/2020, Phụ lục I to III, that are checked, each with its name (domain 1.1 to 1.7, 1.9). */
export const formRules = {
  issuer: 'Tên cơ quan ban hành',
  sign: 'Số, ký hiệu',
  place: 'Địa danh',
  date: 'Ngày ban hành',
  subject: 'Trích yếu',
  addressees: 'Kính gửi',
  bases: 'Căn cứ ban hành',
  content: 'Nội dung',
  ending: 'Dấu kết thúc “./.”',
  headingNumbers: 'Đánh số đề mục',
  pointLetters: 'Chữ cái của điểm',
  dateZeros: 'Ngày, tháng trong nội dung',
  signerCapacity: 'Quyền hạn, chức vụ người ký',
  signerName: 'Họ tên người ký',
  recipients: 'Nơi nhận',
  kept: 'Lưu văn bản',
  annexTitle: 'Tên phụ lục',
  annexContent: 'Nội dung phụ lục',
  annexMention: 'Viện dẫn phụ lục',
  characters: 'Bộ mã, ký tự',
  paper: 'Khổ giấy',
  margins: 'Lề trang',
  font: 'Phông chữ',
  textSize: 'Cỡ chữ nội dung',
  motto: 'Quốc hiệu và Tiêu ngữ',
  issuerStyle: 'Trình bày tên cơ quan',
  signStyle: 'Trình bày số, ký hiệu',
  dateStyle: 'Trình bày địa danh, thời gian',
  titleStyle: 'Trình bày tên loại',
  signatureStyle: 'Trình bày chữ ký',
  signaturePage: 'Chữ ký đi cùng nội dung',
  recipientsStyle: 'Trình bày nơi nhận',
  pageNumbers: 'Số trang',
  sameText: 'Lời văn của tệp',
  metadata: 'Thông tin của tệp PDF',
} as const
export type FormRule = keyof typeof formRules
