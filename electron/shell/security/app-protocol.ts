import { protocol, type Session } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

export const APP_ORIGIN = 'app://desk'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** What the page may load: its own files. Style blocks of the component library carry the nonce. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

const refuse = (status: number) => new Response('', { status })

/** Serves the page from the app's own folder: GET, this one host, nothing outside the folder. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (request.method !== 'GET') return refuse(405)
    if (url.host !== 'desk') return refuse(403)
    let path: string
    try {
      path = normalize(join(root, decodeURIComponent(url.pathname)))
    } catch {
      return refuse(400)
    }
    if (path === normalize(root + sep) || path === normalize(root)) path = join(root, 'index.html')
    const type = TYPES[extname(path)]
    if (!path.startsWith(normalize(root + sep)) || !type) return refuse(404)
    const bytes = await readFile(path).catch(() => undefined)
    if (!bytes) return refuse(404)
    const headers: Record<string, string> = {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    }
    if (extname(path) !== '.html') return new Response(new Uint8Array(bytes), { headers })
    const nonce = randomBytes(18).toString('base64')
    headers['content-security-policy'] = policy(nonce)
    return new Response(bytes.toString('utf8').replaceAll('%NONCE%', nonce), { headers })
  })
}
