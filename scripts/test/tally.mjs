/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {{ name: string, reason: string }[]} skipped
 */

/** @returns {Tally} */
const noTests = () => ({ passed: 0, failed: 0, skipped: [] })

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  const total = noTests()
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed
    total.failed += failed
    total.skipped.push(...skipped)
  }
  return total
}

/** The form that whoever reads the last line relies on; what was skipped stands above it. @param {Tally} tally */
export const summaryLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`

/** A run in which nothing was tried has proved nothing. @param {Tally} tally */
export const isGood = ({ passed, failed }) => failed === 0 && passed > 0

/** @param {boolean} passed @returns {Tally} */
export const ofCheck = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [] })

/**
 * @param {any} report what Vitest's JSON reporter wrote, undefined when it wrote nothing
 * @param {number | null} code its exit code
 * @returns {Tally}
 */
export function ofVitest(report, code) {
  const tally = noTests()
  for (const file of report?.testResults ?? []) {
    // A file that cannot even be loaded has no tests to count.
    if (file.status === 'failed' && file.assertionResults.length === 0) tally.failed++
    for (const { status, fullName, meta } of file.assertionResults) {
      if (status === 'passed') tally.passed++
      else if (status === 'failed') tally.failed++
      else tally.skipped.push({ name: fullName, reason: meta?.reason ?? status })
    }
  }
  return failedAtLeastOnce(tally, code)
}

/**
 * @param {any} report what Playwright's JSON reporter wrote, undefined when it wrote nothing
 * @param {number | null} code its exit code
 * @returns {Tally}
 */
export function ofPlaywright(report, code) {
  const tally = noTests()
  for (const { title, tests } of (report?.suites ?? []).flatMap(specsOf)) {
    for (const { status, annotations } of tests) {
      if (status === 'expected') tally.passed++
      else if (status === 'skipped') tally.skipped.push({ name: title, reason: reasonOf(annotations) })
      else tally.failed++
    }
  }
  return failedAtLeastOnce(tally, code)
}

/** @param {any} suite @returns {any[]} */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

/** @param {{ type: string, description?: string }[]} annotations */
const reasonOf = (annotations) =>
  annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'no reason given'

/** Errors outside any test (unhandled, in set-up, out of time) show in the exit code only. @param {Tally} tally @param {number | null} code */
function failedAtLeastOnce(tally, code) {
  return code === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}
