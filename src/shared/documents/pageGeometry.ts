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

/** Frames of dấu khẩn, in millimetres (domain 1.2, ô 10b). */
export const urgencyMark = {
  height: 8,
  widths: { KHẨN: 20, 'THƯỢNG KHẨN': 40, 'HOẢ TỐC': 30 },
} as const

/** Longer địa danh, ngày tháng are set in 13 points, so that they stay on the line of the number. */
export const widestDate = 42

/** Ô 9a, in millimetres: "Kính gửi:" from the left margin, then from there the dashes, which stand under its colon. */
export const addresseesPlace = { label: 35, dash: 17.5, hanging: 2.8, beside: 20 } as const

/** One face of a name plate, in millimetres: four stand side by side on a landscape page, its letters along the short edge. */
export const namePlateFace = {
  width: pageGeometry.shortSide - pageGeometry.top - pageGeometry.bottom,
  height: 63,
} as const

/** Sizes of the letters of a name plate, in points. */
export const namePlateSizes = { smallest: 8, largest: 60 } as const
