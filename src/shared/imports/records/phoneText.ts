/** A telephone number that a spreadsheet kept as a number, with the 0 that it lost: 912345678, 2073822000. */
export function phoneText(text: string): string {
  return /^(?:[35789]\d{8}|2\d{9})$/.test(text) ? `0${text}` : text
}
