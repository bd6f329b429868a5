import { expect, test } from 'vitest'
import { inTurn } from '../../../../src/renderer/ui/inTurn.ts'

test('What is given while another runs waits for it, in the order given', async () => {
  const queue = inTurn()
  const seen: string[] = []
  let finish: (() => void) | undefined
  const first = new Promise<void>((resolve) => {
    finish = resolve
  })
  const results = [
    queue(async () => {
      seen.push('first begins')
      await first
      seen.push('first ends')
      return true
    }),
    queue(async () => {
      seen.push('second')
      return await Promise.resolve(false)
    }),
    queue(async () => {
      seen.push('third')
      return await Promise.resolve(true)
    }),
  ]
  await Promise.resolve()
  expect(seen).toEqual(['first begins'])
  finish?.()
  expect(await Promise.all(results)).toEqual([true, false, true])
  expect(seen).toEqual(['first begins', 'first ends', 'second', 'third'])
})

test('What fails does not hold up the next', async () => {
  const queue = inTurn()
  const failed = queue(() => Promise.reject(new Error('refused')))
  const next = queue(() => Promise.resolve('added'))
  await expect(failed).rejects.toThrow('refused')
  expect(await next).toBe('added')
})
