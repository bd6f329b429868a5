/** Characters that XML 1.0 has no place for. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

/** Text as an Office file can hold it: well-formed, without control characters but tab and line feed. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(forbidden, '')
}
