import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Id } from '../../src/shared/contract/schema.ts'
import { largestPreview, pieceLength } from '../../src/shared/materials/contract.ts'
import { testProgram } from '../support/testWorkspace.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const isRoot = process.getuid?.() === 0
const isLinux = process.platform === 'linux'

/** A meeting, and a desk that chooses, saves and views as the test says. */
async function meetingWithDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const viewed: (readonly [content: string, name: string])[] = []
  const said = { chosen: [] as readonly string[], target: null as string | null, opens: true }
  const program = testProgram({
    desk: {
      chooseFiles: async () => said.chosen,
      chooseFile: async () => said.target,
      async view(file, name) {
        viewed.push([readFileSync(file, 'utf8'), name])
        return said.opens
      },
    },
  })
  await program.workspace.create({ folder: null, name: 'Tổ công tác thử' })
  const { materials, meetings, agenda, history } = program.session().handlers
  const { id: meetingId } = await meetings.create({ title: 'Hội nghị' })
  const attachments = join(program.root, 'so-lam-viec', 'attachments')
  const write = (name: string, content: string | Buffer) => {
    const file = join(folder, name)
    writeFileSync(file, content)
    return file
  }
  const add = async (kind: 'paper' | 'photo', ...files: string[]) => {
    said.chosen = files
    return await materials.addFiles({ meetingId, agendaItemId: null, kind, handed: null })
  }
  /** Through the router, as the window calls. */
  const addByRouter = async (kind: 'paper' | 'photo', ...files: string[]) => {
    said.chosen = files
    const input = { meetingId, agendaItemId: null, kind, handed: null }
    return await program.router.call('materials', 'addFiles', input)
  }
  const list = async () => await materials.list({ meetingId })
  const kept = () =>
    existsSync(attachments)
      ? readdirSync(attachments, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 2)
      : []
  /** Everything of the workspace that a refusal must leave as it was. */
  const state = async () => ({ rows: await list(), kept: kept(), beside: readdirSync(folder).toSorted() })
  return {
    program,
    materials,
    meetings,
    agenda,
    history,
    meetingId,
    folder,
    attachments,
    said,
    viewed,
    write,
    add,
    addByRouter,
    list,
    kept,
    state,
  }
}

type Case = readonly [what: string, code: string, make: (desk: Desk) => string, kind?: 'photo']
type Desk = Awaited<ReturnType<typeof meetingWithDesk>>

/** Hands a file over as the window does. */
async function handOver({ materials }: Pick<Desk, 'materials'>, name: string, content: Buffer) {
  let transferId: Id | null = null
  for (let at = 0; at < Math.max(1, content.length); at += pieceLength) {
    const base64 = content.subarray(at, at + pieceLength).toString('base64')
    transferId = (await materials.handOver({ transferId, name, base64 })).transferId
  }
  if (transferId === null) throw new Error('nothing handed over')
  return { transferId, name }
}

describe('the materials of a meeting', () => {
  it('are expected before they are there, corrected, moved and removed', async () => {
    const { materials, agenda, history, meetingId, list } = await meetingWithDesk()
    const item = await agenda.createAgendaItem({ meetingId, title: 'Báo cáo' })
    const first = await materials.create({
      meetingId,
      title: 'Báo cáo',
      agendaItemId: item.id,
      signing: 'waiting',
    })
    expect(first).toMatchObject({
      kind: 'paper',
      delivery: 'electronic',
      hash: null,
      fileName: null,
      ordinal: 0,
    })
    const second = await materials.create({ meetingId, title: 'Dự thảo nghị quyết' })
    await materials.move({ id: second.id, version: second.version, beforeId: first.id })
    expect((await list()).map(({ title }) => title)).toEqual(['Dự thảo nghị quyết', 'Báo cáo'])
    const [, moved] = await list()
    if (moved === undefined) throw new Error('lost')
    const changed = await materials.update({
      id: moved.id,
      version: moved.version,
      patch: { signing: 'signed', pages: 12, agendaItemId: null },
    })
    expect(changed).toMatchObject({ signing: 'signed', pages: 12, agendaItemId: null })
    const { actionId } = await materials.remove(changed)
    expect(await list()).toHaveLength(1)
    await history.undo({ actionId })
    expect(await list()).toHaveLength(2)
  })

  it('belong to items and speeches of their own meeting', async () => {
    const { materials, meetings, agenda, meetingId } = await meetingWithDesk()
    const other = await meetings.create({ title: 'Hội nghị khác' })
    const item = await agenda.createAgendaItem({ meetingId: other.id, title: 'Mục' })
    const refused = { code: 'not-found', facts: { what: 'agendaItem' } }
    await expect(materials.create({ meetingId, title: 'A', agendaItemId: item.id })).rejects.toMatchObject(
      refused,
    )
    const own = await materials.create({ meetingId, title: 'A' })
    await expect(materials.update({ ...own, patch: { agendaItemId: item.id } })).rejects.toMatchObject(
      refused,
    )
    await expect(
      materials.addFiles({ meetingId, agendaItemId: item.id, kind: 'paper', handed: null }),
    ).rejects.toMatchObject(refused)
  })

  it('come as files, several at once, and are taken back in one action', async () => {
    const { materials, history, write, add, list, viewed, said, folder } = await meetingWithDesk()
    const added = await add('paper', write('Báo cáo số 1.pdf', pdf), write('Bảng.xlsx', 'PK'))
    expect(added?.materials).toMatchObject([
      { title: 'Báo cáo số 1', fileName: 'Báo cáo số 1.pdf', size: pdf.length, kind: 'paper', ordinal: 0 },
      { title: 'Bảng', fileName: 'Bảng.xlsx', ordinal: 1 },
    ])
    const [first] = await list()
    if (first === undefined || added === null || added.actionId === null) throw new Error('nothing added')
    await materials.open({ id: first.id })
    expect(viewed).toEqual([[pdf.toString(), 'Báo cáo số 1.pdf']])
    said.target = join(folder, 'lưu.pdf')
    expect(await materials.saveFile({ id: first.id })).toEqual({ file: said.target })
    expect(readFileSync(said.target).equals(pdf)).toBe(true)
    await history.undo({ actionId: added.actionId })
    expect(await list()).toEqual([])
    expect(await add('paper')).toBeNull()
  })

  it('are previewed when they are a picture or PDF, whatever they are called', async () => {
    const { materials, meetingId, write, add } = await meetingWithDesk()
    const added = await add(
      'paper',
      write('a.txt', png),
      write('b.bin.dat', pdf),
      write('c.png', 'không phải ảnh'),
    )
    const previews = []
    for (const { id } of added?.materials ?? []) previews.push(await materials.preview({ id }))
    expect(previews).toEqual([
      { mediaType: 'image/png', base64: png.toString('base64') },
      { mediaType: 'application/pdf', base64: pdf.toString('base64') },
      null,
    ])
    const empty = await add('paper', write('rỗng.pdf', ''))
    expect(await materials.preview({ id: empty?.materials[0]?.id ?? meetingId })).toBeNull()
  })

  it('get their file later, and another one in its place, which an undo gives back', async () => {
    const { materials, history, meetingId, said, write, list } = await meetingWithDesk()
    const expected = await materials.create({ meetingId, title: 'Báo cáo của Tổ công tác' })
    said.chosen = [write('bc.pdf', pdf)]
    const set = await materials.setFile({ id: expected.id, version: expected.version, handed: null })
    const [withFile] = set?.materials ?? []
    expect(withFile).toMatchObject({ title: 'Báo cáo của Tổ công tác', fileName: 'bc.pdf', size: pdf.length })
    if (withFile === undefined) throw new Error('no file')
    const handed = await handOver({ materials }, 'bản sửa.png', png)
    const again = await materials.setFile({ id: withFile.id, version: withFile.version, handed })
    expect(again?.materials).toMatchObject([{ fileName: 'bản sửa.png' }])
    await history.undo({ actionId: again?.actionId ?? expected.id })
    expect(await list()).toMatchObject([{ fileName: 'bc.pdf' }])
  })

  it('are handed over by the window in pieces', async () => {
    const { materials, meetingId, kept, list } = await meetingWithDesk()
    const content = Buffer.concat([png, Buffer.alloc(2 * pieceLength, 'x')])
    const handed = [
      await handOver({ materials }, 'ảnh chụp.png', content),
      await handOver({ materials }, 'b.png', png),
    ]
    expect(kept().filter((name) => name.includes('content'))).toHaveLength(2)
    const added = await materials.addFiles({ meetingId, agendaItemId: null, kind: 'photo', handed })
    expect(added?.materials).toMatchObject([
      { title: 'ảnh chụp', size: content.length, kind: 'photo' },
      { title: 'b', size: png.length },
    ])
    expect(kept()).toHaveLength(2)
    await expect(
      materials.addFiles({ meetingId, agendaItemId: null, kind: 'photo', handed }),
    ).rejects.toMatchObject({ code: 'not-found', facts: { what: 'file' } })
    expect(await list()).toHaveLength(2)
  })

  it('leave nothing behind of what was handed over and never added', async () => {
    const desk = await meetingWithDesk()
    await handOver(desk, 'a.png', png)
    expect(desk.kept()).not.toEqual([])
    const { root } = desk.program
    await desk.program.workspace.close()
    const again = testProgram({ root })
    await again.workspace.open({ folder: join(root, 'so-lam-viec') })
    const { materials } = again.session().handlers
    const handed = await handOver({ materials }, 'b.png', png)
    await materials.addFiles({
      meetingId: desk.meetingId,
      agendaItemId: null,
      kind: 'photo',
      handed: [handed],
    })
    expect(desk.kept().filter((name) => name.startsWith('.part-'))).toEqual([])
  })
})

describe('a file that cannot be taken in changes nothing', () => {
  const cases: readonly Case[] = [
    ['a photo of 100 MB', 'file-too-large', (desk) => sparse(desk, 'ảnh.jpg', 100 * 1024 * 1024), 'photo'],
    [
      'a photo over the limit of photos',
      'file-too-large',
      (desk) => sparse(desk, 'ảnh.jpg', largestPreview + 1),
      'photo',
    ],
    ['a paper over 100 MB', 'file-too-large', (desk) => sparse(desk, 'quay phim.mp4', 100 * 1024 * 1024 + 1)],
    ['one that is gone', 'file-not-read', ({ folder }) => join(folder, 'không có.pdf')],
    ['a folder', 'not-a-file', ({ folder }) => folder],
    [
      'a link that leads to itself',
      'file-not-read',
      ({ folder }) => {
        symlinkSync(join(folder, 'vòng.pdf'), join(folder, 'vòng.pdf'))
        return join(folder, 'vòng.pdf')
      },
    ],
    [
      'a link to nothing',
      'file-not-read',
      ({ folder }) => {
        symlinkSync(join(folder, 'không có'), join(folder, 'liên kết.pdf'))
        return join(folder, 'liên kết.pdf')
      },
    ],
    ['a name with a zero byte', 'file-not-read', ({ folder }) => join(folder, 'a\0.pdf')],
    ['a path that is too long', 'file-not-read', ({ folder }) => join(folder, `${'ộ'.repeat(400)}.pdf`)],
    ['a program', 'file-kind-refused', ({ write }) => write('cài đặt.exe', 'x')],
    ['a program that is called a paper', 'file-kind-refused', ({ write }) => write('Báo cáo.pdf', 'MZ\x90')],
    [
      'a script that is called a picture',
      'file-kind-refused',
      ({ write }) => write('ảnh.png', '#!/bin/sh\n'),
    ],
    ['a program behind a double ending', 'file-kind-refused', ({ write }) => write('Giấy mời.pdf.scr', 'x')],
    ['a photo that is none', 'not-a-picture', ({ write }) => write('ảnh.jpg', 'không phải ảnh'), 'photo'],
    ['a PDF among photos', 'not-a-picture', ({ write }) => write('a.pdf', pdf), 'photo'],
  ]
  it.each(named(cases))('$what: $code', async ({ code, make, kind }) => {
    const desk = await meetingWithDesk()
    const good = desk.write('tốt.png', png)
    const bad = make(desk)
    const before = await desk.state()
    expect(await desk.addByRouter(kind, bad)).toMatchObject({ ok: false, error: { code } })
    expect(await desk.state()).toEqual(before)
    // It does not stand in the way of those beside it.
    expect(await desk.addByRouter(kind, bad, good)).toMatchObject({
      ok: true,
      value: { materials: [{ fileName: 'tốt.png' }], refused: [{ code }] },
    })
    expect(await desk.list()).toMatchObject([{ fileName: 'tốt.png' }])
    expect(desk.kept()).toEqual([expect.stringMatching(/^[0-9a-f]{2}.[0-9a-f]{64}$/)])
  })

  it('of several that are all refused, each with its reason', async () => {
    const desk = await meetingWithDesk()
    const before = await desk.state()
    const gone = join(desk.folder, 'không có.pdf')
    const reply = await desk.addByRouter('paper', gone, desk.write('cài đặt.exe', 'x'))
    expect(reply).toMatchObject({
      ok: true,
      value: {
        actionId: null,
        materials: [],
        refused: [
          { code: 'file-not-read', facts: { file: gone } },
          { code: 'file-kind-refused', facts: { file: 'cài đặt.exe' } },
        ],
      },
    })
    expect(await desk.state()).toEqual({ ...before, beside: expect.any(Array) })
  })

  it.runIf(isLinux)('a pipe that nobody writes to is not waited for', async () => {
    const desk = await meetingWithDesk()
    const pipe = join(desk.folder, 'ống.pdf')
    execFileSync('mkfifo', [pipe])
    expect(await desk.addByRouter('paper', pipe)).toMatchObject({ ok: false, error: { code: 'not-a-file' } })
    expect(await desk.list()).toEqual([])
  })

  it.runIf(isLinux)('a device is no file', async () => {
    const desk = await meetingWithDesk()
    for (const device of ['/dev/zero', '/dev/full'])
      expect(await desk.addByRouter('paper', device)).toMatchObject({
        ok: false,
        error: { code: 'not-a-file' },
      })
  })

  const meanwhile: readonly (readonly [string, string, (file: string) => void])[] = [
    ['vanishes', 'file-not-read', (file) => rmSync(file)],
    ['shrinks', 'file-changed', (file) => truncateSync(file, 10)],
    ['grows', 'file-changed', (file) => appendFileSync(file, 'thêm')],
    [
      'becomes another of the same length',
      'file-changed',
      (file) => {
        const other = Buffer.alloc(40 * 1024 * 1024, 'y')
        rmSync(file)
        writeFileSync(file, other)
      },
    ],
  ]
  it.each(meanwhile)('one that %s while it is copied: %s', async (_what, code, change) => {
    const desk = await meetingWithDesk()
    const file = desk.write('lớn.pdf', Buffer.alloc(40 * 1024 * 1024, 'x'))
    const answer = desk.addByRouter('paper', file)
    while (!desk.kept().some((name) => name.endsWith('content')))
      await new Promise((next) => setImmediate(next))
    change(file)
    expect(await answer).toMatchObject({ ok: false, error: { code } })
    expect(await desk.list()).toEqual([])
    expect(desk.kept()).toEqual([])
  })

  it('one handed over that is too large', async () => {
    const desk = await meetingWithDesk()
    const { meetingId, materials } = desk
    const content = Buffer.concat([png, Buffer.alloc(largestPreview)])
    const handed = await handOver(desk, 'ảnh.png', content)
    await expect(
      materials.addFiles({ meetingId, agendaItemId: null, kind: 'photo', handed: [handed] }),
    ).rejects.toMatchObject({ code: 'file-too-large', facts: { megabytes: 30 } })
    expect(await desk.list()).toEqual([])
    expect(desk.kept()).toEqual([])
  })
})

describe('a disk that refuses', () => {
  /** The folder of attachments on a small disk of its own, full but for 2 MB. */
  const onDisk = (attachments: string, options: string) => {
    mkdirSync(attachments, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', attachments])
    const unmount = () => void execFileSync('umount', [attachments])
    onTestFinished(unmount)
  }

  it.runIf(isLinux && isRoot)('because it is full is named, and nothing is left half written', async () => {
    const desk = await meetingWithDesk()
    onDisk(desk.attachments, 'size=2m')
    const before = await desk.state()
    const small = desk.write('nhỏ.png', png)
    const large = desk.write('lớn.pdf', Buffer.alloc(3 * 1024 * 1024, 'x'))
    expect(await desk.addByRouter('paper', small, large)).toMatchObject({
      ok: false,
      error: { code: 'disk-full' },
    })
    expect((await desk.state()).kept).toEqual(before.kept)
    expect(await desk.list()).toEqual([])
    // The room is free again.
    expect(await desk.addByRouter('photo', small)).toMatchObject({ ok: true })
    await expect(handOver(desk, 'lớn.pdf', Buffer.alloc(3 * 1024 * 1024))).rejects.toMatchObject({
      code: 'ENOSPC',
    })
    expect(desk.kept()).toHaveLength(1)
  })

  it.runIf(isLinux && isRoot)('because it may only be read is named', async () => {
    const desk = await meetingWithDesk()
    onDisk(desk.attachments, 'ro')
    expect(await desk.addByRouter('paper', desk.write('a.pdf', pdf))).toMatchObject({
      ok: false,
      error: { code: 'workspace-not-writable' },
    })
    expect(await desk.list()).toEqual([])
  })

  it.runIf(isLinux)('to let a file grow is named', async () => {
    const desk = await meetingWithDesk()
    const limit = (bytes: string) =>
      void execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`])
    const large = desk.write('lớn.pdf', Buffer.alloc(8 * 1024 * 1024, 'x'))
    onTestFinished(() => limit('unlimited'))
    limit(String(5 * 1024 * 1024))
    const answer = await desk.addByRouter('paper', large)
    limit('unlimited')
    expect(answer).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(desk.kept()).toEqual([])
    expect(await desk.list()).toEqual([])
  })

  it('because a file stands where the folder should be is named', async () => {
    const desk = await meetingWithDesk()
    rmSync(desk.attachments, { recursive: true })
    writeFileSync(desk.attachments, 'không phải thư mục')
    expect(await desk.addByRouter('paper', desk.write('a.pdf', pdf))).toMatchObject({
      ok: false,
      error: { code: 'workspace-not-writable' },
    })
    expect(await desk.list()).toEqual([])
    rmSync(desk.attachments)
    mkdirSync(desk.attachments)
    expect(await desk.addByRouter('paper', desk.write('a.pdf', pdf))).toMatchObject({ ok: true })
  })
})

describe('nothing outside the workspace', () => {
  const outsideFolder = () => {
    const outside = mkdtempSync(join(tmpdir(), 'ban-thu-ky-outside-'))
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }))
    mkdirSync(join(outside, '.part-của người khác'))
    writeFileSync(join(outside, '.part-của người khác', 'quý.txt'), 'giữ')
    return outside
  }
  const untouched = (outside: string) => {
    expect(readdirSync(outside, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual([
      '.part-của người khác',
      join('.part-của người khác', 'quý.txt'),
    ])
  }

  it('is written or deleted when the folder of attachments is a link', async () => {
    const desk = await meetingWithDesk()
    const outside = outsideFolder()
    rmSync(desk.attachments, { recursive: true })
    symlinkSync(outside, desk.attachments)
    expect(await desk.addByRouter('paper', desk.write('a.pdf', pdf))).toMatchObject({
      ok: false,
      error: { code: 'workspace-not-writable' },
    })
    untouched(outside)
  })

  it('is written when a folder in it is a link, or deleted when a half copy is one', async () => {
    const desk = await meetingWithDesk()
    const outside = outsideFolder()
    symlinkSync(outside, join(desk.attachments, '.part-liên kết'))
    for (let first = 0; first < 256; first += 1)
      symlinkSync(outside, join(desk.attachments, first.toString(16).padStart(2, '0')))
    expect(await desk.addByRouter('paper', desk.write('a.pdf', pdf))).toMatchObject({
      ok: false,
      error: { code: 'workspace-not-writable' },
    })
    untouched(outside)
    expect(await desk.list()).toEqual([])
  })

  it.each([
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    ['..\\..\\Windows\\win.pdf', 'win.pdf'],
    ['C:\\Users\\x\\Kế hoạch.pdf', 'Kế hoạch.pdf'],
    ['\\\\máy-chủ\\chung\\a.pdf', 'a.pdf'],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['com1.tar.pdf', '_com1.tar.pdf'],
    ['cuối có chấm.pdf. . ', 'cuối có chấm.pdf'],
    ['...', 'Tệp'],
    ['fdp\u202Egnp.pdf', 'fdp gnp.pdf'],
    ['a\u0000b\u0007c\u2028d.pdf', 'abc d.pdf'],
    ['Ba\u0301o ca\u0301o.pdf'.normalize('NFD'), 'Báo cáo.pdf'],
    [`${'ộ'.repeat(300)}.pdf`, `${'ộ'.repeat(60)}.pdf`],
    ['__proto__', '__proto__'],
  ])('is named by a file called %j', async (name, fileName) => {
    const desk = await meetingWithDesk()
    const { meetingId, viewed, program } = desk
    const { transferId } = await handOver(desk, 'x', pdf)
    const reply = await program.router.call('materials', 'addFiles', {
      meetingId,
      agendaItemId: null,
      kind: 'paper',
      handed: [{ transferId, name }],
    })
    expect(reply).toMatchObject({ ok: true })
    const [material] = await desk.list()
    expect(material).toMatchObject({ fileName })
    expect(material?.title).not.toBe('')
    expect(desk.kept()).toEqual([expect.stringMatching(/^[0-9a-f]{2}.[0-9a-f]{64}$/)])
    const isOpened = fileName.endsWith('.pdf')
    const opened = await program.router.call('materials', 'open', { id: material?.id })
    expect(opened.ok).toBe(isOpened)
    expect(viewed.map(([, shown]) => shown)).toEqual(isOpened ? [fileName] : [])
    expect(readdirSync(program.root).toSorted()).toEqual(['so-lam-viec'])
  })
})

function named(cases: readonly Case[]) {
  return cases.map(([what, code, make, kind = 'paper' as const]) => ({ what, code, make, kind }))
}

/** A file of that many bytes that takes no room. */
function sparse({ folder }: Desk, name: string, size: number): string {
  const file = join(folder, name)
  writeFileSync(file, Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
  truncateSync(file, size)
  return file
}
