import { Page, PageHead } from '../ui/Page.tsx'

export function DirectoryPage() {
  return <Page head={<PageHead title="Danh bạ" />}>{null}</Page>
}
