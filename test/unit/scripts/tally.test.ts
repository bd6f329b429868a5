import { describe, expect, test } from 'vitest'
import { isGood, ofPlaywright, ofVitest, sum, summaryLine } from '../../../scripts/test/tally.mjs'

const passing = { status: 'passed', fullName: 'adds', meta: {} }
const vitestReport = {
  testResults: [
    { status: 'passed', assertionResults: [passing, { ...passing, status: 'pending', fullName: 'later' }] },
    { status: 'failed', assertionResults: [passing, { ...passing, status: 'failed' }] },
  ],
}
const playwrightReport = {
  suites: [
    {
      specs: [{ title: 'opens', tests: [{ status: 'expected', annotations: [] }] }],
      suites: [
        {
          specs: [
            { title: 'prints', tests: [{ status: 'unexpected', annotations: [] }] },
            { title: 'retried', tests: [{ status: 'flaky', annotations: [] }] },
            {
              title: 'signs',
              tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'no key' }] }],
            },
          ],
        },
      ],
    },
  ],
}

describe('the last line', () => {
  test('counts what passed and what failed', () => {
    expect(summaryLine({ passed: 12, failed: 0, skipped: [] })).toBe('12 passed, 0 failed')
  })

  test('keeps its form when tests were skipped', () => {
    const total = sum([ofVitest(vitestReport, 1), ofPlaywright(playwrightReport, 1)])
    expect(summaryLine(total)).toBe('3 passed, 3 failed')
  })
})

test('skipped tests keep the reason that was given', () => {
  expect(ofPlaywright(playwrightReport, 1).skipped).toEqual([{ name: 'signs', reason: 'no key' }])
})

test('a test file that cannot be loaded is a failure', () => {
  expect(ofVitest({ testResults: [{ status: 'failed', assertionResults: [] }] }, 1).failed).toBe(1)
})

test.each([
  ['Vitest', ofVitest],
  ['Playwright', ofPlaywright],
])('%s ending badly is a failure even when every test passed or nothing was written', (_, read) => {
  expect(read(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: [] })
})

test('a run without a single test is not a good one', () => {
  expect(isGood({ passed: 0, failed: 0, skipped: [] })).toBe(false)
})
