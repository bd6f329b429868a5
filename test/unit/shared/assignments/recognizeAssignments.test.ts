import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognizeAssignments } from '../../../../src/shared/assignments/recognizeAssignments.ts'
import { createOrganizationIndex } from '../../../../src/shared/imports/organizationNames.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import { testId } from '../../../support/testId.ts'

const names = [
  'Sở Tư pháp',
  'Công an tỉnh',
  'Sở Thông tin và Truyền thông',
  'Viettel Tuyên Quang',
  'UBND huyện Lâm Bình',
]
const organizations = createOrganizationIndex(
  names.map((name, index) => ({ id: testId(index + 1), name, shortName: '', inForce: true })),
)

function read(text: string, day = '2024-02-05') {
  return recognizeAssignments(text, { day: localDateSchema.parse(day), organizations })
}

/** Each as "lead | supporting | content | deadline". */
function told(text: string, day?: string): readonly string[] {
  return read(text, day).map(({ lead, supporting, content, deadline }) =>
    [
      lead?.text ?? '',
      supporting.map((one) => one.text).join(' + '),
      content,
      [deadline?.dueOn, deadline?.wording].filter(Boolean).join(' '),
    ].join(' | '),
  )
}

describe('an assignment is recognised', () => {
  it.each([
    [
      'Giao Sở Tư pháp chủ trì, phối hợp với Công an tỉnh, UBND các huyện, thành phố số hóa toàn bộ sổ hộ tịch, hoàn thành trước ngày 30/6/2024.',
      'Sở Tư pháp | Công an tỉnh + UBND các huyện, thành phố | Số hóa toàn bộ sổ hộ tịch | 2024-06-30',
    ],
    [
      'Sở Thông tin và Truyền thông, Công an tỉnh: rà soát hạ tầng công nghệ thông tin cấp xã; xong trong quý II/2024.',
      'Sở Thông tin và Truyền thông | Công an tỉnh | Rà soát hạ tầng công nghệ thông tin cấp xã | 2024-06-30 quý II/2024',
    ],
    [
      'Yêu cầu UBND các huyện, thành phố bố trí kinh phí xây dựng cơ sở dữ liệu đất đai trước 15/3.',
      'UBND các huyện, thành phố |  | Bố trí kinh phí xây dựng cơ sở dữ liệu đất đai | 2024-03-15',
    ],
    [
      'Đề nghị Bảo hiểm xã hội tỉnh báo cáo kết quả cập nhật dữ liệu hằng tháng.',
      'Bảo hiểm xã hội tỉnh |  | Báo cáo kết quả cập nhật dữ liệu | hằng tháng',
    ],
    [
      'Công an tỉnh (Cơ quan thường trực) tổng hợp, báo cáo kết quả trong vòng 10 ngày làm việc.',
      'Công an tỉnh |  | Tổng hợp, báo cáo kết quả | 2024-02-19 trong vòng 10 ngày làm việc',
    ],
    [
      'Giao các sở: Tư pháp, Nội vụ, Lao động - Thương binh và Xã hội rà soát thủ tục theo Quyết định số 06/QĐ-TTg ngày 06/01/2022, hoàn thành trong quý III/2024.',
      'Sở Tư pháp | Sở Nội vụ + Sở Lao động - Thương binh và Xã hội | Rà soát thủ tục theo Quyết định số 06/QĐ-TTg ngày 06/01/2022 | 2024-09-30 quý III/2024',
    ],
    [
      'Việc số hóa sổ hộ tịch giao Sở Tư pháp chủ trì, phối hợp với các đơn vị liên quan thực hiện, hoàn thành trong tháng 6/2024.',
      'Sở Tư pháp | các đơn vị liên quan | Số hóa sổ hộ tịch | 2024-06-30 tháng 6/2024',
    ],
    ['Nhiệm vụ này do Sở Nội vụ chủ trì, hoàn thành trước 31/3.', 'Sở Nội vụ |  | Nhiệm vụ này | 2024-03-31'],
    [
      'Sở Tư pháp chủ trì, Công an tỉnh và UBND cấp huyện phối hợp rà soát dữ liệu, hoàn thành trước 30/4/2024.',
      'Sở Tư pháp | Công an tỉnh + UBND cấp huyện | Rà soát dữ liệu | 2024-04-30',
    ],
    [
      'Công an tỉnh tham mưu Kế hoạch triển khai Đề án 06 năm 2024, xong trước ngày 15/02/2024.',
      'Công an tỉnh |  | Tham mưu Kế hoạch triển khai Đề án 06 năm 2024 | 2024-02-15',
    ],
    [
      'Các sở, ban, ngành báo cáo kết quả về Công an tỉnh trước 15 giờ 00 ngày 20/02/2024 để tổng hợp.',
      'Các sở, ban, ngành |  | Báo cáo kết quả về Công an tỉnh để tổng hợp | 2024-02-20',
    ],
    [
      'Giao Sở Tư pháp rà soát; hằng quý báo cáo kết quả.',
      'Sở Tư pháp |  | Rà soát; hằng quý báo cáo kết quả | hằng quý',
    ],
    [
      'Giao Sở Tư pháp chủ trì tham mưu. Thời hạn hoàn thành trong tháng 4/2024.',
      'Sở Tư pháp |  | Tham mưu | 2024-04-30 tháng 4/2024',
    ],
    [
      'Trung tâm Phục vụ hành chính công tỉnh tiếp nhận hồ sơ trực tuyến, chậm nhất ngày 01/4/2024 phải xong.',
      'Trung tâm Phục vụ hành chính công tỉnh |  | Tiếp nhận hồ sơ trực tuyến | 2024-04-01',
    ],
    [
      'UBND huyện Lâm Bình, Na Hang: khẩn trương hoàn thành nhập liệu; xong trước 20/02.',
      'UBND huyện Lâm Bình | UBND huyện Na Hang | Khẩn trương hoàn thành nhập liệu | 2024-02-20',
    ],
    [
      'Yêu cầu khẩn trương hoàn thành số hóa trước ngày 30/6.',
      ' |  | Khẩn trương hoàn thành số hóa | 2024-06-30',
    ],
    [
      'Giao Giám đốc Sở Tư pháp chủ trì số hóa hồ sơ trước 30/6/2024.',
      'Sở Tư pháp |  | Số hóa hồ sơ | 2024-06-30',
    ],
    [
      'Chủ tịch UBND huyện Lâm Bình bố trí kinh phí trước 15/3.',
      'UBND huyện Lâm Bình |  | Bố trí kinh phí | 2024-03-15',
    ],
    [
      'Giao đồng chí Nguyễn Văn An chủ trì rà soát hồ sơ, xong trước 15/3.',
      'đồng chí Nguyễn Văn An |  | Rà soát hồ sơ | 2024-03-15',
    ],
    [
      'Sở Tư pháp rà soát hồ sơ trước ngày 15/3, hoàn thành trước ngày 30/6/2024.',
      'Sở Tư pháp |  | Rà soát hồ sơ trước ngày 15/3 | 2024-06-30',
    ],
    [
      'Giao đồng chí Nguyễn Văn An, Phó Giám đốc Sở Tư pháp rà soát hồ sơ.',
      'đồng chí Nguyễn Văn An, Phó Giám đốc Sở Tư pháp |  | Rà soát hồ sơ | ',
    ],
  ])('in “%s”', (text, expected) => expect(told(text)).toEqual([expected]))

  it.each([
    [
      'Về hạ tầng: VNPT Tuyên Quang, Viettel Tuyên Quang phủ sóng các thôn lõm sóng trong năm 2024.',
      'VNPT Tuyên Quang | Viettel Tuyên Quang | Phủ sóng các thôn lõm sóng | 2024-12-31 năm 2024',
    ],
    [
      'Đối với nhiệm vụ làm sạch dữ liệu đất đai: Sở Tài nguyên và Môi trường chủ trì, hoàn thành trong tháng 9 năm 2024.',
      'Sở Tài nguyên và Môi trường |  | Làm sạch dữ liệu đất đai | 2024-09-30 tháng 9 năm 2024',
    ],
    [
      'Kho bạc Nhà nước Tuyên Quang phối hợp Sở Tài chính tháo gỡ vướng mắc thanh toán.',
      'Kho bạc Nhà nước Tuyên Quang | Sở Tài chính | Tháo gỡ vướng mắc thanh toán | ',
    ],
    [
      'Sở Nội vụ nghiên cứu, đề xuất khen thưởng các tập thể, cá nhân có thành tích.',
      'Sở Nội vụ |  | Nghiên cứu, đề xuất khen thưởng các tập thể, cá nhân có thành tích | ',
    ],
  ])('behind the matter it is about, and of what agencies are to look into: %s', (text, wanted) =>
    expect(told(text)).toEqual([wanted]),
  )

  it.each([
    [
      'Giao Sở Tư pháp số hóa sổ hộ tịch, bảo đảm đến 31/5/2024 đạt 50%.',
      'Sở Tư pháp |  | Số hóa sổ hộ tịch, bảo đảm đạt 50% | 2024-05-31',
    ],
    [
      'Sở Tư pháp đẩy nhanh số hóa, bảo đảm đến ngày 31/5/2024 đạt 50%, đến 30/6/2024 đạt 100%.',
      'Sở Tư pháp |  | Đẩy nhanh số hóa, bảo đảm đến ngày 31/5/2024 đạt 50%, đạt 100% | 2024-06-30',
    ],
    [
      'Sở Y tế phấn đấu đến hết tháng 6/2024 có 100% cơ sở dùng CCCD.',
      'Sở Y tế |  | Phấn đấu có 100% cơ sở dùng CCCD | 2024-06-30 hết tháng 6/2024',
    ],
    [
      'Sở Nội vụ tham mưu, trình UBND tỉnh ban hành trong quý I năm 2024.',
      'Sở Nội vụ |  | Tham mưu, trình UBND tỉnh ban hành | 2024-03-31 quý I năm 2024',
    ],
    [
      'UBND huyện Lâm Bình chịu trách nhiệm làm sạch dữ liệu đất đai xong trong 6 tháng đầu năm 2024.',
      'UBND huyện Lâm Bình |  | Chịu trách nhiệm làm sạch dữ liệu đất đai | 2024-06-30 6 tháng đầu năm 2024',
    ],
    [
      'Giao Sở Tư pháp số hóa sổ hộ tịch. Hoàn thành: Quý II/2024.',
      'Sở Tư pháp |  | Số hóa sổ hộ tịch | 2024-06-30 Quý II/2024',
    ],
    [
      'Giao Sở Nội vụ thẩm định trong thời gian không quá 05 ngày làm việc.',
      'Sở Nội vụ |  | Thẩm định | 2024-02-12 trong thời gian không quá 05 ngày làm việc',
    ],
    [
      'Giao Công an tỉnh báo cáo kết quả trong ngày hôm nay.',
      'Công an tỉnh |  | Báo cáo kết quả | 2024-02-05 trong ngày hôm nay',
    ],
    [
      'Yêu cầu các sở, ngành gửi số liệu trước thứ Sáu tuần này.',
      'các sở, ngành |  | Gửi số liệu | 2024-02-09 trước thứ Sáu tuần này',
    ],
    [
      'Giao Văn phòng UBND tỉnh tham mưu văn bản chậm nhất thứ Hai tuần sau.',
      'Văn phòng UBND tỉnh |  | Tham mưu văn bản | 2024-02-12 chậm nhất thứ Hai tuần sau',
    ],
  ])('with its deadline as it is said every day: %s', (text, wanted) => expect(told(text)).toEqual([wanted]))

  it.each([
    [
      'Trước ngày 15/3/2024, các sở, ngành gửi báo cáo về Công an tỉnh.',
      'các sở, ngành |  | Gửi báo cáo về Công an tỉnh | 2024-03-15',
    ],
    [
      'Trong quý II/2024, Sở Tư pháp hoàn thành số hóa sổ hộ tịch.',
      'Sở Tư pháp |  | Hoàn thành số hóa sổ hộ tịch | 2024-06-30 quý II/2024',
    ],
    [
      'Đến ngày 30/6/2024, Sở Tư pháp phải số hóa xong 100% sổ hộ tịch.',
      'Sở Tư pháp |  | Phải số hóa xong 100% sổ hộ tịch | 2024-06-30',
    ],
    [
      'Từ nay đến hết tháng 6/2024, Sở Tư pháp phối hợp với Công an tỉnh hoàn thành số hóa sổ hộ tịch.',
      'Sở Tư pháp | Công an tỉnh | Hoàn thành số hóa sổ hộ tịch | 2024-06-30 hết tháng 6/2024',
    ],
    [
      'Trước ngày 20/2/2024, yêu cầu UBND các huyện, thành phố báo cáo kết quả.',
      'UBND các huyện, thành phố |  | Báo cáo kết quả | 2024-02-20',
    ],
    [
      'Chậm nhất sau 05 ngày kể từ ngày kết thúc hội nghị, Văn phòng UBND tỉnh ban hành thông báo kết luận.',
      'Văn phòng UBND tỉnh |  | Ban hành thông báo kết luận | 2024-02-10 Chậm nhất sau 05 ngày kể từ ngày kết thúc hội nghị',
    ],
  ])('behind its deadline: %s', (text, wanted) => expect(told(text)).toEqual([wanted]))

  it('for each of those who are told something in one sentence', () => {
    expect(
      told(
        'Giao Sở Tài chính tham mưu bố trí kinh phí, trình UBND tỉnh trước ngày 15/3/2024; Sở Nội vụ tổng hợp, báo cáo trước ngày 20/3; đồng thời giao Văn phòng UBND tỉnh đôn đốc.',
      ),
    ).toEqual([
      'Sở Tài chính |  | Tham mưu bố trí kinh phí, trình UBND tỉnh | 2024-03-15',
      'Sở Nội vụ |  | Tổng hợp, báo cáo | 2024-03-20',
      'Văn phòng UBND tỉnh |  | Đôn đốc | ',
    ])
  })

  it('in the points below the one who is told', () => {
    expect(
      told(
        [
          '1. Sở Tư pháp:',
          '- Chủ trì, phối hợp với Công an tỉnh rà soát dữ liệu hộ tịch, xong trước ngày 15/4/2024.',
          '- Đã hoàn thành số hóa 30%.',
          '- Hướng dẫn UBND cấp xã cập nhật dữ liệu.',
          '2. Các nội dung khác thực hiện theo kế hoạch.',
        ].join('\n'),
      ),
    ).toEqual([
      'Sở Tư pháp | Công an tỉnh | Rà soát dữ liệu hộ tịch | 2024-04-15',
      'Sở Tư pháp |  | Hướng dẫn UBND cấp xã cập nhật dữ liệu | ',
    ])
  })

  it('with the agencies of the directory, written as offices write them', () => {
    const [assignment] = read('Giao Sở TT&TT chủ trì, phối hợp với Viettel Tuyên Quang kết nối dữ liệu.')
    expect(assignment?.lead?.organizationId).toBe(testId(3))
    expect(assignment?.supporting.map((one) => one.organizationId)).toEqual([testId(4)])
  })

  it('with a day of the next year where this one is over', () =>
    expect(told('Giao Sở Tư pháp báo cáo trước ngày 15/01.', '2024-12-20')).toEqual([
      'Sở Tư pháp |  | Báo cáo | 2025-01-15',
    ]))
})

describe('no assignment', () => {
  it.each([
    'Biểu dương Sở Tư pháp, Công an tỉnh đã chủ trì, phối hợp thực hiện tốt việc cấp CCCD.',
    'Sở Y tế đề nghị UBND tỉnh bố trí kinh phí mua sắm máy tính trong năm 2024.',
    'UBND tỉnh đã giao Sở Tài nguyên và Môi trường xây dựng cơ sở dữ liệu đất đai, hoàn thành trước ngày 31/12/2024.',
    'Đến nay, Sở Tư pháp đã số hóa được 50% sổ hộ tịch; còn 26 nhiệm vụ chậm tiến độ.',
    'Sở Tư pháp được giao chủ trì số hóa sổ hộ tịch, hoàn thành trước ngày 30/6/2024 nhưng đến nay mới đạt 40%.',
    'Sở Giáo dục và Đào tạo tổ chức tốt việc cập nhật học bạ số.',
    'Sở Y tế: Đến nay đã có 100% cơ sở khám chữa bệnh dùng CCCD.',
    'Đại diện Sở Y tế: đề nghị Bộ Y tế sớm ban hành hướng dẫn.',
    'Đáp ứng yêu cầu của Sở Tư pháp về kết nối dữ liệu trước ngày 30/6/2024.',
    'Nếu không có quyết tâm chính trị cao thì khó có thể đạt được kết quả.',
    'Hội nghị đánh giá cao kết quả của Công an tỉnh.',
    'Sở Tư pháp có rà soát dữ liệu trước ngày 30/6/2024 không?',
    'Đồng chí Ma Thế Hồng, Phó Chủ tịch UBND tỉnh phát biểu: cần quan tâm công tác an ninh mạng.',
    'Đồng chí Phó Giám đốc Công an tỉnh tiếp thu và giải trình: đơn vị sẽ phối hợp với Sở Tư pháp xử lý trong tháng 3.',
    'Chủ tịch UBND các huyện, thành phố chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để chậm tiến độ.',
    'Về chuyển đổi số: Sở Y tế đã nghiên cứu, hướng dẫn các bệnh viện.',
    'Trong quý I/2024, Sở Tư pháp tổ chức 03 hội nghị tập huấn.',
    'Trong năm 2023, Sở Tư pháp hoàn thành số hóa.',
    'Trong tháng 2/2024, Công an tỉnh đã cấp 10.000 CCCD.',
    'Trong thời gian qua, Sở Y tế hoàn thành tốt nhiệm vụ.',
    'Trong 6 tháng đầu năm 2024, Sở Y tế hoàn thành 80% kế hoạch.',
    'Trước ngày 15/3/2024, Sở Tư pháp dự kiến có báo cáo.',
    'Trước đây, Sở Tư pháp phải nhập thủ công.',
    'Đến nay, Sở Tư pháp hoàn thành 50%.',
    'Sở Tư pháp đến 31/5/2024 đạt 50%.',
    'Kết quả: Sở Tư pháp bảo đảm đến 31/01/2024 đạt 50%, cao hơn bình quân.',
    'Biểu dương Công an tỉnh phấn đấu đến hết tháng 6/2024 đạt 100%.',
    'Hội nghị thống nhất đến 30/6/2024 đạt 50% là mục tiêu khả thi.',
    'Sở Tư pháp cho biết dự kiến đến 30/6/2024 đạt 50%.',
    'Đề án phấn đấu đến năm 2030 bảo đảm 100% người dân có tài khoản.',
    'Phát biểu của Sở Y tế: phấn đấu đến hết quý II/2024 đạt 100%.',
  ])('is in “%s”', (text) => expect(told(text)).toEqual([]))

  it('is in an article that tells of a conference', () =>
    expect(
      told(
        readFileSync(
          join(import.meta.dirname, '../../../fixtures/hoi-nghi-2-nam-de-an-06.txt'),
          'utf8',
        ).normalize('NFC'),
      ),
    ).toEqual([]))
})

describe('a place of an assignment', () => {
  const pieces = [
    'Giao ',
    'Sở Tư pháp',
    ' chủ trì',
    ', phối hợp với ',
    'Công an tỉnh',
    'UBND các huyện, thành phố',
    ' rà soát',
    ' trước ngày 30/6',
    ' hằng tháng',
    '; ',
    ': ',
    '. ',
    '\n',
    '- ',
    '1. ',
    ' và ',
    ' đã ',
    ' do ',
    '(',
    ')',
    'quý II/2024',
  ] as const
  it('lies within the text, whatever that is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        for (const { from, until, lead, supporting, deadline, content } of read(text)) {
          const spans = [{ from, until }, lead, ...supporting, deadline].filter((span) => span !== null)
          expect(
            spans.filter((span) => span.from < 0 || span.until < span.from || span.until > text.length),
          ).toEqual([])
          expect(content).not.toBe('')
        }
      }),
    )
  })

  it('is found in time in a long text without any', () => {
    const long = 'Sở Tư pháp, Công an tỉnh và '.repeat(4000)
    expect(read(long)).toEqual([])
  })
})
