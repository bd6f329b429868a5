import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'

/** The origin of the program's own page. */
export const appOrigin = 'app://secretary'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** What the page may load: its own files, styles that carry the nonce of this load, nothing from elsewhere. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "object-src 'none'",
  ].join('; ')
}

/**
 * Answers requests for the program's page from one folder, and 404 for everything else: another host, a path that
 * leaves the folder in any spelling, a link that points out of it, a type that the page does not use.
 */
export function createAppHandler(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const file = await resolveFile(folder, request.url)
    const mediaType = file === null ? undefined : mediaTypes[extname(file)]
    if (request.method !== 'GET' || file === null || mediaType === undefined)
      return new Response(null, { status: 404 })
    const bytes = await readFile(file)
    const headers = { 'content-type': mediaType, 'x-content-type-options': 'nosniff' }
    if (extname(file) !== '.html') return new Response(bytes, { headers })
    const nonce = randomBytes(16).toString('base64')
    const html = bytes.toString('utf8').replace('<head>', `<head><meta name="csp-nonce" content="${nonce}">`)
    return new Response(html, {
      headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) },
    })
  }
}

async function resolveFile(folder: string, address: string): Promise<string | null> {
  try {
    const url = new URL(address)
    // Node gives `null` as the origin of a scheme it does not know.
    if (`${url.protocol}//${url.host}` !== appOrigin) return null
    const path = decodeURIComponent(url.pathname)
    if (/[\0\\:]/.test(path) || path.includes('..') || path.includes('%')) return null
    const root = await realpath(folder)
    const file = await realpath(join(root, path === '/' ? 'index.html' : path))
    const inside = relative(root, file)
    return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file
  } catch {
    return null
  }
}
