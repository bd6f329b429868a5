import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-500.css'
import '@fontsource/inter/latin-600.css'
import '@fontsource/inter/latin-ext-400.css'
import '@fontsource/inter/latin-ext-500.css'
import '@fontsource/inter/latin-ext-600.css'
import '@fontsource/inter/vietnamese-400.css'
import '@fontsource/inter/vietnamese-500.css'
import '@fontsource/inter/vietnamese-600.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import './ui/ui.css'
import 'dayjs/locale/vi'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { assertNever } from '../shared/contract/error.ts'
import { createBridgeClient } from './api.ts'
import { App } from './App.tsx'
import { createChanges } from './changes.ts'
import { createProgram } from './program.ts'
import { createNotices } from './ui/notices.ts'
import { createSaving } from './ui/saving.ts'

const client = createBridgeClient(window.secretary)
const changes = createChanges()
const now = () => new Date(Date.now()).toISOString()
const saving = createSaving(client.workspace.saveDraft, now)
const program = createProgram({ client, changes, saving, now, notices: createNotices() })

window.secretary.onEvent((event) => {
  switch (event.type) {
    case 'changed':
      return changes.tell(event)
    case 'open':
      void program.tasks.getState().showOnly({ classes: ['overdue'] })
      window.location.hash = '/nhiem-vu'
      return
    case 'progress':
      return program[event.work].getState().tell(event)
    case 'closing':
      // What cannot be committed is on disk as a draft and is put in place at the next start.
      return void saving.flushPending().then(() => window.close())
    default:
      return assertNever(event)
  }
})

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
createRoot(root).render(
  <StrictMode>
    <App program={program} styleNonce={styleNonce} />
  </StrictMode>,
)
