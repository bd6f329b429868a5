import type { Id } from '../contract/schema.ts'
import type { Organization } from '../directory/contract.ts'
import type { Proposal } from '../minutes/contract.ts'
import { proposalStateWords, proposalStates, stateOfProposal } from '../minutes/proposalState.ts'
import { plainProse } from '../prose/plainProse.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { ListColumn } from './listColumn.ts'
import { recordId } from './recordId.ts'

interface Names {
  readonly organizations: ReadonlyMap<Id, Organization>
  /** The day for which states hold. */
  readonly asOf: LocalDate
}

/** The columns of the list of kiến nghị (domain 2.4). */
export function proposalColumns({ organizations, asOf }: Names): readonly ListColumn<Proposal>[] {
  return [
    {
      key: 'text',
      heading: 'Nội dung',
      width: 240,
      grows: true,
      kind: 'text',
      text: ({ text }) => plainProse(text),
    },
    {
      key: 'raisedBy',
      heading: 'Người, đơn vị nêu',
      width: 140,
      kind: 'text',
      text: ({ raisedBy, siteName }) => [raisedBy, siteName].filter(Boolean).join(', '),
    },
    {
      key: 'meeting',
      heading: 'Hội nghị',
      width: 132,
      kind: 'choice',
      isAtHand: true,
      text: ({ meetingTitle }) => meetingTitle,
    },
    { key: 'heldOn', heading: 'Ngày nêu', width: 96, kind: 'day', day: ({ heldOn }) => heldOn },
    {
      key: 'agency',
      heading: 'Cơ quan giải quyết',
      width: 130,
      kind: 'choice',
      isAtHand: true,
      text: ({ handlingAgencyId }) => {
        const agency = handlingAgencyId === null ? undefined : organizations.get(handlingAgencyId)
        return agency?.shortName || (agency?.name ?? '')
      },
    },
    { key: 'dueOn', heading: 'Hạn', width: 96, kind: 'day', day: ({ dueOn }) => dueOn },
    {
      key: 'state',
      heading: 'Tình trạng',
      width: 116,
      kind: 'choice',
      isAtHand: true,
      text: (proposal) => proposalStateWords[stateOfProposal(proposal, asOf)],
      order: proposalStates.map((state) => proposalStateWords[state]),
    },
    { key: 'outcome', heading: 'Kết quả', width: 140, kind: 'text', text: ({ outcome }) => outcome },
    recordId,
  ]
}
