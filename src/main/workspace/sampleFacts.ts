import type { OrganizationKind } from '../../shared/directory/contract.ts'
import type { ConclusionSection, EntryKind } from '../../shared/minutes/contract.ts'
import type { SiteKind } from '../../shared/sites/sites.ts'
import { localDateSchema } from '../../shared/time/localDate.ts'

/**
 * The sample conference. What a newspaper article states is exact and has no `sample`; everything else is invented and
 * says so on its record. The article prints no title, date, hour, chair, secretary, agenda, conclusion, or titles of tasks.
 */
export const sampleSource =
  'bài báo về hội nghị trực tuyến 2 năm thực hiện Đề án 06 tại Tuyên Quang, đầu năm 2024'

export const workspaceName = 'Tổ công tác triển khai Đề án 06 tỉnh Tuyên Quang'

/** The day of the report and of the conference; invented. */
export const reportDay = '2024-02-05'

interface SampleOrganization {
  readonly name: string
  readonly shortName: string
  readonly kind: OrganizationKind
  readonly sample: string
}

const notInArticle = 'Cơ quan không được nêu trong bài báo'

/** In protocol order. */
export const organizations: readonly SampleOrganization[] = [
  { name: 'Chính phủ', shortName: '', kind: 'government', sample: '' },
  { name: 'Tỉnh ủy Tuyên Quang', shortName: 'Tỉnh ủy', kind: 'party', sample: '' },
  { name: 'Ủy ban nhân dân tỉnh Tuyên Quang', shortName: 'UBND tỉnh', kind: 'government', sample: '' },
  { name: 'Bộ Công an', shortName: '', kind: 'department', sample: notInArticle },
  { name: 'Bộ Tư pháp', shortName: '', kind: 'department', sample: notInArticle },
  { name: 'Bộ Tài nguyên và Môi trường', shortName: 'Bộ TN&MT', kind: 'department', sample: notInArticle },
  { name: 'Bộ Thông tin và Truyền thông', shortName: 'Bộ TT&TT', kind: 'department', sample: notInArticle },
  {
    name: 'Bộ Lao động - Thương binh và Xã hội',
    shortName: 'Bộ LĐ-TB&XH',
    kind: 'department',
    sample: notInArticle,
  },
  { name: 'Bộ Y tế', shortName: '', kind: 'department', sample: notInArticle },
  { name: 'Bộ Giáo dục và Đào tạo', shortName: 'Bộ GD&ĐT', kind: 'department', sample: notInArticle },
  { name: 'Văn phòng Chính phủ', shortName: 'VPCP', kind: 'department', sample: notInArticle },
  { name: 'Bảo hiểm xã hội Việt Nam', shortName: 'BHXH Việt Nam', kind: 'department', sample: notInArticle },
  { name: 'Công an tỉnh', shortName: '', kind: 'department', sample: notInArticle },
  { name: 'Văn phòng UBND tỉnh', shortName: 'VP UBND tỉnh', kind: 'department', sample: notInArticle },
  { name: 'Sở Tư pháp', shortName: '', kind: 'department', sample: notInArticle },
  { name: 'Sở Tài nguyên và Môi trường', shortName: 'Sở TN&MT', kind: 'department', sample: notInArticle },
  { name: 'Sở Thông tin và Truyền thông', shortName: 'Sở TT&TT', kind: 'department', sample: notInArticle },
  {
    name: 'Sở Lao động - Thương binh và Xã hội',
    shortName: 'Sở LĐ-TB&XH',
    kind: 'department',
    sample: notInArticle,
  },
  { name: 'Hội Nông dân', shortName: '', kind: 'union', sample: '' },
  { name: 'Hội Người cao tuổi', shortName: '', kind: 'union', sample: '' },
  { name: 'Hội Cựu chiến binh', shortName: '', kind: 'union', sample: '' },
]

export const letterhead = {
  name: 'Tổ công tác triển khai Đề án 06',
  parentLines: 'UBND tỉnh Tuyên Quang',
  issuerLines: 'Tổ công tác triển khai\nĐề án 06',
  abbreviation: 'TCTĐA06',
  place: 'Tuyên Quang',
  recipients: 'Chủ tịch UBND tỉnh (b/c)\nCác thành viên Tổ công tác\nUBND các huyện, thành phố',
  sample: 'Chữ viết tắt, nơi nhận',
} as const

export const meeting = {
  title: 'Hội nghị trực tuyến sơ kết 2 năm thực hiện Đề án 06',
  kind: 'interimReview',
  form: 'online',
  state: 'ended',
  startTime: '08:00',
  endTime: '11:30',
  place: 'Trụ sở UBND tỉnh',
  minutesNumber: 5,
  sample: 'Tên hội nghị, ngày, giờ, chủ trì, thư ký, chuỗi họp, chương trình, kết luận, số biên bản',
} as const

export const people = {
  chair: {
    fullName: 'Nguyễn Văn Sơn',
    sample: '',
    positions: [
      { title: 'Phó Bí thư Tỉnh ủy', kind: 'party', organization: 'Tỉnh ủy Tuyên Quang', rank: 10 },
      {
        title: 'Chủ tịch UBND tỉnh',
        kind: 'government',
        organization: 'Ủy ban nhân dân tỉnh Tuyên Quang',
        rank: 11,
      },
      {
        title: 'Tổ trưởng Tổ công tác triển khai Đề án 06 của tỉnh',
        kind: 'workingGroup',
        organization: null,
        rank: 12,
      },
    ],
  },
  primeMinister: {
    fullName: 'Phạm Minh Chính',
    sample: '',
    positions: [{ title: 'Thủ tướng Chính phủ', kind: 'government', organization: 'Chính phủ', rank: 1 }],
  },
  secretary: {
    fullName: 'Vũ Thị Hạnh',
    sample: 'Họ tên, chức vụ',
    positions: [{ title: 'thành viên Tổ giúp việc', kind: 'workingGroup', organization: null, rank: 90 }],
  },
} as const

interface SampleSite {
  readonly name: string
  readonly kind: SiteKind
  readonly parent: string | null
  readonly place: string
  readonly contact: string
  readonly contactPhone: string
  readonly technician: string
  readonly technicianPhone: string
  readonly connection: string
  readonly roomCode: string
  readonly sample: string
}

const inventedLink = 'Đầu mối, cán bộ kỹ thuật, điện thoại, kết nối'
const notNamed = `Tên điểm cầu không được nêu trong bài báo; ${inventedLink.toLocaleLowerCase('vi')}`

function districtSite(name: string, number: number): SampleSite {
  const unit = name.startsWith('huyện') ? 'huyện' : 'thành phố'
  return {
    name,
    kind: 'district',
    parent: 'UBND tỉnh',
    place: '',
    contact: `Văn phòng HĐND và UBND ${unit}`,
    contactPhone: `0000 000 0${number}1`,
    technician: 'Cán bộ công nghệ thông tin của Văn phòng',
    technicianPhone: `0000 000 0${number}2`,
    connection: 'Truyền hình hội nghị',
    roomCode: `DA06-0${number}`,
    sample: notNamed,
  }
}

/**
 * The article names the province's site and "các huyện, thành phố"; these were the seven of early 2024. They are kept in
 * the directory, from where the conference takes them.
 */
export const sites: readonly SampleSite[] = [
  {
    name: 'Chính phủ',
    kind: 'central',
    parent: null,
    place: '',
    contact: 'Văn phòng Chính phủ',
    contactPhone: '0000 000 001',
    technician: '',
    technicianPhone: '',
    connection: 'Truyền hình hội nghị',
    roomCode: 'DA06-TW',
    sample: notNamed,
  },
  {
    name: 'UBND tỉnh',
    kind: 'province',
    parent: 'Chính phủ',
    place: 'Trụ sở UBND tỉnh',
    contact: 'Văn phòng UBND tỉnh',
    contactPhone: '0000 000 002',
    technician: 'Trung tâm tin học',
    technicianPhone: '0000 000 003',
    connection: 'Truyền hình hội nghị',
    roomCode: 'DA06-00',
    sample: inventedLink,
  },
  ...[
    'thành phố Tuyên Quang',
    'huyện Lâm Bình',
    'huyện Na Hang',
    'huyện Chiêm Hóa',
    'huyện Hàm Yên',
    'huyện Yên Sơn',
    'huyện Sơn Dương',
  ].map((name, index) => districtSite(name, index + 1)),
]

/** Tests of the links before the conference, all invented; the last of each site decides. */
export const linkTests = [
  { site: 'Chính phủ', daysBefore: 3, at: '15:00', sound: 'good', incident: '' },
  { site: 'UBND tỉnh', daysBefore: 3, at: '15:00', sound: 'good', incident: '' },
  { site: 'thành phố Tuyên Quang', daysBefore: 3, at: '15:10', sound: 'good', incident: '' },
  {
    site: 'huyện Na Hang',
    daysBefore: 4,
    at: '09:30',
    sound: 'weak',
    incident: 'Âm thanh rè, đã thay micro và hẹn thử lại.',
  },
  { site: 'huyện Na Hang', daysBefore: 3, at: '15:20', sound: 'good', incident: '' },
  { site: 'huyện Chiêm Hóa', daysBefore: 3, at: '15:30', sound: 'good', incident: '' },
  { site: 'huyện Hàm Yên', daysBefore: 3, at: '15:40', sound: 'good', incident: '' },
  { site: 'huyện Yên Sơn', daysBefore: 3, at: '15:50', sound: 'good', incident: '' },
  { site: 'huyện Sơn Dương', daysBefore: 3, at: '16:00', sound: 'good', incident: '' },
  {
    site: 'huyện Lâm Bình',
    daysBefore: 3,
    at: '16:10',
    sound: 'none',
    incident: 'Đường truyền chập chờn, không có âm thanh; chuyển sang đường dự phòng.',
  },
  { site: 'huyện Lâm Bình', daysBefore: 1, at: '08:30', sound: 'good', incident: '' },
] as const

export const linkTester = 'Trung tâm tin học'

export const series = {
  name: 'Sơ kết, tổng kết thực hiện Đề án 06',
  frequency: 'yearly',
  dayOfMonth: 5,
  sample: 'Chuỗi họp',
} as const

export const groups = [
  { words: 'các thành viên Tổ công tác triển khai Đề án 06 cấp tỉnh', role: 'member' },
  { words: 'đại diện lãnh đạo một số sở, ban, ngành, doanh nghiệp trong tỉnh', role: 'delegate' },
] as const

/** All of it invented. */
export const agenda = [
  {
    title: 'Tuyên bố lý do, giới thiệu đại biểu',
    presenter: 'Văn phòng UBND tỉnh',
    site: 'UBND tỉnh',
    duration: 10,
  },
  { title: 'Báo cáo 2 năm thực hiện Đề án 06', presenter: 'Tổ công tác', site: 'Chính phủ', duration: 30 },
  {
    title: 'Kết quả thực hiện Đề án 06 trên địa bàn tỉnh',
    presenter: 'Tổ công tác của tỉnh',
    site: 'UBND tỉnh',
    duration: 25,
  },
  { title: 'Ý kiến thảo luận, giải trình', presenter: 'Các điểm cầu', site: null, duration: 60 },
  { title: 'Giải lao', kind: 'break', presenter: '', site: null, duration: 15 },
  {
    title: 'Phát biểu của Thủ tướng Chính phủ',
    presenter: 'Đồng chí Phạm Minh Chính',
    site: 'Chính phủ',
    duration: 45,
  },
  {
    title: 'Kết luận tại điểm cầu UBND tỉnh',
    presenter: 'Đồng chí Nguyễn Văn Sơn',
    site: 'UBND tỉnh',
    duration: 25,
  },
] as const

/** Papers that are expected; the article names the first alone. */
export const papers = [
  {
    title: 'Báo cáo 2 năm thực hiện Đề án 06',
    item: 1,
    preparedBy: 'Tổ công tác',
    signing: 'signed',
    sample: 'Cơ quan soạn, mục chương trình, hạn nộp, ký',
  },
  {
    title: 'Báo cáo kết quả 2 năm thực hiện Đề án 06 của tỉnh Tuyên Quang',
    item: 2,
    preparedBy: 'Công an tỉnh',
    signing: 'waiting',
    sample: 'Toàn bộ nội dung',
  },
  {
    title: 'Danh mục 81 nhiệm vụ năm 2024',
    item: 1,
    preparedBy: 'Tổ công tác',
    signing: 'notNeeded',
    sample: 'Tên tài liệu, cơ quan soạn, mục chương trình, hạn nộp',
  },
] as const

interface SampleEntry {
  readonly kind: EntryKind
  /** Index into the agenda. */
  readonly item: number
  readonly person: keyof typeof people | null
  readonly speaker: string
  readonly site: string | null
  readonly text: string
  readonly sample: string
}

const inventedWords = 'Người phát biểu, nội dung'

export const entries: readonly SampleEntry[] = [
  {
    kind: 'opening',
    item: 0,
    person: 'chair',
    speaker: '',
    site: 'UBND tỉnh',
    text: 'Nêu mục đích, yêu cầu của hội nghị; đề nghị các đại biểu tập trung vào những việc còn chậm, nguyên nhân và cách làm trong năm 2024.',
    sample: inventedWords,
  },
  {
    kind: 'report',
    item: 1,
    person: null,
    speaker: 'Báo cáo 2 năm thực hiện Đề án 06',
    site: 'Chính phủ',
    text: [
      'Nhận thức, hành động của các cấp, các ngành và nhân dân về chuyển đổi số “có chuyển biến tích cực”. Nhiều tiện ích từ dữ liệu dân cư, CCCD, định danh điện tử đã được cung cấp cho người dân. Các giải pháp chuyển đổi số về phát triển kinh tế - xã hội được đẩy mạnh, thay đổi phương pháp quản lý công dân “từ thủ công sang ứng dụng CNTT”. Dữ liệu ngày càng được hoàn thiện để kết nối, chia sẻ; an ninh, an toàn các hệ thống thông tin, cơ sở dữ liệu được quan tâm hơn.',
      'Hiện còn 26 nhiệm vụ chậm tiến độ theo lộ trình của Đề án 06 và theo lộ trình các chỉ thị, nghị quyết, công điện của Chính phủ.',
      'Năm 2024, Tổ công tác đề xuất Thủ tướng Chính phủ chủ đề “Hoàn thiện hạ tầng công nghệ, số hóa, kết nối, chia sẻ dữ liệu phục vụ Chính phủ số, kinh tế số, xã hội số, công dân số”, xây dựng 81 nhiệm vụ (20 nhiệm vụ chung, 61 nhiệm vụ cụ thể); trong đó tập trung thực hiện xuyên suốt 17 nhiệm vụ từ nay đến tháng 6-2024.',
    ].join('\n'),
    sample: '',
  },
  {
    kind: 'report',
    item: 2,
    person: null,
    speaker: 'Kết quả 2 năm thực hiện Đề án 06 của tỉnh Tuyên Quang',
    site: 'UBND tỉnh',
    text: [
      'Tuyên Quang là một trong 14 địa phương đầu tiên trên toàn quốc đáp ứng yêu cầu về an ninh, an toàn thông tin để kết nối chính thức với Cơ sở dữ liệu quốc gia về dân cư. Tỉnh đã hoàn thành đối với dữ liệu Hội, đoàn thể (Hội Nông dân, Hội Người cao tuổi, Hội Cựu chiến binh); dữ liệu Người lao động; Người có công; công tác cấp CCCD gắn chip và cấp tài khoản định danh điện tử cho người dân đủ điều kiện trên địa bàn.',
      'Tồn tại: số hóa sổ hộ tịch phục vụ xây dựng cơ sở dữ liệu hộ tịch điện tử toàn quốc trên địa bàn tỉnh “còn chậm”; cơ sở dữ liệu đất đai ở một số đơn vị cấp xã “chưa được xây dựng, nguồn kinh phí đầu tư lớn”.',
    ].join('\n'),
    sample: '',
  },
  {
    kind: 'explanation',
    item: 3,
    person: null,
    speaker: 'Đại diện Sở Tư pháp',
    site: 'UBND tỉnh',
    text: 'Sổ hộ tịch của nhiều xã đã cũ, chữ mờ, phải đối chiếu từng trang với dữ liệu dân cư nên mất nhiều thời gian. Sở đã lập danh sách các xã còn sổ chưa số hóa, phân công cán bộ theo dõi từng huyện và sẽ báo cáo kết quả hằng tuần.',
    sample: inventedWords,
  },
  {
    kind: 'explanation',
    item: 3,
    person: null,
    speaker: 'Đại diện Sở Tài nguyên và Môi trường',
    site: 'UBND tỉnh',
    text: 'Các xã chưa có cơ sở dữ liệu đất đai phần lớn chưa được đo đạc lập bản đồ địa chính chính quy. Sở đang rà soát khối lượng còn lại, phân kỳ đầu tư và chọn xã có hồ sơ tốt làm trước.',
    sample: inventedWords,
  },
  {
    kind: 'opinion',
    item: 3,
    person: null,
    speaker: 'Đại diện lãnh đạo UBND huyện Chiêm Hóa',
    site: 'huyện Chiêm Hóa',
    text: 'Tổ công tác cấp xã và tổ công nghệ số cộng đồng đã hướng dẫn người dân kích hoạt tài khoản định danh điện tử tại nhà văn hóa thôn vào buổi tối và ngày nghỉ. Khó khăn là một số thôn vùng cao sóng di động yếu, người cao tuổi không có điện thoại thông minh.',
    sample: inventedWords,
  },
  {
    kind: 'opinion',
    item: 3,
    person: null,
    speaker: 'Đại diện lãnh đạo UBND huyện Na Hang',
    site: 'huyện Na Hang',
    text: 'Bộ phận một cửa cấp xã đã tiếp nhận hồ sơ trực tuyến, song máy quét và đường truyền ở một số xã xuống cấp, hồ sơ nhiều trang gửi chậm. Huyện đã điều chuyển thiết bị giữa các xã, ưu tiên nơi có nhiều hồ sơ.',
    sample: inventedWords,
  },
  {
    kind: 'proposal',
    item: 3,
    person: null,
    speaker: 'Đại diện lãnh đạo UBND huyện Lâm Bình',
    site: 'huyện Lâm Bình',
    text: 'Đề nghị tỉnh xem xét bổ sung kinh phí thuê nhân công nhập dữ liệu sổ hộ tịch và tập huấn cho công chức tư pháp - hộ tịch cấp xã trong quý I.',
    sample: inventedWords,
  },
  {
    kind: 'speech',
    item: 5,
    person: 'primeMinister',
    speaker: '',
    site: 'Chính phủ',
    text: [
      'Đề án 06 được chỉ đạo và thực hiện “với quyết tâm cao”, bởi chuyển đổi số là công việc rất khó khăn, chưa có tiền lệ, cần quyết tâm chính trị cao, hành động quyết liệt. Đề án 06 là một trong những điểm sáng của chuyển đổi số ở nước ta trong 2 năm qua.',
      'Hai năm thực hiện Đề án 06 đã thu được những kết quả bước đầu tích cực, được người dân, doanh nghiệp đồng tình, ủng hộ; góp phần hạn chế tiêu cực, tham nhũng vặt, tiết kiệm thời gian, công sức, tạo nền tảng để triển khai dịch vụ công trực tuyến.',
      'Tuy nhiên, để hoàn thành các mục tiêu Đề án 06 đến năm 2025, phía trước còn rất nhiều việc phải làm; có một số việc đề ra nhưng chậm tiến độ, “phải khẩn trương triển khai”.',
    ].join('\n'),
    sample: '',
  },
]

interface SampleConclusion {
  readonly section: ConclusionSection
  readonly text: string
  readonly withoutTask: boolean
  /** The task it gave, in the roadmap list. */
  readonly task: {
    readonly content: string
    readonly lead: string
    readonly supporting: readonly string[]
  } | null
}

/** All invented, but for the two subjects that the article calls slow. */
export const conclusions: readonly SampleConclusion[] = [
  {
    section: 'assessment',
    text: 'Ghi nhận kết quả 2 năm thực hiện Đề án 06 của các cấp, các ngành trong tỉnh, nhất là việc hoàn thành dữ liệu hội, đoàn thể, người lao động, người có công và việc cấp tài khoản định danh điện tử.',
    withoutTask: true,
    task: null,
  },
  {
    section: 'assessment',
    text: 'Hai việc còn chậm là số hóa sổ hộ tịch và xây dựng cơ sở dữ liệu đất đai ở một số đơn vị cấp xã; nguyên nhân chủ yếu là khối lượng lớn, kinh phí và nhân lực còn thiếu.',
    withoutTask: true,
    task: null,
  },
  {
    section: 'assignment',
    text: 'Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh và UBND các huyện, thành phố hoàn thành số hóa sổ hộ tịch trên địa bàn tỉnh trước ngày 30/6/2024; hằng tuần báo cáo kết quả về Tổ công tác.',
    withoutTask: false,
    task: {
      content:
        'Hoàn thành số hóa sổ hộ tịch phục vụ xây dựng cơ sở dữ liệu hộ tịch điện tử trên địa bàn tỉnh',
      lead: 'Sở Tư pháp',
      supporting: ['Công an tỉnh'],
    },
  },
  {
    section: 'assignment',
    text: 'Giao Sở Tài nguyên và Môi trường chủ trì, phối hợp với Công an tỉnh rà soát các đơn vị cấp xã chưa có cơ sở dữ liệu đất đai, đề xuất lộ trình và nguồn kinh phí, báo cáo UBND tỉnh trước ngày 30/6/2024.',
    withoutTask: false,
    task: {
      content:
        'Rà soát, đề xuất lộ trình xây dựng cơ sở dữ liệu đất đai ở các đơn vị cấp xã chưa được xây dựng',
      lead: 'Sở Tài nguyên và Môi trường',
      supporting: ['Công an tỉnh'],
    },
  },
  {
    section: 'organization',
    text: 'Tổ giúp việc theo dõi, đôn đốc việc thực hiện; Văn phòng UBND tỉnh thông báo kết luận đến các cơ quan, đơn vị.',
    withoutTask: true,
    task: null,
  },
]

export const roadmapList = {
  name: 'Lộ trình Đề án 06 và chỉ thị, nghị quyết, công điện của Chính phủ',
  ownerLevel: 'central',
  year: null,
  theme: '',
  sample: 'Tổng số nhiệm vụ; bài báo chỉ nêu 26 nhiệm vụ chậm tiến độ',
} as const

export const list2024 = {
  name: 'Nhiệm vụ Đề án 06 năm 2024',
  ownerLevel: 'central',
  year: 2024,
  theme:
    'Hoàn thiện hạ tầng công nghệ, số hóa, kết nối, chia sẻ dữ liệu phục vụ Chính phủ số, kinh tế số, xã hội số, công dân số',
  sample: 'Tên từng nhiệm vụ; trong chủ đề, bài báo in “phụ vụ”, ở đây sửa thành “phục vụ”',
} as const

const inventedSource = 'Văn bản giao của từng nhiệm vụ'
const day = (text: string) => localDateSchema.parse(text)

/** The documents are real; that they gave these tasks is not in the article. */
export const roadmapSources = [
  {
    kind: 'Quyết định',
    number: '06/QĐ-TTg',
    issuedOn: day('2022-01-06'),
    issuer: 'Thủ tướng Chính phủ',
    extract:
      'Phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia giai đoạn 2022 - 2025, tầm nhìn đến năm 2030',
    clause: '',
    sample: inventedSource,
  },
  {
    kind: 'Chỉ thị',
    number: '05/CT-TTg',
    issuedOn: day('2023-02-23'),
    issuer: 'Thủ tướng Chính phủ',
    extract: '',
    clause: '',
    sample: inventedSource,
  },
] as const

export const list2024Source = {
  kind: 'Danh mục',
  extract: 'Danh mục nhiệm vụ Đề án 06 năm 2024',
  sample: inventedSource,
} as const

/** The words of every extension. */
export const extension = {
  request: 'Văn bản đề nghị gia hạn của cơ quan chủ trì',
  basis: 'Ý kiến chỉ đạo của Tổ trưởng Tổ công tác',
  approver: 'Tổ trưởng Tổ công tác',
  note: 'Chờ hoàn thành mua sắm thiết bị.',
} as const

const inventedLog = 'Toàn bộ nội dung'

/** Reports on the first of the late tasks, one each. */
export const lateReports = [
  {
    daysBefore: 4,
    reporter: 'Tổ giúp việc của cơ quan chủ trì',
    percent: 80,
    text: 'Đã kết nối thử nghiệm, đang kiểm thử an toàn thông tin trước khi vận hành chính thức.',
    difficulty: 'Hạ tầng máy chủ chưa đáp ứng đủ yêu cầu về an toàn thông tin.',
    cause: 'Khách quan: gói thầu nâng cấp hạ tầng phải đấu thầu lại.',
    proposal: 'Đề nghị bố trí hạ tầng dùng chung trong thời gian chờ.',
    sample: inventedLog,
  },
  {
    daysBefore: 6,
    reporter: 'Văn phòng cơ quan chủ trì',
    percent: 60,
    text: 'Đã hoàn thành dự thảo, đang lấy ý kiến các bộ, ngành, địa phương.',
    difficulty: 'Nhiều ý kiến khác nhau về trách nhiệm cập nhật dữ liệu.',
    cause: 'Chủ quan: khâu lấy ý kiến bắt đầu muộn.',
    proposal: '',
    sample: inventedLog,
  },
  {
    daysBefore: 10,
    reporter: 'Cán bộ đầu mối',
    percent: 45,
    text: 'Đã làm sạch dữ liệu tại các đơn vị thí điểm.',
    difficulty: 'Thiếu nhân lực nhập và đối soát dữ liệu.',
    cause: 'Khách quan: khối lượng hồ sơ giấy lớn hơn dự kiến.',
    proposal: 'Đề nghị bổ sung kinh phí thuê nhập liệu.',
    sample: inventedLog,
  },
] as const

/** Reminders of the first of the late tasks, one each. */
export const lateReminders = [
  {
    daysBefore: 12,
    form: 'letter',
    documentNumber: '12/TCTĐA06-TGV',
    text: 'Đề nghị báo cáo tiến độ và thời gian hoàn thành.',
    response: 'Đã báo cáo bằng văn bản.',
    sample: inventedLog,
  },
  { daysBefore: 8, form: 'phone', text: 'Nhắc gửi báo cáo tiến độ.', sample: inventedLog },
] as const
