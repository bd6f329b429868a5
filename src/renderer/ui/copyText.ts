/** Puts text on the clipboard, on a click or key of the user; false when that is refused. */
export function copyText(text: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', onCopy)
  // The clipboard interface asks for a permission, and the program grants none.
  // oxlint-disable-next-line typescript/no-deprecated
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', onCopy)
  return copied
}
