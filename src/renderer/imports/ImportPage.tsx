import { ActionIcon, Button, Checkbox, Progress } from '@mantine/core'
import { IconArrowLeft, IconFileImport } from '@tabler/icons-react'
import { Fragment, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { rowStatuses } from '../../shared/imports/compareTasks.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { useAsOf, useImports, useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { FigureLink } from '../ui/FigureLink.tsx'
import { Page, PageHead } from '../ui/Page.tsx'
import { ImportAgencies } from './ImportAgencies.tsx'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportGrid } from './ImportGrid.tsx'
import { ImportSource } from './ImportSource.tsx'
import { importMessages as messages, importWords, kindWords, statusWords } from './messages.ts'
import { takenCount, type ImportTarget } from './store.ts'
import './imports.css'

interface ImportPageProps {
  readonly target: ImportTarget
  /** The page of what is brought in. */
  readonly backPath: string
}

/** A file of records: how it is understood on the left, what it would change on the right, written by one button. */
export function ImportPage({ target, backPath }: ImportPageProps) {
  const { imports, notices, tasks, undo } = useProgram()
  const { title, what } = kindWords[target.kind]
  const navigate = useNavigate()
  const asOf = useAsOf()
  const file = useImports((state) => state.file)
  const error = useImports((state) => state.error)
  const work = useImports((state) => state.work)
  const preview = useImports((state) => state.preview)
  const takeDoubtful = useImports((state) => state.takeDoubtful)
  const taken = useImports(takenCount)
  const { choose, commit, leave, setTakeDoubtful } = imports.getState()
  useEffect(() => leave, [leave])
  const body = useRef<HTMLDivElement>(null)
  const otherFile = useRef<HTMLButtonElement>(null)
  const isReady = file !== null && work === null
  // The button that was pressed is gone: the keyboard goes on where the review does.
  useEffect(() => {
    if (!isReady || document.activeElement !== document.body) return
    const find = (selector: string) => body.current?.querySelector<HTMLElement>(selector)
    const wanted = preview === null ? find('.import-settings input') : find('.import-rows')
    const shown = wanted ?? otherFile.current
    shown?.focus()
  }, [isReady, preview])

  const write = async () => {
    const reply = await commit()
    if (reply === null) return
    if (!reply.ok) {
      notices.fail(reply.error)
      return
    }
    const { created, changed } = reply.value
    undo.say(importWords.done(created, changed, what), reply.value)
    const { taskListId } = reply.value
    if (taskListId !== null) await tasks.getState().showOnly({ taskListIds: [taskListId] })
    void navigate(backPath)
  }

  return (
    <Page
      head={
        <PageHead
          title={title}
          before={
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={messages.back}
              onClick={() => void navigate(backPath)}
            >
              <IconArrowLeft size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          }
          actions={
            file !== null && (
              <>
                {preview !== null && preview.doubtfulWritable > 0 && (
                  <Checkbox
                    label={messages.takeDoubtful(preview.doubtfulWritable)}
                    checked={takeDoubtful}
                    onChange={(event) => setTakeDoubtful(event.currentTarget.checked)}
                  />
                )}
                <Button
                  ref={otherFile}
                  variant="default"
                  disabled={work !== null}
                  onClick={() => void choose(asOf, target)}
                >
                  {messages.otherFile}
                </Button>
                <Button
                  leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
                  disabled={work !== null || taken === 0}
                  onClick={() => void write()}
                >
                  {preview !== null && taken === 0 ? messages.commitNothing : importWords.commit(taken, what)}
                </Button>
              </>
            )
          }
        />
      }
      status={<ImportTally />}
    >
      <ImportProgress />
      {error !== null && (
        <div className="import-error">
          <ErrorLine error={error} />
        </div>
      )}
      {file === null ? (
        <EmptyState text={importWords.noFile(what)}>
          <Button autoFocus disabled={work !== null} onClick={() => void choose(asOf, target)}>
            {messages.chooseFile}
          </Button>
        </EmptyState>
      ) : (
        <div className="import" ref={body}>
          <div className="import-settings" inert={work === 'writing'}>
            <ImportSource />
            <ImportAgencies />
            <ImportColumns />
          </div>
          <ImportGrid />
        </div>
      )}
    </Page>
  )
}

function ImportProgress() {
  const { imports } = useProgram()
  const work = useImports((state) => state.work)
  const progress = useImports((state) => state.progress)
  if (work === null) return null
  const share = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total
  return (
    <div className="import-progress" role="status">
      <span>{messages[work]}</span>
      <Progress value={share} aria-label={messages[work]} size="sm" transitionDuration={100} />
      {progress !== null && work !== 'reading' && (
        <span className="dimmed">{messages.progress(progress.done, progress.total)}</span>
      )}
      <Button variant="default" onClick={imports.getState().cancel}>
        {messages.cancel}
      </Button>
    </div>
  )
}

/** "120 dòng nhiệm vụ = 100 mới + …": each figure filters the grid. */
function ImportTally() {
  const { imports } = useProgram()
  const preview = useImports((state) => state.preview)
  const status = useImports((state) => state.status)
  const { what } = kindWords[useImports((state) => state.target.kind)]
  if (preview === null) return null
  const { filter } = imports.getState()
  const shown = rowStatuses.filter((one) => preview.counts[one] > 0)
  return (
    <p className="one-line">
      {importWords.tally(preview.total, what)}
      {shown.map((one, index) => (
        <Fragment key={one}>
          {index === 0 ? ' = ' : ' + '}
          <FigureLink
            label={`${groupDigits(preview.counts[one])} ${statusWords[one]}`}
            pressed={status === one}
            onClick={() => filter(status === one ? null : one)}
          >
            {groupDigits(preview.counts[one])}
          </FigureLink>{' '}
          {statusWords[one].toLocaleLowerCase('vi')}
        </Fragment>
      ))}
    </p>
  )
}
