import type { DocumentText, OfficialKind } from './contract.ts'
import type { OfficialFacts } from './officialFacts.ts'

/**
 * What a document says as composed from data, in the wording of NĐ 30/2020, Phụ lục III (domain 1.6, 2.3). What is not
 * known is a blank to be filled in.
 */
export function composeOfficial(kind: OfficialKind, facts: OfficialFacts): DocumentText {
  return {
    words: {
      subject: facts.meeting?.meeting.title ?? kind,
      addressees: '',
      bases: '',
      body: '',
      recipients: '',
      leftCapacity: '',
      leftName: '',
      ...facts.signing,
    },
    annexes: [],
  }
}
