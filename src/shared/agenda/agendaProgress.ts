import type { Id } from '../contract/schema.ts'
import { clockTimeAt, minuteOfDay, minutesBetween, type ClockTime } from '../time/clockTime.ts'
import type { AgendaItem } from './agenda.ts'
import { agendaClock, type AgendaOf, type AgendaRow, type ClockedItem } from './agendaClock.ts'

type RunItem = ClockedItem & Pick<AgendaItem, 'startedAt' | 'endedAt'>

/** To come; running; over; passed over, when a later item has begun and this one has not. */
export type ItemState = 'ahead' | 'running' | 'ended' | 'skipped'

/** An agenda item with what really happens beside what was planned. */
export interface ProgressRow<I> extends AgendaRow<I> {
  readonly state: ItemState
  /** When it really began; for one to come, when it is expected to. Null for one passed over, or past midnight. */
  readonly realStart: ClockTime | null
  /** When it really ended; for one that runs or is to come, when it is expected to. */
  readonly realEnd: ClockTime | null
  /** Minutes by which it began, or is expected to begin, later than planned; negative for earlier, null for unknown. */
  readonly late: number | null
}

export interface AgendaProgress<I> {
  readonly rows: readonly ProgressRow<I>[]
  /** The item or sub-item that runs; null between items, before the first and after the last. */
  readonly runningId: Id | null
  /** The first item or sub-item that is still to come; null when there is none. */
  readonly nextId: Id | null
  /**
   * "Lệch 12 phút": minutes by which the end of what runs, or ran last, is later than planned; negative for earlier, null
   * before anything has begun or where the plan tells no time.
   */
  readonly late: number | null
}

/**
 * The planned times of an agenda beside the real ones, and when what is still to come is to be expected: one after the
 * other behind what runs, a fixed start not before its time. `now` is the time of day while the meeting is held, so that
 * what runs too long and what has not begun yet move on with it; null leaves the clock out.
 * An item with sub-items begins and ends with them: its own real times count only while it has none.
 */
export function agendaProgress<I extends RunItem>(
  items: readonly I[],
  meeting: AgendaOf,
  now: ClockTime | null,
): AgendaProgress<I> {
  const plan = agendaClock(items, meeting)
  const leaves = plan.filter(({ partCount }) => partCount === 0)
  const lastBegun = leaves.findLastIndex(({ item }) => item.startedAt !== null)
  const nowMinute = now === null ? null : minuteOfDay(now)

  const real = new Map<Id, Real>()
  /** The minute from which what is to come can begin; null while nothing has begun. */
  let free: number | null = null
  for (const { item, minutes } of leaves) {
    if (item.startedAt === null) continue
    const happened = realTimes(item.startedAt, item.endedAt, minutes, nowMinute)
    real.set(item.id, happened)
    free = Math.max(free ?? 0, happened.end)
  }
  for (const [index, row] of leaves.entries()) {
    if (row.item.startedAt !== null) continue
    if (index < lastBegun) {
      real.set(row.item.id, { state: 'skipped', start: null, end: null })
      continue
    }
    const planned = row.start === null ? null : minuteOfDay(row.start)
    const fixed = row.item.fixedStart === null ? null : minuteOfDay(row.item.fixedStart)
    const start = latest(free === null ? planned : (fixed ?? free), free, nowMinute)
    const end = start === null ? null : start + row.minutes
    real.set(row.item.id, { state: 'ahead', start, end })
    if (end !== null) free = end
  }

  const rows = plan.map((row): ProgressRow<I> => {
    const own = real.get(row.item.id)
    return progressRow(row, own ?? together(plan, row.item.id, real))
  })
  const leafRows = rows.filter(({ partCount }) => partCount === 0)
  const running = leafRows.findLast(({ state }) => state === 'running')
  const last = running ?? leafRows.findLast(({ state }) => state === 'ended')
  return {
    rows,
    runningId: running?.item.id ?? null,
    nextId: leafRows.find(({ state }) => state === 'ahead')?.item.id ?? null,
    late: last === undefined ? null : between(last.end, last.realEnd),
  }
}

interface Real {
  readonly state: ItemState
  /** Minutes after midnight, also past the next. */
  readonly start: number | null
  readonly end: number | null
}

function realTimes(
  startedAt: ClockTime,
  endedAt: ClockTime | null,
  minutes: number,
  now: number | null,
): Real & { readonly end: number } {
  const start = minuteOfDay(startedAt)
  if (endedAt !== null) return { state: 'ended', start, end: minuteOfDay(endedAt) }
  return { state: 'running', start, end: Math.max(start + minutes, now ?? 0) }
}

/** An item with sub-items: it begins with the first that began and ends with the last. */
function together<I extends RunItem>(
  plan: readonly AgendaRow<I>[],
  id: Id,
  real: ReadonlyMap<Id, Real>,
): Real {
  const parts = plan.flatMap(({ item, parent }) => (parent?.id === id ? (real.get(item.id) ?? []) : []))
  const states = new Set(parts.map(({ state }) => state))
  const begun = states.has('running') || states.has('ended')
  const state = (() => {
    if (states.has('running') || (begun && states.has('ahead'))) return 'running'
    if (states.has('ahead')) return 'ahead'
    return begun ? 'ended' : 'skipped'
  })()
  const starts = parts.flatMap(({ start }) => start ?? [])
  const ends = parts.flatMap(({ end }) => end ?? [])
  return {
    state,
    start: starts.length === 0 ? null : Math.min(...starts),
    end: ends.length === 0 ? null : Math.max(...ends),
  }
}

function progressRow<I extends RunItem>(row: AgendaRow<I>, { state, start, end }: Real): ProgressRow<I> {
  const realStart = start === null ? null : clockTimeAt(start)
  const realEnd = end === null ? null : clockTimeAt(end)
  return { ...row, state, realStart, realEnd, late: between(row.start, realStart) }
}

function between(planned: ClockTime | null, real: ClockTime | null): number | null {
  return planned === null || real === null ? null : minutesBetween(planned, real)
}

function latest(...minutes: readonly (number | null)[]): number | null {
  const known = minutes.filter((minute) => minute !== null)
  return known.length === 0 ? null : Math.max(...known)
}
