/**
 * The closed list of what can go wrong across the boundary, each code with the facts its message needs.
 * Everything that is not here is a bug and crosses as `unexpected`, with nothing leaked.
 */
export interface ErrorFacts {
  /** The input breaks the contract; `path` names the field, in the words of the contract. */
  'invalid-input': { readonly issues: readonly InputIssue[] }
  /** The endpoint, or the record that the input names, does not exist. */
  'not-found': { readonly what: string }
  /** The record was changed since the caller read it. */
  conflict: { readonly what: string }
  /** The record was changed since the action that was to be taken back. */
  'changed-since': { readonly what: string }
  /** The record cannot be removed while others refer to it. */
  'still-referenced': { readonly what: string }
  /** Tasks of its conclusions, or closed at it, or documents keep the meeting from being removed. */
  'meeting-in-use': { readonly tasks: number; readonly documents: number }
  /** The document is issued: its words, files and place in the register stay as they are. */
  'document-issued': Record<string, never>
  /** The minutes of the meeting are issued: what comes after goes into supplementary minutes. */
  'minutes-issued': Record<string, never>
  /** Another document of the series and year has the number; `subject` is what that one is about. */
  'number-taken': { readonly number: number; readonly subject: string }
  /** A file of an issued document is not what was issued. */
  'issued-file-changed': { readonly file: string }
  'no-workspace': Record<string, never>
  /** Another process writes to this workspace. */
  'workspace-in-use': { readonly folder: string }
  'workspace-exists': { readonly folder: string }
  'not-a-workspace': { readonly folder: string }
  'workspace-unreadable': { readonly folder: string }
  /** The folder cannot be written to: no permission, a read-only disk, no such place. */
  'workspace-not-writable': { readonly folder: string }
  /** Written by an older version; it must be opened to write once before it can only be read. */
  'workspace-outdated': { readonly folder: string }
  /** The workspace was opened for reading only. */
  'read-only': Record<string, never>
  /** The database was written by a newer version of the program. */
  'database-from-future': { readonly folder: string }
  'disk-full': Record<string, never>
  'file-not-written': { readonly file: string }
  /** The file is not there, or may not be read. */
  'file-not-read': { readonly file: string }
  /** A folder, or a thing of the system that only looks like a file. */
  'not-a-file': { readonly file: string }
  /** The file was written to while it was copied. */
  'file-changed': { readonly file: string }
  /** A program or script: it is not taken in. */
  'file-kind-refused': { readonly file: string }
  /** Not a picture that the window can show. */
  'not-a-picture': { readonly file: string }
  'file-too-large': { readonly file: string; readonly megabytes: number }
  /** Nothing on this machine opens it, or it is of a kind that could run: it can be saved. */
  'file-not-opened': { readonly file: string }
  /** A file that was to be imported holds no table that can be read. */
  'table-not-read': { readonly file: string; readonly reason: TableFault }
  'pdf-failed': Record<string, never>
  /** Background work needed more memory than it may have, or its thread was lost. */
  'job-failed': { readonly reason: 'memory' | 'stopped' }
  /** Long work was stopped at the user's wish; nothing of it was kept. */
  cancelled: Record<string, never>
  unexpected: Record<string, never>
}

/** What is wrong with a file that was to be imported. */
export type TableFault =
  | 'old-excel'
  | 'encrypted'
  | 'broken'
  | 'unknown-kind'
  | 'empty'
  /** Nothing stands under the heading. */
  | 'no-rows'
  | 'too-large'
  | 'too-many-rows'
  /** Rows have errors, where all or nothing was asked for. */
  | 'rows-with-errors'

export type ErrorCode = keyof ErrorFacts

/** What is wrong with one field: a closed list, so that each has its Vietnamese sentence. */
export interface InputIssue {
  /** Dotted path from the top of the input, e.g. `patch.title`; empty for the input as a whole. */
  readonly path: string
  readonly reason:
    | 'missing'
    | 'wrong-type'
    | 'too-long'
    | 'too-short'
    | 'out-of-range'
    | 'unknown-field'
    | 'bad-format'
    | 'contradiction'
  /** The bound that was passed, for the reasons that have one. */
  readonly limit?: number
  /** The field of the same record that a contradiction is with. */
  readonly against?: string
}

export type ErrorData = {
  readonly [Code in ErrorCode]: { readonly code: Code; readonly facts: ErrorFacts[Code] }
}[ErrorCode]

/** An expected failure. Thrown by services, turned into a Reply by the router. */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code
  readonly facts: ErrorFacts[Code]

  constructor(code: Code, facts: ErrorFacts[Code]) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.facts = facts
  }

  /** The error as it crosses the boundary. */
  toData(): ErrorData {
    // Code and facts belong together by construction; the compiler sees only the two unions.
    return { code: this.code, facts: this.facts } as ErrorData
  }
}

/** Closes a `switch` over a union: a new member does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`)
}
