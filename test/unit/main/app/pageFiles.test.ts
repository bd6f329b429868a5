import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createAppHandler } from '../../../../src/main/app/pageFiles.ts'

/** A page folder with a secret beside it, and links in it that lead there. */
function handler() {
  const root = mkdtempSync(join(tmpdir(), 'ban-thu-ky-page-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const page = join(root, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  mkdirSync(join(root, 'page-secret'))
  writeFileSync(join(page, 'index.html'), '<!doctype html><head><title>x</title></head>')
  writeFileSync(join(page, 'assets', 'app.js'), 'export {}')
  writeFileSync(join(page, 'notes.exe'), 'x')
  writeFileSync(join(root, 'secret.js'), 'secret')
  writeFileSync(join(root, 'page-secret', 'a.js'), 'secret')
  symlinkSync(join(root, 'secret.js'), join(page, 'link.js'))
  return createAppHandler(page)
}

// A plain object stands for the request: the platform's own would tidy the address up before the handler sees it.
const get = (url: string, method = 'GET') => ({ url, method }) as Request

describe('the handler of the page’s files', () => {
  it('gives the page and its files with their types', async () => {
    const answer = handler()
    const page = await answer(get('app://secretary/index.html'))
    expect(page.status).toBe(200)
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1]
    expect(await page.text()).toContain(`<meta name="csp-nonce" content="${nonce}">`)
    const script = await answer(get('app://secretary/assets/app.js'))
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect((await answer(get('app://secretary/'))).status).toBe(200)
  })

  it('makes a new nonce for every load', async () => {
    const answer = handler()
    const policy = async () => (await answer(get('app://secretary/'))).headers.get('content-security-policy')
    expect(await policy()).not.toBe(await policy())
  })

  it.each([
    'app://secretary/../secret.js',
    'app://secretary/..%2fsecret.js',
    'app://secretary/%2e%2e/secret.js',
    'app://secretary/%2e%2e%2fsecret.js',
    'app://secretary/%252e%252e/secret.js',
    'app://secretary/..%5csecret.js',
    'app://secretary/..\\secret.js',
    'app://secretary/assets/..%2f..%2fsecret.js',
    // Stays in the folder, and is refused all the same: paths are not worked out here.
    'app://secretary/assets/..%2findex.html',
    'app://secretary/../page-secret/a.js',
    'app://secretary//etc/passwd',
    'app://secretary/C:/Windows/win.ini',
    'app://secretary/index.html%00.js',
    'app://secretary/link.js',
    'app://secretary/notes.exe',
    'app://secretary/assets',
    'app://secretary/none.js',
    'app://elsewhere/index.html',
    'http://secretary/index.html',
    'app://secretary/%E0%A4%A',
    'not an address',
  ])('answers %s with 404', async (url) => expect((await handler()(get(url))).status).toBe(404))

  it
    .skipIf(process.platform === 'win32')
    .each(['assets\\app.js', 'index.html::$DATA.js', 'a..b.js', '%61.js'])(
    'answers with 404 for %s, which another system would read as another file',
    async (name) => {
      const page = mkdtempSync(join(tmpdir(), 'ban-thu-ky-page-'))
      onTestFinished(() => rmSync(page, { recursive: true, force: true }))
      writeFileSync(join(page, name), 'secret')
      const url = `app://secretary/${encodeURIComponent(name)}`
      expect((await createAppHandler(page)(get(url))).status).toBe(404)
    },
  )

  it('answers nothing but GET', async () => {
    expect((await handler()(get('app://secretary/index.html', 'POST'))).status).toBe(404)
  })
})
