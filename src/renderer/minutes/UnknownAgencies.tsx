import { Button } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import type { AgencyMention, Assignment } from '../../shared/assignments/assignment.ts'
import { unknownAgencies } from '../../shared/assignments/taskOfAssignment.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { useProgram } from '../program.ts'
import { assignmentMessages as messages } from './assignmentMessages.ts'
import type { Reader } from './useOffers.ts'

interface UnknownAgenciesProps {
  readonly assignment: Assignment
  readonly reader: Reader
  readonly onAdded: (mention: AgencyMention, id: Id) => void
}

/** Which agencies of an assignment the directory does not have; each can be added to it here. */
export function UnknownAgencies({ assignment, reader, onAdded }: UnknownAgenciesProps) {
  const { directory, notices } = useProgram()
  const matches = unknownAgencies(assignment)
    .map((mention) => ({ mention, match: reader.organizations.find(mention.text) }))
    // One that was added here is known by now.
    .filter(({ match }) => match.match !== 'one')
  const add = async (mention: AgencyMention) => {
    const reply = await directory.getState().createOrganization(mention.text)
    if (reply.ok) onAdded(mention, reply.value.id)
    else notices.fail(reply.error)
  }
  return matches.map(({ mention, match }) => (
    <p key={mention.from} className="assignment-form-wide assignment-unknown">
      <IconAlertTriangleFilled size={15} aria-hidden />
      {match.match === 'several' ? (
        messages.severalAgencies(mention.text)
      ) : (
        <>
          {messages.unknownAgency(mention.text)}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={messages.addAgencyOf(mention.text)}
            onClick={() => void add(mention)}
          >
            {messages.addAgency}
          </Button>
        </>
      )}
    </p>
  ))
}
