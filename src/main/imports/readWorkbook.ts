import { open, stat, type FileHandle } from 'node:fs/promises'
import { AppError } from '../../shared/contract/error.ts'
import { readCsv } from './readCsv.ts'
import { readXlsx } from './readXlsx.ts'
import { limits, type Emit } from './workbookPiece.ts'

/** Begins the files of Excel before 2007, and encrypted ones of today. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0] as const

/**
 * Reads an .xlsx or CSV file, told apart by its bytes. Throws `file-not-read` when it cannot be opened, `table-not-read`
 * when it is of another kind, broken, encrypted, or larger than `limits`.
 */
export async function readWorkbook(file: string, emit: Emit): Promise<void> {
  const size = await sizeOf(file)
  if (size > limits.fileBytes) throw new AppError('table-not-read', { file, reason: 'too-large' })
  const kind = await kindOf(file)
  if (kind === 'zip') return await readXlsx(file, emit)
  if (kind === 'text') return await readCsv(file, emit)
  throw new AppError('table-not-read', { file, reason: kind })
}

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file)
    if (found.isFile()) return found.size
  } catch {
    // Said below in one way.
  }
  throw new AppError('file-not-read', { file })
}

async function kindOf(
  file: string,
): Promise<'zip' | 'text' | 'old-excel' | 'encrypted' | 'unknown-kind' | 'empty'> {
  let handle: FileHandle
  try {
    handle = await open(file, 'r')
  } catch {
    throw new AppError('file-not-read', { file })
  }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0)
    const start = buffer.subarray(0, bytesRead)
    if (bytesRead === 0) return 'empty'
    if (start.subarray(0, 2).toString('latin1') === 'PK') return 'zip'
    if (compoundFile.every((byte, index) => start[index] === byte))
      return (await hasEncryptedPackage(handle)) ? 'encrypted' : 'old-excel'
    // A workbook of the oldest kind, PDF, and tables that are web pages or XML under another name.
    const isOther =
      start[0] === 0x09 || /^(?:\uFEFF|ï»¿)?\s*(?:%PDF|<|\{\\rtf)/.test(start.toString('latin1'))
    return isOther && !isTabbed(start) ? 'unknown-kind' : 'text'
  } finally {
    await handle.close()
  }
}

/** A table whose first field is empty begins with a tab too. */
function isTabbed(start: Buffer): boolean {
  return start[0] === 0x09 && (start[1] ?? 0) >= 0x20 && (start[1] ?? 0) !== 0x08
}

/** The directory of a compound file names its streams in UTF-16. */
async function hasEncryptedPackage(handle: FileHandle): Promise<boolean> {
  const wanted = Buffer.from('EncryptedPackage', 'utf16le')
  const { size } = await handle.stat()
  const piece = Buffer.alloc(1_000_000)
  for (let at = 0; at < size; at += piece.length - wanted.length) {
    const { bytesRead } = await handle.read(piece, 0, piece.length, at)
    if (piece.subarray(0, bytesRead).includes(wanted)) return true
  }
  return false
}
