import { contract, type Client } from './index.ts'
import type { Reply } from './reply.ts'

/** Makes the typed client of every feature over one untyped call. */
export function createClient(
  call: (feature: string, method: string, input: unknown) => Promise<Reply<unknown>>,
): Client {
  const features = Object.entries(contract).map(([feature, methods]) => [
    feature,
    Object.fromEntries(
      Object.keys(methods).map((method) => [method, (input: unknown) => call(feature, method, input)]),
    ),
  ])
  return Object.fromEntries(features) as Client
}
