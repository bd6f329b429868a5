import { describe, expect, it } from 'vitest'
import type { Organization } from '../../../src/shared/directory/contract.ts'
import { idSchema } from '../../../src/shared/contract/schema.ts'
import { localDateSchema } from '../../../src/shared/time/localDate.ts'
import { organizationChoices, organizationFilterChoices } from '../../../src/renderer/organizationChoices.ts'

const day = (text: string) => localDateSchema.parse(text)
const organization = (
  place: number,
  name: string,
  validFrom: string | null,
  validTo: string | null,
): Organization => ({
  id: idSchema.parse(`01900000-0000-7000-8000-00000000000${place}`),
  version: 1,
  sample: '',
  name,
  shortName: '',
  kind: 'district',
  rank: place,
  validFrom: validFrom === null ? null : day(validFrom),
  validTo: validTo === null ? null : day(validTo),
  successorId: null,
})
const district = organization(1, 'UBND huyện Na Hang', null, '2025-06-30')
const police = organization(2, 'Công an tỉnh', null, null)
const commune = organization(3, 'UBND xã Na Hang', '2025-07-01', null)
const all = [district, police, commune]
const labels = (choices: readonly { readonly label: string }[]) => choices.map(({ label }) => label)

describe('the organizations that can be chosen', () => {
  it('are those in force on the day, both bounds included', () => {
    expect(labels(organizationChoices(all, day('2025-06-30'), null))).toEqual([
      'UBND huyện Na Hang',
      'Công an tỉnh',
    ])
    expect(labels(organizationChoices(all, day('2025-07-01'), null))).toEqual([
      'Công an tỉnh',
      'UBND xã Na Hang',
    ])
  })

  it('keep what stands chosen, last and marked', () => {
    expect(labels(organizationChoices(all, day('2025-07-01'), district.id))).toEqual([
      'Công an tỉnh',
      'UBND xã Na Hang',
      'UBND huyện Na Hang (đến 30/06/2025)',
    ])
    expect(labels(organizationChoices(all, day('2025-06-30'), [police.id, commune.id]))).toEqual([
      'UBND huyện Na Hang',
      'Công an tỉnh',
      'UBND xã Na Hang (từ 01/07/2025)',
    ])
  })

  it('are all of them in a filter, those not in force last and marked', () => {
    expect(labels(organizationFilterChoices(all, day('2025-07-01')))).toEqual([
      'Công an tỉnh',
      'UBND xã Na Hang',
      'UBND huyện Na Hang (đến 30/06/2025)',
    ])
  })
})
