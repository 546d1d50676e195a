import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { knownShops, preferencesIn, refOf } from '@backend/backend'
import { NOON, workshop } from './support'

const shops = workshop()
afterAll(() => shops.end())
let count = 0
function userData(): string {
  const folder = join(shops.root, `user ${++count}`)
  mkdirSync(folder)
  return folder
}

test('add, touch, list, forget', async () => {
  const folder = await shops.shopFolder()
  const gone = join(shops.root, 'unplugged')
  const place = userData()
  let now = NOON
  const known = knownShops(place, () => now)
  expect(known.list()).toEqual([])
  const ref = known.add({ folder, name: 'old name', marketplaces: ['JP'], isSample: false })
  const other = known.add({ folder: gone, name: 'Gone', marketplaces: ['DE'], isSample: false })
  expect(ref).toBe(refOf(`${folder}/.`))
  expect(known.opened({ folder, name: 'old name', marketplaces: ['JP'], isSample: false })).toBe(ref)
  now += 1000
  // A list that another program run reads; name and marketplaces as the shop's own card has them.
  expect(knownShops(place, () => now).list()).toEqual([
    {
      ref,
      folder,
      name: 'Bright Lamps',
      marketplaces: ['US', 'CA'],
      isSample: false,
      lastOpenedAt: NOON,
      exists: true,
    },
    {
      ref: other,
      folder: gone,
      name: 'Gone',
      marketplaces: ['DE'],
      isSample: false,
      lastOpenedAt: null,
      exists: false,
    },
  ])
  known.add({ folder, name: 'again', marketplaces: ['US'], isSample: false })
  expect(known.list()).toHaveLength(2)
  expect(known.find(ref)?.lastOpenedAt).toBe(NOON)
  known.forget(ref)
  expect(known.list().map((shop) => shop.ref)).toEqual([other])
  expect(readdirSync(folder)).toContain('shopdesk.sqlite')
})

test.each(['{ "format": 1, "shops": [', '[]', '{"format":1,"shops":[{"ref":1}]}'])(
  'the damaged list %s is kept aside',
  (text) => {
    const place = userData()
    writeFileSync(join(place, 'shops.json'), text)
    expect(knownShops(place, () => NOON).list()).toEqual([])
    expect(readdirSync(place)).toEqual(['shops.damaged-20260304-120000.json'])
    expect(readFileSync(join(place, 'shops.damaged-20260304-120000.json'), 'utf8')).toBe(text)
  },
)

const FIRST = { language: 'system', theme: 'system', paper: 'A4', panelWidth: 400 }

test('preferences: defaults, change, another run, damage', () => {
  const place = userData()
  const preferences = preferencesIn(place, () => NOON)
  expect(preferences.read()).toEqual(FIRST)
  expect(preferences.change({ theme: 'dark' })).toEqual({ ...FIRST, theme: 'dark' })
  expect(preferences.change({ language: 'zh-CN', theme: undefined })).toEqual({
    ...FIRST,
    language: 'zh-CN',
    theme: 'dark',
  })
  expect(preferencesIn(place, () => NOON).read()).toEqual({ ...FIRST, language: 'zh-CN', theme: 'dark' })
  writeFileSync(join(place, 'preferences.json'), '{"theme":"pink"}')
  expect(preferences.read()).toEqual(FIRST)
  expect(readdirSync(place)).toEqual(['preferences.damaged-20260304-120000.json'])
  rmSync(place, { recursive: true })
  expect(preferences.read()).toEqual(FIRST)
})
