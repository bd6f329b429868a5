import { describe, expect, it } from 'vitest'
import { readReminder, readReport } from '../../../../src/renderer/tasks/readReport.ts'
import { newStepValues, readStep, stepPatch } from '../../../../src/renderer/tasks/readStep.ts'
import { newStep, stepKinds } from '../../../../src/shared/tasks/steps.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'

const day = localDateSchema.parse('2024-02-05')
const agency = '00000000-0000-7000-8000-000000000001'
const whole = {
  ...newStepValues(day),
  note: ' khối lượng lớn ',
  dueOn: '2024-09-30',
  dueWording: 'quý III/2024',
  leadId: agency,
}

describe('the form of a step', () => {
  it.each(stepKinds)('holds a step that the contract takes: %s', (kind) => {
    const read = readStep(kind, whole)
    expect(read.ok && newStep.safeParse(read.record).success).toBe(true)
  })

  it.each([
    ['started', { happenedOn: '' }, 'happenedOn'],
    ['extended', { ...whole, dueOn: '' }, 'dueOn'],
    ['extended', { ...whole, note: '  ' }, 'note'],
    ['transferred', { ...whole, leadId: '' }, 'leadId'],
    ['returned', newStepValues(day), 'note'],
    ['cancelled', newStepValues(day), 'note'],
  ] as const)('says which field of "%s" is missing', (kind, values, field) => {
    expect(readStep(kind, values)).toMatchObject({ ok: false, field })
  })

  it('keeps the words of a coarse deadline, and trims what was typed', () => {
    expect(readStep('extended', whole)).toMatchObject({
      record: { dueOn: '2024-09-30', dueWording: 'quý III/2024', note: 'khối lượng lớn' },
    })
  })

  it('corrects what it asks for, and never the kind', () => {
    const read = readStep('completed', { ...newStepValues(day), meetingId: '', approver: 'Tổ trưởng' })
    expect(read.ok && stepPatch(read.record)).toEqual({
      happenedOn: day,
      approver: 'Tổ trưởng',
      basis: '',
      meetingId: null,
    })
  })
})

describe('the form of a progress report', () => {
  const values = { reportedOn: day, text: 'Đã xong 86/138 xã' }

  it.each([
    ['62', 62],
    [' 62 % ', 62],
    ['100', 100],
    ['0', 0],
    ['', null],
  ])('reads "%s" per cent as %s', (percent, expected) => {
    expect(readReport({ ...values, percent })).toMatchObject({ ok: true, record: { percent: expected } })
  })

  it.each(['101', '-1', '5,5', 'một nửa'])('refuses "%s" per cent at its field', (percent) => {
    expect(readReport({ ...values, percent })).toMatchObject({ ok: false, field: 'percent' })
  })

  it('is refused when it says nothing, and without its day', () => {
    expect(readReport({ reportedOn: day, text: ' ' })).toMatchObject({ ok: false, field: 'text' })
    expect(readReport({ text: 'Đã xong' })).toMatchObject({ ok: false, field: 'reportedOn' })
  })

  it('may be nothing but a difficulty', () => {
    expect(readReport({ reportedOn: day, difficulty: 'Thiếu kinh phí' })).toMatchObject({ ok: true })
  })
})

describe('the form of a reminder', () => {
  it('is a letter unless another form is chosen', () => {
    expect(readReminder({ remindedOn: day })).toMatchObject({ record: { form: 'letter' } })
    expect(readReminder({ remindedOn: day, form: 'phone' })).toMatchObject({ record: { form: 'phone' } })
  })
})
