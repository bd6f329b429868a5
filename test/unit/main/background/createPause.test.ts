import { describe, expect, it } from 'vitest'
import { createPause } from '../../../../src/main/background/createPause.ts'

describe('a pause in long work', () => {
  it('gives way to other events once a turn is over, and then begins the next turn', async () => {
    let now = 100
    const pause = createPause(() => now)
    const turns = { taken: 0 }
    const takeTurn = () => setImmediate(() => void (turns.taken += 1))

    takeTurn()
    now += 19
    await pause()
    expect(turns.taken).toBe(0)
    now += 1
    await pause()
    expect(turns.taken).toBe(1)

    takeTurn()
    now += 19
    await pause()
    expect(turns.taken).toBe(1)
    now += 1
    await pause()
    expect(turns.taken).toBe(2)
  })
})
