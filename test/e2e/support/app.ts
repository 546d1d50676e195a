import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type * as Electron from 'electron'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { giveSampleShop } from './sample-shop'

/** Tests, tour and benches all run in the checkout's root. */
const ROOT = resolve('.')

export interface DeskApp {
  app: ElectronApplication
  userData: string
  shopsFolder: string
  /** The one it was started with. */
  language: 'zh-CN' | 'en'
  /** The newest window of which `test` holds. */
  window(test?: (url: string) => boolean): Promise<Page>
  close(): Promise<void>
}

interface LaunchOptions {
  userData?: string
  shopsFolder?: string
  language?: 'zh-CN' | 'en'
  theme?: 'light' | 'dark'
  args?: string[]
}

/** Starts the built app with data folders of its own. */
export async function launchDesk({
  language = 'en',
  theme = 'light',
  args = [],
  ...given
}: LaunchOptions = {}): Promise<DeskApp> {
  const userData = given.userData ?? mkdtempSync(join(tmpdir(), 'desk-user-'))
  const shopsFolder = given.shopsFolder ?? join(userData, 'shops')
  mkdirSync(shopsFolder, { recursive: true })
  if (!given.userData) writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ language, theme }))
  const app = await _electron.launch({
    args: [ROOT, `--user-data-dir=${userData}`, ...args],
    cwd: ROOT,
    env: { ...process.env, SHOPDESK_SHOPS_FOLDER: shopsFolder } as Record<string, string>,
  })
  const window = async (test: (url: string) => boolean = () => true): Promise<Page> => {
    for (;;) {
      const page = app.windows().filter((w) => !w.isClosed() && test(w.url())).at(-1) // prettier-ignore
      if (page) {
        try {
          await page.waitForLoadState('domcontentloaded')
          return page
        } catch (error) {
          // The window of a shop that cannot be opened goes again, and the two doors come.
          if (page.isClosed()) continue
          throw error
        }
      }
      await app.waitForEvent('window')
    }
  }
  async function close(): Promise<void> {
    // What a test left typed and unsaved is asked about.
    for (const page of app.windows())
      page
        .getByRole('button', { name: /^(Close without saving|不保存并关闭)$/ })
        .click({ timeout: 0 })
        .catch(() => undefined)
    await app.close()
  }
  return { app, userData, shopsFolder, language, window, close }
}

/** The window of the shop that is being opened, once its table is there. */
export async function openWindow(desk: DeskApp): Promise<Page> {
  const page = await desk.window((url) => url.includes('#/orders'))
  await page.getByRole('grid').or(page.getByRole('heading')).first().waitFor()
  return page
}

/** The orders themselves: a preview is a grid too, and shows the same numbers just before. */
export const ordersGrid = (page: Page) => page.getByRole('grid', { name: /^(Orders|订单)$/ })

/** From the two doors into a new shop without orders. */
export async function makeShop(desk: DeskApp, name: string, markets: readonly string[] = ['US']): Promise<Page> {
  const start = await desk.window()
  await start.getByRole('button', { name: 'Make a shop' }).click()
  await start.getByLabel('Shop name').fill(name)
  for (const market of markets) await start.getByText(market, { exact: true }).click()
  await start.getByRole('button', { name: 'Make the shop' }).click()
  return openWindow(desk)
}

/** From the two doors into the sample shop, which is made there and then. */
export async function makeSampleShop(desk: DeskApp): Promise<Page> {
  const start = await desk.window()
  await start.getByRole('button', { name: /^(Open the sample shop|打开示例店铺)$/ }).click()
  return openWindow(desk)
}

/** From the two doors into a sample shop. */
export async function openSampleShop(desk: DeskApp): Promise<Page> {
  await giveSampleShop(desk, async (shopsFolder) => {
    const maker = await launchDesk({ shopsFolder, language: desk.language })
    await makeSampleShop(maker)
    await maker.close()
  })
  return makeSampleShop(desk)
}

/** Drops files, or one, on the page as a file manager would. */
export async function dropFile(page: Page, path: string | string[]): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input')
    element.type = 'file'
    element.multiple = true
    element.id = 'test-drop'
    element.style.display = 'none'
    document.body.append(element)
    return element
  })
  await input.asElement()!.setInputFiles(path)
  await page.evaluate(() => {
    const element = document.querySelector<HTMLInputElement>('#test-drop')!
    const data = new DataTransfer()
    for (const file of element.files!) data.items.add(file)
    window.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }))
    element.remove()
  })
}

/** What a size, theme and language look like. */
export async function setSize(desk: DeskApp, page: Page, width: number, height: number): Promise<void> {
  const handle = await desk.app.browserWindow(page)
  await handle.evaluate(
    (window, [w, h]) => {
      window.setContentSize(w!, h!)
    },
    [width, height] as const,
  )
}

/** The window's zoom, as the View menu sets it. */
export async function setZoom(desk: DeskApp, page: Page, factor: number): Promise<void> {
  const handle = await desk.app.browserWindow(page)
  await handle.evaluate((window, zoom) => window.webContents.setZoomFactor(zoom), factor)
}

/**
 * Runs a function in the main process. While an app is still starting, the debugger may lose the answer ("Resulting
 * promise was garbage collected"), so what runs here must be harmless to run twice.
 */
export async function inMain<Arg, Result>(
  desk: DeskApp,
  run: (electron: typeof Electron, argument: Arg) => Result | Promise<Result>,
  argument?: Arg,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await desk.app.evaluate(run as never, argument as never)) as Result
    } catch (error) {
      if (attempt === 5 || !/garbage collected|was collected/.test(String(error))) throw error
    }
  }
}

/** Answers the next file dialogs with these paths. */
export async function stubOpenDialog(desk: DeskApp, paths: string[]): Promise<void> {
  await inMain(
    desk,
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
    },
    paths,
  )
}

/** Answers the next save dialogs with this path. */
export async function stubSaveDialog(desk: DeskApp, path: string): Promise<void> {
  await inMain(
    desk,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    path,
  )
}
