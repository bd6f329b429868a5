import type { EntryKind } from './contract.ts'

export const entryKindWords: Readonly<Record<EntryKind, string>> = {
  opening: 'Khai mạc',
  report: 'Báo cáo',
  speech: 'Phát biểu, tham luận',
  opinion: 'Ý kiến',
  explanation: 'Giải trình',
  proposal: 'Kiến nghị',
  vote: 'Biểu quyết',
}
