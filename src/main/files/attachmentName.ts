import { safeFileName } from '../../shared/documents/safeFileName.ts'
import { normalizeText } from '../../shared/text/normalize.ts'

/** What a file is called when nothing of its own name can be used. */
const nameless = 'Tệp'

/** Names that Windows takes for devices, whatever their ending. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\..*)?$/i

/** The kinds of files that the system's viewer may be given: documents, tables, pictures, text; nothing that runs. */
const viewable = /^(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|txt|png|jpe?g|gif|bmp|tiff?|webp|heic)$/i

/**
 * The name under which a file is kept, from its path on any system: one name without folder that every system takes,
 * with its ending. The file itself is never stored under it.
 */
export function attachmentName(path: string): string {
  const base = normalizeText(path.split(/[/\\]/).at(-1) ?? '').replace(/[\s.]+$/u, '')
  const ending = endingOf(base)
  const words = ending === '' ? base : base.slice(0, -ending.length - 1)
  const safe = safeFileName(words.trimStart(), ending)
  const named = ending === '' ? safe.slice(0, -1) : safe
  if (named === '' || named === `.${ending}`) return `${nameless}${named}`
  return deviceName.test(named) ? `_${named}` : named
}

/** Whether the system's viewer may be given a file of this name: told by its last ending. */
export function isViewable(name: string): boolean {
  return viewable.test(endingOf(name))
}

/** The ending without its dot; empty for none. */
function endingOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1] ?? ''
}
