import { afterEach, beforeEach, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'

/** 2026-03-04 10:00 UTC. */
const NOW = Date.UTC(2026, 2, 4, 10)

let shop: BenchShop
beforeEach(() => {
  shop = benchShop({ now: NOW })
})
afterEach(() => shop.close())

const OURS = {
  title: '货代放假',
  steps: '提前一周问货代\n改处理时间',
  rule: '',
  source: '货代群',
  screen: '/orders',
} as const
const own = async () => (await shop.invoke('playbook.own', {})).articles
const titles = async () => (await own()).map(({ title }) => title)
const back = () => shop.invoke('undo.back', { jobId: 'u' })
const again = () => shop.invoke('undo.again', { jobId: 'u' })

it('begins without any, and keeps what is written, trimmed, with its time', async () => {
  expect(await own()).toEqual([])
  const { articleId } = await shop.invoke('playbook.save', { articleId: null, ...OURS, title: '  货代放假 ' })
  expect(await own()).toEqual([{ articleId, ...OURS, updatedAt: NOW }])
})

it('is changed, deleted, undone and done again', async () => {
  const { articleId } = await shop.invoke('playbook.save', { articleId: null, ...OURS })
  shop.clock.now += 60_000
  await shop.invoke('playbook.save', { articleId, ...OURS, title: '春节放假', screen: null })
  expect(await own()).toEqual([{ articleId, ...OURS, title: '春节放假', screen: null, updatedAt: NOW + 60_000 }])
  await shop.invoke('playbook.remove', { articleId })
  expect(await titles()).toEqual([])
  await back()
  expect(await titles()).toEqual(['春节放假'])
  await back()
  expect(await own()).toMatchObject([{ articleId, title: '货代放假', screen: '/orders' }])
  await back()
  expect(await titles()).toEqual([])
  await again()
  await again()
  expect(await titles()).toEqual(['春节放假'])
})

it('stands in the history with what was changed', async () => {
  const { articleId } = await shop.invoke('playbook.save', { articleId: null, ...OURS })
  await shop.invoke('playbook.save', { articleId, ...OURS, rule: '新的规则' })
  const changes = shop.db.raw
    .prepare<[], { kind: string; before: string | null; after: string }>(
      "SELECT kind, before, after FROM changes JOIN operations o ON o.id = operationId WHERE entity = 'article' ORDER BY changes.id",
    )
    .all()
  expect(changes.map(({ kind }) => kind)).toEqual(['article', 'article'])
  expect(changes[0]?.before).toBeNull()
  expect(JSON.parse(changes[1]?.before ?? '')).toEqual({ rule: '', updatedAt: NOW })
  expect(JSON.parse(changes[1]?.after ?? '')).toMatchObject({ rule: '新的规则' })
})

it('one that is gone is neither changed nor deleted', async () => {
  await expect(shop.invoke('playbook.save', { articleId: 9, ...OURS })).rejects.toMatchObject({
    code: 'followUpUnknown',
  })
  await expect(shop.invoke('playbook.remove', { articleId: 9 })).rejects.toMatchObject({ code: 'followUpUnknown' })
  await expect(shop.invoke('playbook.save', { articleId: null, ...OURS, title: '  ' })).rejects.toThrow()
})
