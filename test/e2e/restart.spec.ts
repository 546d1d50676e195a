import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { type DeskApp, inMain, launchDesk, openSampleShop, openWindow } from './support/app'

let desk: DeskApp
let page: Page
test.beforeEach(async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
})
test.afterEach(() => desk.close())

const gone = () => new Promise<void>((done) => desk.app.process().once('exit', () => done()))
async function again(): Promise<void> {
  desk = await launchDesk({ userData: desk.userData, shopsFolder: desk.shopsFolder })
  page = await openWindow(desk)
}
const zoom = () => inMain(desk, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
const bounds = () => inMain(desk, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
/** Chooses an item of the application menu. */
const menu = (label: string) =>
  inMain(
    desk,
    ({ BrowserWindow, Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
      const [window] = BrowserWindow.getAllWindows()
      items.find((item) => item.label === wanted && item.visible)?.click(undefined, window, window?.webContents)
    },
    label,
  )

test('the paper was forgotten at every start: it is as it was chosen last', async () => {
  await page.evaluate(() => (location.hash = '#/print?list=unshipped'))
  await page
    .getByRole('textbox', { name: 'Paper' })
    .or(page.getByRole('combobox', { name: 'Paper' }))
    .first()
    .click()
  await page.getByRole('option', { name: /Letter/ }).click()
  await expect(page.getByRole('combobox', { name: 'Paper' })).toHaveValue(/Letter/)
  await desk.close()
  await again()
  await page.evaluate(() => (location.hash = '#/print?list=unshipped'))
  await expect(page.getByRole('combobox', { name: 'Paper' })).toHaveValue(/Letter/)
})

test('the zoom was forgotten at every start: it is kept, also where the program ends at once', async () => {
  for (const factor of [1.1, 1.25, 1.5]) {
    await menu('Zoom in')
    await expect.poll(zoom).toBeCloseTo(factor, 5)
  }
  const ended = gone()
  desk.app.process().kill('SIGKILL')
  await ended
  await again()
  expect(await zoom()).toBeCloseTo(1.5, 5)
  await menu('Actual size')
  await expect.poll(zoom).toBeCloseTo(1, 5)
})

test('the size of the window is kept where the program ends at once, and nothing is opened beyond the screen', async () => {
  await inMain(desk, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 20, y: 30, width: 1010, height: 640 })) // prettier-ignore
  const file = join(desk.userData, 'window.json')
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toContain('1010')
  const left = await bounds()
  const ended = gone()
  desk.app.process().kill('SIGKILL')
  await ended
  await again()
  expect(await bounds()).toEqual(left)
})

test('what the first screen asks is known from start to start, though it is answered before it asks', async () => {
  const file = join(desk.userData, 'first-questions.json')
  // In which order is the machine's: what waits in a folder is asked again when the window gets the keyboard.
  const noted = () => (JSON.parse(readFileSync(file, 'utf8')) as [string][]).map(([name]) => name).sort()
  await desk.close()
  await again()
  await desk.close()
  const asked = noted()
  expect(asked).toContain('orders.list')
  await again()
  await expect(page.locator('[data-key]').first()).toBeVisible()
  await desk.close()
  expect(noted()).toEqual(asked)
  await again()
})

test('nothing that a page keeps is there at the next start, also where the program ends at once', async () => {
  const KEPT = 'Nadia Feld, 12 Hill Road'
  const kept = () =>
    page.evaluate(async () => [
      ...Object.values(localStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...(await caches.keys()),
    ])
  // The window of a start is the first one: its session is the same each time.
  await desk.close()
  await again()
  for (const end of [
    () => desk.close(),
    async () => {
      const ended = gone()
      desk.app.process().kill('SIGKILL')
      await ended
    },
  ]) {
    await expect.poll(kept).toEqual([])
    await page.evaluate(async (text) => {
      localStorage.setItem('buyer', text)
      await caches.open(text)
      await new Promise((resolve, reject) => {
        const asked = indexedDB.open(text)
        asked.onsuccess = resolve
        asked.onerror = reject
      })
    }, KEPT)
    expect(await kept()).toEqual([KEPT, KEPT, KEPT])
    await end()
    await again()
  }
  await expect.poll(kept).toEqual([])
})

test('the code of the program was compiled anew at every start: what the build compiled of it is taken', async () => {
  const refused = await inMain(desk, ({ app }) => {
    const { readFileSync } = process.getBuiltinModule('node:fs')
    const { wrap } = process.getBuiltinModule('node:module')
    const { Script } = process.getBuiltinModule('node:vm')
    return ['main', 'db'].map((name) => {
      const folder = `${app.getAppPath()}/out/${name}`
      const cachedData = readFileSync(`${folder}/${process.platform}-${process.arch}.compiled`)
      return new Script(wrap(readFileSync(`${folder}/${name}.cjs`, 'utf8')), { cachedData }).cachedDataRejected
    })
  })
  expect(refused).toEqual([false, false])
})
