import type { z } from 'zod'
import type { Reply } from './reply.ts'

/** One callable thing: how its input is checked, whether it writes, and (as a type only) what it returns. */
export interface Endpoint<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly kind: 'query' | 'command'
  readonly input: Input
  /** Never set: carries the type of the answer. */
  readonly output?: Output
}

interface EndpointDraft<Input extends z.ZodType> {
  returns<Output>(): Endpoint<Input, Output>
}

/** Declares an endpoint that only reads. */
export function query<Input extends z.ZodType>(input: Input): EndpointDraft<Input> {
  return { returns: () => ({ kind: 'query', input }) }
}

/** Declares an endpoint that writes: one user action, at most one transaction. */
export function command<Input extends z.ZodType>(input: Input): EndpointDraft<Input> {
  return { returns: () => ({ kind: 'command', input }) }
}

export type FeatureContract = Readonly<Record<string, Endpoint>>

type OutputOf<E> = E extends Endpoint<z.ZodType, infer Output> ? Output : never

/** The functions that answer a feature's endpoints, given checked input. A missing one does not compile. */
export type Handlers<C extends FeatureContract> = {
  readonly [Method in keyof C]: (input: z.output<C[Method]['input']>) => Promise<OutputOf<C[Method]>>
}

/** The same endpoints as a caller sees them: raw input in, Reply out. */
export type FeatureClient<C extends FeatureContract> = {
  readonly [Method in keyof C]: (input: z.input<C[Method]['input']>) => Promise<Reply<OutputOf<C[Method]>>>
}

/** An endpoint with its handler, as a caller by name needs it: check first, then run what was checked. */
export interface BoundEndpoint {
  readonly kind: Endpoint['kind']
  readonly input: z.ZodType
  run(checked: unknown): Promise<unknown>
}
export type BoundFeature = ReadonlyMap<string, BoundEndpoint>

/** Joins a feature's contract with its handlers. */
export function bindFeature<C extends FeatureContract>(contract: C, handlers: Handlers<C>): BoundFeature {
  return new Map(
    Object.entries(contract).map(([method, { kind, input }]) => {
      // Pairs of one method always fit; TypeScript loses that when it walks over them.
      const run = handlers[method] as (checked: unknown) => Promise<unknown>
      return [method, { kind, input, run }]
    }),
  )
}
