/** Text for searching: no marks, đ and ð as d, lower case (domain 4.2). Length may differ from the input's. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
    .normalize('NFC')
    .toLowerCase()
}
