import { describe, expect, it } from 'vitest'
import { refusedAt } from '../support/refusals.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

describe('the directory', () => {
  it('refuses an organization or a position that ends before it begins', async () => {
    const { directory } = (await emptyWorkspace()).session().handlers
    const [early, late] = [date('2024-01-01'), date('2024-12-31')]
    const backwards = { validFrom: late, validTo: early }
    const person = await directory.createPerson({ fullName: 'Nguyễn Văn Sơn' })
    await refusedAt('validTo', directory.createOrganization({ name: 'Sở Tư pháp', ...backwards }))
    await refusedAt(
      'validTo',
      directory.createPosition({ personId: person.id, title: 'Giám đốc', ...backwards }),
    )
    const forward = { validFrom: early, validTo: early }
    const organization = await directory.createOrganization({ name: 'Sở Tư pháp', ...forward })
    const position = await directory.createPosition({ personId: person.id, title: 'Giám đốc', ...forward })
    expect([organization.validTo, position.validTo]).toEqual([early, early])
    const patch = { validFrom: late }
    await refusedAt(
      'patch.validFrom',
      directory.updateOrganization({ id: organization.id, version: 1, patch }),
    )
    await refusedAt('patch.validFrom', directory.updatePosition({ id: position.id, version: 1, patch }))
  })
})
