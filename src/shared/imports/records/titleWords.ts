import type { Organization, PositionKind } from '../../directory/contract.ts'
import { textLines } from '../../text/textLines.ts'
import { headingKey } from '../headingKey.ts'

/** Words with which a title begins, folded. */
const beginnings =
  /^(?:pho |nguyen |quyen |q )?(?:bi thu|chu tich|giam doc|tong giam doc|truong|to truong|to pho|thanh vien|uy vien|chanh|vien truong|cuc truong|chi cuc truong|vu truong|thu truong|bo truong|thu tuong|tong bi thu|thu ky|chuyen vien|can bo|hieu truong|doi truong|hat truong|dai bieu|thuong vu|thuong truc|dai dien) ?/

/** Whether a text reads as a title. */
function isTitle(text: string): boolean {
  return beginnings.test(`${headingKey(text)} `)
}

/** Titles behind line breaks and semicolons, and behind commas where a new one begins. */
export function splitTitles(text: string): readonly string[] {
  const titles: string[] = []
  for (const piece of textLines(text).flatMap((line) => line.split(';'))) {
    let isFirst = true
    for (const part of piece.split(/,\s*(?:đồng thời\s+)?/u)) {
      const title = part.trim()
      if (title === '') continue
      const before = titles.at(-1)
      if (isFirst || isTitle(title) || before === undefined) titles.push(title)
      else titles.splice(-1, 1, `${before}, ${title}`)
      isFirst = false
    }
  }
  return titles
}

/** What kind of position a title speaks of (domain 2.5). */
export function positionKindOf(title: string): PositionKind {
  const key = headingKey(title)
  if (/\bto (?:cong tac|giup viec|truong|pho)\b|^to (?:truong|pho)\b|ban chi dao/.test(key))
    return 'workingGroup'
  const isParty = /\b(?:bi thu|tinh uy|huyen uy|thanh uy|dang uy|trung uong dang|chi bo|cap uy)\b/.test(key)
  return isParty && !/\bdoan\b/.test(key) ? 'party' : 'government'
}

/** Titles that say nothing without their body, folded. */
const bareTitle =
  /^(?:quyen |q )?(?:pho )?(?:tong )?(?:giam doc|chu tich|bi thu|truong ban|cuc truong|chi cuc truong|vien truong|chanh an|chanh van phong|chanh thanh tra|hieu truong|chu nhiem|truong phong|tong bien tap|chuyen vien)$/

/**
 * A title as it is read out: "Chánh Văn phòng" at Văn phòng UBND tỉnh is "Chánh Văn phòng UBND tỉnh", "Giám đốc" at Sở
 * Tư pháp "Giám đốc Sở Tư pháp". As it is where it names its body, or the province, or may speak of another body.
 */
export function titleWithBody(
  title: string,
  body: Pick<Organization, 'name' | 'shortName'> | undefined,
): string {
  if (body === undefined || body.name === '') return title
  const key = ` ${headingKey(title)} `
  const isNamed = [body.name, body.shortName].some(
    (name) => name !== '' && key.includes(` ${headingKey(name)} `),
  )
  if (isNamed || key.endsWith(' tinh ')) return title
  const words = title.split(' ')
  const bodyWords = body.name.split(' ')
  const start = words.findIndex((_, at) => {
    const end = words.slice(at)
    return headingKey(end.join(' ')) === headingKey(bodyWords.slice(0, end.length).join(' '))
  })
  if (start > 0) return [...words, ...bodyWords.slice(words.length - start)].join(' ')
  return bareTitle.test(headingKey(title)) ? `${title} ${body.name}` : title
}
