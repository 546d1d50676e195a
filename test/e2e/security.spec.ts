import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { dropFile, inMain, launchDesk, openSampleShop, type DeskApp } from './support/app'

let desk: DeskApp
let page: Page
let server: Server
let address: string
let contacts = 0
const pids = new Set<string>()

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    contacts += 1
    response.end('reached')
  })
  server.on('connection', () => (contacts += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  desk = await launchDesk()
  page = await openSampleShop(desk)
})
test.afterAll(async () => {
  await desk.close()
  server.close()
})

const bridge = (name: unknown, input: unknown = {}) =>
  page.evaluate(([n, i]) => (window as unknown as { desk: { invoke(n: unknown, i: unknown): Promise<unknown> } }).desk.invoke(n, i), [name, input] as const) // prettier-ignore
/** Runs in a timer of the page: inside `evaluate` the policy on scripts does not hold. */
const inTimer = (source: string) =>
  page.evaluate(
    (code) =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String((0, eval)(code)))
          } catch (error) {
            resolve((error as Error).name)
          }
        })
      }),
    source,
  )

test('the page has no Node and sees nothing of the preload but the desk', async () => {
  const seen = await page.evaluate(() => {
    const w = window as unknown as Record<string, unknown>
    return {
      require: typeof w.require,
      process: typeof w.process,
      module: typeof w.module,
      Buffer: typeof w.Buffer,
      desk: Object.keys(w.desk as object).sort(),
    }
  })
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    Buffer: 'undefined',
    desk: ['answersAhead', 'cancel', 'dropFile', 'invoke', 'ready', 'subscribe'],
  })
  const preferences = await inMain(desk, ({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag: webviewTag ?? false }
    }),
  )
  for (const each of preferences)
    expect(each).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
})

test('the one channel answers only what is in the contract, with tokens and never paths', async () => {
  for (const name of [
    'orders.nothing',
    'constructor.name',
    '__proto__.toString',
    'orders.__proto__',
    'orders.constructor',
    '',
    'orders',
    5,
    null,
    ['orders.list'],
    // What cannot be made a text.
    { toString: 'orders.list' },
  ])
    expect(await bridge(name), JSON.stringify(name)).toMatchObject({ ok: false, error: { code: 'unknownEndpoint' } })
  expect(await bridge('orders.list', { limit: 100_000 })).toMatchObject({
    ok: false,
    error: { code: 'badInput', params: { field: 'limit' } },
  })
  for (const file of ['/etc/passwd', 'C:\\Windows\\win.ini', '../secret', 'x'.repeat(24), 7, { path: '/etc/passwd' }])
    expect(await bridge('imports.stage', { file, jobId: 'j' })).toMatchObject({
      ok: false,
      error: { code: 'fileTokenUnknown' },
    })
  const report = join(desk.userData, 'one.txt')
  writeFileSync(report, 'hello')
  // What is dropped comes in by a token; it is read, and refused for what it is.
  await dropFile(page, report)
  await expect(page.getByText(/no line with column names/)).toBeVisible()
})

test('no script but the app’s own runs', async () => {
  expect(await inTimer('1 + 1')).toBe('EvalError')
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.broken = true'
    document.body.append(script)
    const link = document.createElement('a')
    link.href = 'javascript:window.broken = true'
    document.body.append(link)
    link.click()
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.broken = true">')
    await new Promise((resolve) => setTimeout(resolve, 300))
    return (window as unknown as { broken?: boolean }).broken === true
  })
  expect(ran).toBe(false)
})

test('the app’s protocol gives its own files and nothing else', async () => {
  const fetched = await inMain(
    desk,
    async ({ BrowserWindow }, paths) => {
      const own = BrowserWindow.getAllWindows()[0]!.webContents.session
      const answers: Record<string, string> = {}
      for (const path of paths)
        answers[path] = await own
          .fetch(path, { bypassCustomProtocolHandlers: false } as never)
          .then((r) => String(r.status))
          .catch(() => 'refused')
      answers.post = await own.fetch('app://desk/index.html', { method: 'POST' } as never).then((r) => String(r.status)).catch(() => 'refused') // prettier-ignore
      return answers
    },
    [
      'app://desk/index.html',
      'app://desk/../../package.json',
      'app://desk/%2e%2e/%2e%2e/package.json',
      'app://desk/..%2f..%2fpackage.json',
      'app://desk/../main/index.js',
      'app://other/index.html',
      'https://example.com/',
    ],
  )
  expect(fetched['app://desk/index.html']).toBe('200')
  for (const [path, status] of Object.entries(fetched))
    if (path !== 'app://desk/index.html')
      expect(['403', '404', '405', '400', 'refused'], `${path} ${status}`).toContain(status)
})

test('the page cannot leave, open, embed or be granted anything', async () => {
  const before = page.url()
  const result = await page.evaluate(async (host) => {
    const opened = window.open(`http://${host}/`) === null
    for (const url of [`http://${host}/`, 'file:///etc/passwd', 'about:blank', 'data:text/html,x']) {
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
    }
    const frame = document.createElement('iframe')
    frame.src = `http://${host}/frame`
    document.body.append(frame)
    const form = document.createElement('form')
    form.action = `http://${host}/form`
    form.method = 'post'
    document.body.append(form)
    form.submit()
    await new Promise((resolve) => setTimeout(resolve, 500))
    const asked = async (work: () => Promise<unknown>) => work().then(() => 'granted', (error: Error) => error.name) // prettier-ignore
    return {
      opened,
      camera: await asked(() => navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await asked(() => navigator.clipboard.readText()),
      notification: await Notification.requestPermission(),
    }
  }, address)
  expect(result.opened).toBe(true)
  expect([result.camera, result.clipboard, result.notification]).not.toContain('granted')
  expect(page.url()).toBe(before)
  expect(desk.app.windows().filter((w) => !w.isClosed())).toHaveLength(1)
})

/** Remote ends of all sockets of the app's processes that are not on the debugger's own port; Linux only. */
function connections(): string[] {
  const children = (pid: string): string[] => {
    let found: string[] = []
    try {
      found = execFileSync('pgrep', ['-P', pid], { encoding: 'utf8' }).trim().split('\n').filter(Boolean)
    } catch {
      // No children.
    }
    return [pid, ...found.flatMap(children)]
  }
  for (const pid of children(String(desk.app.process().pid))) pids.add(pid)
  const inodes = new Set<string>()
  for (const pid of pids)
    try {
      for (const fd of readdirSync(`/proc/${pid}/fd`)) {
        const socket = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1]
        if (socket) inodes.add(socket)
      }
    } catch {
      // Ended meanwhile.
    }
  return ['/proc/net/tcp', '/proc/net/tcp6', '/proc/net/udp', '/proc/net/udp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((cells) => inodes.has(cells[9] ?? '') && !/^0+:0000$/.test(cells[2] ?? ''))
      // What the test itself drives the app by comes in from this machine to a port the app listens on.
      .filter((cells) => !cells[2]?.startsWith('0100007F'))
      .map((cells) => `${file} ${cells[2]}`),
  )
}

test('a whole session opens no connection, whatever the page tries', async () => {
  await page.evaluate(async (host) => {
    const tries: (() => unknown)[] = [
      () => fetch(`http://${host}/fetch`),
      () => fetch('https://sellercentral.amazon.com/'),
      () => new WebSocket(`ws://${host}/socket`),
      () => new EventSource(`http://${host}/events`),
      () => navigator.sendBeacon(`http://${host}/beacon`, 'x'),
      () => Object.assign(new Image(), { src: `http://${host}/image` }),
      () =>
        document.head.append(
          Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `http://${host}/css` }),
        ),
      () =>
        document.head.append(
          Object.assign(document.createElement('link'), { rel: 'prefetch', href: `http://${host}/prefetch` }),
        ),
      () =>
        document.head.append(
          Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: 'https://example.com' }),
        ),
      () => new Worker(`http://${host}/worker.js`),
      () => {
        const request = new XMLHttpRequest()
        request.open('GET', `http://${host}/xhr`)
        request.send()
      },
      async () => {
        const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] })
        connection.createDataChannel('x')
        await connection.setLocalDescription(await connection.createOffer())
      },
    ]
    for (const attempt of tries)
      try {
        await Promise.race([attempt(), new Promise((resolve) => setTimeout(resolve, 200))])
      } catch {
        // Refused, as it should be.
      }
  }, address)
  // And as a session goes: every screen is visited.
  for (const path of ['orders', 'confirm', 'files', 'settings', 'refusals', 'orders']) {
    await page.evaluate((to) => (location.hash = `#/${to}`), path)
    await page.waitForTimeout(150)
    if (process.platform === 'linux') expect(connections()).toEqual([])
  }
  await page.waitForTimeout(500)
  expect(contacts).toBe(0)
  // The server was really there to be reached.
  expect(await (await fetch(`http://${address}/`)).text()).toBe('reached')
})
