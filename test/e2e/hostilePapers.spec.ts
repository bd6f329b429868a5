import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Reply } from '../../src/shared/contract/reply.ts'
import type { RenderedDocument } from '../../src/shared/documents/contract.ts'
import { expect, test } from '../support/electron.ts'

async function call<T>(page: Page, feature: string, method: string, input: unknown): Promise<T> {
  const reply: unknown = JSON.parse(
    await page.evaluate(
      async ([f, m, i]) =>
        await (
          window as unknown as { secretary: { call: (...all: unknown[]) => Promise<string> } }
        ).secretary.call(f, m, i),
      [feature, method, input] as const,
    ),
  )
  expect(reply).toMatchObject({ ok: true })
  return (reply as Extract<Reply<T>, { ok: true }>).value
}

async function emptyWorkspace(launch: () => Promise<ElectronApplication>, userData: string) {
  const program = await launch()
  const page = await program.firstWindow()
  await page.waitForFunction(() => 'secretary' in window)
  await call(page, 'workspace', 'create', { folder: join(userData, 'Sổ thử'), name: 'Tổ công tác thử' })
  return { program, page }
}

/** Counts what reaches it: whatever a paper says, nothing may. */
async function listeningServer() {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { server, address: `http://127.0.0.1:${port}`, hits }
}

test('markup that people wrote is printed as the text it is, and reaches nothing', async ({
  launch,
  userData,
}) => {
  const { page } = await emptyWorkspace(launch, userData)
  const { server, address, hits } = await listeningServer()
  const title = `Họp <b>đậm</b> &amp; <img src=${address}/title>`
  const text = `Trước <script>document.title='X';fetch('${address}/script')</script> <img src="${address}/img" onerror="fetch('${address}/error')"> <link rel=stylesheet href=${address}/css> <iframe src=${address}/frame></iframe> sau`
  const meeting = await call<{ id: string }>(page, 'meetings', 'create', { title })
  await call(page, 'minutes', 'createEntry', { meetingId: meeting.id, kind: 'opinion', text })
  await call(page, 'minutes', 'createConclusion', { meetingId: meeting.id, section: 'assessment', text })

  for (const [kind, wanted] of [
    ['minutes', [title, text]],
    // Its questions are excerpts.
    ['brief', [title, text.slice(0, 100)]],
  ] as const) {
    const { pdfBase64 } = await call<RenderedDocument>(page, 'documents', 'render', {
      kind,
      meetingId: meeting.id,
    })
    const file = join(userData, `${kind}.pdf`)
    writeFileSync(file, Buffer.from(pdfBase64, 'base64'))
    // Lines may break anywhere in words as long as these.
    const printed = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '')
    for (const one of wanted) expect(printed).toContain(one.replace(/\s+/g, ''))
    // Only a sample says that it is one.
    expect(printed).not.toContain('Dữliệumẫu')
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toContain('<b>đậm</b>')
  }
  expect(hits).toEqual([])
  server.close()
})

test('the print window runs no script, reaches nothing, and loads one stylesheet and its fonts only', async ({
  launch,
  userData,
}) => {
  const { program, page } = await emptyWorkspace(launch, userData)
  const { server, address, hits } = await listeningServer()
  const meeting = await call<{ id: string }>(page, 'meetings', 'create', { title: 'Họp' })
  await call(page, 'documents', 'render', { kind: 'brief', meetingId: meeting.id })
  const found = await program.evaluate(async ({ BrowserWindow }, target) => {
    const printWindow = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().startsWith('app://document/'),
    )
    if (printWindow === undefined) throw new Error('no print window is kept')
    const { webContents } = printWindow
    const settings = webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { sandbox, contextIsolation, nodeIntegration, javascript } = settings.getLastWebPreferences()
    const reached = await webContents.session.fetch(`${target}/session`).then(
      () => 'reached',
      () => 'refused',
    )
    const paper = await webContents.session.fetch('app://document/page.html')
    const elsewhere = await webContents.session.fetch('app://document/fonts/../page.js')
    return {
      settings: { sandbox, contextIsolation, nodeIntegration, javascript },
      reached,
      elsewhere: elsewhere.status,
      policy: paper.headers.get('content-security-policy')?.replace(/sha256-[^']+/, 'sha256-…'),
    }
  }, address)
  expect(found).toEqual({
    settings: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    reached: 'refused',
    elsewhere: 404,
    policy:
      "default-src 'none'; style-src 'sha256-…'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  })
  expect(hits).toEqual([])
  server.close()
})
