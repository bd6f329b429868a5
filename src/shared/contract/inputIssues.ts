import type { z } from 'zod'
import type { InputIssue } from './error.ts'

/** What a schema found wrong, in the closed vocabulary of the contract. */
export function inputIssues(issue: z.core.$ZodIssue): readonly InputIssue[] {
  const path = issue.path.join('.')
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- zod's codes, which grow with zod
  switch (issue.code) {
    case 'invalid_type':
      return [{ path, reason: issue.input === undefined ? 'missing' : 'wrong-type' }]
    case 'too_big':
      return [
        {
          path,
          reason: issue.origin === 'string' ? 'too-long' : 'out-of-range',
          limit: Number(issue.maximum),
        },
      ]
    case 'too_small':
      if (issue.origin === 'string')
        return [{ path, reason: Number(issue.minimum) === 1 ? 'missing' : 'too-short' }]
      return [{ path, reason: 'out-of-range', limit: Number(issue.minimum) }]
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), reason: 'unknown-field' }))
    default:
      return [{ path, reason: 'bad-format' }]
  }
}
