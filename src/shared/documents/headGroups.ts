/** Neighbouring columns under one heading, or one column without; places from 0, both ends included. */
export interface HeadGroup {
  readonly group: string | null
  readonly from: number
  readonly to: number
}

/** The upper row of a table's head. */
export function headGroups(columns: readonly { readonly group?: string | null }[]): readonly HeadGroup[] {
  const groups: HeadGroup[] = []
  columns.forEach(({ group = null }, index) => {
    const last = groups.at(-1)
    if (group !== null && last?.group === group) groups[groups.length - 1] = { ...last, to: index }
    else groups.push({ group, from: index, to: index })
  })
  return groups
}
