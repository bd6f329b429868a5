import { expect, it } from 'vitest'
import { shownSites } from '../../../../src/shared/sites/shownSites.ts'
import { siteTree } from '../../../../src/shared/sites/siteTree.ts'
import { fold } from '../../../../src/shared/text/fold.ts'
import { seededChance } from '../../../support/seededChance.ts'
import { testId } from '../../../support/testId.ts'

const site = (number: number, name: string, parent: number | null) => ({
  id: testId(number),
  ordinal: number,
  name,
  parentId: parent === null ? null : testId(parent),
})
const sites = [
  site(1, 'Chính phủ', null),
  site(2, 'UBND tỉnh', 1),
  site(3, 'huyện Lâm Bình', 2),
  site(4, 'xã Thượng Lâm', 3),
  site(5, 'huyện Na Hang', 2),
  site(6, 'Bộ Công an', null),
]
const names = (wanted: string, ...folded: readonly number[]) =>
  shownSites(sites, { wanted, foldedIds: new Set(folded.map(testId)) }).map((line) => line.site.name)

it('folds away all below a site, and unfolds them again', () => {
  expect(names('', 3)).toEqual(['Chính phủ', 'UBND tỉnh', 'huyện Lâm Bình', 'huyện Na Hang', 'Bộ Công an'])
  expect(names('', 1)).toEqual(['Chính phủ', 'Bộ Công an'])
  expect(names('')).toHaveLength(6)
})

it('finds a name without marks, with the sites above it, also in what is folded', () => {
  expect(names('thuong lam', 1)).toEqual(['Chính phủ', 'UBND tỉnh', 'huyện Lâm Bình', 'xã Thượng Lâm'])
  expect(names('lâm')).toEqual(['Chính phủ', 'UBND tỉnh', 'huyện Lâm Bình', 'xã Thượng Lâm'])
  expect(names('nhà nước')).toEqual([])
})

it('shows exactly the sites that match and all above them, whatever the tree', () => {
  const { below, pick } = seededChance(7)
  for (let round = 0; round < 200; round += 1) {
    const tree = Array.from({ length: 1 + below(30) }, (_, index) =>
      site(
        index + 1,
        pick(['huyện Lâm Bình', 'xã Năng Khả', 'phường Ỷ La']),
        index === 0 ? null : pick([null, 1 + below(index)]),
      ),
    )
    const wanted = pick(['lam', 'nang', 'y la', 'huyen'])
    const expected = new Set<string>()
    for (const one of tree.filter(({ name }) => fold(name).includes(wanted))) {
      for (
        let at: string | null = one.id;
        at !== null;
        at = tree.find(({ id }) => id === at)?.parentId ?? null
      )
        expected.add(at)
    }
    const shown = shownSites(tree, { wanted, foldedIds: new Set() })
    expect(shown.map((line) => line.site.id)).toEqual(
      siteTree(tree)
        .map((row) => row.site.id)
        .filter((id) => expected.has(id)),
    )
  }
})
