import { protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'

export const APP_ORIGIN = 'app://desk'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
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

/** What is written into the page before it is served: the operator's choices, which its first drawing needs. */
export interface PageFacts {
  language: string
  theme: string
  /** What the theme comes to now. The component library says it too, but only after the first layout, which then is styled anew. */
  scheme: 'light' | 'dark'
}

/**
 * Serves the page from the app's own folder: GET, this one host, nothing outside the folder. Answers are whole buffers that
 * Chromium takes as they are: the streams of `protocol.handle` are read piece by piece through the main process, which at a
 * start is busy with all else (electron/electron#42612).
 */
export function serveApp(session: Session, root: string, facts: () => PageFacts): void {
  session.protocol.registerBufferProtocol('app', (request, callback) => callback(answer(root, request, facts)))
}

const refuse = (statusCode: number): ProtocolResponse => ({ statusCode, mimeType: 'text/plain', data: Buffer.alloc(0) })

/** A language's texts as JSON that can stand in a page: nothing in it ends the element it stands in. */
const textsOf = (root: string, language: string) =>
  readFileSync(join(root, 'texts', `${language}.json`), 'utf8').replaceAll('<', '\\u003c')

function answer(root: string, request: ProtocolRequest, facts: () => PageFacts): ProtocolResponse {
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
  let data: Buffer
  try {
    data = readFileSync(path)
  } catch {
    return refuse(404)
  }
  const headers: Record<string, string> = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }
  if (type === TYPES['.html']) {
    const nonce = randomBytes(18).toString('base64')
    const { language, theme, scheme } = facts()
    headers['content-security-policy'] = policy(nonce)
    const marks: Record<string, string> = { NONCE: nonce, LANGUAGE: language, THEME: theme, SCHEME: scheme, TEXTS: textsOf(root, language) } // prettier-ignore
    data = Buffer.from(data.toString('utf8').replaceAll(/%([A-Z]+)%/g, (mark, name: string) => marks[name] ?? mark))
  }
  return { statusCode: 200, mimeType: type, charset: 'utf-8', headers, data }
}
