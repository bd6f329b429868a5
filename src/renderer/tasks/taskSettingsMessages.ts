export const taskSettingsMessages = {
  soonTitle: 'Ngưỡng sắp đến hạn',
  soonOf: (days: number) => `trước ${days} ngày`,
  noLists: 'Chưa có danh mục nhiệm vụ nào.',
  tagsTitle: 'Nhóm nhiệm vụ',
  tagName: 'Tên nhóm',
  addTag: (group: string) => `Thêm vào ${group.toLocaleLowerCase('vi')}`,
  removeTag: (name: string) => `Xóa nhóm: ${name}`,
  tagRemoved: (name: string) => `xóa nhóm “${name}”`,
} as const
