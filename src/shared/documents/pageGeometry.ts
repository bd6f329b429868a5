/** A4 and the margins of NĐ 30/2020, in millimetres; the page number stands in the top margin (domain 1.1). */
export const pageGeometry = {
  shortSide: 210,
  longSide: 297,
  top: 20,
  right: 15,
  bottom: 20,
  left: 30,
  /** From the top edge to the top of the page number. */
  pageNumberTop: 10,
} as const

/** One face of a name plate, in millimetres: four stand side by side on a landscape page, its letters along the short edge. */
export const namePlateFace = {
  width: pageGeometry.shortSide - pageGeometry.top - pageGeometry.bottom,
  height: 63,
} as const

/** Sizes of the letters of a name plate, in points. */
export const namePlateSizes = { smallest: 8, largest: 60 } as const
