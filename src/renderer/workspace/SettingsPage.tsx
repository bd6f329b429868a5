import { Page, PageHead } from '../ui/Page.tsx'

export function SettingsPage() {
  return <Page head={<PageHead title="Cài đặt" />}>{null}</Page>
}
