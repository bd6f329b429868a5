import type { PackPreset } from '../../shared/packs/contract.ts'

export const packMessages = {
  pack: 'Tập tài liệu',
  saved: (file: string) => `Đã xuất ${file}`,
} as const

/** What each choice puts into the pack. */
export const presetWords: Readonly<Record<PackPreset, { readonly name: string; readonly parts: string }>> = {
  chair: {
    name: 'Cho người chủ trì',
    parts: 'Tờ tóm tắt, chương trình, kết luận các kỳ trước, nhiệm vụ quá hạn và trọng tâm, kịch bản',
  },
  delegates: { name: 'Cho đại biểu', parts: 'Chương trình, danh sách đại biểu, tài liệu kèm theo' },
  whole: { name: 'Đầy đủ', parts: 'Tất cả các phần trên và tổng hợp theo cơ quan chủ trì' },
}
