import type { BoundFeature } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import { contract, type Feature } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { describeError } from './describeError.ts'
import { inputIssues } from '../../shared/contract/inputIssues.ts'

/** Calls over this are logged: the database runs in this process, and the window waits meanwhile. Milliseconds. */
const slowCall = 40

export interface Router {
  /** Answers any call; never throws. Names come from outside and are looked up as own properties only. */
  call(feature: string, method: string, input: unknown): Promise<Reply<unknown>>
}

interface Dependencies {
  /** The handlers of a feature; null while no workspace is open. */
  readonly bound: (feature: Feature) => BoundFeature | null
  /** Monotonic milliseconds. */
  readonly stopwatch: () => number
  readonly log: { warn(message: string): void; error(message: string): void }
}

/** Finds the endpoint, checks its input, runs it, and turns what it throws into a Reply. */
export function createRouter({ bound, stopwatch, log }: Dependencies): Router {
  return {
    async call(feature, method, input) {
      const began = stopwatch()
      try {
        const value = await dispatch(bound, feature, method, input)
        return { ok: true, value }
      } catch (error) {
        if (error instanceof AppError) return { ok: false, error: error.toData() }
        log.error(`${feature}.${method} failed: ${describeError(error)}`)
        return { ok: false, error: { code: 'unexpected', facts: {} } }
      } finally {
        const took = stopwatch() - began
        if (took > slowCall) log.warn(`${feature}.${method} took ${Math.round(took)} ms`)
      }
    },
  }
}

async function dispatch(bound: Dependencies['bound'], feature: string, method: string, input: unknown) {
  if (!isFeature(feature) || !Object.hasOwn(contract[feature], method)) {
    throw new AppError('not-found', { what: 'endpoint' })
  }
  const endpoints = bound(feature)
  if (endpoints === null) throw new AppError('no-workspace', {})
  const endpoint = endpoints.get(method)
  if (endpoint === undefined) throw new AppError('not-found', { what: 'endpoint' })
  const checked = endpoint.input.safeParse(input, { reportInput: true })
  if (!checked.success)
    throw new AppError('invalid-input', { issues: checked.error.issues.flatMap(inputIssues) })
  return await endpoint.run(checked.data)
}

function isFeature(name: string): name is Feature {
  return Object.hasOwn(contract, name)
}
