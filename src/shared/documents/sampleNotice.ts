/** The grey line at the foot of every page that a sample workspace prints. */
export function sampleNotice(source: string): string {
  return `Dữ liệu mẫu. Nguồn: ${source}`
}
