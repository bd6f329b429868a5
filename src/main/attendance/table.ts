import type { AttendanceEvent } from '../../shared/attendance/contract.ts'

export interface AttendanceEventTable extends AttendanceEvent {}
