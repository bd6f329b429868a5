import { expect } from 'vitest'

/** Expects a call to be refused because one field of its input contradicts another. */
export async function refusedAt(path: string, call: Promise<unknown>): Promise<void> {
  await expect(call).rejects.toMatchObject({
    code: 'invalid-input',
    facts: { issues: [{ path, reason: 'contradiction' }] },
  })
}
