import type { Meeting } from '../../shared/meetings/contract.ts'
import type { MeetingSeries } from '../../shared/meetings/series.ts'

export interface MeetingTable extends Meeting {}
export interface MeetingSeriesTable extends MeetingSeries {}
