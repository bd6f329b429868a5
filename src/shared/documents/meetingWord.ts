import { assertNever } from '../contract/error.ts'
import type { MeetingKind } from '../meetings/contract.ts'

export type MeetingWord = 'hội nghị' | 'cuộc họp' | 'hội thảo'

/** What the fixed sentences of the biên bản call a meeting: "Nội dung (theo diễn biến cuộc họp/hội nghị/hội thảo)". */
export function meetingWord(kind: MeetingKind): MeetingWord {
  switch (kind) {
    case 'regular':
    case 'briefing':
    case 'thematic':
    case 'extraordinary':
      return 'cuộc họp'
    case 'interimReview':
    case 'finalReview':
    case 'launch':
    case 'conference':
    case 'training':
      return 'hội nghị'
    case 'workshop':
      return 'hội thảo'
    default:
      return assertNever(kind)
  }
}
