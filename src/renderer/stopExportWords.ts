import { groupDigits } from '../shared/time/wording.ts'

/** "Dừng, đã xuất 2.000/20.000". */
export function stopExportWords({ done, total }: { readonly done: number; readonly total: number }): string {
  return `Dừng, đã xuất ${groupDigits(done)}/${groupDigits(total)}`
}
