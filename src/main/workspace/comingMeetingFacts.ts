/**
 * The coming meeting of the sample's series, in preparation on the day of the sample. All of it is invented; the people,
 * organizations and sites are those of the sample.
 */
export const invented = 'Toàn bộ nội dung'

/** From the day of the sample. */
export const daysAhead = 2

export const comingMeeting = {
  title: 'Họp giao ban trực tuyến tháng 02/2024',
  kind: 'briefing',
  form: 'hybrid',
  state: 'scheduled',
  startTime: '14:00',
  place: 'Phòng họp số 2, trụ sở UBND tỉnh',
  note: 'Nghe tiến độ các việc giao tại hội nghị sơ kết; thống nhất việc trước Tết.',
  sample: invented,
} as const

export const mainSite = 'UBND tỉnh'

/** Of the sites that the directory keeps. */
export const sites = [
  mainSite,
  'thành phố Tuyên Quang',
  'huyện Lâm Bình',
  'huyện Na Hang',
  'huyện Chiêm Hóa',
] as const

/** Days before the day of the sample; the last test of a site decides, and one site has none. */
export const linkTests = [
  { site: mainSite, daysBefore: 1, at: '15:00', sound: 'good', picture: 'good', line: 'good', incident: '' },
  {
    site: 'thành phố Tuyên Quang',
    daysBefore: 1,
    at: '15:10',
    sound: 'good',
    picture: 'good',
    line: 'good',
    incident: '',
  },
  {
    site: 'huyện Lâm Bình',
    daysBefore: 1,
    at: '15:20',
    sound: 'weak',
    picture: 'good',
    line: 'weak',
    incident: 'Âm thanh ngắt quãng; đơn vị cung cấp đường truyền kiểm tra, hẹn thử lại.',
  },
  {
    site: 'huyện Chiêm Hóa',
    daysBefore: 1,
    at: '15:30',
    sound: 'good',
    picture: 'good',
    line: 'good',
    incident: '',
  },
] as const

/** Places for agencies and districts; the names of some are known. */
export const quotas = [
  {
    site: mainSite,
    organization: 'Công an tỉnh',
    words: 'đại diện lãnh đạo Công an tỉnh',
    seats: 2,
    role: 'member',
    answer: 'confirmed',
    names: [
      { name: 'Hoàng Văn Minh', titles: 'Phó Giám đốc Công an tỉnh' },
      { name: 'Nông Thị Hà', titles: 'Phó Trưởng phòng' },
    ],
  },
  {
    site: mainSite,
    organization: 'Sở Tư pháp',
    words: 'đại diện lãnh đạo Sở Tư pháp',
    seats: 1,
    role: 'reporter',
    answer: 'standIn',
    names: [{ name: 'Ma Thị Thúy', titles: 'Trưởng phòng Hành chính tư pháp' }],
  },
  {
    site: mainSite,
    organization: 'Sở Tài nguyên và Môi trường',
    words: 'đại diện lãnh đạo Sở Tài nguyên và Môi trường',
    seats: 1,
    role: 'reporter',
    answer: 'waiting',
    names: [],
  },
  {
    site: mainSite,
    organization: 'Sở Thông tin và Truyền thông',
    words: 'đại diện lãnh đạo Sở Thông tin và Truyền thông',
    seats: 1,
    role: 'delegate',
    answer: 'declined',
    names: [],
  },
  {
    site: 'thành phố Tuyên Quang',
    organization: null,
    words: 'đại diện lãnh đạo UBND thành phố Tuyên Quang',
    seats: 2,
    role: 'delegate',
    answer: 'confirmed',
    names: [{ name: 'Lương Quốc Toản', titles: 'Phó Chủ tịch UBND thành phố' }],
  },
  {
    site: 'huyện Lâm Bình',
    organization: null,
    words: 'đại diện lãnh đạo UBND huyện Lâm Bình',
    seats: 2,
    role: 'delegate',
    answer: 'confirmed',
    names: [
      { name: 'Chẩu Văn Tài', titles: 'Phó Chủ tịch UBND huyện' },
      { name: 'Quan Thị Dung', titles: 'Trưởng phòng Tư pháp' },
    ],
  },
  {
    site: 'huyện Na Hang',
    organization: null,
    words: 'đại diện lãnh đạo UBND huyện Na Hang',
    seats: 2,
    role: 'delegate',
    answer: 'waiting',
    names: [],
  },
  {
    site: 'huyện Chiêm Hóa',
    organization: null,
    words: 'đại diện lãnh đạo UBND huyện Chiêm Hóa',
    seats: 2,
    role: 'delegate',
    answer: 'unsent',
    names: [],
  },
] as const

export const group = { words: 'các thành viên Tổ giúp việc', seats: 6, role: 'delegate' } as const

interface ComingItem {
  readonly title: string
  readonly kind?: 'break'
  readonly audience?: 'internal'
  readonly presenter: string
  readonly site: string | null
  readonly duration: number
  readonly script?: string
  readonly technical?: string
  readonly parts?: readonly { readonly title: string; readonly site: string; readonly duration: number }[]
}

export const agenda: readonly ComingItem[] = [
  {
    title: 'Kiểm tra kết nối, thống nhất trình tự',
    audience: 'internal',
    presenter: 'Tổ giúp việc',
    site: mainSite,
    duration: 0,
    technical: 'Gọi lần lượt từng điểm cầu, thử micro và hình ảnh.',
  },
  {
    title: 'Khai mạc, nêu mục đích cuộc họp',
    presenter: 'Đồng chí Nguyễn Văn Sơn',
    site: mainSite,
    duration: 10,
    script: 'Kính thưa các đồng chí. Hội nghị hôm nay rà soát các việc đã giao tại hội nghị sơ kết.',
    technical: 'Hình chủ tọa toàn màn hình.',
  },
  {
    title: 'Tiến độ số hóa sổ hộ tịch',
    presenter: 'Sở Tư pháp',
    site: mainSite,
    duration: 20,
    technical: 'Chiếu bảng số liệu theo huyện.',
  },
  {
    title: 'Rà soát cơ sở dữ liệu đất đai cấp xã',
    presenter: 'Sở Tài nguyên và Môi trường',
    site: mainSite,
    duration: 20,
  },
  {
    title: 'Ý kiến của các điểm cầu',
    presenter: 'Các điểm cầu',
    site: null,
    duration: 0,
    parts: [
      { title: 'Huyện Lâm Bình', site: 'huyện Lâm Bình', duration: 10 },
      { title: 'Huyện Na Hang', site: 'huyện Na Hang', duration: 10 },
      { title: 'Huyện Chiêm Hóa', site: 'huyện Chiêm Hóa', duration: 10 },
    ],
  },
  { title: 'Giải lao', kind: 'break', presenter: '', site: null, duration: 10 },
  {
    title: 'Kết luận, giao việc',
    presenter: 'Đồng chí Nguyễn Văn Sơn',
    site: mainSite,
    duration: 20,
    script: 'Đề nghị các cơ quan được giao việc báo cáo kết quả trước ngày 20/02/2024.',
  },
]

/** Papers that are awaited, by the title of their item; days from the day of the sample. */
export const papers = [
  {
    title: 'Báo cáo tiến độ số hóa sổ hộ tịch đến hết tháng 01/2024',
    item: 'Tiến độ số hóa sổ hộ tịch',
    preparedBy: 'Sở Tư pháp',
    signing: 'waiting',
    dueIn: -1,
  },
  {
    title: 'Báo cáo rà soát cơ sở dữ liệu đất đai cấp xã',
    item: 'Rà soát cơ sở dữ liệu đất đai cấp xã',
    preparedBy: 'Sở Tài nguyên và Môi trường',
    signing: 'waiting',
    dueIn: 1,
  },
  {
    title: 'Dự thảo kết luận cuộc họp',
    item: 'Kết luận, giao việc',
    preparedBy: 'Tổ giúp việc',
    signing: 'notNeeded',
    dueIn: 2,
  },
] as const

/** Speeches, by the title of their item and part; days from the day of the sample. */
export const speeches = [
  {
    item: 'Huyện Lâm Bình',
    site: 'huyện Lâm Bình',
    speaker: 'Đại diện lãnh đạo UBND huyện Lâm Bình',
    title: 'Huy động Tổ công nghệ số cộng đồng nhập dữ liệu sổ hộ tịch',
    duration: 10,
    state: 'registered',
    dueIn: 0,
    handedIn: -1,
  },
  {
    item: 'Huyện Na Hang',
    site: 'huyện Na Hang',
    speaker: 'Đại diện lãnh đạo UBND huyện Na Hang',
    title: 'Khó khăn về thiết bị, đường truyền ở xã vùng cao',
    duration: 10,
    state: 'invited',
    dueIn: 0,
    handedIn: null,
  },
] as const
