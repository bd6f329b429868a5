/** Upper case for the first letter, the rest as it is; for sentences put together from parts. */
export function capitalizeFirst(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
}

/** Upper case by the rules of Vietnamese. */
export function upperCase(text: string): string {
  return text.toLocaleUpperCase('vi')
}
