/** Numbers that look like chance and are the same in every run (mulberry32). */
export interface SeededChance {
  /** From 0 up to and without `count`. */
  below(count: number): number
  pick<T>(values: readonly T[]): T
}

export function seededChance(seed: number): SeededChance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    pick: <T>(values: readonly T[]) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('nothing to pick from')
      return value
    },
  }
}
