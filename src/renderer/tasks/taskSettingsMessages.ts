export const taskSettingsMessages = {
  soonTitle: 'Ngưỡng sắp đến hạn',
  soonOf: (days: number) => `trước ${days} ngày`,
  noLists: 'Chưa có danh mục nhiệm vụ nào.',
  tagsTitle: 'Nhóm nhiệm vụ',
  tagName: 'Tên nhóm',
  addTag: (group: string) => `Thêm vào ${group.toLocaleLowerCase('vi')}`,
  removeTag: (name: string) => `Xóa nhóm: ${name}`,
  removeTagTitle: (name: string) => `Xóa nhóm “${name}”?`,
  removeTagText: 'Nhóm được gỡ khỏi mọi nhiệm vụ.',
} as const
