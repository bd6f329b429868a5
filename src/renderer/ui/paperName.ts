import type { PaperSize } from './PdfPage.tsx'

/** "A4", or the size in millimetres when it is another. */
export function paperName({ width, height }: PaperSize): string {
  const [short, long] = [width, height].map(millimetres).toSorted((a, b) => a - b)
  return short === 210 && long === 297 ? 'A4' : `${millimetres(width)} × ${millimetres(height)} mm`
}

function millimetres(points: number): number {
  return Math.round((points / 72) * 25.4)
}
