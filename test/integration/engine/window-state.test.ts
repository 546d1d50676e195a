import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { windowStateIn } from '@backend/backend'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'desk-window-'))))
afterEach(() => rmSync(folder, { recursive: true }))
const FIRST = { bounds: null, isMaximized: false, zoom: 1 }
const LEFT = { bounds: { x: 10, y: 20, width: 1200, height: 700 }, isMaximized: true, zoom: 1.5 }

it('zoom and a maximised window were forgotten: each change is on the disk at once', () => {
  const store = windowStateIn(folder)
  expect(store.now()).toEqual(FIRST)
  store.change({ bounds: LEFT.bounds })
  store.change({ isMaximized: true })
  store.change({ zoom: 1.5 })
  expect(windowStateIn(folder).now()).toEqual(LEFT)
})

it.each([
  ['no JSON at all', '{"bounds": {"x": 1', FIRST],
  ['another kind of JSON', '[1, 2]', FIRST],
  ['a size of nothing', '{"bounds": {"x": 0, "y": 0, "width": 0, "height": -5}, "zoom": 1.5}', { ...FIRST, zoom: 1.5 }],
  ['a zoom nobody could read', '{"zoom": 90, "isMaximized": true}', { ...FIRST, isMaximized: true }],
  ['the bounds alone, as they were written before', '{"x": 1, "y": 2, "width": 1200, "height": 700}', FIRST],
])('a damaged file gives what of it is good: %s', (_, text, state) => {
  writeFileSync(join(folder, 'window.json'), text)
  const store = windowStateIn(folder)
  expect(store.now()).toEqual(state)
  store.change({ zoom: 1.25 })
  expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual({ ...state, zoom: 1.25 })
})
