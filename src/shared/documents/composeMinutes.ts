import { attendanceInMinutes } from '../attendance/attendanceInMinutes.ts'
import { attendancePhrase, isNamed } from '../invitees/attendancePhrase.ts'
import { attendanceSentence } from '../invitees/attendanceSentence.ts'
import type { InviteeRole } from '../invitees/invitees.ts'
import { namedOnce } from '../invitees/namedOnce.ts'
import { siteTree } from '../sites/siteTree.ts'
import { groupedBy } from '../records/groupedBy.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { withoutEndPunctuation } from '../text/endPunctuation.ts'
import { countInProse } from '../time/wording.ts'
import { bodyParagraph, type Block, type DocumentContent, type Signer } from './documentContent.ts'
import { documentTitle } from './documentFileName.ts'
import { letterheadHeader, numberLine, recipientLines } from './letterheadHeader.ts'
import type { MeetingFile } from './meetingFile.ts'
import { minutesProceedings } from './minutesProceedings.ts'
import { meetingWord } from './meetingWord.ts'
import { longBlank, officialMoment } from './officialMoment.ts'
import { connectionWords, siteCounts, siteNames, sitesAround } from './siteWording.ts'
import { siteWords } from '../sites/siteWords.ts'

/**
 * Biên bản, Mẫu 1.9 of NĐ 30/2020, Phụ lục III (domain 1.6 a). Labels, closing sentence and the order of parts are the
 * decree's; what is not known is left blank to be filled in by hand.
 */
export function composeMinutes(file: MeetingFile): DocumentContent {
  const { meeting, letterhead } = file
  const word = meetingWord(meeting.kind)
  return {
    title: documentTitle('minutes', meeting.title),
    orientation: 'portrait',
    textSize: 14,
    footNotice: file.sampleNotice,
    blocks: [
      // A biên bản has no line of place and date: its time is in the body.
      letterheadHeader(letterhead, {
        numberLine: numberLine(meeting.minutesNumber, 'BB', letterhead),
        placeAndDate: null,
      }),
      { kind: 'title', name: 'BIÊN BẢN', subject: meeting.title },
      bodyParagraph(`Thời gian bắt đầu: ${officialMoment(meeting.startTime, meeting.heldOn)}.`),
      bodyParagraph(`Địa điểm: ${placeWords(file)}.`),
      ...attendance(file),
      bodyParagraph(`Chủ trì (chủ tọa): ${holdersOf('chair', file)}.`),
      bodyParagraph(`Thư ký (người ghi biên bản): ${holdersOf('secretary', file)}.`),
      { kind: 'paragraph', role: 'leadIn', text: `Nội dung (theo diễn biến ${word}):` },
      ...minutesProceedings(file),
      {
        kind: 'paragraph',
        role: 'closing',
        text: `${capitalizeFirst(word)} kết thúc vào ${officialMoment(meeting.endTime, meeting.heldOn)}./.`,
      },
      {
        kind: 'signature',
        left: signer('THƯ KÝ', 'secretary', file),
        right: signer('CHỦ TỌA', 'chair', file),
        recipients: recipientLines(letterhead, 'VT, Hồ sơ'),
      },
    ],
  }
}

/** Where it is held and what that place is connected to: "Trụ sở UBND tỉnh; trực tuyến tới 07 điểm cầu cấp huyện". */
export function placeWords(file: MeetingFile): string {
  const { main, below, beyond } = sitesAround(file)
  const place =
    file.meeting.place || main?.place || (main === null ? longBlank : capitalizeFirst(siteWords(main.name)))
  const connection = file.meeting.form === 'inPerson' ? '' : connectionWords(beyond, below, siteCounts)
  return withoutEndPunctuation(
    capitalizeFirst(connection === '' ? place : `${place}; trực tuyến ${connection}`),
  )
}

function attendance(file: MeetingFile): readonly Block[] {
  const sentences = attendanceSentences(file)
  const called = attendanceInMinutes(file).map((text) => bodyParagraph(text))
  if (sentences.length === 0) return [bodyParagraph(`Thành phần tham dự: ${longBlank}`), ...called]
  return [
    { kind: 'paragraph', role: 'leadIn', text: 'Thành phần tham dự:' },
    ...numbered(sentences),
    ...called,
  ]
}

/** One for each site with people, in the order of the tree; those without are named in one more. */
export function attendanceSentences(file: MeetingFile): readonly string[] {
  const word = meetingWord(file.meeting.kind)
  const isInPerson = file.meeting.form === 'inPerson'
  const invitees = groupedBy(file.invitees, ({ siteId }) => siteId)
  const silent = new Set<string>()
  const sentences = siteTree(file.sites).flatMap(({ site }) => {
    const sentence = attendanceSentence({
      meetingWord: word,
      siteName: isInPerson && file.sites.length === 1 ? null : site.name,
      invitees: invitees.get(site.id) ?? [],
      ownWords: site.attendanceWords,
    })
    if (sentence === '') silent.add(site.id)
    return sentence === '' ? [] : [sentence]
  })
  const { below, beyond } = sitesAround(file)
  const silentBelow = below.filter(({ id }) => silent.has(id))
  const connection = connectionWords(
    beyond.filter(({ id }) => silent.has(id)),
    silentBelow,
    (sites) => {
      const others = sites.length < below.length ? ' khác' : ''
      return `${countInProse(sites.length)} điểm cầu${others}: ${siteNames(sites)}`
    },
  )
  if (isInPerson || connection === '') return sentences
  return [...sentences, `${capitalizeFirst(word)} trực tuyến ${connection}.`]
}

/** Everybody with a role, named with titles: "Đồng chí A, Chủ tịch UBND tỉnh"; dots for nobody. */
export function holdersOf(role: InviteeRole, file: MeetingFile): string {
  const phrases = namedOnce(file.invitees.filter((invitee) => invitee.role === role).filter(isNamed))
    .map((invitee) => attendancePhrase(invitee))
    .filter((phrase) => phrase !== '')
  return phrases.length === 0 ? longBlank : capitalizeFirst(phrases.join('; '))
}

function signer(capacity: string, role: InviteeRole, file: MeetingFile): Signer {
  const invitee = file.invitees.filter(isNamed).find((one) => one.role === role && one.name !== '')
  return { capacity: [capacity], name: invitee?.name ?? '' }
}

function numbered(texts: readonly string[]): readonly Block[] {
  return texts.map((text, index) => bodyParagraph(texts.length > 1 ? `${index + 1}. ${text}` : text))
}
