import { AppError } from '../../shared/contract/error.ts'
import { isInForce } from '../../shared/directory/titles.ts'
import type { RecordImportSettings, SkippedRow } from '../../shared/imports/contract.ts'
import { createOrganizationIndex } from '../../shared/imports/organizationNames.ts'
import { createDaysJudge, type RecordContext } from '../../shared/imports/records/cellReader.ts'
import { recordRows, type RecordCells } from '../../shared/imports/records/recordRows.ts'
import type { Sheet } from '../../shared/imports/sheet.ts'
import type { Step } from '../background/longWork.ts'
import { skippedShown, summaryOf, type Preview } from './previewImport.ts'
import {
  createRecordImport,
  recordWords,
  type RecordRowResult,
  type RecordSources,
  type RecordWriter,
} from './recordImports.ts'

export interface RecordPreview extends Preview<RecordRowResult> {
  readonly finish: (target: RecordWriter) => Promise<void>
}

/** Compares every row of a sheet with what there is. Throws `not-found` when the sheet or meeting is not there. */
export async function previewRecords(
  sheets: readonly Sheet[],
  settings: RecordImportSettings,
  sources: RecordSources,
  step: Step,
): Promise<RecordPreview> {
  const sheet = sheets[settings.sheet]
  if (sheet === undefined) throw new AppError('not-found', { what: 'sheet' })
  const { bodies, skipped, skippedTotal, dates } = await readBodies(sheet, settings, step)
  const organizations = await sources.directory.listOrganizations({ order: 'name' })
  const index = createOrganizationIndex(
    organizations.map((one) => ({ ...one, inForce: isInForce(one, settings.asOf) })),
  )
  const context: RecordContext = {
    dates,
    asOf: settings.asOf,
    convertLegacy: settings.convertLegacy,
    organizations: index,
    choices: new Map(settings.organizations.map(({ key, choice }) => [key, choice])),
  }
  const records = await createRecordImport(settings, bodies, context, sources)
  const rows: RecordRowResult[] = []
  for (const [done, body] of bodies.entries()) {
    rows.push(records.compare(body))
    await step({ done, total: bodies.length })
  }
  return {
    rows,
    finish: records.finish,
    summary: summaryOf(rows, { skipped, skippedTotal, organizations: index }),
  }
}

async function readBodies(sheet: Sheet, settings: RecordImportSettings, step: Step) {
  const judge = createDaysJudge()
  const bodies: RecordCells<string>[] = []
  const skipped: SkippedRow[] = []
  let skippedTotal = 0
  const place = {
    ...settings,
    columns: new Map(settings.columns.map(({ column, field }) => [column, field])),
    essential: recordWords(settings.kind).essential,
  }
  for (const body of recordRows(sheet, place)) {
    if (body.what === 'record') {
      judge.add(body)
      bodies.push(body)
    } else if (body.reason !== 'blank') {
      skippedTotal += 1
      if (skipped.length < skippedShown)
        skipped.push({ row: body.number, reason: body.reason, text: body.text.slice(0, 200) })
    }
    await step({ done: 0, total: sheet.rows.length })
  }
  return { bodies, skipped, skippedTotal, dates: judge.judge() }
}
