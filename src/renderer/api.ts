import { createClient } from '../shared/contract/client.ts'
import type { Client, ProgramEvent } from '../shared/contract/index.ts'
import type { Reply } from '../shared/contract/reply.ts'

/** What the preload script puts on the window: the only way out of the renderer. */
export interface Bridge {
  /** Answers with the reply as JSON. */
  call(feature: string, method: string, input: unknown): Promise<string>
  /** Answers with the function that stops listening. */
  onEvent(listener: (event: ProgramEvent) => void): () => void
}

declare global {
  interface Window {
    readonly secretary: Bridge
  }
}

/** The typed client over the bridge. A call that cannot be answered at all is `unexpected`, never a rejection. */
export function createBridgeClient(bridge: Bridge): Client {
  return createClient(async (feature, method, input) => {
    try {
      return readReply(await bridge.call(feature, method, input))
    } catch {
      return { ok: false, error: { code: 'unexpected', facts: {} } }
    }
  })
}

/** Throws when it is none. */
function readReply(text: string): Reply<unknown> {
  const reply: unknown = JSON.parse(text)
  if (!isReply(reply)) throw new Error('not a reply')
  return reply
}

/** The program's own main process wrote it: the rest is as the contract says. */
function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value
}
