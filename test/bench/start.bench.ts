import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchDesk, makeSampleShop } from '../e2e/support/app'
import { quantile, report, temporaryFolder } from './support'

const RUNS = 7
const folder = temporaryFolder()
const empty = join(folder.path, 'empty')
mkdirSync(empty)
writeFileSync(join(empty, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }))
writeFileSync(join(empty, 'main.cjs'), `const { app, BrowserWindow } = require('electron')\napp.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadURL('data:text/html,<p>empty</p>'))`) // prettier-ignore

const first = await launchDesk()
await makeSampleShop(first)
await first.close()

/** The moment of the first frame in which an element stands, by the page's own clock: asking from outside waits longer each time. */
const drawnAt = async (page: Page, selector: string): Promise<number> => {
  const found = await page.waitForFunction(
    (wanted) => document.querySelector(wanted) && performance.timeOrigin + performance.now(),
    selector,
    { polling: 'raf' },
  )
  return Number(await found.jsonValue())
}

/** As soon as it is there, like the empty one: nothing of it is waited for. */
async function ordersWindow(app: ElectronApplication): Promise<Page> {
  for (;;) {
    const page = app.windows().find((window) => window.url().includes('#/orders'))
    if (page) return page
    await app.waitForEvent('window')
  }
}

const ours: number[] = []
const floors: number[] = []
for (let run = 0; run < RUNS + 2; run++) {
  const bareFrom = Date.now()
  const app = await _electron.launch({ args: [empty, `--user-data-dir=${join(folder.path, `user-${run}`)}`] })
  const bare = (await drawnAt(await app.firstWindow(), 'p')) - bareFrom
  void app.close()
  await new Promise((resolve) => setTimeout(resolve, 700))
  const from = Date.now()
  const again = await launchDesk({ userData: first.userData, shopsFolder: first.shopsFolder })
  const desk = (await drawnAt(await ordersWindow(again.app), '[data-key]')) - from
  await again.close()
  // The first two are a warm-up: what was compiled is kept when a window closes, for the next start.
  if (run < 2) continue
  floors.push(bare)
  ours.push(desk)
}
const floor = quantile(floors, 0.5)
// The runtime that is shipped keeps what it compiled of the main process; the older one that stands in for it cannot.
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: { electron: string }
}
const isShipped =
  readFileSync('node_modules/electron/dist/version', 'utf8').replace('v', '') === devDependencies.electron
report({
  what: 'Start to usable orders table',
  measured: quantile(ours, 0.5),
  floor,
  limit: (isShipped ? 1.3 : 1.6) * floor,
  note: `median of ${RUNS}, both driven by Playwright; floor is an empty window of the same runtime; limit ${isShipped ? '1.3 ×' : '1.6 × on the runtime that stands in for the shipped one'}`,
})
folder.remove()
