import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type {
  MergeResult,
  Organization,
  OrganizationFields,
  Person,
  PersonFields,
  Position,
  PositionFields,
} from '../../shared/directory/contract.ts'
import { byId } from '../../shared/records/byId.ts'
import { taskClasses } from '../../shared/tasks/state.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites, replaced } from '../writes.ts'

export type DirectoryOrder = 'protocol' | 'name'

export interface DirectoryState {
  readonly loaded: boolean
  readonly error: ErrorData | null
  readonly order: DirectoryOrder
  readonly organizations: readonly Organization[]
  readonly organizationsById: ReadonlyMap<Id, Organization>
  readonly people: readonly Person[]
  readonly peopleById: ReadonlyMap<Id, Person>
  /** The records that were just made, to be named, in the order of their making. */
  readonly newRecords: readonly NewRecord[]
  readonly load: (asOf: LocalDate) => Promise<void>
  readonly setOrder: (order: DirectoryOrder) => Promise<void>

  readonly noteNew: (record: NewRecord) => void
  /** Removes those of the new records that nobody touched, and positions without a title of their own. */
  readonly leaveNew: () => Promise<void>
  readonly createOrganization: (name: string) => Promise<Reply<Organization>>
  readonly updateOrganization: (id: Id, patch: Partial<OrganizationFields>) => Promise<Reply<Organization>>
  readonly removeOrganization: (id: Id) => Promise<Reply<DoneAction>>
  /** What an organization has to do with tasks that are not ended as of a day. */
  readonly countWork: (id: Id, asOf: LocalDate) => Promise<Reply<OrganizationWork>>
  readonly mergeOrganization: (id: Id, intoId: Id, on: LocalDate) => Promise<Reply<MergeResult>>
  readonly createPerson: (fullName: string) => Promise<Reply<Person>>
  readonly updatePerson: (id: Id, patch: Partial<PersonFields>) => Promise<Reply<Person>>
  readonly removePerson: (id: Id) => Promise<Reply<DoneAction>>
  readonly createPosition: (personId: Id, title: string) => Promise<Reply<Position>>
  readonly updatePosition: (id: Id, patch: Partial<PositionFields>) => Promise<Reply<Position>>
  readonly removePosition: (id: Id) => Promise<Reply<DoneAction>>
}

export interface OrganizationWork {
  readonly leads: number
  readonly supports: number
}

/** A record that was just made under a placeholder's name. */
interface NewRecord {
  readonly kind: 'organization' | 'person' | 'position'
  readonly id: Id
  readonly placeholder: string
}

export type DirectoryStore = StoreApi<DirectoryState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

/** Organizations and people, whole: every screen names some of them. */
export function createDirectoryStore({ client, changes, saving }: Parts): DirectoryStore {
  const store = createStore<DirectoryState>()((set, get) => {
    let shownAsOf: LocalDate | null = null

    const reload = async () => {
      if (shownAsOf === null) return
      const { order } = get()
      const [organizations, people] = await Promise.all([
        client.directory.listOrganizations({ order }),
        client.directory.listPeople({ order, asOf: shownAsOf }),
      ])
      if (!organizations.ok) set({ error: organizations.error })
      else if (!people.ok) set({ error: people.error })
      else {
        set({
          loaded: true,
          error: null,
          organizations: organizations.value,
          organizationsById: byId(organizations.value),
          people: people.value,
          peopleById: byId(people.value),
        })
      }
    }

    const putOrganization = (organization: Organization) => {
      const organizations = replaced(get().organizations, organization)
      set({ organizations, organizationsById: byId(organizations) })
    }
    const putPerson = (person: Person) => {
      const people = replaced(get().people, person)
      set({ people, peopleById: byId(people) })
    }
    const positionsOwner = (id: Id) =>
      get().people.find((person) => person.positions.some((position) => position.id === id))

    const { update: updated, afterwards } = createWrites({ saving, reload })

    changes.on(['directory'], reload)

    return {
      loaded: false,
      error: null,
      order: 'protocol',
      organizations: [],
      organizationsById: new Map(),
      people: [],
      peopleById: new Map(),
      newRecords: [],
      load: async (asOf) => {
        if (asOf === shownAsOf && get().loaded) return
        shownAsOf = asOf
        await reload()
      },
      setOrder: async (order) => {
        set({ order })
        await reload()
      },
      noteNew: (record) => set({ newRecords: [...get().newRecords, record] }),
      leaveNew: async () => {
        const { newRecords } = get()
        if (newRecords.length === 0) return
        set({ newRecords: [] })
        await saving.flushPending()
        // A person goes after the positions that were added, and only without any.
        for (const { kind, id, placeholder } of newRecords.toReversed()) {
          const { organizationsById, peopleById } = get()
          if (kind === 'position') {
            const position = positionsOwner(id)?.positions.find((other) => other.id === id)
            if (position?.title === placeholder) await get().removePosition(id)
          } else if (kind === 'person') {
            const person = peopleById.get(id)
            if (person?.version === 1 && person.fullName === placeholder && person.positions.length === 0)
              await get().removePerson(id)
          } else {
            const organization = organizationsById.get(id)
            if (organization?.version === 1 && organization.name === placeholder)
              await get().removeOrganization(id)
          }
        }
      },
      createOrganization: (name) => afterwards(client.directory.createOrganization({ name })),
      updateOrganization: (id, patch) =>
        updated(
          id,
          () => get().organizationsById.get(id)?.version ?? 1,
          (version) => client.directory.updateOrganization({ id, version, patch }),
          putOrganization,
        ),
      removeOrganization: (id) =>
        saving.update(id, () =>
          afterwards(
            client.directory.removeOrganization({
              id,
              version: get().organizationsById.get(id)?.version ?? 1,
            }),
          ),
        ),
      countWork: async (id, asOf) => {
        const ended = new Set<string>(['cancelled', 'doneOnTime', 'doneLate'])
        const classes = taskClasses.filter((taskClass) => !ended.has(taskClass))
        const [leads, supports] = await Promise.all([
          client.tasks.counts({ asOf, classes, leadIds: [id] }),
          client.tasks.counts({ asOf, classes, supportingIds: [id] }),
        ])
        if (!leads.ok) return leads
        if (!supports.ok) return supports
        return { ok: true, value: { leads: leads.value.total, supports: supports.value.total } }
      },
      mergeOrganization: async (id, intoId, on) => {
        await saving.flushPending()
        return await saving.update(id, () => {
          const version = get().organizationsById.get(id)?.version ?? 1
          return afterwards(client.directory.merge({ from: [{ id, version }], intoId, on }))
        })
      },
      createPerson: (fullName) => afterwards(client.directory.createPerson({ fullName })),
      updatePerson: (id, patch) =>
        updated(
          id,
          () => get().peopleById.get(id)?.version ?? 1,
          (version) => client.directory.updatePerson({ id, version, patch }),
          putPerson,
        ),
      removePerson: (id) =>
        saving.update(id, () =>
          afterwards(client.directory.removePerson({ id, version: get().peopleById.get(id)?.version ?? 1 })),
        ),
      createPosition: (personId, title) => afterwards(client.directory.createPosition({ personId, title })),
      updatePosition: (id, patch) =>
        updated(
          id,
          () => positionsOwner(id)?.positions.find((position) => position.id === id)?.version ?? 1,
          (version) => client.directory.updatePosition({ id, version, patch }),
          (position) => {
            const owner = positionsOwner(id)
            if (owner !== undefined) putPerson({ ...owner, positions: replaced(owner.positions, position) })
          },
        ),
      removePosition: (id) =>
        saving.update(id, () =>
          afterwards(
            client.directory.removePosition({
              id,
              version: positionsOwner(id)?.positions.find((position) => position.id === id)?.version ?? 1,
            }),
          ),
        ),
    }
  })
  return store
}
