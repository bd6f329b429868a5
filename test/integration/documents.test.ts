import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PdfPrinter } from '../../src/main/rendering/renderDocument.ts'
import { date, testProgram } from '../support/testWorkspace.ts'

it('prints every task that came of a meeting, however many there are', async () => {
  const printed: string[] = []
  const pdfPrinter: PdfPrinter = {
    fontsFolder: join(import.meta.dirname, '../../resources/fonts'),
    print: async (html) => {
      printed.push(String(html))
      throw new Error('only the page is looked at')
    },
  }
  const outputs = {
    pdfPrinter,
    paperPrinter: { print: async () => 'nobody' as const },
    chooseFile: async () => null,
  }
  const program = testProgram({ outputs })
  await program.workspace.create({ folder: null, name: 'Tổ công tác thử' })
  const { directory, documents, meetings, minutes, tasks } = program.session().handlers
  const meeting = await meetings.create({ title: 'Họp thử', heldOn: date('2024-02-05') })
  const conclusion = await minutes.createConclusion({
    meetingId: meeting.id,
    section: 'assignment',
    text: 'Kết luận.',
  })
  const { id: taskListId } = await tasks.createList({ name: 'Danh mục' })
  const task = { taskListId, kind: 'specific', content: 'Việc', conclusionId: conclusion.id } as const
  for (let number = 1; number <= 200; number += 1) await tasks.create(task)
  const lead = await directory.createOrganization({ name: 'Sở Tư pháp' })
  await tasks.create({ ...task, leadId: lead.id })
  await expect(documents.render({ kind: 'minutes', meetingId: meeting.id })).rejects.toThrow('only the page')
  expect(printed.join()).toContain('Giao Sở Tư pháp chủ trì')
})
