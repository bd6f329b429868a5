import type { Kysely, Selectable } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import {
  templateItems,
  type AgendaItem,
  type AgendaTemplate,
  type TemplateItem,
} from '../../shared/agenda/agenda.ts'
import { agendaTree } from '../../shared/agenda/agendaTree.ts'
import type { agendaContract } from '../../shared/agenda/contract.ts'
import { parseJson } from '../../shared/text/parseJson.ts'
import { emptyAgendaItem } from '../../shared/agenda/emptyAgendaItem.ts'
import type { Database } from '../database/database.ts'
import { nextOrdinal } from '../database/ordering.ts'
import { found } from '../database/records.ts'
import { findMeeting, selectAgenda } from '../meetings/service.ts'
import type { AgendaDependencies } from './agendaDependencies.ts'
import type { AgendaTemplateTable } from './table.ts'

type TemplateHandlers = Pick<
  Handlers<typeof agendaContract>,
  'listAgendaTemplates' | 'keepAgendaTemplate' | 'useAgendaTemplate' | 'removeAgendaTemplate'
>

/** Agendas that are used again and again. */
export function createAgendaTemplates({ db, changes, newId }: AgendaDependencies): TemplateHandlers {
  const selectRows = (from: Kysely<Database>) => from.selectFrom('agendaTemplate').selectAll()
  const findTemplate = async (from: Kysely<Database>, id: Id): Promise<AgendaTemplate> => {
    const row = await selectRows(from).where('id', '=', id).executeTakeFirst()
    return found(row && readTemplate(row), 'agendaTemplate')
  }

  return {
    async listAgendaTemplates() {
      const rows = await selectRows(db).orderBy('name').orderBy('id').execute()
      return rows.map(readTemplate).filter((template) => template !== undefined)
    },

    async keepAgendaTemplate({ meetingId, name }) {
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        await findMeeting(trx, meetingId)
        const items = agendaTree(await selectAgenda(trx, meetingId)).map(({ item, parts }) => ({
          ...words(item),
          parts: parts.map(words),
        }))
        if (items.length === 0) {
          throw new AppError('invalid-input', { issues: [{ path: 'items', reason: 'missing' }] })
        }
        await insert('agendaTemplate', { id, name, items: JSON.stringify(items), sample: '' })
      })
      return await findTemplate(db, id)
    },

    useAgendaTemplate: async ({ meetingId, templateId }) =>
      await changes.write(async ({ trx, insert, actionId }) => {
        await findMeeting(trx, meetingId)
        const { items } = await findTemplate(trx, templateId)
        let ordinal = await nextOrdinal(trx, 'agendaItem', meetingId)
        const add = async (item: ItemWords, parentId: Id | null) => {
          const id = newId()
          await insert('agendaItem', { ...emptyAgendaItem, ...item, id, meetingId, parentId, ordinal })
          ordinal += 1
          return id
        }
        for (const { parts, ...item } of items) {
          const id = await add(item, null)
          for (const part of parts) await add(part, id)
        }
        return { actionId }
      }),

    removeAgendaTemplate: async (seen) =>
      await changes.write(async ({ remove, actionId }) => {
        await remove('agendaTemplate', seen)
        return { actionId }
      }),
  }
}

type ItemWords = Omit<TemplateItem, 'parts'>

function words(item: AgendaItem): ItemWords {
  const { title, kind, audience, presenter, duration, script, technical, fallback, note } = item
  return { title, kind, audience, presenter, duration, script, technical, fallback, note }
}

/** Undefined when this program cannot read it, as a newer one may have written it. */
function readTemplate({ items, ...record }: Selectable<AgendaTemplateTable>): AgendaTemplate | undefined {
  const read = templateItems.safeParse(parseJson(items))
  return read.success ? { ...record, items: read.data } : undefined
}
