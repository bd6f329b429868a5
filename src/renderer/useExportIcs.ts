import type { IcsScope } from '../shared/calendar/contract.ts'
import { useProgram } from './program.ts'
import { groupDigits } from '../shared/time/wording.ts'

const words = {
  exported: (count: number, file: string) => `Đã xuất ${groupDigits(count)} mục lịch ra ${file}.`,
} as const

/** Writes meetings and deadlines to a file for other calendars, and says where it is. */
export function useExportIcs(): (scope: IcsScope) => Promise<void> {
  const { client, notices } = useProgram()
  return async (scope) => {
    const reply = await client.calendar.exportIcs({ scope })
    if (!reply.ok) notices.fail(reply.error)
    else if (reply.value.file !== null) notices.say(words.exported(reply.value.count, reply.value.file))
  }
}
