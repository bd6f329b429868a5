import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { siteKinds, type Site, type SiteFields } from '../../shared/meetings/sites.ts'
import { wouldLoop } from '../../shared/meetings/siteTree.ts'
import { useProgram } from '../program.ts'
import { moveByKey, RecordActions } from '../ui/RecordActions.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Step } from '../writes.ts'
import { meetingMessages as messages, siteKindWords } from './messages.ts'
import { useOpenMeeting } from './useOpenMeeting.ts'

const kindChoices = siteKinds.map((value) => ({ value, label: siteKindWords[value] }))

/** The chosen site, edited in place. */
export function SiteDetail({ site, sites }: { readonly site: Site; readonly sites: readonly Site[] }) {
  const { meetings, notices } = useProgram()
  const { meeting, invitees } = useOpenMeeting()
  const { updateSite, removeSite, moveSite, update } = meetings.getState()
  const { id, name } = site
  const set = (patch: Partial<SiteFields>) => void notices.report(updateSite(id, patch))
  const move = (step: Step) => notices.report(moveSite(id, step))

  const siblings = sites.filter(({ parentId }) => parentId === site.parentId)
  const parentChoices = useMemo(
    () =>
      sites
        .filter((other) => !wouldLoop(sites, id, other.id))
        .map((other) => ({ value: other.id, label: other.name })),
    [sites, id],
  )

  return (
    <section className="detail" aria-label={messages.siteDetail(name)} onKeyDown={moveByKey(move)}>
      <div className="detail-head">
        <h2 className="one-line" title={name}>
          {name}
        </h2>
        {meeting.mainSiteId === id && <span className="page-counts">{messages.main}</span>}
        <SampleTag sample={site.sample} />
        <div className="page-actions">
          <RecordActions
            name={name}
            isFirst={siblings[0]?.id === id}
            isLast={siblings.at(-1)?.id === id}
            onMove={move}
            confirm={{
              title: messages.removeSiteTitle(name),
              text: messages.removeSiteText(invitees.filter(({ siteId }) => siteId === id).length),
            }}
            onRemove={() => void notices.report(removeSite(id))}
          />
        </div>
      </div>
      <div className="fields quiet">
        <TextField
          label={messages.siteName}
          recordId={id}
          field="site.name"
          value={name}
          wraps
          onSave={(text) => updateSite(id, { name: text })}
        />
        <SelectField
          label={messages.siteKind}
          choices={kindChoices}
          value={site.kind}
          onChange={(kind) => set({ kind })}
        />
        <OptionalSelectField
          label={messages.siteParent}
          placeholder={messages.noParent}
          searchable
          choices={parentChoices}
          value={site.parentId}
          onChange={(parentId) => set({ parentId })}
        />
        <TextField
          label={messages.sitePlace}
          recordId={id}
          field="site.place"
          value={site.place}
          wraps
          onSave={(place) => updateSite(id, { place })}
        />
        <TextField
          label={messages.siteContact}
          placeholder={messages.contactPlaceholder}
          recordId={id}
          field="site.contact"
          value={site.contact}
          wraps
          onSave={(contact) => updateSite(id, { contact })}
        />
      </div>
      {meeting.mainSiteId !== id && (
        <Button
          variant="default"
          mt={8}
          onClick={() => void notices.report(update(meeting.id, { mainSiteId: id }))}
        >
          {messages.makeMain}
        </Button>
      )}
    </section>
  )
}
