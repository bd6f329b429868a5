import { describe, expect, it } from 'vitest'
import { inviteeTableWords } from '../../../../../src/shared/imports/records/inviteeImport.ts'
import { organizationTableWords } from '../../../../../src/shared/imports/records/organizationImport.ts'
import { personTableWords } from '../../../../../src/shared/imports/records/personImport.ts'
import { knownSiteTableWords, siteTableWords } from '../../../../../src/shared/imports/records/siteImport.ts'
import { inviteeColumns } from '../../../../../src/shared/lists/inviteeColumns.ts'
import { organizationColumns } from '../../../../../src/shared/lists/organizationColumns.ts'
import { personColumns } from '../../../../../src/shared/lists/personColumns.ts'
import { knownSiteColumns, siteColumns } from '../../../../../src/shared/lists/siteColumns.ts'
import { date } from '../../../../support/testWorkspace.ts'

const none = new Map()

describe('an import knows the headings of its list', () => {
  it.each([
    ['organizations', organizationTableWords, organizationColumns(none), ['successor']],
    ['people', personTableWords, personColumns(date('2024-02-05'), none), []],
    ['known sites', knownSiteTableWords, knownSiteColumns(none, none), []],
    ['sites', siteTableWords, siteColumns(none, none), ['invited', 'connectedAt', 'incident']],
    ['invitees', inviteeTableWords, inviteeColumns(none, none), ['rank']],
  ] as const)('%s', (_, words, columns, left) => {
    const headings = columns.map(({ heading }, column) => ({ column, text: heading }))
    const known = words.columnsOf(headings)
    const wanted = columns.flatMap(({ key }, column) =>
      left.some((one) => one === key) ? [] : [[column, key]],
    )
    expect([...known]).toEqual(wanted)
  })
})
