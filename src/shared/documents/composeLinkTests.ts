import { linkQualityWords } from '../sites/fieldWords.ts'
import type { LinkTest } from '../sites/sites.ts'
import { groupedBy } from '../records/groupedBy.ts'
import { officialTime, shortDate } from '../time/wording.ts'
import { bodyParagraph, type DocumentContent, type TableRow } from './documentContent.ts'
import { listPaper } from './listPaper.ts'
import type { MeetingFile } from './meetingFile.ts'
import { numberedSites } from './sitesInOrder.ts'

/** So many tests of a site are printed, the latest; a site without one has a row to be filled in by hand. */
const testsShown = 3

/** Phiếu kiểm tra kết nối (domain 2.3): how sound, picture and line of each site were, and who signs for it. */
export function composeLinkTests(file: MeetingFile): DocumentContent {
  const tests = groupedBy(file.linkTests, ({ siteId }) => siteId)
  return listPaper(file, {
    kind: 'linkTests',
    name: 'PHIẾU KIỂM TRA KẾT NỐI',
    orientation: 'landscape',
    textSize: 12,
    blocks:
      file.sites.length === 0
        ? [bodyParagraph('Chưa có điểm cầu.')]
        : [
            {
              kind: 'table',
              columns: [
                { heading: 'STT', width: 5, align: 'center' },
                { heading: 'Điểm cầu', width: 16, align: 'left' },
                { heading: 'Thời gian thử', width: 11, align: 'center' },
                { heading: 'Người thử', width: 13, align: 'left' },
                { heading: 'Âm thanh', width: 9, align: 'center' },
                { heading: 'Hình ảnh', width: 9, align: 'center' },
                { heading: 'Đường truyền', width: 9, align: 'center' },
                { heading: 'Sự cố, cách khắc phục', width: 17, align: 'left' },
                { heading: 'Ký xác nhận', width: 11, align: 'left' },
              ],
              hasRoomToSign: true,
              rows: numberedSites(file.sites).flatMap(({ site, number }): readonly TableRow[] => {
                const [latest, ...earlier] = (tests.get(site.id) ?? []).slice(0, testsShown)
                const blank = ['', '', '', '', '', '']
                return [
                  record([number, site.name, ...(latest === undefined ? blank : results(latest)), '']),
                  ...earlier.map((test) => record(['', '', ...results(test), ''])),
                ]
              }),
            },
            {
              kind: 'signature',
              left: { capacity: ['NGƯỜI KIỂM TRA'], name: '' },
              right: { capacity: ['PHỤ TRÁCH KỸ THUẬT'], name: '' },
              recipients: [],
            },
          ],
  })
}

function record(cells: readonly string[]): TableRow {
  return { kind: 'record', cells }
}

function results({
  testedOn,
  testedAt,
  tester,
  sound,
  picture,
  line,
  incident,
}: LinkTest): readonly string[] {
  const at = [testedAt === null ? '' : officialTime(testedAt), shortDate(testedOn)].filter(Boolean).join(', ')
  const qualities = [sound, picture, line].map((quality) => linkQualityWords[quality])
  return [at, tester, ...qualities, incident]
}
