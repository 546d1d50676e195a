import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { refusedSwitches } from '../../electron/shell/security/switches'

const config = readFileSync('electron-builder.yml', 'utf8')
/** The lines of one block of the packaging's settings, as `name: value`. */
function block(name: string): Record<string, string> {
  const lines = new RegExp(`^${name}:\\n((?: .*\\n)+)`, 'm').exec(config)?.[1] ?? ''
  return Object.fromEntries([...lines.matchAll(/^ {2}(\w+): (.+)$/gm)].map(([, key, value]) => [key, value]))
}

// Electron's fuses: https://www.electronjs.org/docs/latest/tutorial/fuses
test('a packaged program could be started as Node, debugged, or given another app: its fuses say no', () => {
  expect(block('electronFuses')).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'true',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false',
    grantFileProtocolExtraPrivileges: 'false',
  })
  expect(config).toMatch(/^asar: true$/m)
})

test('a packaged program opened a debugger’s port for whoever asked: such switches are refused, others are not', () => {
  const given = (...names: string[]) => refusedSwitches((name) => names.includes(name))
  expect(given('remote-debugging-port')).toEqual(['remote-debugging-port'])
  expect(given('remote-debugging-pipe', 'inspect', 'inspect-brk', 'proxy-server').sort()).toEqual(['inspect', 'inspect-brk', 'proxy-server', 'remote-debugging-pipe']) // prettier-ignore
  // What the desk is really started with, and what Electron itself appends to every command line.
  expect(given('no-sandbox', 'user-data-dir', 'lang', 'allow-file-access-from-files')).toEqual([])
})

test('the licences of what is bundled are shipped where other programs can open them', () => {
  expect(config).toMatch(/^ {2}- from: out\/notices\/third-party-notices\.txt\n {4}to: third-party-notices\.txt$/m)
})
