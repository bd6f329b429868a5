import type { Feature, ProgramEvent } from '../shared/contract/index.ts'

export interface Changes {
  /** Calls back when one of the features has new data. A callback that still runs is called once more when it ends. */
  readonly on: (features: readonly Feature[], reload: () => Promise<void>) => void
  readonly tell: (event: ProgramEvent & { readonly type: 'changed' }) => void
}

/** Tells stores that what they show has changed. */
export function createChanges(): Changes {
  const listeners: { readonly features: readonly Feature[]; readonly reload: () => void }[] = []
  return {
    on: (features, reload) => {
      listeners.push({ features, reload: coalesced(reload) })
    },
    tell: (event) => {
      for (const listener of listeners) {
        if (event.features.some((feature) => listener.features.includes(feature))) listener.reload()
      }
    },
  }
}

function coalesced(reload: () => Promise<void>): () => void {
  let running = false
  let again = false
  const run = async () => {
    running = true
    do {
      again = false
      await reload()
    } while (again)
    running = false
  }
  return () => {
    if (running) again = true
    else void run()
  }
}
