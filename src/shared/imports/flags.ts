/** What is worth knowing of a cell; it is imported all the same. */
export const notes = [
  'charactersRepaired',
  'legacyRepaired',
  'yearAssumed',
  'serialDate',
  'rounded',
  'leadSupports',
  'notWritten',
  'personAdded',
  'positionAdded',
  'valueStays',
] as const

/** What is not sure: the cell is left out, the rest of its row can be imported. */
export const doubts = [
  'formulaWithoutValue',
  'errorCell',
  'monthFirst',
  'maybeSwapped',
  'unreadableDate',
  'unreadableDeadline',
  'unreadableNumber',
  'fractionOrPercent',
  'unknownOrganization',
  'ambiguousOrganization',
  'severalLeads',
  'unknownTag',
  'unknownKind',
  'unknownPriority',
  'focusWithoutEnd',
  'extendedDeadline',
  'transferredLead',
  'datesContradict',
  'completedLater',
  'otherDay',
  'stateWithoutDay',
  'olderReport',
  'otherSource',
  'continuation',
  'otherList',
  'ambiguousTask',
  'differentContent',
  'repeatedTask',
  'unknownWord',
  'unknownSite',
  'ambiguousSite',
  'ambiguousRecord',
  'severalOrganizations',
  'otherPositions',
  'otherSeats',
] as const

/** What cannot be: the row is not imported. */
export const faults = [
  'noContent',
  'noName',
  'impossibleDate',
  'outOfRange',
  'numberOutOfRange',
  'tooLong',
] as const

export type FlagReason = (typeof notes)[number] | (typeof doubts)[number] | (typeof faults)[number]
export type FlagWeight = 'note' | 'doubt' | 'fault'

/** What is to be said of a cell, or of the whole row. */
export interface Flag {
  readonly reason: FlagReason
  /** Null: of the whole row. */
  readonly column: string | null
  /** `B12`; the row's number for the whole row. */
  readonly cell: string
  /** What it is about: the text of the cell, a name, the row that has the same task. */
  readonly text: string
}

export function flagWeight(reason: FlagReason): FlagWeight {
  if (notes.some((note) => note === reason)) return 'note'
  return doubts.some((doubt) => doubt === reason) ? 'doubt' : 'fault'
}
