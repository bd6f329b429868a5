import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { OfficialDocument, OfficialKind } from '../../shared/officialDocuments/contract.ts'
import { isLetter } from '../../shared/officialDocuments/officialWords.ts'
import { useOpenDocument, useProgram } from '../program.ts'
import { AnnexesPart } from './AnnexesPart.tsx'
import { fieldWords, officialMessages as messages } from './messages.ts'
import { ProseScope, SharedProseBar } from '../prose/ProseBar.tsx'
import { ProseField } from '../prose/ProseField.tsx'
import { WordsField } from './WordsField.tsx'

/** Kinds that are sent or spoken to somebody by name; others only where something stands there already. */
const addressed: ReadonlySet<OfficialKind> = new Set(['invitation', 'proposal', 'progressReport'])
/** Kinds that begin with legal bases. */
const based: ReadonlySet<OfficialKind> = new Set([
  'plan',
  'proposal',
  'letter',
  'assignmentLetter',
  'preparationLetter',
  'urgingLetter',
  'progressReport',
])

/** The words of the document, in the order in which they are read, and its annexes. */
export function DocumentWordsPart({ document }: { readonly document: OfficialDocument }) {
  const { openDocument } = useProgram()
  const { id, kind, addressees, bases, body } = document
  return (
    <ProseScope>
      <div className="official-words">
        <div className="words-bar">
          <SharedProseBar />
        </div>
        <NewsLine />
        <div className="words-scroll">
          <div className="words-fields">
            <WordsField
              document={document}
              field="subject"
              wraps
              label={isLetter(kind) ? messages.subjectOfLetter : fieldWords.subject}
            />
            {(isLetter(kind) || addressed.has(kind) || addressees !== '') && (
              <WordsField
                document={document}
                field="addressees"
                isMultiline
                maxRows={8}
                label={kind === 'invitation' ? messages.invited : fieldWords.addressees}
              />
            )}
            {(based.has(kind) || bases !== '') && (
              <WordsField document={document} field="bases" isMultiline maxRows={10} />
            )}
            <div data-field="body" className="words-body">
              <ProseField
                label={fieldWords.body}
                recordId={id}
                field="officialDocument.body"
                value={body}
                minRows={12}
                onSave={(text) => openDocument.getState().update({ body: text })}
              />
            </div>
          </div>
          <AnnexesPart document={document} />
        </div>
      </div>
    </ProseScope>
  )
}

/** "Số liệu đã thay đổi từ khi soạn.", with the way to see what and to take it over. */
function NewsLine() {
  const { openDocument, undo } = useProgram()
  const news = useOpenDocument((state) => state.news)
  if (news === null) return null
  const { show, takeOver } = openDocument.getState()
  return (
    <div className="news-line" role="status">
      <IconRefresh size={15} stroke={1.8} aria-hidden />
      <span>{messages.news}</span>
      <Button variant="subtle" onClick={() => void show('news')}>
        {messages.showNews}
      </Button>
      <Button variant="default" onClick={() => void undo.report(messages.tookOver, takeOver())}>
        {messages.takeOver}
      </Button>
    </div>
  )
}
