import type { Kysely, Selectable } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { taskViewFields, type tasksContract, type TaskView } from '../../shared/tasks/contract.ts'
import { parseJson } from '../../shared/text/parseJson.ts'
import type { Database } from '../database/database.ts'
import { doneAction } from '../database/doneAction.ts'
import { found, given } from '../database/records.ts'
import type { TaskViewTable } from './table.ts'
import type { TasksDependencies } from './tasksDependencies.ts'

type ViewHandlers = Pick<Handlers<typeof tasksContract>, 'views' | 'createView' | 'updateView' | 'removeView'>

/** Tables of tasks as they were arranged and named. */
export function createTaskViews({ db, changes, newId }: TasksDependencies): ViewHandlers {
  const selectRows = (from: Kysely<Database>) => from.selectFrom('taskView').selectAll()
  const findView = async (id: Id, from: Kysely<Database> = db): Promise<TaskView> => {
    const row = await selectRows(from).where('id', '=', id).executeTakeFirst()
    return found(row && readView(row), 'taskView')
  }

  return {
    async views() {
      const rows = await selectRows(db).orderBy('name').orderBy('id').execute()
      return rows.map(readView).filter((view) => view !== undefined)
    },

    async createView({ name, ...arrangement }) {
      const id = newId()
      const row = { id, name, arrangement: JSON.stringify(arrangement), sample: '' }
      await changes.write(({ insert }) => insert('taskView', row))
      return await findView(id)
    },

    async updateView({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        const { name, ...arrangement } = arranged.parse({ ...(await findView(id, trx)), ...given(patch) })
        await update('taskView', { id, version }, { name, arrangement: JSON.stringify(arrangement) })
      })
      return await findView(id)
    },

    removeView: async (seen) => await doneAction(changes, ({ remove }) => remove('taskView', seen)),
  }
}

const arranged = taskViewFields.strip()

/** What a row arranges; undefined when this program cannot read it, as a newer one may have written it. */
function readView({ arrangement, ...record }: Selectable<TaskViewTable>): TaskView | undefined {
  const read = arranged.omit({ name: true }).safeParse(parseJson(arrangement))
  return read.success ? { ...record, ...read.data } : undefined
}
