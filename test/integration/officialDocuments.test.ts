import { describe, expect, it } from 'vitest'
import { sampleWorkspace } from '../support/testWorkspace.ts'

describe('an official document', () => {
  it('is composed of a meeting as a draft, and edited', async () => {
    const program = await sampleWorkspace()
    const { meetings, officialDocuments } = program.session().handlers
    const [meeting] = await meetings.list({})
    if (meeting === undefined) throw new Error('no meeting')
    const made = await officialDocuments.create({ kind: 'minutes', meetingId: meeting.id })
    const edited = await officialDocuments.update({
      id: made.id,
      version: made.version,
      patch: { subject: 'Khác', number: 5, signerName: 'Nguyễn Văn A' },
    })
    expect(edited).toMatchObject({ subject: 'Khác', number: 5, version: 2, state: 'draft' })
    expect(await officialDocuments.list({})).toMatchObject([{ id: made.id, subject: 'Khác' }])
  })
})
