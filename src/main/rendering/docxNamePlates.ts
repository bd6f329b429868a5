import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { NamePlate, NamePlatesBlock } from '../../shared/documents/documentContent.ts'
import { namePlateFace } from '../../shared/documents/pageGeometry.ts'
import { twips } from './docxMeasures.ts'
import { paragraph } from './docxText.ts'

const width = twips(namePlateFace.height)
/** A little less than the text of the page is high, which ends with a line of no height. */
const height = twips(namePlateFace.width - 2)
const dashed = { style: BorderStyle.DASHED, size: 4, color: '999999' } as const
const edge = twips(4)
const platesOnPage = 2

/** Each row fills a page: two tents of two faces, which stand head to head. */
export function namePlatesTable({ plates }: NamePlatesBlock): Table {
  const rows = Array.from({ length: Math.ceil(plates.length / platesOnPage) }, (_, index) =>
    plates.slice(index * platesOnPage, (index + 1) * platesOnPage),
  )
  const widths = [width, width, width, width]
  return new Table({
    width: { size: 4 * width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: dashed,
      bottom: dashed,
      left: dashed,
      right: dashed,
      insideHorizontal: dashed,
      insideVertical: dashed,
    },
    rows: rows.map(
      (ofPage) =>
        new TableRow({
          cantSplit: true,
          height: { value: height, rule: HeightRule.EXACT },
          children: Array.from({ length: platesOnPage }, (_, at) => faces(ofPage[at])).flat(),
        }),
    ),
  })
}

function faces(plate: NamePlate | undefined): readonly TableCell[] {
  return [TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT, TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT].map(
    (textDirection) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        textDirection,
        children: plate === undefined ? [paragraph('', { size: 8 })] : face(plate),
      }),
  )
}

function face({ nameLines, nameSize, title, titleSize }: NamePlate) {
  return [
    ...nameLines.map((line) =>
      paragraph(line, { size: nameSize, bold: true }, { alignment: AlignmentType.CENTER }),
    ),
    ...(title === ''
      ? []
      : [
          paragraph(
            title,
            { size: titleSize },
            {
              alignment: AlignmentType.CENTER,
              indent: { left: edge, right: edge },
              spacing: { before: twips(5) },
            },
          ),
        ]),
  ]
}
