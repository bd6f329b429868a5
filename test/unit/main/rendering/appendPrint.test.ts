import { asPDFName, PDFArray, PDFDict, PDFDocument, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { appendPrint } from '../../../../src/main/rendering/appendPrint.ts'

/** A print as Chromium makes it: on each page one paragraph of the text, named from `firstName` on. */
async function taggedPdf(pages: number, firstName: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = document
  const root = context.nextRef()
  const text = context.nextRef()
  const names = context.nextRef()
  const parts = Array.from({ length: pages }, (_, index) => {
    const page = document.addPage([595, 842])
    page.node.set(asPDFName('StructParents'), PDFNumber.of(index))
    const id = PDFString.of(`node${String(firstName + index).padStart(8, '0')}`)
    return { id, ref: context.register(context.obj({ S: 'P', P: text, Pg: page.ref, K: 0, ID: id })) }
  })
  const places = parts.flatMap(({ ref }, index) => [index, context.register(context.obj([ref]))])
  context.assign(text, context.obj({ S: 'Document', P: root, K: parts.map(({ ref }) => ref) }))
  context.assign(names, context.obj({ Names: parts.flatMap(({ id, ref }) => [id, ref]) }))
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: text,
      ParentTree: { Nums: places },
      ParentTreeNextKey: pages,
      IDTree: { Kids: [names] },
    }),
  )
  catalog.set(asPDFName('StructTreeRoot'), root)
  return await PDFDocument.load(await document.save({ useObjectStreams: false }), { updateMetadata: false })
}

/** Each part of the text with the number of its page, and that of the page from which the tree of places leads to it. */
function structureOf(document: PDFDocument) {
  const root = document.catalog.lookup(asPDFName('StructTreeRoot'), PDFDict)
  const tree = root.lookup(asPDFName('ParentTree'), PDFDict).lookup(asPDFName('Nums'), PDFArray)
  const pages = document.getPages()
  const textRef = root.get(asPDFName('K'))
  const text = root.lookup(asPDFName('K'), PDFDict).lookup(asPDFName('K'), PDFArray)
  return text.asArray().map((ref, index) => {
    const part = text.lookup(index, PDFDict)
    const page = pages.findIndex((one) => one.ref === part.get(asPDFName('Pg')))
    const key = pages[page]?.node.lookup(asPDFName('StructParents'), PDFNumber).asNumber() ?? -1
    const at = tree.asArray().findIndex((entry, place) => place % 2 === 0 && String(entry) === String(key))
    return {
      page,
      isInDocument: part.get(asPDFName('P')) === textRef,
      isFound: tree.lookup(at + 1, PDFArray).get(0) === ref,
    }
  })
}

describe('a print behind another', () => {
  it('goes on with its pages and its structure', async () => {
    const document = await taggedPdf(2, 1)
    appendPrint(document, await taggedPdf(3, 3))
    const again = await PDFDocument.load(await document.save(), { updateMetadata: false })
    expect(again.getPageCount()).toBe(5)
    expect(structureOf(again)).toEqual(
      Array.from({ length: 5 }, (_, page) => ({ page, isInDocument: true, isFound: true })),
    )
    const root = again.catalog.lookup(asPDFName('StructTreeRoot'), PDFDict)
    expect(String(root.get(asPDFName('ParentTreeNextKey')))).toBe('5')
    expect(root.lookup(asPDFName('IDTree'), PDFDict).lookup(asPDFName('Kids'), PDFArray).size()).toBe(2)
  })

  it('leaves no second structure in the file', async () => {
    const document = await taggedPdf(1, 1)
    appendPrint(document, await taggedPdf(1, 2))
    const text = Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1')
    expect(text.match(/\/StructTreeRoot\b/g)).toHaveLength(2)
    expect(text.match(/\/Type \/StructTreeRoot/g)).toHaveLength(1)
  })

  it('is joined by its pages alone where it has no structure', async () => {
    const plain = await PDFDocument.create()
    plain.addPage()
    const document = await taggedPdf(1, 1)
    appendPrint(document, plain)
    expect(document.getPageCount()).toBe(2)
    expect(structureOf(document)).toHaveLength(1)
  })
})
