import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { useEffect, useMemo } from 'react'
import { RouterProvider } from 'react-router'
import { asOfOf } from './workspace/store.ts'
import { ProgramContext, useProgram, useWorkspace, type Program } from './program.ts'
import { createRouter } from './routes.tsx'
import { cssVariables, theme } from './theme.ts'
import { createKeyHints } from './ui/keyHints.ts'
import { UiContext } from './ui/UiContext.ts'
import { StartPage } from './workspace/StartPage.tsx'

/** The whole window, from the parts that were made for it. */
export function App({ program, styleNonce }: { readonly program: Program; readonly styleNonce: string }) {
  const ui = useMemo(
    () => ({ saving: program.saving, notices: program.notices, keyHints: createKeyHints() }),
    [program],
  )
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <DatesProvider settings={{ locale: 'vi', firstDayOfWeek: 1 }}>
        <ProgramContext value={program}>
          <UiContext value={ui}>
            <Workspace />
          </UiContext>
        </ProgramContext>
      </DatesProvider>
    </MantineProvider>
  )
}

function Workspace() {
  const { workspace, directory, tasks } = useProgram()
  const state = useWorkspace(({ status, error }) => status?.state ?? (error === null ? null : 'closed'))
  const asOf = useWorkspace(({ status }) => asOfOf(status))
  const router = useMemo(() => (state === 'open' ? createRouter() : null), [state])

  useEffect(() => {
    const load = () => void workspace.getState().load()
    load()
    // The day may have changed while the window was out of sight.
    window.addEventListener('focus', load)
    return () => window.removeEventListener('focus', load)
  }, [workspace])

  useEffect(() => {
    if (asOf === null) return
    void directory.getState().load(asOf)
    void tasks.getState().load(asOf)
  }, [asOf, directory, tasks])

  if (state === null) return null
  // A page is drawn at once, so that keys pressed after a link never reach the page before it.
  return router === null ? <StartPage /> : <RouterProvider router={router} useTransitions={false} />
}
