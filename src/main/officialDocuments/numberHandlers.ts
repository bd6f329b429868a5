import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { officialDocumentsContract } from '../../shared/officialDocuments/contract.ts'
import { doneAction } from '../database/doneAction.ts'
import { given } from '../database/records.ts'
import { selectNumbers } from './numbers.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'
import { findNumberSeries, selectNumberSeries } from './repository.ts'

type NumberHandlers = Pick<
  Handlers<typeof officialDocumentsContract>,
  'numberSeries' | 'createNumberSeries' | 'updateNumberSeries' | 'removeNumberSeries' | 'nextNumber'
>

/** Which documents are numbered together, and what numbers they have (domain 1.3). */
export function createNumberHandlers({ db, changes, newId }: OfficialDocumentsDependencies): NumberHandlers {
  return {
    numberSeries: async () => await selectNumberSeries(db),

    async createNumberSeries({ kinds, ...series }) {
      const id = newId()
      await changes.write(({ insert }) =>
        insert('numberSeries', { ...series, id, sample: '', kinds: JSON.stringify(kinds) }),
      )
      return await findNumberSeries(db, id)
    },

    async updateNumberSeries({ id, version, patch: { kinds, ...patch } }) {
      await changes.write(({ update }) =>
        update(
          'numberSeries',
          { id, version },
          { ...given(patch), ...(kinds === undefined ? {} : { kinds: JSON.stringify(kinds) }) },
        ),
      )
      return await findNumberSeries(db, id)
    },

    removeNumberSeries: async (seen) =>
      await doneAction(changes, ({ remove }) => remove('numberSeries', seen)),

    async nextNumber({ numberSeriesId, year }) {
      await findNumberSeries(db, numberSeriesId)
      const taken = new Set(await selectNumbers(db, numberSeriesId, year))
      const last = Math.max(0, ...taken)
      const gaps: number[] = []
      for (let number = 1; number < last && gaps.length < mostGaps; number += 1)
        if (!taken.has(number)) gaps.push(number)
      return { next: last + 1, gaps }
    },
  }
}

/** More than these nobody looks through: a series that began in another program. */
const mostGaps = 500
