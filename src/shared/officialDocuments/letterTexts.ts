import type { Id } from '../contract/schema.ts'
import { longBlank } from '../documents/officialMoment.ts'
import { whoSpeaks } from '../documents/speakerWords.ts'
import type { Speech } from '../agenda/agenda.ts'
import type { Task } from '../tasks/contract.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { countInProse, groupDigits, officialDate, shortDate } from '../time/wording.ts'
import { cited } from './citation.ts'
import {
  conferencePlace,
  conferenceTitle,
  conferenceWord,
  issuerName,
  officialDay,
  startMoment,
} from './conferenceWords.ts'
import type { DocumentText } from './contract.ts'
import type { OfficialFacts } from './officialFacts.ts'
import { officialText, reportedTo } from './officialText.ts'
import { marked, table, type WordRow } from './proseBuilding.ts'
import { agencyName, assignedTable, overdueDays, overdueRowsTable } from './taskTables.ts'

/** Whom a công văn without an agency goes to. */
const everyAgency = 'các cơ quan, đơn vị'

/** Công văn đôn đốc (domain 2.3, 3.3.3): what the agency leads and is overdue as of the day, in an annex. */
export function urgingText(facts: OfficialFacts): DocumentText {
  const { asOf, tasks, comingUntil } = facts
  const { overdue, upcoming } = tasks
  const issuer = capitalizeFirst(issuerName(facts))
  const addressee = facts.agency?.name ?? everyAgency
  const whose = facts.agency === null ? '' : ` do ${facts.agency.name} chủ trì`
  const longest = Math.max(0, ...overdue.map((task) => overdueDays(task, asOf)))
  const detail = overdue.length === 0 ? '' : ' (chi tiết tại Phụ lục kèm theo)'
  const coming =
    upcoming.length === 0 || comingUntil === null
      ? []
      : [
          `3. Chủ động thực hiện ${countInProse(upcoming.length)} nhiệm vụ sẽ đến hạn từ nay đến hết ${officialDate(comingUntil)}, không để phát sinh nhiệm vụ quá hạn.`,
        ]
  return officialText(facts, {
    subject: 'đôn đốc các nhiệm vụ chậm tiến độ',
    addressees: facts.agency === null ? leads(overdue, facts) : facts.agency.name,
    body: marked([
      `Qua theo dõi tình hình thực hiện nhiệm vụ được giao, tính đến ${officialDate(asOf)}, còn ` +
        `${counted(overdue.length)} nhiệm vụ${whose} đã quá thời hạn nhưng chưa hoàn thành` +
        `${overdue.length < 2 || longest === 0 ? '' : `, trong đó nhiệm vụ quá hạn lâu nhất là ${groupDigits(longest)} ngày`}${detail}.`,
      `Để bảo đảm tiến độ, ${issuerName(facts)} đề nghị ${addressee}:`,
      '1. Tập trung chỉ đạo, khẩn trương hoàn thành các nhiệm vụ đã quá hạn; làm rõ nguyên nhân chậm tiến độ và cam kết thời hạn hoàn thành từng nhiệm vụ.',
      `2. Báo cáo kết quả thực hiện, nguyên nhân, cam kết hạn mới về ${issuerName(facts)} trước ${officialDay(null)} để tổng hợp.`,
      ...coming,
      `${issuer} đề nghị ${addressee} quan tâm, thực hiện./.`,
    ]),
    recipients: reportedTo(facts),
    annexes:
      overdue.length === 0
        ? []
        : [
            {
              title: 'Danh mục nhiệm vụ quá hạn',
              orientation: 'landscape',
              body: marked([
                overdueRowsTable(overdue, facts),
                `Danh mục có ${counted(overdue.length)} nhiệm vụ quá hạn, tính đến ${officialDate(asOf)}./.`,
              ]),
            },
          ],
  })
}

/** Công văn chuẩn bị báo cáo, tham luận (domain 2.3): who speaks of what, how long, and until when it is sent. */
export function preparationText(facts: OfficialFacts): DocumentText {
  const { meeting, agency } = facts
  const issuer = issuerName(facts)
  const title = conferenceTitle(facts)
  const speeches = (meeting?.speeches ?? [])
    .filter((speech) => agency === null || organizationOf(speech, facts) === agency.id)
    .toSorted((a, b) => a.ordinal - b.ordinal)
  const days = speeches.flatMap(({ paperDueOn }) => (paperDueOn === null ? [] : [paperDueOn]))
  const due = days.toSorted().at(-1) ?? null
  const addressee = agency?.name ?? everyAgency
  const agencies = [...new Set(speeches.map((speech) => agencyName(facts, organizationOf(speech, facts))))]
  return officialText(facts, {
    subject: `chuẩn bị báo cáo, tham luận tại ${title}`,
    addressees: agency?.name ?? agencies.filter(Boolean).join('\n'),
    body: marked([
      `${capitalizeFirst(issuer)} tổ chức ${title}; thời gian: ${startMoment(facts)}; địa điểm: ${conferencePlace(facts)}.`,
      `Để chuẩn bị nội dung ${conferenceWord(facts)}, ${issuer} đề nghị ${addressee} chuẩn bị báo cáo, tham luận theo phân công như sau:`,
      table(
        ['STT', 'Cơ quan, người trình bày', 'Nội dung báo cáo, tham luận', 'Thời lượng (phút)', 'Hạn gửi'],
        speeches.length === 0
          ? [{ kind: 'record', cells: ['1', '…', '…', '…', '…'] }]
          : speeches.map((speech, index): WordRow => ({
              kind: 'record',
              cells: [
                String(index + 1),
                presenter(speech, facts),
                speech.title || '…',
                speech.duration === 0 ? '…' : String(speech.duration),
                speech.paperDueOn === null ? '…' : shortDate(speech.paperDueOn),
              ],
            })),
      ),
      `Báo cáo, tham luận gửi về ${issuer} trước ${officialDay(due)} để tổng hợp.`,
      `${capitalizeFirst(issuer)} đề nghị ${addressee} quan tâm, phối hợp thực hiện./.`,
    ]),
    recipients: reportedTo(facts),
  })
}

/** Of the invited person who speaks, or the one that is itself named as the speaker. */
function organizationOf({ personId, speaker }: Speech, { meeting, organizations }: OfficialFacts): Id | null {
  if (personId === null)
    return (
      organizations.find(({ name, shortName }) => speaker !== '' && [name, shortName].includes(speaker))
        ?.id ?? null
    )
  return (
    meeting?.invitees.find((one) => 'personId' in one && one.personId === personId)?.organizationId ?? null
  )
}

function presenter(speech: Speech, facts: OfficialFacts): string {
  const who = facts.meeting === null ? speech.speaker : whoSpeaks(speech, facts.meeting)
  const organization = agencyName(facts, organizationOf(speech, facts))
  const said = organization === '' || who.includes(organization)
  return (said ? who : [who, organization].filter(Boolean).join(', ')) || '…'
}

/** Công văn giao nhiệm vụ (domain 2.3): the tasks of a meeting's conclusions, those of one agency where one is meant. */
export function assignmentText(facts: OfficialFacts): DocumentText {
  const { agency, meeting, notice } = facts
  const issuer = issuerName(facts)
  const given = (meeting?.tasks ?? []).filter(({ leadId }) => agency === null || leadId === agency.id)
  const ground = notice === null ? `kết luận tại ${conferenceTitle(facts)}` : cited(notice)
  const addressee = agency?.name ?? everyAgency
  const count = given.length === 0 ? 'các' : countInProse(given.length)
  return officialText(facts, {
    subject: `giao nhiệm vụ thực hiện kết luận tại ${conferenceTitle(facts)}`,
    addressees: agency?.name ?? leads(given, facts),
    body: marked([
      `Thực hiện ${ground}, ${issuer} giao ${addressee} chủ trì thực hiện ${count} nhiệm vụ ${given.length === 0 ? `sau: ${longBlank}` : 'tại Phụ lục kèm theo.'}`,
      `${capitalizeFirst(addressee)} chủ động tổ chức thực hiện, bảo đảm chất lượng, tiến độ; định kỳ báo cáo kết quả về ${issuer} để theo dõi, tổng hợp.`,
      `${capitalizeFirst(issuer)} yêu cầu ${addressee} nghiêm túc triển khai thực hiện./.`,
    ]),
    recipients: reportedTo(facts),
    annexes:
      given.length === 0
        ? []
        : [
            {
              title: 'Danh mục nhiệm vụ giao',
              orientation: 'landscape',
              body: marked([
                assignedTable(given, facts),
                `Danh mục có ${countInProse(given.length)} nhiệm vụ./.`,
              ]),
            },
          ],
  })
}

/** Any other công văn: its frame alone. */
export function plainLetterText(facts: OfficialFacts): DocumentText {
  return officialText(facts, {
    addressees: facts.agency?.name ?? '',
    body: marked([longBlank, 'Trân trọng./.']),
    recipients: reportedTo(facts),
  })
}

/** Agencies that lead tasks, each once, in protocol order. */
function leads(
  tasks: readonly (Pick<Task, 'leadId'> & { readonly state?: Pick<Task, 'leadId'> })[],
  { organizations }: OfficialFacts,
): string {
  const ids = new Set(tasks.map(({ leadId, state }) => (state === undefined ? leadId : state.leadId)))
  return organizations
    .filter(({ id }) => ids.has(id))
    .map(({ name }) => name)
    .join('\n')
}

/** "05", "12"; none is a plain 0. */
function counted(count: number): string {
  return count === 0 ? '0' : countInProse(count)
}
