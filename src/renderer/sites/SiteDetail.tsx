import { Button } from '@mantine/core'
import { siteKinds, siteStates, type Site, type SiteFields } from '../../shared/sites/sites.ts'
import { siteKindWords, siteStateWords } from '../../shared/sites/fieldWords.ts'
import { useProgram } from '../program.ts'
import { ClockField } from '../ui/ClockField.tsx'
import { moveByKey, RecordActions } from '../ui/RecordActions.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import type { Step } from '../writes.ts'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { LinkTestsPart } from './LinkTestsPart.tsx'
import { siteMessages as messages } from './messages.ts'
import { useParentChoices } from './useParentChoices.ts'

const stateChoices = siteStates.map((value) => ({ value, label: siteStateWords[value] }))
const kindChoices = siteKinds.map((value) => ({ value, label: siteKindWords[value] }))

/** The chosen site, edited in place, with the log of its link tests. */
export function SiteDetail({ site, sites }: { readonly site: Site; readonly sites: readonly Site[] }) {
  const { meetings, notices, undo } = useProgram()
  const { meeting } = useOpenMeeting()
  const { updateSite, removeSite, moveSite, keepSite, update } = meetings.getState()
  const { id, name } = site
  const set = (patch: Partial<SiteFields>) => void notices.report(updateSite(id, patch))
  const move = (step: Step) => undo.keep(messages.moved(name), moveSite(id, step))

  const keep = async () => {
    if (await notices.report(keepSite(id))) notices.say(messages.kept(name))
  }

  const siblings = sites.filter(({ parentId }) => parentId === site.parentId)
  const parentChoices = useParentChoices(sites, id)

  return (
    <section className="site-detail" aria-label={messages.siteDetail(name)} onKeyDown={moveByKey(move)}>
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
            onRemove={() => void undo.report(messages.removed(name), removeSite(id))}
          />
        </div>
      </div>
      <div className="site-columns">
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
            recordId={id}
            field="site.contact"
            value={site.contact}
            onSave={(contact) => updateSite(id, { contact })}
          />
          <TextField
            label={messages.contactPhone}
            recordId={id}
            field="site.contactPhone"
            value={site.contactPhone}
            onSave={(contactPhone) => updateSite(id, { contactPhone })}
          />
          <TextField
            label={messages.technician}
            recordId={id}
            field="site.technician"
            value={site.technician}
            onSave={(technician) => updateSite(id, { technician })}
          />
          <TextField
            label={messages.technicianPhone}
            recordId={id}
            field="site.technicianPhone"
            value={site.technicianPhone}
            onSave={(technicianPhone) => updateSite(id, { technicianPhone })}
          />
          <TextField
            label={messages.connection}
            recordId={id}
            field="site.connection"
            value={site.connection}
            placeholder={messages.connectionPlaceholder}
            onSave={(connection) => updateSite(id, { connection })}
          />
          <TextField
            label={messages.roomCode}
            recordId={id}
            field="site.roomCode"
            value={site.roomCode}
            onSave={(roomCode) => updateSite(id, { roomCode })}
          />
          <WholeNumberField
            label={messages.capacity}
            value={site.capacity}
            min={0}
            max={99_999}
            optional
            onChange={(capacity) => set({ capacity })}
          />
          <SelectField
            label={messages.state}
            choices={stateChoices}
            value={site.state}
            onChange={(state) => set({ state })}
          />
          <ClockField
            label={messages.connectedAt}
            value={site.connectedAt}
            onChange={(connectedAt) => set({ connectedAt })}
          />
          <TextField
            label={messages.incident}
            recordId={id}
            field="site.incident"
            value={site.incident}
            placeholder={messages.incidentPlaceholder}
            multiline
            maxRows={6}
            onSave={(incident) => updateSite(id, { incident })}
          />
          <div className="site-buttons">
            {meeting.mainSiteId !== id && (
              <Button
                variant="default"
                onClick={() => void notices.report(update(meeting.id, { mainSiteId: id }))}
              >
                {messages.makeMain}
              </Button>
            )}
            <Button variant="default" onClick={() => void keep()}>
              {site.knownSiteId === null ? messages.keepSite : messages.updateKnown}
            </Button>
          </div>
        </div>
        <LinkTestsPart site={site} />
      </div>
    </section>
  )
}
