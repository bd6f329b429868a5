import { createStore, type StoreApi } from 'zustand/vanilla'
import { taskOfAssignment } from '../../shared/assignments/taskOfAssignment.ts'
import { isHeld } from '../../shared/attendance/tally.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type {
  CarriedConclusion,
  Conclusion,
  ConclusionFields,
  ConclusionSection,
  Entry,
  EntryFields,
  EntryKind,
} from '../../shared/minutes/contract.ts'
import type { Task, TaskFields, TaskKind, TaskRow } from '../../shared/tasks/contract.ts'
import type { ClockTime } from '../../shared/time/clockTime.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites, kept, moveOf, replaced, type Step } from '../writes.ts'
import { entrySection } from './entrySections.ts'

export { createProposalsStore, type ProposalsState } from './proposalsStore.ts'

const pageSize = 200

export interface MinutesState {
  /** The meeting whose minutes these are; null until they are read. */
  readonly meetingId: Id | null
  readonly error: ErrorData | null
  readonly entries: readonly Entry[]
  readonly conclusions: readonly Conclusion[]
  /** The tasks that these conclusions gave. */
  readonly tasks: readonly TaskRow[]
  /** The tasks that were found done at this meeting. */
  readonly closed: readonly TaskRow[]
  /** What the earlier meetings of the series have left to this one. */
  readonly carried: readonly CarriedConclusion[]

  readonly open: (meetingId: Id, asOf: LocalDate) => Promise<void>
  readonly createEntry: (kind: EntryKind) => Promise<Reply<Entry>>
  /** Adds a note while others are being typed: nothing is waited for or read anew. */
  readonly noteEntry: (entry: NewEntry) => Promise<Reply<Entry>>
  readonly updateEntry: (id: Id, patch: Partial<EntryFields>) => Promise<Reply<Entry>>
  readonly removeEntry: (id: Id) => Promise<Reply<DoneAction>>
  readonly moveEntry: (id: Id, step: Step) => Promise<Reply<DoneAction | null>>
  readonly createConclusion: (section: ConclusionSection) => Promise<Reply<Conclusion>>
  /** As `noteEntry`. */
  readonly noteConclusion: (conclusion: NewConclusion) => Promise<Reply<Conclusion>>
  readonly updateConclusion: (id: Id, patch: Partial<ConclusionFields>) => Promise<Reply<Conclusion>>
  readonly removeConclusion: (id: Id) => Promise<Reply<DoneAction>>
  readonly moveConclusion: (id: Id, step: Step) => Promise<Reply<DoneAction | null>>
  /** Reads `carried`, and reads it anew when it changes, until the answer is called. */
  readonly watchCarried: () => () => void
  /** Changes a conclusion of an earlier meeting. */
  readonly updateCarried: (id: Id, patch: Partial<ConclusionFields>) => Promise<Reply<Conclusion>>
  /** Makes a task of a conclusion's words, said on a day: with the agencies and deadline of the one assignment in them. */
  readonly createTask: (
    conclusionId: Id,
    taskListId: Id,
    kind: TaskKind,
    day: LocalDate,
  ) => Promise<Reply<Task>>
  /** Makes tasks of a conclusion, and remembers which assignments of its text are settled by that; one user action. */
  readonly settleAssignments: (
    conclusionId: Id,
    keys: readonly string[],
    tasks: readonly AssignedTask[],
  ) => Promise<Reply<DoneAction>>
  /** Says more of a task that a conclusion gave. */
  readonly updateTask: (id: Id, patch: Partial<TaskFields>) => Promise<Reply<Task>>
  /** How many are there at a time, or over the whole meeting for null; null where no roll was called. */
  readonly presentAt: (at: ClockTime | null) => Promise<number | null>
}

export type AssignedTask = Partial<Omit<TaskFields, 'conclusionId'>> &
  Pick<TaskFields, 'taskListId' | 'kind' | 'content'>
export type NewEntry = Partial<EntryFields> & Pick<EntryFields, 'kind'>
export type NewConclusion = Partial<ConclusionFields> & Pick<ConclusionFields, 'section'>

export type MinutesStore = StoreApi<MinutesState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

const done = { ok: true, value: null } as const

/** What was said and concluded at the open meeting, with the tasks that came of it. */
export function createMinutesStore({ client, changes, saving }: Parts): MinutesStore {
  return createStore<MinutesState>()((set, get) => {
    let watchesCarried = false
    let wanted: { readonly meetingId: Id; readonly asOf: LocalDate } | null = null

    const readTasks = async (asOf: LocalDate, conclusionIds: readonly Id[]): Promise<readonly TaskRow[]> => {
      const tasks: TaskRow[] = []
      let after: string | null = null
      do {
        if (conclusionIds.length === 0) break
        const page: Awaited<ReturnType<typeof client.tasks.list>> = await client.tasks.list({
          asOf,
          conclusionIds: [...conclusionIds],
          sort: { by: 'list', descending: false },
          limit: pageSize,
          ...(after === null ? {} : { after }),
        })
        if (!page.ok) break
        tasks.push(...page.value.tasks)
        after = page.value.next
      } while (after !== null)
      return tasks
    }

    const reload = async () => {
      const mine = wanted
      if (mine === null) return
      const reply = await client.minutes.get({ meetingId: mine.meetingId })
      if (!reply.ok) {
        if (mine === wanted) set({ error: reply.error })
        return
      }
      const conclusionIds = reply.value.conclusions.map(({ id }) => id)
      const [tasks, closed] = await Promise.all([
        readTasks(mine.asOf, conclusionIds),
        client.tasks.closedAt(mine),
      ])
      if (mine !== wanted) return
      const { entries, conclusions } = get()
      set({
        meetingId: mine.meetingId,
        error: null,
        entries: kept(entries, reply.value.entries),
        conclusions: kept(conclusions, reply.value.conclusions),
        tasks,
        closed: closed.ok ? closed.value : [],
      })
    }
    changes.on(['minutes', 'tasks'], reload)
    const readCarried = async () => {
      const mine = wanted
      if (mine === null || !watchesCarried) return
      const reply = await client.minutes.carriedOver(mine)
      if (mine === wanted && reply.ok) set({ carried: reply.value })
    }
    changes.on(['meetings', 'minutes', 'tasks'], readCarried)

    const { update, restructure } = createWrites({ saving, reload })
    const entry = (id: Id) => get().entries.find((one) => one.id === id)
    const conclusion = (id: Id) => get().conclusions.find((one) => one.id === id)
    const noMeeting = { ok: false, error: { code: 'not-found', facts: { what: 'meeting' } } } as const
    const noted = async <R>(send: (meetingId: Id) => Promise<Reply<R>>, put: (record: R) => void) => {
      const { meetingId } = get()
      if (meetingId === null) return noMeeting
      const reply = await saving.update(meetingId, () => send(meetingId))
      if (reply.ok && get().meetingId === meetingId) put(reply.value)
      return reply
    }
    const inWhole = async <R>(send: (meetingId: Id) => Promise<Reply<R>>): Promise<Reply<R>> => {
      const { meetingId } = get()
      if (meetingId === null) return noMeeting
      return await restructure(meetingId, () => send(meetingId))
    }

    return {
      meetingId: null,
      error: null,
      entries: [],
      conclusions: [],
      tasks: [],
      closed: [],
      carried: [],

      open: async (meetingId, asOf) => {
        wanted = { meetingId, asOf }
        if (get().meetingId !== meetingId) {
          set({
            meetingId: null,
            error: null,
            entries: [],
            conclusions: [],
            tasks: [],
            closed: [],
            carried: [],
          })
        }
        await reload()
      },

      createEntry: (kind) => inWhole((meetingId) => client.minutes.createEntry({ meetingId, kind })),
      noteEntry: (fields) =>
        noted(
          (meetingId) => client.minutes.createEntry({ ...fields, meetingId }),
          (record) => set({ entries: appended(get().entries, record) }),
        ),
      updateEntry: (id, patch) =>
        update(
          id,
          () => entry(id)?.version ?? 1,
          (version) => client.minutes.updateEntry({ id, version, patch }),
          (record) => set({ entries: replaced(get().entries, record) }),
        ),
      removeEntry: (id) =>
        inWhole(() => client.minutes.removeEntry({ id, version: entry(id)?.version ?? 1 })),
      moveEntry: (id, step) =>
        inWhole<DoneAction | null>(async () => {
          const { entries } = get()
          const kind = entry(id)?.kind
          const siblings = entries.filter(
            (one) => kind !== undefined && entrySection(one.kind) === entrySection(kind),
          )
          const move = moveOf(siblings, id, step)
          return move === null ? done : await client.minutes.moveEntry(move)
        }),

      createConclusion: (section) =>
        inWhole((meetingId) => client.minutes.createConclusion({ meetingId, section })),
      noteConclusion: (fields) =>
        noted(
          (meetingId) => client.minutes.createConclusion({ ...fields, meetingId }),
          (record) => set({ conclusions: appended(get().conclusions, record) }),
        ),
      updateConclusion: (id, patch) =>
        update(
          id,
          () => conclusion(id)?.version ?? 1,
          (version) => client.minutes.updateConclusion({ id, version, patch }),
          (record) => set({ conclusions: replaced(get().conclusions, record) }),
        ),
      removeConclusion: (id) =>
        inWhole(() => client.minutes.removeConclusion({ id, version: conclusion(id)?.version ?? 1 })),
      moveConclusion: (id, step) =>
        inWhole<DoneAction | null>(async () => {
          const { conclusions } = get()
          const section = conclusion(id)?.section
          const move = moveOf(
            conclusions.filter((one) => one.section === section),
            id,
            step,
          )
          return move === null ? done : await client.minutes.moveConclusion(move)
        }),
      updateCarried: (id, patch) =>
        update(
          id,
          () => get().carried.find(({ conclusion }) => conclusion.id === id)?.conclusion.version ?? 1,
          (version) => client.minutes.updateConclusion({ id, version, patch }),
          () => void readCarried(),
        ),
      watchCarried: () => {
        watchesCarried = true
        void readCarried()
        return () => {
          watchesCarried = false
        }
      },
      createTask: (conclusionId, taskListId, kind, day) =>
        inWhole(async () => {
          const content = conclusion(conclusionId)?.text.trim() ?? ''
          const read = await client.minutes.assignments({ text: content, day })
          const [only, ...others] = read.ok ? read.value : []
          const said = only === undefined || others.length > 0 ? {} : taskOfAssignment(only, day)
          return await client.tasks.create({ taskListId, kind, content, ...said, conclusionId })
        }),
      settleAssignments: (conclusionId, keys, tasks) =>
        inWhole(() =>
          client.minutes.settleAssignments({
            id: conclusionId,
            version: conclusion(conclusionId)?.version ?? 1,
            keys: [...keys],
            tasks: [...tasks],
          }),
        ),
      updateTask: (id, patch) =>
        update(
          id,
          () => get().tasks.find((task) => task.id === id)?.version ?? 1,
          (version) => client.tasks.update({ id, version, patch }),
          (task) => set({ tasks: get().tasks.map((row) => (row.id === id ? { ...row, ...task } : row)) }),
        ),
      presentAt: async (at) => {
        const { meetingId } = get()
        if (meetingId === null) return null
        const counts = await client.attendance.counts({ meetingId })
        if (!counts.ok || !isHeld(counts.value.total)) return null
        if (at === null) return counts.value.total.present
        const rows = await client.attendance.presentAt({ meetingId, at })
        return rows.ok ? rows.value.length : null
      },
    }
  })
}

/** The records with one behind them that may have been read meanwhile. */
function appended<R extends { readonly id: Id }>(records: readonly R[], record: R): readonly R[] {
  return records.some(({ id }) => id === record.id) ? records : [...records, record]
}
