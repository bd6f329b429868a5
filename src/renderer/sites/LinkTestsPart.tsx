import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMemo, useRef, useState, type SubmitEvent } from 'react'
import { linkQualityWords } from '../../shared/sites/fieldWords.ts'
import { linkQualities, type LinkQuality, type LinkTest, type Site } from '../../shared/sites/sites.ts'
import type { ClockTime } from '../../shared/time/clockTime.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useAsOf, useProgram } from '../program.ts'
import { ClockField } from '../ui/ClockField.tsx'
import { DateField } from '../ui/DateField.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { siteMessages as messages } from './messages.ts'

const linkParts = ['sound', 'picture', 'line'] as const
const qualityChoices = linkQualities.map((value) => ({ value, label: linkQualityWords[value] }))
const allGood: Readonly<Record<(typeof linkParts)[number], LinkQuality>> = {
  sound: 'good',
  picture: 'good',
  line: 'good',
}

/** The log of a site's link tests, the newest first, and the line in which the next one is noted. */
export function LinkTestsPart({ site }: { readonly site: Site }) {
  const { meetings, undo } = useProgram()
  const { linkTests } = useOpenMeeting()
  const tests = useMemo(() => linkTests.filter(({ siteId }) => siteId === site.id), [linkTests, site.id])
  return (
    <section className="link-tests" aria-label={messages.linkTests}>
      <div className="detail-head">
        <h2>{messages.linkTests}</h2>
        <span className="page-counts">{tests.length > 0 && tests.length}</span>
      </div>
      <LinkTestForm site={site} />
      {tests.length === 0 && <p className="dimmed">{messages.noTests}</p>}
      <ul>
        {tests.map((test) => (
          <li key={test.id}>
            <p>
              <b className="figure">{[shortDate(test.testedOn), test.testedAt].filter(Boolean).join(' ')}</b>{' '}
              {testResult(test)}
              <SampleTag sample={test.sample} />
            </p>
            {(test.tester !== '' || test.incident !== '') && (
              <p className="dimmed">{[test.tester, test.incident].filter(Boolean).join('; ')}</p>
            )}
            <ActionIcon
              size={24}
              aria-label={messages.removeTest}
              title={messages.removeTest}
              onClick={() =>
                void undo.report(messages.testRemoved(site.name), meetings.getState().removeLinkTest(test.id))
              }
            >
              <IconTrash size={15} stroke={1.6} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}

function LinkTestForm({ site }: { readonly site: Site }) {
  const { meetings, notices } = useProgram()
  const asOf = useAsOf()
  const [testedOn, setTestedOn] = useState(asOf)
  const [testedAt, setTestedAt] = useState<ClockTime | null>(null)
  const [tester, setTester] = useState(site.technician)
  const [quality, setQuality] = useState(allGood)
  const [incident, setIncident] = useState('')
  const form = useRef<HTMLFormElement>(null)

  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    const siteId = site.id
    const reply = await meetings
      .getState()
      .createLinkTest({ siteId, testedOn, testedAt, tester, incident, ...quality })
    if (!reply.ok) return notices.fail(reply.error)
    setQuality(allGood)
    setIncident('')
    setTestedAt(null)
    return form.current?.querySelector('input')?.focus()
  }
  return (
    <form
      ref={form}
      className="link-test-form"
      aria-label={messages.addTest}
      onSubmit={(event) => void add(event)}
    >
      <DateField
        label={messages.testedOn}
        value={testedOn}
        today={asOf}
        required
        onChange={(day) => day !== null && setTestedOn(day)}
      />
      <ClockField label={messages.testedAt} value={testedAt} onChange={setTestedAt} />
      {linkParts.map((part) => (
        <SelectField
          key={part}
          label={messages[part]}
          choices={qualityChoices}
          value={quality[part]}
          onChange={(value) => setQuality({ ...quality, [part]: value })}
        />
      ))}
      <TextInput
        className="wide"
        label={messages.tester}
        spellCheck={false}
        maxLength={200}
        value={tester}
        onChange={(event) => setTester(event.currentTarget.value)}
      />
      <TextInput
        className="wide"
        label={messages.testIncident}
        spellCheck={false}
        value={incident}
        onChange={(event) => setIncident(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {messages.addTest}
      </Button>
    </form>
  )
}

function testResult(test: LinkTest): string {
  return linkParts
    .map(
      (part) =>
        `${messages[part].toLocaleLowerCase('vi')} ${linkQualityWords[test[part]].toLocaleLowerCase('vi')}`,
    )
    .join(', ')
}
