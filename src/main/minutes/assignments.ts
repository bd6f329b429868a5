import type { Handlers } from '../../shared/contract/endpoint.ts'
import { isInForce } from '../../shared/directory/titles.ts'
import { recognizeAssignments } from '../../shared/assignments/recognizeAssignments.ts'
import { createOrganizationIndex } from '../../shared/imports/organizationNames.ts'
import type { minutesContract } from '../../shared/minutes/contract.ts'
import type { DirectoryService } from '../directory/service.ts'

interface Dependencies {
  readonly directory: Pick<DirectoryService, 'listOrganizations'>
}

/** Reads tasks out of prose. */
export function createAssignments({
  directory,
}: Dependencies): Pick<Handlers<typeof minutesContract>, 'assignments'> {
  return {
    async assignments({ text, day }) {
      const organizations = await directory.listOrganizations({ order: 'protocol' })
      const index = createOrganizationIndex(
        organizations.map((one) => ({ ...one, inForce: isInForce(one, day) })),
      )
      return recognizeAssignments(text, { day, organizations: index })
    },
  }
}
