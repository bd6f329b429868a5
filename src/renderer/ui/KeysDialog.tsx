import { Kbd, Modal } from '@mantine/core'
import { useStore } from 'zustand'
import { keyScopes } from './keyHints.ts'
import { keyScopeWords, uiMessages } from './messages.ts'
import { useUi } from './UiContext.ts'

/** The keys of what is on the screen. */
export function KeysDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { keyHints } = useUi()
  const hints = useStore(keyHints.store, (state) => state.hints)
  const lists = keyScopes
    .map((scope) => ({
      scope,
      // Two parts of a page may name the same keys.
      words: new Map(hints.filter((hint) => hint.scope === scope).map(({ keys, words }) => [keys, words])),
    }))
    .filter(({ words }) => words.size > 0)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={uiMessages.keys}
      size={440}
      closeButtonProps={{ 'aria-label': uiMessages.close }}
    >
      {lists.map(({ scope, words }) => (
        <section key={scope} className="key-list" aria-label={keyScopeWords[scope]}>
          <h2>{keyScopeWords[scope]}</h2>
          <dl>
            {[...words].map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <Kbd>{keys}</Kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}
