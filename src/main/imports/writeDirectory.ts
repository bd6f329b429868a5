import type { OrganizationWriting } from '../../shared/imports/records/organizationImport.ts'
import type { NewHeldPosition, PersonWriting } from '../../shared/imports/records/personImport.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { insertOrganization, insertPerson, insertPosition } from '../directory/service.ts'
import type { RecordWriter } from './recordImports.ts'

/** Adds or changes an organization. */
export async function writeOrganization(
  { writer, newId }: RecordWriter,
  { seen, name, fields }: OrganizationWriting,
): Promise<void> {
  if (seen === null) await insertOrganization(writer, { ...fields, name }, newId)
  else await writer.update('organization', seen, fields)
}

/** Adds or changes a person with the positions that are new. */
export async function writePerson(target: RecordWriter, person: PersonWriting): Promise<void> {
  const { writer, newId, organizationId } = target
  const { seen, fullName, fields, added, changed } = person
  const personId = seen?.id ?? (await insertPerson(writer, { ...fields, fullName }, newId))
  if (seen !== null) await writer.update('person', seen, fields)
  await writePositions(target, personId, added)
  for (const { seen: position, rank, organization } of changed)
    await writer.update('position', position, {
      rank,
      ...(organization === undefined ? {} : { organizationId: await organizationId(organization) }),
    })
}

/** Adds positions of a person. */
export async function writePositions(
  { writer, newId, organizationId }: RecordWriter,
  personId: Id,
  positions: readonly NewHeldPosition[],
): Promise<void> {
  for (const { fields, organization } of positions) {
    const own = organization === null ? null : await organizationId(organization)
    await insertPosition(writer, { ...fields, personId, organizationId: own }, newId)
  }
}
