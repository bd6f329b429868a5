import { Page, PageHead } from '../ui/Page.tsx'

export function TasksPage() {
  return <Page head={<PageHead title="Nhiệm vụ" />}>{null}</Page>
}
