import { type ElectronApplication, _electron } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packingSlips, type Slip } from '../../electron/backend/formats/paper/packing-slip'
import { report, temporaryFolder } from './support'

const SLIPS = 500
const RUNS = 5
const folder = temporaryFolder()

const slip = (n: number): Slip => ({
  orderId: `111-${String(n).padStart(7, '0')}-0000000`,
  marketplaceId: 'US',
  purchasedAt: Date.UTC(2026, 10, 1) + n * 60_000,
  service: 'Standard',
  giftMessage: '',
  shipTo: {
    recipientName: `Ann Example ${n}`,
    addressLine1: `${n} Example St`,
    addressLine2: 'Apt 4',
    addressLine3: '',
    city: 'Sampletown',
    stateOrRegion: 'NY',
    postalCode: '00501',
    country: 'US',
  },
  items: [1, 2].map((i) => ({ title: `Sturdy Steel Bottle for Home and Office, Model ${n * i}`, sku: `SKU-${n}-${i}`, quantity: i, price: null, currency: 'USD' })),
}) // prettier-ignore

/** The floor: the page that Chromium makes of one slip, put five hundred times into one document by hand. */
function floorDocument(one: string): string {
  const body = /<body>([^]*)<\/body>/.exec(one)?.[1] ?? ''
  return one.replace(/<body>[^]*<\/body>/, `<body>${body.repeat(SLIPS)}</body>`)
}

/** Milliseconds to load a file and print it to PDF in a window like the shell's. */
function printed(app: ElectronApplication, path: string): Promise<{ ms: number; bytes: number }> {
  return app.evaluate(async ({ BrowserWindow }, file) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false, offscreen: true } })
    const since = performance.now()
    await window.loadFile(file)
    const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    const ms = performance.now() - since
    window.destroy()
    return { ms, bytes: pdf.length }
  }, path) // prettier-ignore
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const file = (name: string, html: string) => {
  const path = join(folder.path, name)
  writeFileSync(path, html)
  return path
}

const empty = join(folder.path, 'main.cjs')
writeFileSync(empty, `require('electron').app.on('window-all-closed', () => {})`)
const app = await _electron.launch({
  args: [empty, `--user-data-dir=${join(folder.path, 'user')}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  cwd: resolve('.'),
})
const options = { paper: 'A4', withPrices: false, seller: 'Bench' } as const
const slips = Array.from({ length: SLIPS }, (_, n) => slip(n))
const ours: number[] = []
const floors: number[] = []
const floor = file('floor.html', floorDocument(packingSlips([slip(1)], options)))
for (let i = 0; i < RUNS; i++) {
  floors.push((await printed(app, floor)).ms)
  const since = performance.now()
  const path = file('slips.html', packingSlips(slips, options))
  const made = performance.now() - since
  ours.push(made + (await printed(app, path)).ms)
}
if (readFileSync(join(folder.path, 'slips.html'), 'utf8').split('class="slip"').length !== SLIPS + 1)
  throw new Error('slips are missing')
await app.close()
report({
  what: `${SLIPS} packing slips as one PDF`,
  measured: median(ours),
  floor: median(floors),
  limit: 2 * median(floors),
  note: 'limit 2 × Chromium printing one page of the same weight as often in one document',
})
folder.remove()
