import type { LinkTest, SiteState } from './sites.ts'

/** What a test says of a site: `tested` when sound, picture and line were all good. */
export function stateAfterTest(test: Pick<LinkTest, 'sound' | 'picture' | 'line'>): SiteState {
  const isGood = test.sound === 'good' && test.picture === 'good' && test.line === 'good'
  return isGood ? 'tested' : 'notReady'
}
