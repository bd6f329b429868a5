import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { materialsContract } from '../../shared/materials/contract.ts'
import type { meetingsContract } from '../../shared/meetings/contract.ts'
import type { preparationContract } from '../../shared/preparation/contract.ts'
import { nextToPrepare } from '../../shared/preparation/nextToPrepare.ts'
import { readinessOf } from '../../shared/preparation/readiness.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'

interface Dependencies {
  readonly meetings: Pick<Handlers<typeof meetingsContract>, 'get' | 'list'>
  readonly materials: Pick<Handlers<typeof materialsContract>, 'list'>
}

/** What meetings still lack before they are held. */
export function createPreparationService({
  meetings,
  materials,
}: Dependencies): Handlers<typeof preparationContract> {
  const readiness = async (meetingId: Id, asOf: LocalDate) => {
    const detail = await meetings.get({ id: meetingId })
    return readinessOf({ ...detail, materials: await materials.list({ meetingId }) }, asOf)
  }
  return {
    readiness: async ({ meetingId, asOf }) => await readiness(meetingId, asOf),

    async next({ asOf }) {
      const meeting = nextToPrepare(await meetings.list({}), asOf)
      return meeting === null ? null : { meeting, readiness: await readiness(meeting.id, asOf) }
    },
  }
}
