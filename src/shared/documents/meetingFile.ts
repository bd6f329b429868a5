import type { RollCallCounts, RollCallRow } from '../attendance/contract.ts'
import type { Organization, Person } from '../directory/contract.ts'
import type { Material } from '../materials/contract.ts'
import type { MeetingDetail } from '../meetings/contract.ts'
import type { CarriedConclusion, MinutesDetail } from '../minutes/contract.ts'
import type { OverdueByAgency, Task, TaskListSummary } from '../tasks/contract.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { Letterhead } from './contract.ts'

/** Everything a paper about one meeting is composed from, read once; the composing functions read nothing else. */
export interface MeetingFile extends MeetingDetail, MinutesDetail {
  /** Null prints blanks. */
  readonly letterhead: Letterhead | null
  /** In the order in which they stand. */
  readonly materials: readonly Material[]
  /** Every seat of the meeting in the order of sites, blocs and ranks. */
  readonly rollCall: readonly RollCallRow[]
  readonly attendance: RollCallCounts
  /** Everybody whom the meeting or its entries name. */
  readonly people: readonly Person[]
  /** Every organization that the tasks below name. */
  readonly organizations: readonly Organization[]
  /** Tasks given by this meeting's conclusions, as they were given: first lead agency, first deadline. */
  readonly tasks: readonly Task[]
  /** What earlier meetings of the series have left to this one, as of the day. */
  readonly carried: readonly CarriedConclusion[]
  readonly taskLists: readonly TaskListSummary[]
  readonly overdueByAgency: readonly OverdueByAgency[]
  /** The day for which the figures above hold. */
  readonly asOf: LocalDate
  /** What the grey line at the foot says; null for real data. */
  readonly sampleNotice: string | null
}
