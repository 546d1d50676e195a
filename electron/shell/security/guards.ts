import { app, type Session } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusedSwitches } from './switches'

/** A page never leaves its own document, opens a window or attaches anything. */
export function guardContents(allowed: (url: string) => boolean): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (!allowed(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !allowed(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault()
    decide(false)
  })
}

/** What a page may ask the system for: to put plain text and pictures on the clipboard. Reading it is another permission. */
const GRANTED = 'clipboard-sanitized-write'

/**
 * No permission is granted but writing the clipboard, and that to the app's own page alone: camera, location, notifications,
 * devices, clipboard reading are denied. `isOwnPage`: whether an address is the app's own page; a printed paper has none.
 */
export function guardPermissions(session: Session, isOwnPage: (url: string) => boolean): void {
  const grants = (permission: string, isMainFrame: boolean, url: string | undefined) =>
    permission === GRANTED && isMainFrame && url !== undefined && isOwnPage(url)
  session.setPermissionRequestHandler((_contents, permission, decide, { isMainFrame, requestingUrl }) =>
    decide(grants(permission, isMainFrame, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, _origin, { isMainFrame, requestingUrl }) =>
    grants(permission, isMainFrame, requestingUrl),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('select-hid-device', (event) => event.preventDefault())
  session.on('select-serial-port', (event) => event.preventDefault())
  session.on('will-download', (event) => event.preventDefault())
}

/** Ends a packaged program that is started with one of them, before anything of it can be reached. */
export function refuseSwitches(): void {
  if (!app.isPackaged) return
  const found = refusedSwitches((name) => app.commandLine.hasSwitch(name))
  if (found.length === 0 || isForTests()) return
  process.stderr.write(`Shopdesk does not start with --${found.join(', --')}.\n`)
  app.exit(1)
}

/** Packaged with E2E_BUILD=1 (scripts/electron-builder.mjs): tests drive it by the debugger's port. Never given to anyone. */
function isForTests(): boolean {
  const manifest = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')) as { isForTests?: unknown }
  return manifest.isForTests === true
}
