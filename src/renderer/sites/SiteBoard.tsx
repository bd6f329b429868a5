import { useCallback, useMemo, useState, type KeyboardEvent } from 'react'
import { groupDigits } from '../../shared/time/wording.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { linkQualityWords } from '../../shared/sites/fieldWords.ts'
import { siteStates, type LinkTest, type Site, type SiteState } from '../../shared/sites/sites.ts'
import { siteTree } from '../../shared/sites/siteTree.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { siteStateWords } from '../../shared/sites/fieldWords.ts'
import { OpenListButton } from '../lists/OpenListButton.tsx'
import { useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FigureLink } from '../ui/FigureLink.tsx'
import { useKeyHints } from '../ui/keyHints.ts'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { siteMessages as messages } from './messages.ts'
import { SiteStateLabel } from './SiteStateLabel.tsx'

const stateChoices = siteStates.map((value) => ({ value, label: siteStateWords[value] }))
const boardHints = [
  {
    keys: siteStates.map((_, index) => index + 1).join(' '),
    words: `${messages.boardKeys}: ${siteStates.map((state) => siteStateWords[state].toLocaleLowerCase('vi')).join(', ')}`,
    scope: 'table',
  },
] as const

interface SiteBoardProps {
  readonly chosenId: Id
  readonly onChoose: (id: Id) => void
}

/** Every site with its state, last test and whom to call; keys 1 to 4 set the state of the one under the cursor. */
export function SiteBoard({ chosenId, onChoose }: SiteBoardProps) {
  const { meetings, notices } = useProgram()
  const { meeting, sites, linkTests } = useOpenMeeting()
  const [wanted, setWanted] = useState<SiteState | null>(null)
  useKeyHints(boardHints)
  const lastTests = useMemo(() => {
    const last = new Map<Id, LinkTest>()
    for (const test of linkTests) if (!last.has(test.siteId)) last.set(test.siteId, test)
    return last
  }, [linkTests])
  const rows = useMemo(
    () =>
      siteTree(sites)
        .filter(({ site }) => wanted === null || site.state === wanted)
        .map(({ site }) => ({ record: site })),
    [sites, wanted],
  )
  const setState = useCallback(
    (id: Id, state: SiteState) => void notices.report(meetings.getState().updateSite(id, { state })),
    [meetings, notices],
  )

  const columns = useMemo(() => boardColumns(lastTests, setState), [lastTests, setState])

  const onKeyDown = (event: KeyboardEvent) => {
    const isTable = event.target instanceof HTMLElement && event.target.role === 'grid'
    if (!isTable || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return
    const state = siteStates[Number(event.key) - 1]
    if (state === undefined) return
    event.preventDefault()
    setState(chosenId, state)
  }

  const figure = (state: SiteState | null, count: number, words: string) => (
    <FigureLink
      label={`${groupDigits(count)} ${words}`}
      pressed={wanted === state}
      onClick={() => setWanted(state)}
    >
      {groupDigits(count)}
    </FigureLink>
  )
  return (
    <div className="site-board" onKeyDown={onKeyDown}>
      <p className="board-tally">
        {figure(null, sites.length, messages.allSites)} {messages.allSites}
        {siteStates.map((state, index) => {
          const count = sites.filter((site) => site.state === state).length
          const words = siteStateWords[state].toLocaleLowerCase('vi')
          return (
            <span key={state}>
              {index === 0 ? ' = ' : ' + '}
              {figure(state, count, words)} {words}
            </span>
          )
        })}
        <OpenListButton path={`/hoi-nghi/${meeting.id}/danh-sach-diem-cau`} />
      </p>
      {rows.length === 0 ? (
        <EmptyState text={messages.none} />
      ) : (
        <RecordTable
          label={messages.board}
          columns={columns}
          rows={rows}
          openId={chosenId}
          onOpen={(site) => (site === null ? setWanted(null) : onChoose(site.id))}
        />
      )}
    </div>
  )
}

function boardColumns(
  lastTests: ReadonlyMap<Id, LinkTest>,
  setState: (id: Id, state: SiteState) => void,
): readonly Column<Site>[] {
  return [
    { key: 'site', name: messages.columnSite, whole: ({ name }) => name, cell: ({ name }) => name },
    {
      key: 'state',
      name: messages.columnState,
      width: 132,
      cell: ({ state }) => <SiteStateLabel state={state} />,
      edit: (site, done) => (
        <SelectField
          label={messages.columnState}
          labelHidden
          autoFocus
          choices={stateChoices}
          value={site.state}
          onChange={(next) => {
            setState(site.id, next)
            done()
          }}
        />
      ),
    },
    {
      key: 'test',
      name: messages.columnLastTest,
      width: 152,
      whole: ({ id }) => testWords(lastTests.get(id)),
      cell: ({ id }) => {
        const words = testWords(lastTests.get(id))
        return <span className={lastTests.has(id) ? undefined : 'dimmed'}>{words}</span>
      },
    },
    {
      key: 'contact',
      name: messages.columnContact,
      width: 128,
      whole: ({ contact }) => contact,
      cell: ({ contact }) => contact,
    },
    { key: 'phone', name: messages.columnPhone, width: 116, cell: ({ contactPhone }) => contactPhone },
    {
      key: 'technician',
      name: messages.columnTechnician,
      width: 128,
      whole: technicianWords,
      cell: technicianWords,
    },
  ]
}

function technicianWords({ technician, technicianPhone }: Site): string {
  return [technician, technicianPhone].filter(Boolean).join(', ')
}

/** The result first, since the time may be cut. */
function testWords(test: LinkTest | undefined): string {
  if (test === undefined) return messages.notTested
  const when = [shortDate(test.testedOn), test.testedAt].filter(Boolean).join(' ')
  const faults = (['sound', 'picture', 'line'] as const)
    .filter((part) => test[part] !== 'good')
    .map((part) => `${messages[part]} ${linkQualityWords[test[part]]}`.toLocaleLowerCase('vi'))
  return [...(faults.length === 0 ? [linkQualityWords.good.toLocaleLowerCase('vi')] : faults), when].join(
    ', ',
  )
}
