import type { Kysely, Selectable } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { listViewFields, type listsContract, type ListView } from '../../shared/lists/contract.ts'
import { parseJson } from '../../shared/text/parseJson.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { found, given } from '../database/records.ts'
import type { ListViewTable } from './table.ts'

export interface ListViewsDependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
}

type ViewHandlers = Pick<Handlers<typeof listsContract>, 'views' | 'createView' | 'updateView' | 'removeView'>

/** Lists as they were arranged and named. */
export function createListViews({ db, changes, newId }: ListViewsDependencies): ViewHandlers {
  const selectRows = (from: Kysely<Database>) => from.selectFrom('listView').selectAll()
  const findView = async (id: Id, from: Kysely<Database> = db): Promise<ListView> => {
    const row = await selectRows(from).where('id', '=', id).executeTakeFirst()
    return found(row && readView(row), 'listView')
  }

  return {
    async views({ list }) {
      const rows = await selectRows(db).where('list', '=', list).orderBy('name').orderBy('id').execute()
      return rows.map(readView).filter((view) => view !== undefined)
    },

    async createView(view) {
      const id = newId()
      await changes.write(({ insert }) => insert('listView', { ...storedView(view), id, sample: '' }))
      return await findView(id)
    },

    async updateView({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        const view = fields.parse({ ...(await findView(id, trx)), ...given(patch) })
        await update('listView', { id, version }, storedView(view))
      })
      return await findView(id)
    },

    async removeView(seen) {
      return await changes.write(async ({ actionId, remove }) => {
        await remove('listView', seen)
        return { actionId }
      })
    },
  }
}

const fields = listViewFields.strip()

function storedView({ list, name, ...arrangement }: ReturnType<typeof fields.parse>) {
  return { list, name, arrangement: JSON.stringify(arrangement) }
}

/** A view with its arrangement; undefined when this program cannot read it, as a newer one may have written it. */
function readView({ arrangement, ...row }: Selectable<ListViewTable>): ListView | undefined {
  const arranged = parseJson(arrangement)
  const read = fields.safeParse(typeof arranged === 'object' ? { ...row, ...arranged } : null)
  const { id, version, sample } = row
  return read.success ? { id, version, sample, ...read.data } : undefined
}
