import {
  asPDFName,
  PDFArray,
  PDFDict,
  PDFNumber,
  type PDFObject,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRef,
  type PDFDocument,
} from '@cantoo/pdf-lib'

/** Puts the pages of a print behind those of another, and its structure and outline behind those where both have one. */
export function appendPrint(document: PDFDocument, print: PDFDocument): void {
  const { context } = document
  // One copier for pages and structure, so that each part of the structure goes on naming its page.
  const copier = PDFObjectCopier.for(print.context, context)
  const pages = print.getPages().map(({ ref }) => copier.copy(ref))
  const structure = print.catalog.get(structRoot)
  const offset = structure instanceof PDFRef ? appendStructure(document, copier.copy(structure)) : null
  const outline = print.catalog.get(outlines)
  if (outline instanceof PDFRef) appendOutline(document, copier.copy(outline))
  for (const ref of pages) {
    const leaf = context.lookup(ref)
    if (!(leaf instanceof PDFPageLeaf)) throw new Error('a page of a print is none')
    const key = leaf.lookupMaybe(structParents, PDFNumber)
    if (offset === null) leaf.delete(structParents)
    else if (key !== undefined) leaf.set(structParents, PDFNumber.of(key.asNumber() + offset))
    document.addPage(PDFPage.of(leaf, ref, document))
  }
}

/**
 * Adds what a copied structure holds to the document's own: the parts of its text, the tree that leads from places on
 * pages to them, and their names. Gives by how much the places of its pages move on; null when there is nothing to add to.
 */
function appendStructure({ context, catalog }: PDFDocument, copied: PDFRef): number | null {
  const own = catalog.lookupMaybe(structRoot, PDFDict)
  const ownText = own?.get(kids)
  if (own === undefined || !(ownText instanceof PDFRef)) return null
  const added = context.lookup(copied, PDFDict)
  const text = context.lookup(ownText, PDFDict).lookup(kids, PDFArray)
  for (const part of added.lookup(kids, PDFDict).lookup(kids, PDFArray).asArray()) {
    context.lookup(part, PDFDict).set(parent, ownText)
    text.push(part)
  }
  const offset = own.lookup(nextKey, PDFNumber).asNumber()
  const places = own.lookup(parentTree, PDFDict).lookup(numbers, PDFArray)
  added
    .lookup(parentTree, PDFDict)
    .lookup(numbers, PDFArray)
    .asArray()
    .forEach((entry) =>
      places.push(entry instanceof PDFNumber ? PDFNumber.of(entry.asNumber() + offset) : entry),
    )
  own.set(nextKey, PDFNumber.of(offset + added.lookup(nextKey, PDFNumber).asNumber()))
  const names = own.lookupMaybe(idTree, PDFDict)?.lookupMaybe(leaves, PDFArray)
  const addedNames = added.lookupMaybe(idTree, PDFDict)?.lookupMaybe(leaves, PDFArray)
  for (const leaf of addedNames?.asArray() ?? []) names?.push(leaf)
  const addedText = added.get(kids)
  if (addedText instanceof PDFRef) context.delete(addedText)
  context.delete(copied)
  return offset
}

/** Puts the entries of a copied outline behind the document's own. */
function appendOutline({ context, catalog }: PDFDocument, copied: PDFRef): void {
  const ownRef = catalog.get(outlines)
  if (!(ownRef instanceof PDFRef)) {
    catalog.set(outlines, copied)
    return
  }
  const own = context.lookup(ownRef, PDFDict)
  const added = context.lookup(copied, PDFDict)
  const [ownLast, addedFirst, addedLast] = [own.get(last), added.get(first), added.get(last)]
  if (ownLast === undefined || addedFirst === undefined || addedLast === undefined) return
  for (let entry: PDFObject | undefined = addedFirst; entry !== undefined;) {
    const one: PDFDict = context.lookup(entry, PDFDict)
    one.set(outlineParent, ownRef)
    entry = one.get(next)
  }
  context.lookup(ownLast, PDFDict).set(next, addedFirst)
  context.lookup(addedFirst, PDFDict).set(previous, ownLast)
  own.set(last, addedLast)
  const countOf = (dict: PDFDict) => dict.lookupMaybe(count, PDFNumber)?.asNumber() ?? 0
  own.set(count, PDFNumber.of(countOf(own) + countOf(added)))
  context.delete(copied)
}

const outlines = asPDFName('Outlines')
const outlineParent = asPDFName('Parent')
const first = asPDFName('First')
const last = asPDFName('Last')
const next = asPDFName('Next')
const previous = asPDFName('Prev')
const count = asPDFName('Count')
const structRoot = asPDFName('StructTreeRoot')
const structParents = asPDFName('StructParents')
const parentTree = asPDFName('ParentTree')
const nextKey = asPDFName('ParentTreeNextKey')
const idTree = asPDFName('IDTree')
const numbers = asPDFName('Nums')
const parent = asPDFName('P')
const kids = asPDFName('K')
const leaves = asPDFName('Kids')
