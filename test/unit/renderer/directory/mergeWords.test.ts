import { describe, expect, it } from 'vitest'
import { directoryMessages } from '../../../../src/renderer/directory/messages.ts'

describe('what is said of a merger', () => {
  it('counts everything that went over', () => {
    const merged = (tasks: number, proposals: number, knownSites: number) =>
      directoryMessages.merged('Sở A', 'Sở B', { tasks, proposals, knownSites })
    expect(merged(1234, 2, 1)).toBe('sáp nhập Sở A vào Sở B, chuyển 1.234 nhiệm vụ, 2 kiến nghị, 1 điểm cầu')
    expect(merged(0, 0, 3)).toBe('sáp nhập Sở A vào Sở B, chuyển 3 điểm cầu')
    expect(merged(0, 0, 0)).toBe('sáp nhập Sở A vào Sở B')
  })
})
