import { useEffect, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { useProgram, useTasks, useWorkspace } from './program.ts'
import { places } from './places.ts'
import { KeysDialog } from './ui/KeysDialog.tsx'
import { uiMessages } from './ui/messages.ts'
import { NoticeLine } from './ui/NoticeLine.tsx'
import { Rail } from './ui/Rail.tsx'
import { SampleTag } from './ui/SampleTag.tsx'
import { TitleBar } from './ui/TitleBar.tsx'
import { useShortcut } from './ui/useShortcut.ts'

/** The window of an open workspace: title bar, rail, and the page of the place. */
export function Shell() {
  const name = useWorkspace(({ status }) => (status?.state === 'open' ? status.name : ''))
  const sampleSource = useWorkspace(({ status }) =>
    status?.state === 'open' && status.isSample ? status.sampleSource : null,
  )
  const overdue = useTasks(({ summaries }) =>
    summaries.reduce((sum, { counts }) => sum + counts.classes.overdue, 0),
  )
  const { notices, undo } = useProgram()
  const { pathname } = useLocation()
  useEffect(() => notices.leavePage, [notices, pathname])
  useShortcut(
    { key: 'z', ctrl: true, inFields: false, words: uiMessages.undo, scope: 'program' },
    () => void undo.undo(),
  )
  useShortcut(
    { key: 'y', ctrl: true, inFields: false, words: uiMessages.redo, scope: 'program' },
    () => void undo.redo(),
  )
  const [showsKeys, setShowsKeys] = useState(false)
  useShortcut({ key: '?', words: uiMessages.keys, scope: 'program' }, () => setShowsKeys(true))
  return (
    <div className="shell">
      <TitleBar workspaceName={name}>{sampleSource !== null && <SampleTag sample={sampleSource} />}</TitleBar>
      <Rail
        places={places.map((place) =>
          place.path === '/nhiem-vu'
            ? { ...place, count: { value: overdue, words: `${overdue} nhiệm vụ quá hạn` } }
            : place,
        )}
      />
      <main className="shell-main">
        <Outlet />
        <NoticeLine />
      </main>
      <KeysDialog opened={showsKeys} onClose={() => setShowsKeys(false)} />
    </div>
  )
}
