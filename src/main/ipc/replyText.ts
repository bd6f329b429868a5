import { setImmediate as otherEvents } from 'node:timers/promises'
import type { Reply } from '../../shared/contract/reply.ts'

/** So many elements of a list are written at once. */
const elementsAtOnce = 250

/**
 * A reply as JSON: the bridge copies thousands of records field by field, a text at once. The lists in it, which are its
 * value or a field of that, are written in pieces with a turn for other events between two.
 */
export async function replyText(reply: Reply<unknown>): Promise<string> {
  if (!reply.ok) return JSON.stringify(reply)
  const { value } = reply
  if (isLongList(value)) return `{"ok":true,"value":${await listText(value)}}`
  if (typeof value !== 'object' || value === null || !Object.values(value).some(isLongList))
    return JSON.stringify(reply)
  const fields: string[] = []
  for (const [name, part] of Object.entries(value))
    if (part !== undefined)
      fields.push(`${JSON.stringify(name)}:${isLongList(part) ? await listText(part) : JSON.stringify(part)}`)
  return `{"ok":true,"value":{${fields.join(',')}}}`
}

async function listText(list: readonly unknown[]): Promise<string> {
  const pieces: string[] = []
  for (let from = 0; from < list.length; from += elementsAtOnce) {
    pieces.push(JSON.stringify(list.slice(from, from + elementsAtOnce)).slice(1, -1))
    await otherEvents()
  }
  return `[${pieces.join(',')}]`
}

function isLongList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > elementsAtOnce
}
