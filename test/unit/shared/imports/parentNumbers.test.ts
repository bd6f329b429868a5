import { describe, expect, it } from 'vitest'
import { createParentNumbers, type NumberedTask } from '../../../../src/shared/imports/parentNumbers.ts'
import { numberParts } from '../../../../src/shared/imports/numberParts.ts'

const task = (row: number): NumberedTask => ({ ref: { kind: 'new', row }, words: `${row}` })
const at = (code: string, section = '') => ({ kind: 'specific', section, code }) as const

describe('the parts of a number', () => {
  it('are divided by points, however the number is written', () => {
    expect(numberParts('1.1.a')).toEqual(['1', '1', 'a'])
    expect(numberParts(' 01.02.A) ')).toEqual(['1', '2', 'a'])
    expect(numberParts('II.3.')).toEqual(['ii', '3'])
    expect(numberParts('7')).toEqual(['7'])
    expect(numberParts('1.Đ')).toEqual(['1', 'đ'])
  })

  it('are not those of documents, days and words', () => {
    for (const code of ['', 'NV-12', '12/KH-UBND', '1.2024', '1..2', '1.1 và 1.2', 'a.bc'])
      expect(numberParts(code)).toEqual([])
  })
})

describe('the parent that a number gives', () => {
  it('is the task with all parts of the number but the last', () => {
    const numbers = createParentNumbers()
    numbers.add(at('1'), task(4))
    numbers.add(at('1.1.'), task(5))
    numbers.add(at('1.10'), task(6))
    expect(numbers.parentOf(at('1.1'))).toEqual(task(4))
    expect(numbers.parentOf(at('1.1.a'))).toEqual(task(5))
    expect(numbers.parentOf(at('1.10.a'))).toEqual(task(6))
    expect(numbers.parentOf(at('2'))).toBeUndefined()
    expect(numbers.parentOf(at('2.1'))).toBeUndefined()
    expect(numbers.parentOf(at('a'))).toBeUndefined()
  })

  it('is the last one where a list begins to count anew', () => {
    const numbers = createParentNumbers()
    numbers.add(at('1'), task(4))
    numbers.add(at('1'), task(9))
    expect(numbers.parentOf(at('1.1'))).toEqual(task(9))
    numbers.add(at('1'), null)
    expect(numbers.parentOf(at('1.1'))).toBeNull()
  })

  it('stands in the same kind and section', () => {
    const numbers = createParentNumbers()
    numbers.add(at('1', 'SỞ TƯ PHÁP'), task(4))
    expect(numbers.parentOf(at('1.1', 'SỞ Y TẾ'))).toBeUndefined()
    expect(numbers.parentOf({ ...at('1.1', 'SỞ TƯ PHÁP'), kind: 'general' })).toBeUndefined()
    expect(numbers.parentOf(at('1.1', 'SỞ TƯ PHÁP'))).toEqual(task(4))
  })
})
