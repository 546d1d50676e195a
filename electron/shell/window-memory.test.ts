import type { BrowserWindow } from 'electron'
import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { windowStateIn } from '../backend/backend'
import { windowMemory } from './window-memory'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'desk-memory-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 }
const start = () => windowMemory({ store: windowStateIn(folder), screens: () => [SCREEN], keep: (write) => write() })

function windowAt(bounds: Electron.Rectangle) {
  const state = { bounds, isMaximized: false, isMinimized: false }
  const window = Object.assign(new EventEmitter(), {
    getBounds: () => state.bounds,
    isMaximized: () => state.isMaximized,
    isMinimized: () => state.isMinimized,
    isFullScreen: () => false,
    isDestroyed: () => false,
  })
  return { state, window: window as unknown as BrowserWindow & EventEmitter }
}

it('a maximised window came back small: it is maximised again, and as large as before when that ends', () => {
  const own = { x: 50, y: 40, width: 1200, height: 800 }
  const { state, window } = windowAt(own)
  start().follow(window)
  window.emit('close')
  Object.assign(state, { isMaximized: true, bounds: SCREEN })
  window.emit('close')
  expect(start().begin()).toEqual({ bounds: own, isMaximized: true, zoom: 1 })
})

it('a window that was minimised when it closed is as it was before', () => {
  const own = { x: 50, y: 40, width: 1200, height: 800 }
  const { state, window } = windowAt(own)
  start().follow(window)
  window.emit('close')
  Object.assign(state, { isMinimized: true, bounds: { x: -32_000, y: -32_000, width: 160, height: 28 } })
  window.emit('close')
  expect(start().begin().bounds).toEqual(own)
})

it('the zoom goes up and down by the steps browsers have, for all windows, and stops at both ends', () => {
  const factors: number[] = []
  const window = {
    webContents: { setZoomFactor: (factor: number) => factors.push(factor) },
  } as unknown as BrowserWindow
  const memory = start()
  for (const step of [1, 1, 1, 1, 1, 1, 0, -1, -1, -1, -1] as const) memory.zoom([window], step)
  expect(factors).toEqual([1.1, 1.25, 1.5, 1.75, 2, 2, 1, 0.9, 0.8, 0.75, 0.75])
  expect(start().begin().zoom).toBe(0.75)
})
