import { Button, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useProgram, useWorkspace } from '../program.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { TitleBar } from '../ui/TitleBar.tsx'
import { workspaceMessages as messages } from './messages.ts'
import './workspace.css'

/** What stands in the window when no workspace is open. */
export function StartPage() {
  const { client, workspace, notices } = useProgram()
  const error = useWorkspace(
    ({ error, status }) => error ?? (status?.state === 'closed' ? status.problem : null),
  )
  const suggestedFolder = useWorkspace(({ status }) =>
    status?.state === 'closed' ? status.suggestedFolder : '',
  )
  const [folder, setFolder] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [nameMissing, setNameMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  /** The part of the page that was tried last: its error stands there. */
  const [tried, setTried] = useState<'new' | 'existing' | 'sample' | null>(null)

  const during = async (part: typeof tried, work: Promise<unknown>) => {
    setTried(part)
    setBusy(true)
    await work
    setBusy(false)
  }

  const chooseFolder = async () => {
    const reply = await client.workspace.chooseFolder({})
    if (!reply.ok) notices.fail(reply.error)
    return reply.ok ? reply.value.folder : null
  }

  const create = (event: SubmitEvent) => {
    event.preventDefault()
    const missing = name.trim() === ''
    setNameMissing(missing)
    if (!missing) void during('new', workspace.getState().create(folder, name))
  }

  const openExisting = async () => {
    const chosen = await chooseFolder()
    if (chosen !== null) await workspace.getState().open(chosen)
  }

  return (
    <div className="start">
      <TitleBar workspaceName="" />
      <main className="start-main">
        <h1>{messages.startTitle}</h1>
        <p className="dimmed">
          {messages.startLead} {messages.noSecrets}
        </p>
        {tried === null && <ErrorLine error={error} />}

        <form className="start-part" onSubmit={create}>
          <h2>{messages.newTitle}</h2>
          <TextInput
            label={messages.newName}
            placeholder={messages.newNamePlaceholder}
            value={name}
            maxLength={200}
            error={nameMissing ? messages.nameMissing : null}
            autoFocus
            spellCheck={false}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setNameMissing(false)
            }}
          />
          <div className="start-folder">
            <TextInput label={messages.newFolder} value={folder ?? suggestedFolder} readOnly />
            <Button
              variant="default"
              onClick={() => void chooseFolder().then((chosen) => setFolder(chosen ?? folder))}
            >
              {messages.chooseFolder}
            </Button>
          </div>
          {tried === 'new' && <ErrorLine error={error} />}
          <Button type="submit" loading={busy}>
            {messages.create}
          </Button>
        </form>

        <section className="start-part">
          <h2>{messages.openTitle}</h2>
          <p className="dimmed">{messages.openLead}</p>
          <Button variant="default" disabled={busy} onClick={() => void during('existing', openExisting())}>
            {messages.openExisting}
          </Button>
          {tried === 'existing' && <ErrorLine error={error} />}
        </section>

        <section className="start-part">
          <h2>{messages.sampleTitle}</h2>
          <p className="dimmed">{messages.sampleLead}</p>
          <Button
            variant="default"
            loading={busy}
            onClick={() => void during('sample', workspace.getState().openSample())}
          >
            {messages.openSample}
          </Button>
          {tried === 'sample' && <ErrorLine error={error} />}
        </section>
      </main>
    </div>
  )
}
