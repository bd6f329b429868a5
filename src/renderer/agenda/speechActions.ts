import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { Speech, SpeechFields } from '../../shared/agenda/agenda.ts'
import { replaced, type Step } from '../writes.ts'
import { seen, type MeetingParts } from '../meetingParts.ts'

export interface SpeechActions {
  readonly createSpeech: (speech: Partial<SpeechFields>) => Promise<Reply<Speech>>
  readonly updateSpeech: (id: Id, patch: Partial<SpeechFields>) => Promise<Reply<Speech>>
  readonly removeSpeech: (id: Id) => Promise<Reply<DoneAction>>
  readonly moveSpeech: (id: Id, step: Step) => Promise<Reply<DoneAction | null>>
}

/** The speeches of the open meeting. */
export function createSpeechActions({
  client,
  update,
  detail,
  change,
  inWhole,
  move,
}: MeetingParts): SpeechActions {
  return {
    createSpeech: (speech) => inWhole((meetingId) => client.agenda.createSpeech({ ...speech, meetingId })),
    updateSpeech: (id, patch) =>
      update(
        id,
        () => seen(detail()?.speeches, id).version,
        (version) => client.agenda.updateSpeech({ id, version, patch }),
        (speech) => change(({ speeches }) => ({ speeches: replaced(speeches, speech) })),
      ),
    removeSpeech: (id) => inWhole(() => client.agenda.removeSpeech(seen(detail()?.speeches, id))),
    moveSpeech: (id, step) => move(() => detail()?.speeches ?? [], client.agenda.moveSpeech, id, step),
  }
}
