import { app, nativeTheme, screen } from 'electron'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DeskError } from '@shared/contract/errors'
import {
  fileLog,
  firstQuestionsIn,
  knownShops,
  openShop,
  type Preferences,
  preferencesIn,
  type ShopBackend,
  windowStateIn,
} from '../backend/backend'
import { answersAhead } from './answers-ahead'
import { shopClosing } from './closing'
import { filesToOpen } from './files-to-open'
import { applyTheme, resolveLanguage, shellHandlers } from './handlers'
import { serveIpc } from './ipc'
import type { LastShop } from './last-shop'
import { pageLeaving } from './leaving'
import { setMenu } from './menu'
import { printer } from './print'
import { APP_ORIGIN, serveApp } from './security/app-protocol'
import { guardContents, guardPermissions } from './security/guards'
import { closeNetwork } from './security/network'
import { windowMemory, type ZoomStep } from './window-memory'
import { BACKGROUNDS, type DeskWindow, deskWindows, displayName } from './windows'

export interface DeskOptions extends LastShop {
  /** Folder of the built main process. */
  here: string
  devUrl: string | undefined
}

const now = () => Date.now()

/** Joins windows, shops and the one IPC channel. Returns what the process's own events need. */
export function startDesk({ here, devUrl, workers, lastShop, warm }: DeskOptions) {
  const userData = app.getPath('userData')
  mkdirSync(userData, { recursive: true })
  const log = fileLog(join(userData, 'logs'))
  const known = knownShops(userData, now)
  const stored = preferencesIn(userData, now)
  let preferences = stored.read()
  const language = () => resolveLanguage(preferences.language, app.getPreferredSystemLanguages())
  const shopsFolder =
    (!app.isPackaged && process.env.SHOPDESK_SHOPS_FOLDER) || join(app.getPath('documents'), 'Shopdesk')
  const memory = windowMemory({
    store: windowStateIn(userData),
    screens: () => screen.getAllDisplays().map(({ workArea }) => workArea),
    keep: (write) => remember('window', write),
  })

  const zoom = (step: ZoomStep) => memory.zoom(windows.all().map(({ window }) => window), step) // prettier-ignore
  applyTheme(preferences.theme)
  const isOwnPage = (url: string) => (devUrl ? url.startsWith(devUrl) : url.startsWith(`${APP_ORIGIN}/`))
  guardContents(isOwnPage)

  const windows = deskWindows({
    preload: join(here, '../preload/preload.cjs'),
    devUrl,
    secure(own) {
      const scheme = () => (nativeTheme.shouldUseDarkColors ? 'dark' : 'light')
      const facts = () => ({ language: language(), theme: preferences.theme, scheme: scheme() }) as const
      if (!devUrl) serveApp(own, join(here, '../renderer'), facts)
      closeNetwork(own, devUrl)
      guardPermissions(own, isOwnPage)
    },
    begin: memory.begin,
    onZoom: zoom,
  })
  /** Opened before there was a shop to take them in. */
  const waiting = { files: [] as string[], leftOut: 0 }
  const closing = shopClosing(language)
  const leaving = pageLeaving()
  /** The program was started again while its last window was closing. */
  let isWantedAgain = false

  function give(desk: DeskWindow, paths: readonly string[], leftOut: number): void {
    const files = paths.map((path) => ({ file: desk.tokens.add(path, 'read'), name: displayName(path) }))
    if (files.length > 0) desk.send({ type: 'filesOpened', files })
    if (leftOut > 0) desk.send({ type: 'filesLeftOut', count: leftOut })
  }

  /** Opens a shop in a window of its own, or shows the one it has. `from` is replaced if it is the start window. */
  async function open(ref: string, from: DeskWindow | undefined): Promise<void> {
    const there = windows.ofShop(ref)
    if (there) {
      there.window.focus()
      return
    }
    const folder = known.find(ref)?.folder
    if (folder === undefined) throw new DeskError('shopFolderGone', { folder: ref })
    if (from && from.ref === undefined) {
      // The start window stays until the shop is known to open: its page explains a refusal.
      const backend = await openShop(folder, { workers, now }).catch((error: unknown) => {
        if (error instanceof DeskError) from.failed = { ref, folder, error: error.data }
        from.send({ type: 'changed', topics: ['shops'] })
        throw error
      })
      adopt(ref, backend)
      from.window.close()
      return
    }
    adopt(ref, await openShop(folder, { workers, now }))
  }

  function adopt(ref: string, backend: ShopBackend): void {
    const desk = windows.create({ ref, backend: Promise.resolve(backend) })
    settle(desk, ref, backend)
  }

  /** Notes something for the next start. A disk that is full or read-only must not keep a shop from opening or closing. */
  function remember(what: string, write: () => void): void {
    try {
      write()
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error
      log.write({ at: now(), level: 'warn', what: `remember ${what}`, error: name })
    }
  }

  function settle(desk: DeskWindow, ref: string, backend: ShopBackend): void {
    const facts = backend.facts()
    // Each write waits for the disk: the page is drawn first, and fetches its parts from this very process.
    void desk.drawn.then(() =>
      remember('shop', () => {
        known.opened(facts)
        writeFileSync(lastShop, ref)
      }),
    )
    desk.window.setTitle(`${facts.name} — Shopdesk`)
    desk.window.on('page-title-updated', (event) => event.preventDefault())
    give(desk, waiting.files.splice(0), waiting.leftOut)
    waiting.leftOut = 0
    watch(desk, backend)
  }

  /** A window closes after its page kept what stood in it, and after its shop did. */
  function watch(desk: DeskWindow, backend: ShopBackend): void {
    let isClosing = false
    let isClosed = false
    memory.follow(desk.window)
    async function close(): Promise<void> {
      isClosing = await leaving.mayClose(desk)
      if (!isClosing) return
      await closing.close(desk, backend)
      isClosed = true
      if (!desk.window.isDestroyed()) desk.window.destroy()
    }
    desk.window.on('close', (event) => {
      if (isClosed) return
      event.preventDefault()
      if (isClosing) return
      isClosing = true
      void close()
    })
  }

  function showStart(failed: DeskWindow['failed'] = null): void {
    const there = windows.start()
    if (there && !failed) there.window.focus()
    else windows.create(undefined, failed)
  }

  function changePreferences(next: Partial<Preferences>): void {
    preferences = stored.change(next)
    applyTheme(preferences.theme)
    setMenu(language(), zoom)
    tellPreferences()
  }
  function tellPreferences(): void {
    const dark = nativeTheme.shouldUseDarkColors
    for (const { window } of windows.all()) window.setBackgroundColor(dark ? BACKGROUNDS.dark : BACKGROUNDS.light)
    windows.broadcast({ type: 'preferences', preferences: { language: language(), theme: preferences.theme, dark } })
  }
  nativeTheme.on('updated', tellPreferences)

  let incidents = 0
  serveIpc({
    windows,
    dataFolder: userData,
    isOwnPage,
    report(error, place) {
      incidents += 1
      const incident = `S${incidents}`
      log.write({
        at: now(),
        level: 'error',
        what: place,
        incident,
        error: error instanceof Error ? error.name : typeof error,
      })
      return incident
    },
    handlers: shellHandlers({
      workers,
      known,
      preferences: () => preferences,
      changePreferences,
      language,
      shopsFolder,
      sampleFiles: join(here, '../resources/sample-shop'),
      notices: join(app.isPackaged ? process.resourcesPath : join(here, '../notices'), 'third-party-notices.txt'),
      isOpen: (ref) => windows.ofShop(ref) !== undefined,
      openShop: open,
      showStart: () => showStart(),
      answerClose: leaving.answer,
      printer: printer((own) => {
        closeNetwork(own, undefined)
        guardPermissions(own, () => false)
      }),
    }),
  })

  /** The page loads while the shop opens. */
  function openLast(ref: string, folder: string): void {
    const backend = openShop(folder, { workers, now, ...(warm && { warm }) })
    const questions = firstQuestionsIn(userData)
    const ahead = answersAhead(questions.known, backend)
    const desk = windows.create({ ref, backend, ahead })
    void desk.drawn.then((used) => remember('first questions', () => questions.keep(ahead.end(used))))
    backend.then(
      (opened) => settle(desk, ref, opened),
      (error: unknown) => {
        const data = error instanceof DeskError ? error.data : ({ code: 'internal', params: {} } as const)
        showStart({ ref, folder, error: data })
        desk.window.destroy()
      },
    )
  }

  const desk = {
    /** The first window: the shop that was open last, else the two doors. */
    begin(): void {
      const ref = readText(lastShop)
      const folder = ref === undefined ? undefined : known.find(ref)?.folder
      if (ref !== undefined && folder !== undefined && existsSync(folder)) openLast(ref, folder)
      else {
        void warm?.end()
        showStart()
      }
      // The page is on its way by now.
      setMenu(language(), zoom)
    },
    /** Files named on the command line or opened from the system: they go to the shop that was used last. */
    openPaths(paths: readonly string[], cwd: string): void {
      const { files, leftOut } = filesToOpen(paths, cwd)
      const desk = windows.all().filter((d) => d.ref !== undefined).sort((a, b) => Number(b.window.isFocused()) - Number(a.window.isFocused()))[0] // prettier-ignore
      if (!desk) {
        waiting.files.push(...files)
        waiting.leftOut += leftOut
      } else give(desk, files, leftOut)
    },
    focus(): void {
      isWantedAgain = closing.show()
      if (isWantedAgain) return
      const [desk] = windows.all()
      if (!desk) return showStart()
      if (desk.window.isMinimized()) desk.window.restore()
      desk.window.show()
      desk.window.focus()
    },
    /** The last window is closed. */
    allClosed(): void {
      if (!isWantedAgain) return closing.quit()
      isWantedAgain = false
      desk.begin()
    },
  }
  return desk
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return undefined
  }
}
