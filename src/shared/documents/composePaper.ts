import { composeAttendance } from './composeAttendance.ts'
import { composeBrief } from './composeBrief.ts'
import { composeDelegates } from './composeDelegates.ts'
import { composeLinkTests } from './composeLinkTests.ts'
import { composeMaterials } from './composeMaterials.ts'
import { composeMeetingRecords } from './composeMeetingRecords.ts'
import { composeMinutes } from './composeMinutes.ts'
import { composeNamePlates } from './composeNamePlates.ts'
import { composeProgramme } from './composeProgramme.ts'
import { composeScript } from './composeScript.ts'
import { composeSites } from './composeSites.ts'
import { composeSpeeches } from './composeSpeeches.ts'
import { composeSpeechSlips } from './composeSpeechSlips.ts'
import type { DocumentKind, PlatesAt } from './contract.ts'
import type { DocumentContent } from './documentContent.ts'
import type { MeetingFile } from './meetingFile.ts'

const composers: Readonly<Record<DocumentKind, (file: MeetingFile, platesAt: PlatesAt) => DocumentContent>> =
  {
    programme: composeProgramme,
    delegates: composeDelegates,
    sites: composeSites,
    linkTests: composeLinkTests,
    materials: composeMaterials,
    speeches: composeSpeeches,
    speechSlips: composeSpeechSlips,
    script: composeScript,
    brief: composeBrief,
    namePlates: composeNamePlates,
    attendance: composeAttendance,
    minutes: composeMinutes,
    meetingRecords: composeMeetingRecords,
  }

/** A paper of a meeting; `plates`: whose name plates. */
export function composePaper(
  kind: DocumentKind,
  file: MeetingFile,
  plates: PlatesAt = 'main',
): DocumentContent {
  return composers[kind](file, plates)
}
