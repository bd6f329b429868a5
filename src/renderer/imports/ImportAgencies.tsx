import { Button } from '@mantine/core'
import { groupDigits } from '../../shared/time/wording.ts'
import { useMemo } from 'react'
import { organizationFilterChoices } from '../organizationChoices.ts'
import { useAsOf, useDirectory, useImports, useProgram } from '../program.ts'
import { Section } from '../ui/Page.tsx'
import { OptionalSelectField, type Choice } from '../ui/SelectField.tsx'
import { importMessages as messages } from './messages.ts'
import type { AgencyChoice } from './store.ts'

const create = 'create'
const skip = 'skip'

/** The names that the directory does not have: each is added, found by hand, or left out. */
export function ImportAgencies() {
  const { imports } = useProgram()
  const asOf = useAsOf()
  const agencies = useImports((state) => state.agencies)
  const organizations = useDirectory((state) => state.organizations)
  const known = useMemo(() => organizationFilterChoices(organizations, asOf), [organizations, asOf])
  const { decide } = imports.getState()
  // What was settled the last time is in no cell of this preview, and needs no word.
  const shown = agencies.filter(({ cells }) => cells > 0)
  if (shown.length === 0) return null
  const open = shown.filter(({ choice, candidates }) => choice === null && candidates.length === 0)

  return (
    <Section
      title={messages.agencies}
      counts={groupDigits(shown.length)}
      actions={
        open.length > 1 && (
          <Button
            variant="default"
            onClick={() =>
              void decide(
                open.map(({ key }) => key),
                create,
              )
            }
          >
            {messages.createAll}
          </Button>
        )
      }
    >
      <ul className="import-agencies">
        {shown.map((agency) => (
          <li key={agency.key}>
            <span>
              {agency.name} <span className="dimmed">{messages.agencyCells(agency.cells)}</span>
            </span>
            <OptionalSelectField
              label={messages.agencyChoice(agency.name)}
              labelHidden
              searchable
              placeholder={messages.undecided}
              choicesWidth={320}
              choices={choicesOf(agency, known)}
              value={valueOf(agency)}
              onChange={(value) => void decide([agency.key], choiceOf(value))}
            />
          </li>
        ))}
      </ul>
    </Section>
  )

  function choiceOf(value: string | null): AgencyChoice['choice'] {
    if (value === null || value === create || value === skip) return value
    const organization = organizations.find(({ id }) => id === value)
    return organization === undefined ? null : { use: organization.id }
  }
}

/** First what was perhaps meant, then adding and leaving out, then all. */
function choicesOf(
  { candidates }: AgencyChoice,
  known: readonly Choice<string>[],
): readonly Choice<string>[] {
  const isCandidate = ({ value }: Choice<string>) => candidates.some((id) => id === value)
  return [
    ...known.filter(isCandidate),
    { value: create, label: messages.createAgency },
    { value: skip, label: messages.skipAgency },
    ...known.filter((choice) => !isCandidate(choice)),
  ]
}

function valueOf({ choice }: AgencyChoice): string | null {
  return choice === null || typeof choice === 'string' ? choice : choice.use
}
