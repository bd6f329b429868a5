import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRouter } from '../../src/main/ipc/router.ts'
import { contract } from '../../src/shared/contract/index.ts'
import { emptyWorkspace, testProgram } from '../support/testWorkspace.ts'

describe('a call by name', () => {
  it.each([
    ['tasks', 'khong-co'],
    ['khong-co', 'list'],
    ['__proto__', 'list'],
    ['constructor', 'name'],
    ['tasks', '__proto__'],
    ['tasks', 'toString'],
    ['tasks', 'constructor'],
  ])('to %s.%s, which is none of ours, is not found', async (feature, method) => {
    for (const { router } of [testProgram(), await emptyWorkspace()]) {
      expect(await router.call(feature, method, {})).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      })
    }
  })

  it('needs an open workspace, but for the calls about workspaces', async () => {
    const { router } = testProgram()
    expect(await router.call('tasks', 'lists', {})).toMatchObject({
      ok: false,
      error: { code: 'no-workspace' },
    })
    expect(await router.call('workspace', 'status', {})).toMatchObject({
      ok: true,
      value: { state: 'closed' },
    })
  })

  it.each([
    ['directory', 'createPerson', {}, { path: 'fullName', reason: 'missing' }],
    ['directory', 'createPerson', { fullName: '   ' }, { path: 'fullName', reason: 'missing' }],
    ['directory', 'createPerson', { fullName: 5 }, { path: 'fullName', reason: 'wrong-type' }],
    [
      'directory',
      'createPerson',
      { fullName: 'x'.repeat(51) },
      { path: 'fullName', reason: 'too-long', limit: 50 },
    ],
    ['directory', 'createPerson', { fullName: 'A', admin: true }, { path: 'admin', reason: 'unknown-field' }],
    [
      'directory',
      'createPerson',
      { fullName: 'A', honorific: 'sir' },
      { path: 'honorific', reason: 'bad-format' },
    ],
    ['meetings', 'create', { title: 'A', heldOn: '2024-02-30' }, { path: 'heldOn', reason: 'bad-format' }],
    [
      'meetings',
      'create',
      { title: 'A', minutesNumber: 0 },
      { path: 'minutesNumber', reason: 'out-of-range' },
    ],
    ['meetings', 'create', { title: 'A', startTime: '24:00' }, { path: 'startTime', reason: 'bad-format' }],
    [
      'tasks',
      'get',
      { id: "'; drop table task; --", asOf: '2024-02-05' },
      { path: 'id', reason: 'bad-format' },
    ],
    ['tasks', 'lists', { all: true }, { path: 'all', reason: 'unknown-field' }],
    [
      'directory',
      'updatePerson',
      { id: '01900000-0000-7000-8000-000000000001', version: 1, patch: {}, admin: true },
      { path: 'admin', reason: 'unknown-field' },
    ],
    [
      'directory',
      'updatePerson',
      { id: '01900000-0000-7000-8000-000000000001', version: 1, patch: { version: 5 } },
      { path: 'patch.version', reason: 'unknown-field' },
    ],
    [
      'directory',
      'updatePerson',
      { id: '01900000-0000-7000-8000-000000000001', version: 0, patch: {} },
      { path: 'version', reason: 'out-of-range' },
    ],
    [
      'tasks',
      'list',
      { asOf: '2024-02-05', sort: { by: 'list', descending: false }, limit: 201 },
      { path: 'limit', reason: 'out-of-range' },
    ],
  ])(
    '%s.%s with %j is refused with the field named, and nothing is written',
    async (feature, method, input, issue) => {
      const { router, workspace } = await emptyWorkspace()
      const reply = await router.call(feature, method, input)
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input', facts: { issues: [issue] } } })
      expect((await workspace.check({})).rows).toMatchObject({ change: 0, person: 0, meeting: 0 })
    },
  )

  it('tells nothing of a bug but that there was one, and logs it without the message', async () => {
    const program = await emptyWorkspace()
    await program.session().close()
    const reply = await program.router.call('tasks', 'lists', {})
    expect(reply).toEqual({ ok: false, error: { code: 'unexpected', facts: {} } })
    expect(program.logged.join()).toContain('tasks.lists failed')
    await program.workspace.close().catch(() => {})
  })

  it('keeps what people wrote out of its log', async () => {
    const logged: string[] = []
    const log = (line: string) => void logged.push(line)
    const run = async () => await Promise.reject(new Error('Nguyễn Văn Sơn vắng mặt'))
    const router = createRouter({
      bound: () => new Map([['lists', { ...contract.tasks.lists, run }]]),
      stopwatch: () => 0,
      log: { warn: log, error: log },
    })
    expect(await router.call('tasks', 'lists', {})).toMatchObject({ error: { code: 'unexpected' } })
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('router.test.ts')
    expect(logged[0]).not.toContain('Nguyễn Văn Sơn')
  })

  it('with any JSON at all gets a typed answer and writes no broken row', async () => {
    const { router, workspace } = await emptyWorkspace()
    const names = Object.entries(contract).flatMap(([feature, methods]) =>
      Object.keys(methods).map((method) => [feature, method] as const),
    )
    // These would leave the workspace or make other folders; their input is tested above.
    const tried = names.filter(
      ([feature, method]) => feature !== 'workspace' || method === 'saveDraft' || method === 'update',
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tried), fc.jsonValue(), async ([feature, method], input) => {
        const reply = await router.call(feature, method, input)
        expect(reply.ok ? null : reply.error.code).not.toBe('unexpected')
      }),
      { numRuns: 400 },
    )
    expect((await workspace.check({})).problems).toEqual([])
  })
})
