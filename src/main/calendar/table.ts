import type { Holiday } from '../../shared/calendar/contract.ts'

export interface HolidayTable extends Holiday {}
