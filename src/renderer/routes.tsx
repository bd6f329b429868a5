import { createHashRouter, Navigate, type RouteObject } from 'react-router'
import { RollCallTab } from './attendance/RollCallTab.tsx'
import { documentKinds } from '../shared/documents/contract.ts'
import { HolidaysSection } from './calendar/HolidaysSection.tsx'
import { DirectoryPage } from './directory/DirectoryPage.tsx'
import { DirectoryTabs } from './directory/DirectoryTabs.tsx'
import { DocumentPage } from './documents/DocumentPage.tsx'
import { DocumentPanel } from './documents/DocumentPanel.tsx'
import { paperPaths } from './documents/paperPaths.ts'
import { PackMenu } from './packs/PackMenu.tsx'
import { PapersTab } from './documents/PapersTab.tsx'
import {
  ImportKnownSites,
  ImportOfMeeting,
  ImportOrganizations,
  ImportPeople,
  ImportTasks,
} from './imports/importTargets.tsx'
import { AgendaTab } from './agenda/AgendaTab.tsx'
import { ItemMaterials } from './materials/ItemMaterials.tsx'
import { MaterialsTab } from './materials/MaterialsTab.tsx'
import { InfoTab } from './meetings/InfoTab.tsx'
import { MeetingPage } from './meetings/MeetingPage.tsx'
import { MeetingsPage } from './meetings/MeetingsPage.tsx'
import { NextMeetingTab } from './meetings/NextMeetingTab.tsx'
import { DelegatesList } from './invitees/DelegatesList.tsx'
import { InviteesPart } from './invitees/InviteesPart.tsx'
import { KnownSitesPage } from './sites/KnownSitesPage.tsx'
import { SitesList } from './sites/SitesList.tsx'
import { SitesTab } from './sites/SitesTab.tsx'
import { ConclusionsTab } from './minutes/ConclusionsTab.tsx'
import { EntriesTab } from './minutes/EntriesTab.tsx'
import { ChecksOfMeeting } from './minutes/ChecksOfMeeting.tsx'
import { ProposalsPage } from './minutes/ProposalsPage.tsx'
import { DraftsPage } from './officialDocuments/DraftsPage.tsx'
import { MeetingDocuments } from './officialDocuments/MeetingDocuments.tsx'
import { NumberSeriesPage } from './officialDocuments/NumberSeriesPage.tsx'
import { OfficialDocumentPage } from './officialDocuments/OfficialDocumentPage.tsx'
import { RegisterPage } from './officialDocuments/RegisterPage.tsx'
import { UrgeButton } from './officialDocuments/UrgeButton.tsx'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { places } from './places.ts'
import { PeriodsSettings } from './reports/PeriodsSettings.tsx'
import { NextMeeting } from './preparation/NextMeeting.tsx'
import { PreparationTab } from './preparation/PreparationTab.tsx'
import { ReportsPage } from './reports/ReportsPage.tsx'
import { SchedulePage } from './schedule/SchedulePage.tsx'
import { RunningPage } from './running/RunningPage.tsx'
import { Shell } from './Shell.tsx'
import { TagsSettings } from './tasks/TagsSettings.tsx'
import { TasksPage } from './tasks/TasksPage.tsx'
import { TaskThresholds } from './tasks/TaskThresholds.tsx'
import { SettingsPage } from './workspace/SettingsPage.tsx'

/** Pages by path; a place may have pages under it. */
const pages: RouteObject[] = [
  { path: '/tong-quan', element: <OverviewPage nextMeeting={(last) => <NextMeeting>{last}</NextMeeting>} /> },
  { path: '/nhiem-vu', element: <TasksPage urge={<UrgeButton isShort />} /> },
  { path: '/nhiem-vu/nhap', element: <ImportTasks /> },
  { path: '/hoi-nghi', element: <MeetingsPage /> },
  { path: '/hoi-nghi/kien-nghi', element: <ProposalsPage /> },
  { path: '/hoi-nghi/:meetingId/dieu-hanh', element: <RunningPage /> },
  {
    path: '/hoi-nghi/:meetingId',
    element: <MeetingPage />,
    children: [
      { index: true, element: <InfoTab /> },
      { path: 'ky-tiep-theo', element: <NextMeetingTab /> },
      { path: 'chuan-bi', element: <PreparationTab /> },
      { path: 'chuong-trinh', element: <AgendaTab materialsOf={(item) => <ItemMaterials item={item} />} /> },
      {
        path: 'diem-cau',
        element: (
          <SitesTab
            inviteesOf={(at) => <InviteesPart key={at.site.id} {...at} />}
            delegates={(onOpen) => <DelegatesList onOpen={onOpen} />}
          />
        ),
      },
      { path: 'danh-sach-diem-cau', element: <SitesList /> },
      { path: 'diem-danh', element: <RollCallTab /> },
      { path: 'bien-ban', element: <EntriesTab preview={<DocumentPanel kind="minutes" />} /> },
      { path: 'ket-luan', element: <ConclusionsTab /> },
      { path: 'tai-lieu', element: <MaterialsTab /> },
      {
        path: 'van-ban',
        element: (
          <PapersTab
            documents={(meetingId) => (
              <MeetingDocuments meetingId={meetingId} actions={<PackMenu meetingId={meetingId} />} />
            )}
          />
        ),
      },
    ],
  },
  ...documentKinds.map((kind) => ({
    path: `/hoi-nghi/:meetingId/van-ban/${paperPaths[kind]}`,
    element: <DocumentPage key={kind} kind={kind} checks={kind === 'minutes' ? <ChecksOfMeeting /> : null} />,
  })),
  { path: '/lich', element: <SchedulePage /> },
  { path: '/van-ban', element: <DraftsPage /> },
  { path: '/van-ban/so-van-ban-di', element: <RegisterPage /> },
  { path: '/van-ban/day-so', element: <NumberSeriesPage /> },
  { path: '/van-ban/:documentId', element: <OfficialDocumentPage /> },
  { path: '/bao-cao', element: <ReportsPage urge={<UrgeButton />} /> },
  { path: '/danh-ba/diem-cau', element: <KnownSitesPage tabs={<DirectoryTabs />} /> },
  { path: '/danh-ba/co-quan/nhap', element: <ImportOrganizations /> },
  { path: '/danh-ba/can-bo/nhap', element: <ImportPeople /> },
  { path: '/danh-ba/diem-cau/nhap', element: <ImportKnownSites /> },
  { path: '/hoi-nghi/:meetingId/nhap-diem-cau', element: <ImportOfMeeting kind="sites" /> },
  { path: '/hoi-nghi/:meetingId/nhap-thanh-phan', element: <ImportOfMeeting kind="invitees" /> },
  { path: '/danh-ba/*', element: <DirectoryPage /> },
  {
    path: '/cai-dat',
    element: (
      <SettingsPage>
        <TaskThresholds />
        <TagsSettings />
        <PeriodsSettings />
        <HolidaysSection />
      </SettingsPage>
    ),
  },
]

const lastPlaceKey = 'last-place'

export function createRouter() {
  const router = createHashRouter([
    {
      element: <Shell />,
      children: [...pages, { path: '*', element: <Navigate to={lastPlace()} replace /> }],
    },
  ])
  router.subscribe(({ location }) => window.localStorage.setItem(lastPlaceKey, location.pathname))
  return router
}

/** Where the window was when it was closed. */
function lastPlace(): string {
  const stored = window.localStorage.getItem(lastPlaceKey) ?? ''
  return places.some(({ path }) => stored.startsWith(path)) ? stored : '/tong-quan'
}
