import { normalizeText } from '../../text/normalize.ts'

const units = '(?:người|đồng chí|đ/c|đại biểu|cán bộ|thành viên|vị trí|vị|chỗ ngồi|chỗ|ghế|suất)'
const count = String.raw`(\d{1,3}(?:[.\s]\d{3})+|\d{1,4})`
const behind = new RegExp(`(?<![\\p{L}\\d./-])${count}\\s*${units}$`, 'iu')
const ahead = new RegExp(`^${count}\\s*${units}\\s+(?=đại diện|lãnh đạo|thuộc|của)`, 'iu')
const forEach = /(?<!\p{L})(?:mỗi|từng)(?!\p{L})/iu
const about = /(?<!\p{L})(?:khoảng|dưới|trên|hơn|gần|tối đa|ít nhất|không quá|từ|đến)$/iu

/** Words of a cell, apart from how many people or places they are said to be. */
export interface StatedCount {
  readonly words: string
  /** Undefined where no number is said, or where it is about so many, or so many for each. */
  readonly count: number | undefined
}

/**
 * "Sở Tư pháp (02 người)", "Đại diện lãnh đạo Sở Tư pháp: 02 đồng chí": the words without their number. "Mỗi xã 02 người"
 * says no number of all.
 */
export function statedCount(text: string): StatedCount {
  const normal = normalizeText(text).trim()
  const nothing = { words: normal, count: undefined }
  if (forEach.test(normal)) return nothing
  const bare = normal.replace(/\.$/, '')
  const inBrackets = bare.endsWith(')') && bare.includes('(')
  const found = behind.exec(inBrackets ? bare.slice(0, -1).trimEnd() : bare)
  if (found !== null) {
    const rest = bare.slice(0, found.index).trimEnd()
    if (inBrackets !== rest.endsWith('(') || about.test(rest)) return nothing
    return counted(rest.replace(/[\s(:;,–-]+$/u, ''), found[1]) ?? nothing
  }
  const first = ahead.exec(normal)
  return (first && counted(normal.slice(first[0].length), first[1])) ?? nothing
}

function counted(words: string, digits = ''): StatedCount | null {
  const value = Number(digits.replace(/\D/g, ''))
  return value > 0 ? { words, count: value } : null
}
