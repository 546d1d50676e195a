import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { type ChildProcess, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type DeskApp, inMain, launchDesk, openSampleShop } from './support/app'

let desk: DeskApp
let program: ChildProcess
let folder: string
/** Another program that reads the database: bringing the log into the file has to wait for it. */
let reader: Database.Database

test.beforeEach(async () => {
  desk = await launchDesk()
  program = desk.app.process()
  await openSampleShop(desk)
  folder = join(desk.shopsFolder, readdirSync(desk.shopsFolder)[0] ?? '')
  reader = new Database(join(folder, 'shopdesk.sqlite'), { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM orders').get()
  // So that there is something to bring in that the other program must not see.
  const page = await desk.window((url) => url.includes('#/orders'))
  const saved = await page.evaluate(() => (window as never as { desk: { invoke(n: string, i: object): Promise<{ ok: boolean }> } }).desk.invoke('views.save', { page: 'orders', name: 'x', search: '{}', usual: [] })) // prettier-ignore
  expect(saved.ok).toBe(true)
})
test.afterEach(async () => {
  reader.close()
  program.kill('SIGKILL')
})

/** Closes the shop's window as its button does; `answer` is what the operator presses when asked, 0 to wait. */
async function closeWindow(answer: number): Promise<void> {
  await inMain(
    desk,
    ({ dialog, BrowserWindow }, response) => {
      const asked: string[][] = []
      Object.assign(globalThis, { asked })
      dialog.showMessageBox = ((window: Electron.BrowserWindow, options: Electron.MessageBoxOptions) => {
        asked.push([String(window.isVisible()), options.message, ...(options.buttons ?? [])])
        return Promise.resolve({ response, checkboxChecked: false })
      }) as never
      for (const window of BrowserWindow.getAllWindows()) window.close()
    },
    answer,
  )
}
const asked = () => inMain(desk, () => (globalThis as never as { asked: string[][] }).asked)
const exited = () => new Promise<void>((done) => program.once('exit', () => done()))

test('a shop that takes long to close shows its window again and says so, also to a second start', async () => {
  const gone = exited()
  await closeWindow(0)
  const second = spawnSync(program.spawnfile, [resolve('.'), `--user-data-dir=${desk.userData}`, '--no-sandbox'], { timeout: 20_000 }) // prettier-ignore
  expect(second.error).toBeUndefined()
  await expect.poll(async () => (await asked())[0]).toEqual(['true', 'The shop is still being closed', 'Keep waiting', 'Close anyway']) // prettier-ignore
  // It was started again: when the shop is closed the program goes on with a window instead of ending.
  await expect.poll(() => inMain(desk, ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((w) => !w.isDestroyed() && w.isVisible()).length), { timeout: 20_000 }).toBeGreaterThan(0) // prettier-ignore
  program.kill('SIGKILL')
  await gone
})

test('what does not end is closed anyway when the operator says so, and the next start checks the shop', async () => {
  const gone = exited()
  await closeWindow(1)
  await gone
  expect(existsSync(join(folder, '.running'))).toBe(true)
  reader.close()
  const again = await launchDesk({ userData: desk.userData, shopsFolder: desk.shopsFolder })
  await (await again.window((url) => url.includes('#/orders'))).getByRole('gridcell').first().waitFor()
  await again.close()
})
