import { describe, expect, it } from 'vitest'
import { createChanges } from '../../../src/renderer/changes.ts'

describe('changes', () => {
  it('reload what shows one of the changed features, and nothing else', () => {
    const log: string[] = []
    const changes = createChanges()
    changes.on(['tasks', 'directory'], async () => void log.push('tasks'))
    changes.on(['meetings'], async () => void log.push('meetings'))
    changes.tell({ type: 'changed', features: ['directory'] })
    expect(log).toEqual(['tasks'])
  })

  it('that come while a reload runs are answered by one more reload', async () => {
    let runs = 0
    let finish = () => {}
    const changes = createChanges()
    changes.on(['tasks'], () => {
      runs += 1
      return new Promise((resolve) => {
        finish = resolve
      })
    })
    const tell = () => changes.tell({ type: 'changed', features: ['tasks'] })
    tell()
    tell()
    tell()
    expect(runs).toBe(1)
    finish()
    await new Promise((resolve) => setImmediate(resolve))
    expect(runs).toBe(2)
    finish()
    await new Promise((resolve) => setImmediate(resolve))
    expect(runs).toBe(2)
  })
})
