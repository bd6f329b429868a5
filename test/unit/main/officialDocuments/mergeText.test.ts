import { describe, expect, it } from 'vitest'
import { mergeText } from '../../../../src/main/officialDocuments/mergeText.ts'
import type {
  AnnexWords,
  DocumentText,
  DocumentWords,
} from '../../../../src/shared/officialDocuments/contract.ts'

const empty: DocumentWords = {
  subject: '',
  addressees: '',
  bases: '',
  body: '',
  recipients: '',
  keptBy: '',
  signerCapacity: '',
  signerOffice: '',
  signerName: '',
  leftCapacity: '',
  leftName: '',
}
const text = (words: Partial<DocumentWords>, annexes: readonly AnnexWords[] = []): DocumentText => ({
  words: { ...empty, ...words },
  annexes,
})
const annex = (title: string, body = ''): AnnexWords => ({ title, body, orientation: 'portrait' })
const lines = (...all: string[]) => all.join('\n')

describe('a text with the changes of the data in it', () => {
  it('takes what only the data changed, and keeps what only the user did, line by line', () => {
    const merged = mergeText({
      before: text({ subject: 'Họp', body: lines('Một', 'Hai', 'Ba', 'Bốn', 'Năm') }),
      own: text({ subject: 'Họp', body: lines('Một của tôi', 'Hai', 'Ba', 'Bốn', 'Năm') }),
      now: text({ subject: 'Hội nghị', body: lines('Một', 'Hai', 'Ba', 'Bốn', 'Năm mới', 'Sáu') }),
    })
    expect(merged.words.subject).toBe('Hội nghị')
    expect(merged.words.body).toBe(lines('Một của tôi', 'Hai', 'Ba', 'Bốn', 'Năm mới', 'Sáu'))
    expect(merged.keptOwn).toEqual([])
  })

  it('keeps the lines of the user where both changed the same, and says in which field', () => {
    const merged = mergeText({
      before: text({ subject: 'Họp', body: lines('Một', 'Hai', 'Ba') }),
      own: text({ subject: 'Họp Tổ công tác', body: lines('Một', 'Hai của tôi', 'Ba') }),
      now: text({ subject: 'Hội nghị', body: lines('Một', 'Hai mới', 'Ba') }),
    })
    expect(merged.words).toMatchObject({
      subject: 'Họp Tổ công tác',
      body: lines('Một', 'Hai của tôi', 'Ba'),
    })
    expect(merged.keptOwn).toEqual(['subject', 'body'])
  })

  it('says nothing where the user has written what the data says now', () => {
    const same = mergeText({
      before: text({ subject: 'Họp', body: lines('Một', 'Hai') }),
      own: text({ subject: 'Hội nghị', body: lines('Một', 'Hai') }),
      now: text({ subject: 'Hội nghị', body: lines('Một', 'Hai') }),
    })
    expect([same.words.subject, same.keptOwn]).toEqual(['Hội nghị', []])
  })

  it('takes in new annexes, drops those that the data has no more, and leaves the own ones of the user', () => {
    const merged = mergeText({
      before: text({}, [annex('Danh mục nhiệm vụ', 'A'), annex('Đại biểu', 'B')]),
      own: text({}, [annex('Phụ lục tự soạn', 'C'), annex('Danh mục nhiệm vụ', 'A'), annex('Đại biểu', 'B')]),
      now: text({}, [annex('Danh mục nhiệm vụ', 'A2'), annex('Số liệu', 'D')]),
    })
    expect(merged.annexes).toEqual([
      annex('Phụ lục tự soạn', 'C'),
      annex('Danh mục nhiệm vụ', 'A2'),
      annex('Số liệu', 'D'),
    ])
    expect(merged.annexOrigins).toEqual([0, 1, 2])
  })

  it('keeps an annex that the data has no more once the user has written in it', () => {
    const merged = mergeText({
      before: text({}, [annex('Danh mục', 'A')]),
      own: text({}, [annex('Danh mục', 'A của tôi')]),
      now: text({}),
    })
    expect(merged.annexes).toEqual([annex('Danh mục', 'A của tôi')])
    expect(merged.keptOwn).toEqual(['annexes.0'])
  })

  it('leaves an annex away that the user has removed', () => {
    const merged = mergeText({
      before: text({}, [annex('Danh mục', 'A')]),
      own: text({}),
      now: text({}, [annex('Danh mục', 'A2')]),
    })
    expect(merged.annexes).toEqual([])
  })
})
