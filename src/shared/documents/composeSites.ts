import { siteStateWords } from '../sites/fieldWords.ts'
import type { LinkTest, Site } from '../sites/sites.ts'
import { groupedBy } from '../records/groupedBy.ts'
import { officialTime, shortDate } from '../time/wording.ts'
import { listedName } from './composeDelegates.ts'
import { bodyParagraph, type DocumentContent } from './documentContent.ts'
import { listPaper } from './listPaper.ts'
import { siteKindWords } from './listWords.ts'
import type { MeetingFile } from './meetingFile.ts'
import { numberedSites } from './sitesInOrder.ts'

/** Danh sách điểm cầu with whom to call and how each is connected (domain 2.2). */
export function composeSites(file: MeetingFile): DocumentContent {
  const chairs = groupedBy(
    file.invitees.filter(({ role }) => role === 'chair' || role === 'siteChair'),
    ({ siteId }) => siteId,
  )
  const tests = groupedBy(file.linkTests, ({ siteId }) => siteId)
  const chairOf = (site: Site) =>
    (chairs.get(site.id) ?? [])
      .map((one) => ('titles' in one ? listedName(one) || one.titles : one.words))
      .join('; ')
  return listPaper(file, {
    kind: 'sites',
    name: 'DANH SÁCH ĐIỂM CẦU',
    orientation: 'landscape',
    textSize: 11,
    blocks:
      file.sites.length === 0
        ? [bodyParagraph('Chưa có điểm cầu.')]
        : [
            {
              kind: 'table',
              columns: [
                { heading: 'STT', width: 5, align: 'center' },
                { heading: 'Điểm cầu', width: 12, align: 'left' },
                { heading: 'Loại', width: 6, align: 'left' },
                { heading: 'Địa điểm (phòng)', width: 12, align: 'left' },
                { heading: 'Số chỗ', width: 5, align: 'right' },
                { heading: 'Chủ trì', width: 10, align: 'left' },
                { heading: 'Đầu mối, SĐT', width: 10, align: 'left' },
                { heading: 'Cán bộ kỹ thuật, SĐT', width: 10, align: 'left' },
                { heading: 'Kết nối, mã phòng', width: 10, align: 'left' },
                { heading: 'Kết nối thử', width: 10, align: 'left' },
                { heading: 'Trạng thái, sự cố', width: 10, align: 'left' },
              ],
              rows: numberedSites(file.sites).map(({ site, number }) => ({
                kind: 'record',
                cells: [
                  number,
                  site.name,
                  siteKindWords[site.kind],
                  site.place,
                  site.capacity === null ? '' : String(site.capacity),
                  chairOf(site),
                  lines(site.contact, site.contactPhone),
                  lines(site.technician, site.technicianPhone),
                  lines(site.connection, site.roomCode),
                  testWords(tests.get(site.id)?.[0]),
                  stateWords(site),
                ],
              })),
            },
          ],
  })
}

function lines(...texts: readonly string[]): string {
  return texts.filter(Boolean).join('\n')
}

/** The latest test of a link in one cell. */
function testWords(test: LinkTest | undefined): string {
  if (test === undefined) return ''
  const at = [test.testedAt === null ? '' : officialTime(test.testedAt), shortDate(test.testedOn)]
  const { sound, picture, line } = test
  const isGood = sound === 'good' && picture === 'good' && line === 'good'
  const result = isGood
    ? 'tốt'
    : [
        ['âm thanh', sound],
        ['hình ảnh', picture],
        ['đường truyền', line],
      ]
        .filter(([, quality]) => quality !== 'good')
        .map(([what, quality]) => `${what} ${quality === 'weak' ? 'chập chờn' : 'không có'}`)
        .join(', ')
  return `${at.filter(Boolean).join(', ')}: ${result}`
}

function stateWords({ state, connectedAt, incident }: Site): string {
  const at = connectedAt === null ? '' : ` từ ${officialTime(connectedAt)}`
  return lines(`${siteStateWords[state]}${at}`, incident)
}
