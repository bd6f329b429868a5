import type { ErrorData } from './error.ts'

/** What every call answers with. Errors are data, so that nothing is lost between processes. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorData }
