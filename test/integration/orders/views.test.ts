import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ColumnChange } from '@shared/domain/views/columns'
import { benchShop, type BenchShop } from '../../support/bench-shop'

let shop: BenchShop
beforeEach(() => {
  shop = benchShop()
})
afterEach(() => shop.close())

const USUAL = ['latestShipAt', 'order', 'total', 'state']
const list = (page?: string) => shop.invoke('views.list', page === undefined ? {} : { page })
const change = (said: ColumnChange, page?: string) =>
  shop.invoke('views.changeColumns', { usual: USUAL, change: said, ...(page !== undefined && { page }) })
const use = (viewId: number | null) => shop.invoke('views.useColumns', { viewId })
const save = (name: string, search: object) =>
  shop.invoke('views.save', { name, search: JSON.stringify(search), usual: USUAL })
const ids = async () => (await list()).columns?.map(({ id }) => id)

it('keeps views by name, replaces, renames and removes them', async () => {
  const { viewId } = await save('Due 今天', { tab: 'unshipped', due: 'today' })
  await save('Late', { due: 'overdue' })
  await change({ do: 'hide', column: 'total' })
  await save('Late', { due: 'overdue', by: 'purchasedAt' })
  expect((await list()).views.map(({ name, search, columns }) => [name, search, columns.map(({ id }) => id)])).toEqual([
    ['Due 今天', '{"tab":"unshipped","due":"today"}', USUAL],
    ['Late', '{"due":"overdue","by":"purchasedAt"}', ['latestShipAt', 'order', 'state']],
  ])
  await expect(shop.invoke('views.rename', { viewId, name: 'Late' })).rejects.toMatchObject({ code: 'viewNameTaken' })
  await shop.invoke('views.rename', { viewId, name: 'Today' })
  expect((await list()).views.map((view) => view.name)).toEqual(['Late', 'Today'])
  await shop.invoke('views.remove', { viewId })
  expect((await list()).views.map((view) => view.name)).toEqual(['Late'])
})

it('loses no column that was hidden while the answer to another change was on its way', async () => {
  await Promise.all([
    change({ do: 'hide', column: 'total' }),
    change({ do: 'show', column: 'sku', before: null }),
    change({ do: 'move', column: 'sku', by: -1 }),
    change({ do: 'move', column: 'sku', by: -1 }),
    change({ do: 'width', column: 'sku', width: 180 }),
  ])
  expect((await list()).columns).toEqual([
    { id: 'latestShipAt' },
    { id: 'sku', width: 180 },
    { id: 'order' },
    { id: 'state' },
  ])
})

it('shows the columns of a view, or those as usual again', async () => {
  await change({ do: 'hide', column: 'total' })
  const { viewId } = await save('Narrow', {})
  expect((await list()).columns).not.toBeNull()
  await use(null)
  expect((await list()).columns).toBeNull()
  await use(viewId)
  expect(await ids()).toEqual(['latestShipAt', 'order', 'state'])
  await shop.invoke('views.remove', { viewId })
  await use(viewId)
  expect(await ids()).toEqual(['latestShipAt', 'order', 'state'])
})

it('keeps the columns of each list apart', async () => {
  await change({ do: 'hide', column: 'total' }, 'refunds')
  expect((await list()).columns).toBeNull()
  expect((await list('refunds')).columns).toHaveLength(3)
})

it('keeps which groups of the navigation were opened and closed, two said at once too, apart from all views', async () => {
  const groups = async () => (await shop.invoke('views.groups', {})).groups
  expect(await groups()).toEqual({})
  await Promise.all([
    shop.invoke('views.openGroup', { group: 'orders', isOpen: false }),
    shop.invoke('views.openGroup', { group: 'settings', isOpen: true }),
  ])
  expect(await groups()).toEqual({ orders: false, settings: true })
  await shop.invoke('views.openGroup', { group: 'orders', isOpen: true })
  expect(await groups()).toEqual({ orders: true, settings: true })
  expect(await list()).toEqual({ views: [], columns: null })
})
