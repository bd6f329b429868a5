import type { Merge, Sheet, SheetRow } from '../../shared/imports/sheet.ts'
import type { Background } from '../background/background.ts'

interface Reading {
  readonly background: Background
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
}

/** The sheets of a file, read away from the main thread. Throws as `readWorkbook`, and `cancelled`. */
export async function readSheets(
  file: string,
  { background, signal, onProgress }: Reading,
): Promise<readonly Sheet[]> {
  const sheets: (Sheet & { readonly rows: SheetRow[]; readonly merges: Merge[] })[] = []
  await background.run(
    'readWorkbook',
    { file },
    {
      signal,
      onEmit(piece) {
        switch (piece.piece) {
          case 'progress':
            onProgress(piece)
            break
          case 'sheet':
            sheets.push({ name: piece.name, hidden: piece.hidden, rows: [], merges: [] })
            break
          case 'rows':
            sheets.at(-1)?.rows.push(...piece.rows)
            break
          case 'merges':
            sheets.at(-1)?.merges.push(...piece.merges)
            break
        }
      },
    },
  )
  return sheets
}
