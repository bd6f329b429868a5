import type { Honorific } from '../../directory/contract.ts'

const addresses = /^(?:(ông|bà|đ\/c|đồng chí)[.:]?\s+)?/iu
const ranks =
  /^((?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy|uý)|(?:(?:GS|PGS|TSKH|TS|ThS|BS|KS|CN)\.?[\s,]*)*(?:GS|PGS|TSKH|TS|ThS|BS)\.?)\s+(?=\p{Lu})/iu
const honorifics: Readonly<Record<string, Honorific>> = { ông: 'mr', bà: 'ms' }

/** What a cell says of a person beside the name. */
interface PersonName {
  readonly name: string
  readonly honorific: Honorific | undefined
  /** Rank or degree, as it stands before the name. */
  readonly militaryRank: string | undefined
}

/** "Ông Nguyễn Văn A", "Đ/c Đại tá Trần B": the name apart from what stands before it; other words stay as they are. */
export function readPersonName(text: string): PersonName {
  const [address = '', word] = addresses.exec(text) ?? []
  const behind = text.slice(address.length)
  const [rank = ''] = ranks.exec(behind) ?? []
  const name = behind.slice(rank.length).trim()
  const isName = /^\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){1,5}$/u.test(name)
  if (!isName) return { name: text, honorific: undefined, militaryRank: undefined }
  return {
    name,
    honorific: word === undefined ? undefined : (honorifics[word.toLowerCase()] ?? 'comrade'),
    militaryRank: rank.trim() === '' ? undefined : rank.trim(),
  }
}
