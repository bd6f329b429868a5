import type { DocumentText, OfficialKind } from './contract.ts'
import { invitationText } from './invitationText.ts'
import { assignmentText, plainLetterText, preparationText, urgingText } from './letterTexts.ts'
import { briefText, minutesText, programmeText, supplementaryMinutesText } from './meetingTexts.ts'
import { noticeText } from './noticeText.ts'
import type { OfficialFacts } from './officialFacts.ts'
import { planText, proposalText } from './planTexts.ts'
import { progressText } from './progressText.ts'
import { taskAnnexText } from './taskAnnexText.ts'

const composers: Readonly<Record<OfficialKind, (facts: OfficialFacts) => DocumentText>> = {
  invitation: invitationText,
  programme: programmeText,
  minutes: minutesText,
  supplementaryMinutes: supplementaryMinutesText,
  conclusionNotice: noticeText,
  urgingLetter: urgingText,
  preparationLetter: preparationText,
  assignmentLetter: assignmentText,
  letter: plainLetterText,
  progressReport: progressText,
  plan: planText,
  proposal: proposalText,
  annex: taskAnnexText,
  brief: briefText,
}

/**
 * What a document says as composed from data, in the wording of NĐ 30/2020, Phụ lục III (domain 1.6, 2.3). What is not
 * known is a blank to be filled in.
 */
export function composeOfficial(kind: OfficialKind, facts: OfficialFacts): DocumentText {
  return composers[kind](facts)
}
