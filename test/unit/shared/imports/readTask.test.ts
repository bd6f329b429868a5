import { describe, expect, it } from 'vitest'
import { createOrganizationIndex } from '../../../../src/shared/imports/organizationNames.ts'
import { readTask } from '../../../../src/shared/imports/readTask.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import { cellOf } from './sheetOf.ts'

const context = {
  dates: new Map(),
  percent: 'hundreds',
  organizations: createOrganizationIndex([]),
  choices: new Map(),
  tags: new Map(),
  today: localDateSchema.parse('2024-02-05'),
  convertLegacy: true,
} as const

describe('a row of a table', () => {
  it('doubts a number that Excel made a day of', () => {
    const cells = new Map([
      ['code', { column: 0, cell: cellOf({ date: '2024-01-01' }) }],
      ['content', { column: 1, cell: cellOf('Việc một') }],
    ] as const)
    const body = { what: 'task', number: 4, cells, kind: null, section: '', continues: false } as const
    const { plain, flags } = readTask(body, context)
    expect(plain.code).toBeUndefined()
    expect(flags).toEqual([{ reason: 'unreadableNumber', column: 'code', cell: 'A4', text: '01/01/2024' }])
  })
})
