import { BrowserWindow, nativeTheme, session } from 'electron'
import { basename } from 'node:path'
import { CHANNELS } from '@shared/contract/bridge'
import { shownName } from '@shared/domain/files/shown-name'
import type { DeskErrorData } from '@shared/contract/errors'
import type { DeskEvent } from '@shared/contract/events'
import type { ShopBackend } from '../backend/backend'
import type { AnswersAhead } from './answers-ahead'
import { fileTokens, type FileTokens } from './file-tokens'
import { APP_ORIGIN } from './security/app-protocol'

/** One window: of one shop, or the start window. Two shops never share a window, a session or a backend. */
export interface DeskWindow {
  window: BrowserWindow
  /** Which of the windows' sessions it has. */
  place: number
  tokens: FileTokens
  ref: string | undefined
  /** Resolves once the shop is open; undefined in the start window. */
  backend: Promise<ShopBackend> | undefined
  ahead: AnswersAhead | undefined
  /** Why a shop could not be opened, for the start window to explain. */
  failed: { ref: string; folder: string; error: DeskErrorData } | null
  send(event: DeskEvent): void
  /** The page listens from now on. `used`: as it says in `ready`. */
  listening(used: unknown): void
  /** Resolves when the page was drawn and listens for the first time, or its window is gone; with the first `used`. */
  drawn: Promise<unknown>
  isListening(): boolean
}

interface WindowOptions {
  preload: string
  /** Sets protocol, network and permissions of a fresh session. */
  secure(session: Electron.Session): void
  devUrl: string | undefined
  /** How a new window stands and how large it is drawn. */
  begin(): { bounds: Partial<Electron.Rectangle>; isMaximized: boolean; zoom: number }
  /** Ctrl and the wheel. */
  onZoom(step: 1 | -1): void
}

export const BACKGROUNDS = { light: '#ffffff', dark: '#1a1b1e' } as const

/** What a page could keep beyond its window: all but its compiled script. */
const KEPT_BY_PAGES: Electron.ClearStorageDataOptions['storages'] = ['cookies', 'filesystem', 'indexdb', 'localstorage', 'serviceworkers', 'cachestorage'] // prettier-ignore

export function deskWindows(options: WindowOptions) {
  const open = new Map<number, DeskWindow>()

  function create(
    shop: { ref: string; backend: Promise<ShopBackend>; ahead?: AnswersAhead } | undefined,
    failed: DeskWindow['failed'] = null,
  ): DeskWindow {
    const place = freePlace([...open.values()])
    // No two windows share one. It lies on the disk so that Chromium finds the script compiled at the next start: only a session
    // that does can keep it. All else a page could keep goes with its window, or, where that ended at once, when the next one is drawn.
    const own = session.fromPartition(`persist:window-${place}`)
    options.secure(own)
    const { bounds, isMaximized, zoom } = options.begin()
    const window = new BrowserWindow({
      ...bounds,
      minWidth: 940,
      minHeight: 600,
      show: false,
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUNDS.dark : BACKGROUNDS.light,
      autoHideMenuBar: process.platform !== 'darwin',
      webPreferences: {
        session: own,
        preload: options.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        zoomFactor: zoom,
        enableWebSQL: false,
        navigateOnDragDrop: false,
        disableBlinkFeatures: 'Auxclick',
        v8CacheOptions: 'bypassHeatCheck',
      },
    })
    const waiting: DeskEvent[] = []
    let isListening = false
    let isDrawn = (_used?: unknown) => undefined as void
    const drawn = new Promise<unknown>((resolve) => (isDrawn = resolve))
    const desk: DeskWindow = {
      window,
      place,
      tokens: fileTokens(),
      ref: shop?.ref,
      backend: shop?.backend,
      ahead: shop?.ahead,
      failed,
      send(event) {
        if (!isListening) waiting.push(event)
        else if (!window.isDestroyed()) window.webContents.send(CHANNELS.event, event)
      },
      listening(used) {
        isListening = true
        isDrawn(used)
        waiting.splice(0).forEach((event) => desk.send(event))
      },
      isListening: () => isListening,
      drawn,
    }
    open.set(window.webContents.id, desk)
    const id = window.webContents.id
    window.once('ready-to-show', () => {
      // Maximising shows it.
      if (isMaximized) window.maximize()
      else window.show()
    })
    window.webContents.on('zoom-changed', (_event, direction) => options.onZoom(direction === 'in' ? 1 : -1))
    window.on('closed', () => {
      open.delete(id)
      isDrawn()
      forget()
    })
    const forget = () => void own.clearStorageData({ storages: KEPT_BY_PAGES })
    void drawn.then(forget)
    // Chromium keeps of the script, once and for all, what of it ran when it was first evaluated. Where the answers are there that
    // is the first drawing too; else it is made anew at the next start.
    void drawn.then(() => {
      if (shop?.ahead?.isEmpty ?? true) void own.clearCodeCaches({})
    })
    // A reload starts listening anew.
    window.webContents.on('did-start-navigation', (details) => {
      if (details.isMainFrame && !details.isSameDocument) isListening = false
    })
    shop?.backend.then(
      (backend) => backend.subscribe((event) => desk.send(event)),
      () => undefined,
    )
    void window.loadURL(options.devUrl ?? `${APP_ORIGIN}/${shop ? '#/orders' : '#/start'}`)
    return desk
  }

  return {
    create,
    all: () => [...open.values()],
    of: (webContentsId: number) => open.get(webContentsId),
    ofShop: (ref: string) => [...open.values()].find((desk) => desk.ref === ref),
    start: () => [...open.values()].find((desk) => desk.ref === undefined),
    broadcast: (event: DeskEvent) => open.forEach((desk) => desk.send(event)),
  }
}
/** The first session that no open window has. */
function freePlace(windows: readonly DeskWindow[]): number {
  const taken = new Set(windows.map(({ place }) => place))
  let place = 1
  while (taken.has(place)) place += 1
  return place
}
export type DeskWindows = ReturnType<typeof deskWindows>

/** How a file is called on screen. */
export const displayName = (path: string) => shownName(basename(path))
