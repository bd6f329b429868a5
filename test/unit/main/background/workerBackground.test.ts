import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Background } from '../../../../src/main/background/background.ts'
import { createWorkerBackground } from '../../../../src/main/background/workerBackground.ts'
import type { ReportRow } from '../../../../src/shared/reports/reportTable.ts'

const head = { title: '', subtitles: [], columns: [], notes: [], createdAt: '2024-02-05T03:00:00Z' }

/** Threads that do as `script` says with each `message`; `tell` answers. */
function threads(script: string): Background {
  const folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-worker-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const worker = join(folder, 'worker.mjs')
  writeFileSync(
    worker,
    `import { parentPort } from 'node:worker_threads'
     const tell = (message) => parentPort.postMessage(message)
     const taken = []
     parentPort.on('message', (message) => { ${script} })`,
  )
  return createWorkerBackground({ worker, megabytes: 32 })
}

describe('a job in a thread of its own', () => {
  it('takes its parts one after another, as it asks for them', async () => {
    const { run } = threads(`
      if (message.type === 'part') taken.push(message.part.length)
      if (message.type === 'end') tell({ type: 'done', output: Uint8Array.from(taken) })
      else tell({ type: 'more' })`)
    const row: ReportRow = { kind: 'record', cells: [] }
    async function* parts() {
      yield [row]
      yield [row, row]
    }
    expect(await run('writeCsv', head, { parts: parts() })).toEqual(Uint8Array.from([1, 2]))
  })

  it('ends with what its parts fail with', async () => {
    const { run } = threads(`tell({ type: 'more' })`)
    async function* parts() {
      yield []
      throw new Error('the rows cannot be read')
    }
    await expect(run('writeCsv', head, { parts: parts() })).rejects.toThrow('the rows cannot be read')
  })

  it('passes on why the job was refused', async () => {
    const { run } = threads(`tell({ type: 'refused', error: { code: 'disk-full', facts: {} } })`)
    await expect(run('writeCsv', head)).rejects.toMatchObject({ name: 'AppError', code: 'disk-full' })
  })

  it('gives up what it reads from when it is cancelled, however busy it is', async () => {
    const { run } = threads(`if (message.type === 'job') tell({ type: 'more' }); else for (;;);`)
    const cancel = new AbortController()
    let released = false
    async function* parts() {
      try {
        setImmediate(() => cancel.abort())
        yield []
        yield []
      } finally {
        released = true
      }
    }
    await expect(run('writeCsv', head, { parts: parts(), signal: cancel.signal })).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(released).toBe(true)
  })

  it('is refused when it was cancelled before it began', async () => {
    const { run } = threads(`tell({ type: 'done', output: null })`)
    await expect(run('writeCsv', head, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    })
  })

  it('fails alone when it needs too much memory', async () => {
    const { run } = threads(`const held = []; for (;;) held.push({ held: [Math.random()] })`)
    await expect(run('writeCsv', head)).rejects.toMatchObject({
      code: 'job-failed',
      facts: { reason: 'memory' },
    })
  })

  it('fails alone when its thread ends or breaks', async () => {
    await expect(threads('process.exit(3)').run('writeCsv', head)).rejects.toMatchObject({
      code: 'job-failed',
      facts: { reason: 'stopped' },
    })
    await expect(threads(`throw new Error('broken')`).run('writeCsv', head)).rejects.toThrow('broken')
  })
})
