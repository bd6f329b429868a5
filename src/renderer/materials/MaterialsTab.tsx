import { Button } from '@mantine/core'
import { IconPhotoPlus, IconPlus } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from 'react'
import type { Material, MaterialKind } from '../../shared/materials/contract.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { useAsOf, useMaterials, useMeetings, useProgram } from '../program.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { fileSizeWords } from '../ui/fileSizeWords.ts'
import { SplitView } from '../ui/Page.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { useAskedRecord } from '../useAskedRecord.ts'
import { droppedFiles } from './droppedFiles.ts'
import { MaterialPanel } from './MaterialPanel.tsx'
import { materialMessages as messages } from './messages.ts'
import { PapersTable } from './PapersTable.tsx'
import { PhotoGrid } from './PhotoGrid.tsx'
import { RefusedFiles } from './RefusedFiles.tsx'
import { isLate } from './presence.ts'
import { useAddFiles } from './useAddFiles.ts'
import { useSetFile } from './useSetFile.ts'
import './materials.css'

/** The papers of a meeting as their list, its photos, and beside them the one that is open. */
export function MaterialsTab() {
  const { materials: store } = useProgram()
  const meetingId = useMeetings((state) => state.detail?.meeting.id ?? null)
  const all = useMaterials((state) => state.materials)
  const error = useMaterials((state) => state.error)
  const [openId, setOpenId] = useState(useAskedRecord())
  const [dropKind, setDropKind] = useState<MaterialKind | null>(null)
  const addField = useRef<HTMLInputElement>(null)
  const addFiles = useAddFiles()
  const setFile = useSetFile()
  useEffect(() => {
    if (meetingId !== null) void store.getState().open(meetingId)
  }, [store, meetingId])

  const papers = all.filter(({ kind }) => kind === 'paper')
  const photos = all.filter(({ kind }) => kind === 'photo')
  const open = all.find(({ id }) => id === openId) ?? null
  const add = async (kind: MaterialKind, files: readonly File[] | null, folders: readonly string[] = []) => {
    const first = await addFiles(kind, files, { folders })
    if (first !== null && kind === 'paper') setOpenId(first)
  }
  useShortcut({ key: 'n', ctrl: true, words: messages.addPaper }, () => addField.current?.focus())
  usePastedPictures((files) => void add('photo', files))
  useShortcut({ key: 'Escape', words: messages.close }, (event) => {
    if (openId === null) return
    event.preventDefault()
    setOpenId(null)
  })

  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setDropKind(kindUnder(event.target))
  }
  const onDrop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setDropKind(null)
    const { files, folders } = droppedFiles(event.dataTransfer)
    if (files.length + folders.length > 0) {
      // A single file that is dropped on a paper without one is the file it waits for.
      const expected = all.find(({ id, hash }) => hash === null && id === materialUnder(event.target))
      const [file] = files
      if (expected !== undefined && file !== undefined && files.length + folders.length === 1)
        void setFile(expected, file)
      else void add(kindUnder(event.target), files, folders)
    }
  }

  return (
    <div
      className="materials-tab"
      onDragOver={onDragOver}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setDropKind(null)
      }}
      onDrop={onDrop}
    >
      <SplitView
        panel={
          open !== null && (
            <MaterialPanel
              key={open.id}
              material={open}
              number={(open.kind === 'paper' ? papers : photos).indexOf(open) + 1}
              onClose={() => setOpenId(null)}
            />
          )
        }
      >
        <div className="materials-scroll">
          <ErrorLine error={error} />
          <RefusedFiles />
          <section className="materials-part" data-drop={dropKind === 'paper' || undefined} data-kind="paper">
            <div className="filter-bar">
              <h2>{messages.papers}</h2>
              <span className="dimmed">
                {dropKind === 'paper' ? messages.dropPapers : shownCount(papers)}
              </span>
              <div className="page-actions">
                <Button
                  variant="default"
                  leftSection={<IconPlus size={16} stroke={1.6} />}
                  onClick={() => void add('paper', null)}
                >
                  {messages.addFiles}
                </Button>
              </div>
            </div>
            <PapersTable papers={papers} openId={openId} onOpen={setOpenId} addField={addField} />
          </section>
          <section className="materials-part" data-drop={dropKind === 'photo' || undefined} data-kind="photo">
            <div className="filter-bar">
              <h2>{messages.photos}</h2>
              <span className="dimmed">
                {dropKind === 'photo' ? messages.dropPhotos : shownCount(photos)}
              </span>
              <div className="page-actions">
                <Button
                  variant="default"
                  leftSection={<IconPhotoPlus size={16} stroke={1.6} />}
                  onClick={() => void add('photo', null)}
                >
                  {messages.addPhotos}
                </Button>
              </div>
            </div>
            <PhotoGrid photos={photos} openId={openId} onOpen={setOpenId} />
          </section>
        </div>
      </SplitView>
      <MaterialsStatus papers={papers} photos={photos} />
    </div>
  )
}

/** "12 tài liệu: 9 đã có, 3 chưa có, 1 quá hạn nộp". */
function MaterialsStatus({
  papers,
  photos,
}: {
  readonly papers: readonly Material[]
  readonly photos: readonly Material[]
}) {
  const asOf = useAsOf()
  const taking = useMaterials((state) => state.taking)
  const present = papers.filter(({ hash }) => hash !== null).length
  const late = papers.filter((paper) => isLate(paper, asOf)).length
  const waiting = papers.filter(({ signing }) => signing === 'waiting').length
  return (
    <footer className="status-bar">
      <span>
        <b className="figure sum-figure">{groupDigits(papers.length)}</b> {messages.paperCount}
        {papers.length > 0 &&
          `: ${groupDigits(present)} ${messages.presentCount}, ${groupDigits(papers.length - present)} ${messages.absentCount}`}
        {late > 0 && <span className="late">{messages.lateCount(late)}</span>}
      </span>
      {waiting > 0 && <span>{messages.waitingCount(waiting)}</span>}
      <span>
        <b className="figure sum-figure">{groupDigits(photos.length)}</b> {messages.photoCount}
      </span>
      {taking !== null && (
        <span className="status-bar-end" role="status">
          {messages.taking(fileSizeWords(taking.done), fileSizeWords(taking.total))}
        </span>
      )}
    </footer>
  )
}

function shownCount(materials: readonly Material[]): string {
  return materials.length === 0 ? '' : groupDigits(materials.length)
}

/** Which part of the tab is under the hand. */
function kindUnder(target: EventTarget): MaterialKind {
  const part = target instanceof Element ? target.closest('.materials-part') : null
  return part?.getAttribute('data-kind') === 'photo' ? 'photo' : 'paper'
}

/** The id of the paper whose row is under the hand; null for none. */
function materialUnder(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest('[data-material]') : null
  return row?.getAttribute('data-material') ?? null
}

/** Pictures of the clipboard, unless a text field takes what is pasted. */
function usePastedPictures(onPictures: (files: readonly File[]) => void) {
  const take = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return
    const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
    if (files.length === 0) return
    event.preventDefault()
    onPictures(files.map((file) => new File([file], file.name.replace(/^image(?=\.)/, messages.pastedName))))
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => take(event)
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])
}
