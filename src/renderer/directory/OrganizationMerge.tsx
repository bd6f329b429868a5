import { Anchor, Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import { useDirectory } from '../program.ts'
import { Section } from '../ui/Page.tsx'
import { MergeForm } from './MergeForm.tsx'
import { directoryMessages as messages } from './messages.ts'

interface OrganizationMergeProps {
  readonly organization: Organization
  readonly onOpen: (id: Id) => void
}

/** What became of an organization, what it came from, and the way to end it. */
export function OrganizationMerge({ organization, onOpen }: OrganizationMergeProps) {
  const organizations = useDirectory((state) => state.organizations)
  const [merging, setMerging] = useState(false)
  const { id, successorId } = organization
  const successor = organizations.find((other) => other.id === successorId)
  const predecessors = useMemo(
    () => organizations.filter((other) => other.successorId === id),
    [organizations, id],
  )

  return (
    <Section title={messages.mergeTitle}>
      <div className="directory-merge">
        {successor !== undefined && (
          <OrganizationLinks title={messages.successor} organizations={[successor]} onOpen={onOpen} />
        )}
        {predecessors.length > 0 && (
          <OrganizationLinks title={messages.successorOf} organizations={predecessors} onOpen={onOpen} />
        )}
        {merging ? (
          <MergeForm organization={organization} onClose={() => setMerging(false)} />
        ) : (
          successor === undefined && (
            <div>
              <Button variant="default" onClick={() => setMerging(true)}>
                {messages.merge}
              </Button>
            </div>
          )
        )}
      </div>
    </Section>
  )
}

function OrganizationLinks(props: {
  readonly title: string
  readonly organizations: readonly Organization[]
  readonly onOpen: (id: Id) => void
}) {
  return (
    <p>
      <span className="dimmed">{props.title}: </span>
      {props.organizations.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Anchor component="button" type="button" onClick={() => props.onOpen(id)}>
            {name}
          </Anchor>
        </span>
      ))}
    </p>
  )
}
