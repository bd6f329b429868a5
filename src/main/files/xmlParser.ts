import { SaxesParser } from 'saxes'

export type XmlAttributes = Readonly<Record<string, string>>

/** What a text of XML tells, by the names of elements and attributes without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: XmlAttributes): void
  text?(text: string): void
  close?(name: string): void
}

/** A parser that tells what it meets; it throws for what is no XML, and follows nothing out of the text. */
export function xmlParser({ open, text, close }: XmlListener): SaxesParser {
  const parser = new SaxesParser({ position: false })
  parser.on('error', (error) => {
    throw error
  })
  if (open !== undefined)
    parser.on('opentag', (tag) => open(localName(tag.name), attributesOf(tag.attributes)))
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close !== undefined) parser.on('closetag', (tag) => close(localName(tag.name)))
  return parser
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Without namespaces every attribute is its text. */
function attributesOf(attributes: Readonly<Record<string, unknown>>): XmlAttributes {
  const texts: Record<string, string> = {}
  for (const name in attributes) {
    const value = attributes[name]
    if (typeof value === 'string') texts[localName(name)] = value
  }
  return texts
}
