/** Upper case for the first letter, the rest as it is; for sentences put together from parts. */
export function capitalizeFirst(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
}

/** Lower case for the first letter, as in the middle of a sentence; an abbreviation stays as it is: "nội dung", "STT". */
export function midSentence(text: string): string {
  const [first = '', second = ''] = text
  return second !== second.toLocaleLowerCase('vi') ? text : first.toLocaleLowerCase('vi') + text.slice(1)
}

/** Upper case by the rules of Vietnamese. */
export function upperCase(text: string): string {
  return text.toLocaleUpperCase('vi')
}
