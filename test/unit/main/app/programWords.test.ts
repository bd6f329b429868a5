import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStartMode } from '../../../../src/main/app/programWords.ts'

const started = (...words: string[]) =>
  readStartMode(['/opt/electron', '--no-sandbox', '/app', ...words], '/app', false)

describe('how the program was started', () => {
  it.each([
    [[], { mode: 'window', sample: false, folder: null }],
    [['--sample'], { mode: 'window', sample: true, folder: null }],
    [
      ['--user-data-dir=/x', '--workspace', '/data/so'],
      { mode: 'window', sample: false, folder: '/data/so' },
    ],
    [['--cli'], { mode: 'cli', words: [] }],
    [['--cli', 'init', '--sample'], { mode: 'cli', words: ['init', '--sample'] }],
    [['--workspace=/data/so'], { mode: 'window', sample: false, folder: '/data/so' }],
    [['--workspace', './so'], { mode: 'window', sample: false, folder: resolve('so') }],
    [['check', '--typo'], { mode: 'cli', words: ['check', '--typo'] }],
    [['call', 'tasks'], { mode: 'cli', words: ['call', 'tasks'] }],
    [['--workspace', '/data/so', 'check'], { mode: 'cli', words: ['--workspace', '/data/so', 'check'] }],
  ])('is read from %j', (words, expected) => expect(started(...words)).toEqual(expected))

  it('is read the same from the packaged program, whose path is its own', () => {
    expect(readStartMode(['/opt/ban-thu-ky', 'check'], '/opt/resources/app.asar', true)).toEqual({
      mode: 'cli',
      words: ['check'],
    })
  })
})
