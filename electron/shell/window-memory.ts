import type { BrowserWindow } from 'electron'
import { type WindowStore, ZOOMS } from '../backend/backend'
import { type Bounds, placeOn } from './window-place'

/** The usual size, in the system's units. */
const SIZE = { width: 1366, height: 768 }
/** A window that is being dragged is remembered once it rests. */
const REST_MS = 300

export type ZoomStep = 1 | -1 | 0

interface MemoryOptions {
  store: WindowStore
  /** What of each screen is free. */
  screens(): Bounds[]
  /** Runs a write that may fail. */
  keep(write: () => void): void
}

/** How windows stand and how large they are drawn, remembered for the next start. */
export function windowMemory({ store, screens, keep }: MemoryOptions) {
  function remember(window: BrowserWindow): void {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    const isMaximized = window.isMaximized()
    keep(() => store.change({ isMaximized, ...(!isMaximized && { bounds: window.getBounds() }) }))
  }

  return {
    /** What a new window begins with. */
    begin() {
      const { bounds, isMaximized, zoom } = store.now()
      return { bounds: (bounds && placeOn(screens(), bounds)) ?? SIZE, isMaximized, zoom }
    },
    follow(window: BrowserWindow): void {
      let rest: ReturnType<typeof setTimeout> | undefined
      const moved = () => {
        clearTimeout(rest)
        rest = setTimeout(() => remember(window), REST_MS)
      }
      // One name at a time: the types know no list of them.
      window.on('resize', moved)
      window.on('move', moved)
      window.on('maximize', moved)
      window.on('unmaximize', moved)
      window.on('close', () => {
        clearTimeout(rest)
        remember(window)
      })
    },
    /** Draws these windows larger or smaller by a step, or at their actual size (0). */
    zoom(windows: readonly BrowserWindow[], step: ZoomStep): void {
      const { zoom } = store.now()
      const next = step === 0 ? 1 : (step === 1 ? ZOOMS.find((z) => z > zoom + 0.01) : ZOOMS.findLast((z) => z < zoom - 0.01)) ?? zoom // prettier-ignore
      keep(() => store.change({ zoom: next }))
      for (const { webContents } of windows) webContents.setZoomFactor(next)
    },
  }
}
