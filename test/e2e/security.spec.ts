import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../support/electron.ts'

/** Counts what reaches it: whatever the page tries, nothing may. */
async function listeningServer(): Promise<{ server: Server; address: string; hits: string[] }> {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { server, address: `http://127.0.0.1:${port}`, hits }
}

async function openSample(launch: (options: { args: string[] }) => Promise<ElectronApplication>) {
  const program = await launch({ args: ['--sample'] })
  const page = await program.firstWindow()
  await page.getByRole('navigation').waitFor()
  return { program, page }
}

const call = async (page: Page, feature: string, method: string, input: unknown): Promise<unknown> =>
  JSON.parse(
    await page.evaluate(
      ([f, m, i]) =>
        (window as unknown as { secretary: { call: (...all: unknown[]) => Promise<string> } }).secretary.call(
          f,
          m,
          i,
        ),
      [feature, method, input] as const,
    ),
  )

test.describe('the window', () => {
  test('runs in the real sandbox, without Node, isolated from the preload script', async ({ launch }) => {
    test.skip(process.getuid?.() === 0, 'root has no sandbox; the test command runs this as an ordinary user')
    const { program, page } = await openSample(launch)
    const globals = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
    )
    expect(globals).toEqual([])
    const preferences = await program.evaluate(({ BrowserWindow, app }) => ({
      switches: ['no-sandbox', 'disable-web-security'].filter((name) => app.commandLine.hasSwitch(name)),
      window: BrowserWindow.getAllWindows().map((window) => {
        const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        const set = contents.getLastWebPreferences()
        return [
          'sandbox',
          'contextIsolation',
          'nodeIntegration',
          'nodeIntegrationInWorker',
          'nodeIntegrationInSubFrames',
          'webSecurity',
          'allowRunningInsecureContent',
          'experimentalFeatures',
          'enableBlinkFeatures',
          'webviewTag',
        ].map((name): [string, boolean] => [name, Boolean(set[name])])
      }),
    }))
    expect(preferences.switches).toEqual([])
    expect(preferences.window.map((set) => Object.fromEntries<boolean>(set))).toEqual([
      {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        enableBlinkFeatures: false,
        webviewTag: false,
      },
    ])
  })

  test('is sandboxed even where its own settings would say otherwise', async ({ launch, userData }) => {
    test.skip(process.getuid?.() === 0, 'root has no sandbox; the test command runs this as an ordinary user')
    const { program } = await openSample(launch)
    const preload = join(userData, 'preload.cjs')
    writeFileSync(preload, 'window.sandboxed = process.sandboxed === true')
    const sandboxed = await program.evaluate(async ({ BrowserWindow }, script) => {
      const lax = new BrowserWindow({
        show: false,
        webPreferences: { preload: script, sandbox: false, contextIsolation: false },
      })
      await lax.loadURL('data:text/html,<title>x</title>')
      const answer: unknown = await lax.webContents.executeJavaScript('window.sandboxed')
      lax.destroy()
      return answer
    }, preload)
    expect(sandboxed).toBe(true)
  })

  test('has a bridge of two functions, frozen, that lets no event object through', async ({ launch }) => {
    const { page } = await openSample(launch)
    const bridge = await page.evaluate(() => {
      const { secretary } = window as unknown as { secretary: Record<string, unknown> }
      return { names: Object.keys(secretary).toSorted(), frozen: Object.isFrozen(secretary) }
    })
    expect(bridge).toEqual({ names: ['call', 'onEvent'], frozen: true })
    const heard = await page.evaluate(
      async () =>
        await new Promise((resolve) => {
          const { secretary } = window as unknown as {
            secretary: Record<'call' | 'onEvent', (...all: unknown[]) => unknown>
          }
          secretary.onEvent((...all: unknown[]) => resolve(all))
          void secretary.call('directory', 'createPerson', { fullName: 'Nguyễn Văn An' })
        }),
    )
    expect(heard).toEqual([{ type: 'changed', features: ['directory'] }])
  })

  test('reaches nothing outside the program: no fetch, picture, frame, popup or navigation', async ({
    launch,
  }) => {
    const { program, page } = await openSample(launch)
    const { server, address, hits } = await listeningServer()
    const before = page.url()
    await page.evaluate(async (target) => {
      await fetch(`${target}/fetch`).catch(() => null)
      const loaded = (element: HTMLElement) =>
        new Promise((resolve) => {
          element.addEventListener('load', resolve)
          element.addEventListener('error', resolve)
          document.body.append(element)
        })
      await loaded(Object.assign(document.createElement('img'), { src: `${target}/img` }))
      await loaded(Object.assign(document.createElement('iframe'), { src: `${target}/frame` }))
      window.open(`${target}/popup`)
      location.href = `${target}/navigation`
    }, address)
    await page.evaluate(() => {
      location.href = 'file:///etc/passwd'
    })
    // A call that goes to main and back: what the page asked for before it has been decided by then.
    await call(page, 'workspace', 'status', {})
    expect(page.url()).toBe(before)
    expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    // Also not from the program's own session, where no page rule stands in the way.
    await program.evaluate(async ({ session }, target) => {
      await session.defaultSession.fetch(`${target}/session`).catch(() => null)
    }, address)
    expect(hits).toEqual([])
    server.close()
  })

  test('stays on its page, also when the way leads to another page of its own', async ({ launch }) => {
    const { page } = await openSample(launch)
    const left: string[] = []
    page.on('framenavigated', (frame) => left.push(frame.url()))
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('a'), { href: '/index.html?again', id: 'away' }),
      )
      document.getElementById('away')?.click()
    })
    await call(page, 'workspace', 'status', {})
    await call(page, 'workspace', 'status', {})
    expect(left).toEqual([])
  })

  test('may not be led away in a frame either, whatever page it is', async ({ launch }) => {
    const { program } = await openSample(launch)
    const { server, address, hits } = await listeningServer()
    const prevented = await program.evaluate(async ({ BrowserWindow }, target) => {
      // Without the policy of the program's own page.
      const bare = new BrowserWindow({ show: false })
      await bare.loadURL('data:text/html,<iframe name="a"></iframe><iframe name="b"></iframe>')
      const decisions = new Promise<readonly boolean[]>((resolve) => {
        const made: boolean[] = []
        bare.webContents.on('will-frame-navigate', ({ defaultPrevented }) => {
          made.push(defaultPrevented)
          if (made.length === 2) resolve(made)
        })
      })
      await bare.webContents.executeJavaScript(
        `window.a.location = 'data:text/html,led'; window.b.location = '${target}/frame'; null`,
      )
      const all = await decisions
      bare.destroy()
      return all
    }, address)
    expect(prevented).toEqual([true, true])
    expect(hits).toEqual([])
    server.close()
  })

  test('runs no script but its own', async ({ launch }) => {
    const { page } = await openSample(launch)
    const ran = await page.evaluate(async () => {
      const found: string[] = []
      Object.assign(window, { planted: (name: string) => found.push(name) })
      const script = document.createElement('script')
      script.textContent = "planted('inline')"
      document.body.append(script)
      const host = document.createElement('div')
      host.innerHTML = `<img src="app://secretary/none" onerror="planted('onerror')">`
      const failed = new Promise((resolve) => {
        host.querySelector('img')?.addEventListener('error', resolve)
      })
      document.body.append(host)
      // Later, from the page itself: what the test's own call runs may evaluate text.
      await new Promise((resolve) => {
        setTimeout(() => {
          try {
            new Function("planted('Function')")()
          } catch {
            // Refused, as it should be.
          }
          resolve(null)
        })
      })
      await failed
      return found
    })
    expect(ran).toEqual([])
  })

  test('sends its content security policy with the page', async ({ launch }) => {
    const { page } = await openSample(launch)
    const policy = await page.evaluate(async () =>
      (await fetch('app://secretary/index.html')).headers.get('content-security-policy'),
    )
    expect(policy?.replace(/'nonce-[^']+'/, "'nonce-…'")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'self'; object-src 'none'",
    )
  })

  test('is granted no permission', async ({ launch }) => {
    const { page } = await openSample(launch)
    const granted = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
      const states = await Promise.all(
        names.map(async (name) => {
          const { state } = await navigator.permissions.query({ name: name as PermissionName })
          return `${name} ${state}`
        }),
      )
      const media = await navigator.mediaDevices
        .getUserMedia({ audio: true })
        .then(() => 'media granted')
        .catch(() => 'media denied')
      const notification = `notification ${await Notification.requestPermission()}`
      return [...states, media, notification].filter((line) => !line.endsWith('denied'))
    })
    expect(granted).toEqual([])
  })
})

test.describe('calls to the program', () => {
  test('are refused from frames, whatever address they have', async ({ launch }) => {
    const { program, page } = await openSample(launch)
    const asked = await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.src = 'about:blank'
      document.body.append(frame)
      return 'secretary' in (frame.contentWindow ?? {})
    })
    expect(asked).toBe(false)
    // A frame of the program's own page, in a window that hands its bridge to frames too.
    const fromFrame = await program.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`
      const generous = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: true },
      })
      await generous.loadURL('app://secretary/index.html')
      await generous.webContents.executeJavaScript(
        `new Promise((done) => {
          const frame = document.createElement('iframe')
          frame.src = 'app://secretary/index.html'
          frame.onload = done
          document.body.append(frame)
        }).then(() => null)`,
      )
      const ask = "secretary.call('workspace', 'status', {}).then(JSON.parse)"
      const { mainFrame } = generous.webContents
      const replies: unknown[] = [
        await mainFrame.executeJavaScript(ask),
        await mainFrame.frames[0]?.executeJavaScript(ask),
      ]
      generous.destroy()
      return replies
    })
    expect(fromFrame).toMatchObject([{ ok: true }, { ok: false, error: { code: 'not-found' } }])
    // A page of another origin that has the very same preload script.
    const answer = await program.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await stranger.loadURL('data:text/html,<title>x</title>').catch(() => null)
      const reply: unknown = await stranger.webContents.executeJavaScript(
        "secretary.call('workspace', 'status', {}).then(JSON.parse)",
      )
      stranger.destroy()
      return reply
    })
    expect(answer).toEqual({ ok: false, error: { code: 'not-found', facts: { what: 'endpoint' } } })
  })

  test('reach only what the contract names', async ({ launch }) => {
    const { page } = await openSample(launch)
    for (const [feature, method] of [
      ['__proto__', 'list'],
      ['tasks', 'constructor'],
      ['tasks', 'dropAll'],
    ] as const) {
      expect(await call(page, feature, method, {})).toMatchObject({ ok: false, error: { code: 'not-found' } })
    }
    expect(await call(page, 'directory', 'createPerson', { fullName: 1 })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', facts: { issues: [{ path: 'fullName', reason: 'wrong-type' }] } },
    })
  })
})

test('a second start brings the first window to the front and ends', async ({ launch, userData }) => {
  const { program } = await openSample(launch)
  const noticed = program.evaluate(
    ({ app }) => new Promise((resolve) => app.once('second-instance', () => resolve(true))),
  )
  const second = spawn(process.env['ELECTRON_EXEC'] ?? '', [process.cwd(), `--user-data-dir=${userData}`], {
    stdio: 'ignore',
  })
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
  expect(await noticed).toBe(true)
})
