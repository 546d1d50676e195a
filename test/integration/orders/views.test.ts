import { afterEach, beforeEach, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'

let shop: BenchShop
beforeEach(() => {
  shop = benchShop()
})
afterEach(() => shop.close())

const list = () => shop.invoke('views.list', {})
const save = (name: string, search: object, columns: string[]) =>
  shop.invoke('views.save', { name, search: JSON.stringify(search), columns })

it('keeps views by name, replaces, renames and removes them', async () => {
  const { viewId } = await save('Due 今天', { tab: 'unshipped', due: 'today' }, ['order', 'tracking'])
  await save('Late', { due: 'overdue' }, ['order'])
  await save('Late', { due: 'overdue', by: 'purchasedAt' }, ['order', 'state'])
  expect((await list()).views.map(({ name, search, columns }) => [name, search, columns])).toEqual([
    ['Due 今天', '{"tab":"unshipped","due":"today"}', ['order', 'tracking']],
    ['Late', '{"due":"overdue","by":"purchasedAt"}', ['order', 'state']],
  ])
  await expect(shop.invoke('views.rename', { viewId, name: 'Late' })).rejects.toMatchObject({ code: 'viewNameTaken' })
  await shop.invoke('views.rename', { viewId, name: 'Today' })
  expect((await list()).views.map((view) => view.name)).toEqual(['Late', 'Today'])
  await shop.invoke('views.remove', { viewId })
  expect((await list()).views.map((view) => view.name)).toEqual(['Late'])
})

it('remembers the columns shown last, apart from the views', async () => {
  expect((await list()).columns).toBeNull()
  await shop.invoke('views.keepColumns', { columns: ['order', 'sku'] })
  await shop.invoke('views.keepColumns', { columns: ['sku', 'order'] })
  expect(await list()).toEqual({ views: [], columns: ['sku', 'order'] })
  await shop.invoke('views.keepColumns', { columns: null })
  expect((await list()).columns).toBeNull()
})
