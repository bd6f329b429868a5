import { posix } from 'node:path'
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { AppError } from '../../shared/contract/error.ts'
import { dayOfSerial } from '../../shared/imports/dateCells.ts'
import type { Merge, PlainCell, SheetCell } from '../../shared/imports/sheet.ts'
import { textCell } from '../../shared/imports/textCell.ts'
import { dateParts, parseIsoDate } from '../../shared/time/localDate.ts'
import { xmlParser, type XmlListener } from '../files/xmlParser.ts'
import { createRowsEmitter, limits, type Emit } from './workbookPiece.ts'
import { numberMeaning, type NumberMeaning } from './xlsxStyles.ts'

/** Bytes after which progress is told again. */
const progressStep = 1_000_000

/** Days by which the 1904 date system is behind. */
const offset1904 = 1462

/**
 * Reads the sheets of an .xlsx file as they are stored, value by value: nothing is evaluated, no part of it is followed
 * out of the file. Throws `table-not-read`.
 */
export async function readXlsx(file: string, emit: Emit): Promise<void> {
  const refuse = (reason: 'broken' | 'encrypted' | 'unknown-kind' | 'too-large' | 'too-many-rows') =>
    new AppError('table-not-read', { file, reason })
  let zip: ZipFile
  try {
    zip = await openPromise(file, { autoClose: false })
  } catch {
    throw refuse('broken')
  }
  try {
    const archive = await openArchive(zip, emit, refuse)
    await readSheets(archive, emit, refuse)
  } catch (error) {
    // Whatever is wrong with a foreign file is said in one way; what is wrong inside is a bug of neither.
    throw error instanceof AppError ? error : refuse('broken')
  } finally {
    zip.close()
  }
}

interface Archive {
  has(name: string): boolean
  /** Reads a part, if it is there. */
  read(name: string, listener: XmlListener): Promise<void>
}

type Refuse = (reason: 'broken' | 'encrypted' | 'unknown-kind' | 'too-large' | 'too-many-rows') => Error

async function openArchive(zip: ZipFile, emit: Emit, refuse: Refuse): Promise<Archive> {
  if (zip.entryCount > limits.entries) throw refuse('too-large')
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(partName(entry.fileName), entry)
  if ([...entries.values()].some((entry) => entry.isEncrypted())) throw refuse('encrypted')
  const read = [...entries].filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'))
  const total = read.reduce((sum, [, { uncompressedSize }]) => sum + uncompressedSize, 0)
  if (total > limits.inflatedBytes) throw refuse('too-large')

  let [inflated, told] = [0, 0]
  return {
    has: (name) => entries.has(partName(name)),
    async read(name, listener) {
      const entry = entries.get(partName(name))
      if (entry === undefined) return
      const parser = xmlParser(listener)
      const decoder = new TextDecoder('utf-8', { fatal: true })
      let sum = 0
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        if (!(chunk instanceof Uint8Array)) throw new Error('no bytes in an archive')
        // What the directory says may be a lie.
        inflated += chunk.length
        sum = crc32(chunk, sum)
        if (inflated > limits.inflatedBytes) throw refuse('too-large')
        parser.write(decoder.decode(chunk, { stream: true }))
        if (inflated - told > progressStep) {
          told = inflated
          emit({ piece: 'progress', done: inflated, total })
        }
      }
      parser.write(decoder.decode())
      parser.close()
      if (sum !== entry.crc32) throw refuse('broken')
    },
  }
}

function partName(name: string): string {
  return posix.normalize(name.replaceAll('\\', '/')).replace(/^\//, '').toLowerCase()
}

interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

async function readSheets(archive: Archive, emit: Emit, refuse: Refuse): Promise<void> {
  const workbookPart =
    (await relationsOf(archive, '')).find(({ type }) => type.endsWith('/officeDocument'))?.part ??
    'xl/workbook.xml'
  if (!archive.has(workbookPart)) throw refuse('unknown-kind')
  if (!workbookPart.endsWith('.xml')) throw refuse('unknown-kind')
  const relations = await relationsOf(archive, workbookPart)
  const { sheets, date1904 } = await readWorkbookPart(archive, workbookPart, relations)
  if (sheets.length === 0) throw refuse('unknown-kind')

  const partOf = (type: string) => relations.find((relation) => relation.type.endsWith(type))?.part
  const strings = await readStrings(archive, partOf('/sharedStrings') ?? 'xl/sharedStrings.xml')
  const meanings = await readStyles(archive, partOf('/styles') ?? 'xl/styles.xml')
  const valueOf = cellReader(strings, meanings, date1904)
  const rows = createRowsEmitter(emit, () => refuse('too-many-rows'))
  for (const { name, hidden, part } of sheets) {
    emit({ piece: 'sheet', name, hidden })
    const merges: Merge[] = []
    await archive.read(part, sheetListener(valueOf, rows.add, merges))
    rows.flush()
    if (merges.length > 0) emit({ piece: 'merges', merges })
  }
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly part: string
}

/** The parts that a part names; those outside the file are left out. */
async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const relations: Relation[] = []
  const folder = posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  await archive.read(name, {
    open(element, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (element === 'Relationship' && mode !== 'External')
        relations.push({
          id,
          type,
          part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
        })
    },
  })
  return relations
}

async function readWorkbookPart(archive: Archive, part: string, relations: readonly Relation[]) {
  const sheets: SheetPart[] = []
  let date1904 = false
  await archive.read(part, {
    open(element, attributes) {
      if (element === 'workbookPr') date1904 = isTrue(attributes['date1904'])
      if (element !== 'sheet') return
      const relation = relations.find(({ id }) => id === attributes['id'])
      if (relation?.type.endsWith('/worksheet') !== true) return
      const hidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden'
      sheets.push({ name: attributes['name'] ?? '', hidden, part: relation.part })
    },
  })
  return { sheets, date1904 }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

async function readStrings(archive: Archive, part: string): Promise<readonly (PlainCell | null)[]> {
  const strings: (PlainCell | null)[] = []
  let [text, inText, phonetic] = ['', false, 0]
  await archive.read(part, {
    open(element) {
      if (element === 'si') text = ''
      else if (element === 'rPh') phonetic += 1
      else if (element === 't') inText = phonetic === 0
    },
    text(piece) {
      if (inText) text += piece
    },
    close(element) {
      if (element === 't') inText = false
      else if (element === 'rPh') phonetic -= 1
      else if (element === 'si') strings.push(textCell(unescaped(text)))
    },
  })
  return strings
}

/** Characters that XML cannot hold are written `_x000D_`. */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
}

/** The meaning of numbers for each style of a cell. */
async function readStyles(archive: Archive, part: string): Promise<readonly NumberMeaning[]> {
  const codes = new Map<number, string>()
  const meanings: NumberMeaning[] = []
  let inCells = false
  await archive.read(part, {
    open(element, attributes) {
      if (element === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (element === 'cellXfs') inCells = true
      else if (element === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? '0')
        meanings.push(numberMeaning(id, codes.get(id)))
      }
    },
    close(element) {
      if (element === 'cellXfs') inCells = false
    },
  })
  return meanings
}

/** Type, style and text of a cell to its value; null when there is none. */
type CellReader = (type: string, style: string | undefined, text: string) => PlainCell | null

function cellReader(
  strings: readonly (PlainCell | null)[],
  meanings: readonly NumberMeaning[],
  date1904: boolean,
): CellReader {
  return (type, style, text) => {
    switch (type) {
      case 's':
        return strings[Number(text)] ?? null
      case 'inlineStr':
      case 'str':
        return textCell(unescaped(text))
      case 'b':
        return text === '' ? null : { kind: 'boolean', value: text.trim() === '1' }
      case 'e':
        return { kind: 'error', text: text.trim() }
      case 'd': {
        const day = parseIsoDate(text.slice(0, 10))
        return day === null ? textCell(text) : { kind: 'date', day }
      }
      default: {
        const value = Number(text)
        if (text.trim() === '' || !Number.isFinite(value)) return textCell(text)
        return numberCell(value, meanings[Number(style ?? '0')] ?? 'plain', date1904)
      }
    }
  }
}

function numberCell(value: number, meaning: NumberMeaning, date1904: boolean): PlainCell {
  const plain: PlainCell = { kind: 'number', value, percent: meaning === 'percent' }
  if (meaning === 'plain' || meaning === 'percent') return plain
  const day = dayOfSerial(date1904 ? value + offset1904 : value)
  if (day === null) return plain
  const { year, month } = dateParts(day)
  // "6/2024" becomes a date in Excel, shown as it was typed: it is the month that was meant, not its first day.
  if (meaning === 'month') return { kind: 'text', text: `${String(month).padStart(2, '0')}/${year}` }
  return meaning === 'year' ? { kind: 'text', text: `năm ${year}` } : { kind: 'date', day }
}

function sheetListener(
  valueOf: CellReader,
  add: (row: { readonly number: number; readonly cells: readonly SheetCell[] }) => void,
  merges: Merge[],
): XmlListener {
  let [rowNumber, column, phonetic] = [0, 0, 0]
  let cells: SheetCell[] = []
  let [type, style, text]: [string, string | undefined, string] = ['n', undefined, '']
  let [taking, isFormula, hasValue] = [false, false, false]

  const place = (cell: SheetCell) => {
    if (cell === null || column >= limits.columns) return
    while (cells.length < column) cells.push(null)
    cells[column] = cell
  }

  return {
    open(element, attributes) {
      switch (element) {
        case 'row':
          rowNumber = Number(attributes['r'] ?? rowNumber + 1)
          column = -1
          cells = []
          break
        case 'c':
          column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r'])
          ;[type, style, text] = [attributes['t'] ?? 'n', attributes['s'], '']
          ;[isFormula, hasValue] = [false, false]
          break
        case 'f':
          isFormula = true
          break
        case 'v':
          ;[taking, hasValue] = [true, true]
          break
        case 'rPh':
          phonetic += 1
          break
        case 't':
          if (phonetic === 0) [taking, hasValue] = [true, true]
          break
        case 'mergeCell': {
          const merge = mergeOf(attributes['ref'] ?? '')
          if (merge !== null && merges.length < limits.merges) merges.push(merge)
          break
        }
      }
    },
    text(piece) {
      if (taking) text += piece
    },
    close(element) {
      switch (element) {
        case 'v':
        case 't':
          taking = false
          break
        case 'rPh':
          phonetic -= 1
          break
        case 'c': {
          const value = hasValue ? valueOf(type, style, text) : null
          // A formula that gave an empty text has a value, and it is empty; some programs leave `v` empty for none.
          const isEmptyText = hasValue && type === 'str' && value === null
          if (isFormula) place(isEmptyText ? null : { kind: 'formula', value })
          else place(value)
          break
        }
        case 'row':
          if (cells.length > 0) add({ number: rowNumber, cells })
          break
      }
    },
  }
}

/** Column from 0 of a reference as `AB12`. */
function columnOf(reference: string): number {
  let column = 0
  for (const sign of reference) {
    if (sign < 'A' || sign > 'Z') break
    column = column * 26 + sign.charCodeAt(0) - 64
  }
  return column - 1
}

function mergeOf(reference: string): Merge | null {
  const ends = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference)
  if (ends === null) return null
  const [, from = '', top = '', until = '', bottom = ''] = ends
  return { left: columnOf(from), right: columnOf(until), top: Number(top), bottom: Number(bottom) }
}
