import { Page, PageHead } from '../ui/Page.tsx'

export function OverviewPage() {
  return <Page head={<PageHead title="Tổng quan" />}>{null}</Page>
}
