import { fromBufferPromise, type ZipFile } from 'yauzl'
import type { DocxLayout, DocxSection, DocxStyle } from '../../shared/officialDocuments/fileLayout.ts'
import { xmlParser, type XmlAttributes, type XmlListener } from '../files/xmlParser.ts'

/** Reads back what a Word file says. Throws for bytes that are no Word file. */
export async function readDocxLayout(docx: Uint8Array): Promise<DocxLayout> {
  const parts = await readParts(docx)
  const read = (name: string, listener: XmlListener) => {
    const text = parts.get(name)
    if (text === undefined) throw new Error(`a Word file without ${name}`)
    xmlParser(listener).write(text).close()
  }
  const headers = new Map<string, boolean>()
  const targets = new Map<string, string>()
  read('word/_rels/document.xml.rels', {
    open: (_, { Id, Target }) => {
      if (Id !== undefined && Target !== undefined) targets.set(Id, Target)
    },
  })
  for (const [id, target] of targets) {
    const name = `word/${target}`
    if (/^word\/header\d*\.xml$/u.test(name)) headers.set(id, readHeader(name, read))
  }
  return { ...readStyles(read), ...readText(read, headers) }
}

type Read = (name: string, listener: XmlListener) => void

/** The XML parts of the file by their names. */
async function readParts(docx: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(docx), { autoClose: false })
  try {
    const parts = new Map<string, string>()
    for await (const entry of zip.eachEntry())
      if (/\.(xml|rels)$/u.test(entry.fileName)) parts.set(entry.fileName, await readPart(zip, entry))
    return parts
  } finally {
    zip.close()
  }
}

async function readPart(
  zip: ZipFile,
  entry: Parameters<ZipFile['openReadStreamPromise']>[0],
): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry))
    if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Whether a header holds the page number, centred. */
function readHeader(name: string, read: Read): boolean {
  let [isCentred, hasNumber] = [false, false]
  read(name, {
    open: (element, { val }) => {
      if (element === 'jc') isCentred = val === 'center'
    },
    text: (text) => {
      hasNumber ||= text.trim() === 'PAGE'
    },
  })
  return isCentred && hasNumber
}

function readStyles(read: Read): Pick<DocxLayout, 'font' | 'size' | 'language' | 'styles'> {
  const styles: DocxStyle[] = []
  const plain = { font: '', size: 0, language: '' }
  let style: { id: string; size: number; isBold: boolean; isItalic: boolean } | null = null
  read('word/styles.xml', {
    open: (element, attributes) => {
      const { val = '', styleId = '', ascii = '' } = attributes
      if (element === 'style') style = { id: styleId, size: plain.size, isBold: false, isItalic: false }
      else if (style === null) {
        if (element === 'rFonts') plain.font = ascii
        if (element === 'sz') plain.size = Number(val) / 2
        if (element === 'lang') plain.language = val
      } else {
        if (element === 'sz') style.size = Number(val) / 2
        if (element === 'b') style.isBold = isOn(attributes)
        if (element === 'i') style.isItalic = isOn(attributes)
      }
    },
    close: (element) => {
      if (element === 'style' && style !== null) styles.push(style)
    },
  })
  return { ...plain, styles }
}

function isOn({ val }: XmlAttributes): boolean {
  return val === undefined || !['0', 'false', 'none'].includes(val)
}

function readText(
  read: Read,
  headers: ReadonlyMap<string, boolean>,
): Pick<DocxLayout, 'otherFonts' | 'paragraphs' | 'sections'> {
  const paragraphs: string[] = []
  const otherFonts = new Set<string>()
  const sections: DocxSection[] = []
  let section = emptySection
  /** Paragraphs may stand in the text boxes of others. */
  const open: string[] = []
  let isText = false
  const append = (text: string) => open.push(`${open.pop() ?? ''}${text}`)
  read('word/document.xml', {
    open: (element, attributes) => {
      if (element === 'p') open.push('')
      else if (element === 't') isText = true
      else if (element === 'tab' || element === 'br') append(' ')
      else if (element === 'rFonts' && attributes['ascii'] !== undefined) otherFonts.add(attributes['ascii'])
      else if (element === 'sectPr') section = emptySection
      else section = { ...section, ...sectionPart(element, attributes, headers) }
    },
    text: (text) => {
      if (isText) append(text)
    },
    close: (element) => {
      if (element === 't') isText = false
      if (element === 'p') paragraphs.push((open.pop() ?? '').normalize('NFC'))
      if (element === 'sectPr') sections.push(section)
    },
  })
  return { otherFonts: [...otherFonts], paragraphs, sections }
}

const emptySection: DocxSection = {
  width: 0,
  height: 0,
  top: 0,
  right: 0,
  bottom: 0,
  left: 0,
  hasOwnFirstPage: false,
  hasPageNumber: false,
  startsAnew: false,
}

function sectionPart(
  element: string,
  attributes: XmlAttributes,
  headers: ReadonlyMap<string, boolean>,
): Partial<DocxSection> {
  const measure = (name: string) => (Number(attributes[name] ?? 0) / 1440) * 25.4
  switch (element) {
    case 'pgSz':
      return { width: measure('w'), height: measure('h') }
    case 'pgMar':
      return {
        top: measure('top'),
        right: measure('right'),
        bottom: measure('bottom'),
        left: measure('left'),
      }
    case 'titlePg':
      return { hasOwnFirstPage: isOn(attributes) }
    case 'pgNumType':
      return { startsAnew: attributes['start'] === '1' }
    case 'headerReference':
      return attributes['type'] === 'default'
        ? { hasPageNumber: headers.get(attributes['id'] ?? '') === true }
        : {}
    default:
      return {}
  }
}
