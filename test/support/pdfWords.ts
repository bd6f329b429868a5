import { execFileSync } from 'node:child_process'

export interface Word {
  readonly text: string
  /** Millimetres from the left and the top edge of the page. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The words of a PDF file with their places, page by page, as poppler reads them. */
export function wordsByPage(path: string): readonly (readonly Word[])[] {
  const millimetres = (points: string | undefined) => (Number(points) * 25.4) / 72
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g
  return execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 100_000_000 })
    .split('<page ')
    .slice(1)
    .map((text) =>
      [...text.matchAll(word)].map(([, left, top, right, bottom, content]) => ({
        text: content ?? '',
        left: millimetres(left),
        top: millimetres(top),
        right: millimetres(right),
        bottom: millimetres(bottom),
      })),
    )
}
