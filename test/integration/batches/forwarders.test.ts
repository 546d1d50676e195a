import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import {
  chinaPost, dianxiaomi, type ForwarderFile, fourPx, lingxing, mabang, ORDERS, sfInternational, unknownWords, yanwen, yunExpress,
} from '../../support/forwarder-sheets' // prettier-ignore

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship'

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 20) })
  const rows = ORDERS.map((id, n) => `${id}\t1000000000000${n}\t2026-03-01T20:00:00+00:00\t2026-03-25T07:59:59+00:00\tSKU-${n}\tMug\t2\t0\t2`) // prettier-ignore
  await shop.takeIn([HEADER, ...rows, ''].join('\n'))
})
afterEach(() => shop.close())

async function stage({ fileName, bytes }: ForwarderFile): Promise<number> {
  const file = join(shop.folder, fileName)
  writeFileSync(file, bytes)
  return (await shop.invoke('imports.stage', { file, jobId: 's' })).importId
}
const tracked = async () =>
  (await Promise.all(ORDERS.map((orderId) => shop.invoke('orders.get', { orderId })))).map(
    ({ shipments }) => shipments[0]?.trackingNumber ?? '',
  )
/** Answers each question about a column with the first one named, as an operator who looked would. */
async function answer(importId: number): Promise<void> {
  const { sheet } = await shop.invoke('imports.preview', { importId })
  const answered = sheet!.questions.map((question) => [question.code, question.field].filter(Boolean).join(' '))
  await shop.invoke('imports.decide', { importId, sheet: { answered }, jobId: 'd' })
}

it.each<[string, () => ForwarderFile | Promise<ForwarderFile>, string]>([
  ['云途', yunExpress, 'YT'],
  ['燕文', yanwen, 'YWE1'],
  ['4PX', fourPx, ''],
  ['顺丰', sfInternational, 'SF'],
  ['邮政', chinaPost, 'LX'],
  ['店小秘', dianxiaomi, ''],
  ['马帮', mabang, ''],
  ['领星', lingxing, ''],
])('a sheet of %s is taken in, and the next one of its shape is known', async (_, make, starts) => {
  const importId = await stage(await make())
  await answer(importId)
  const preview = await shop.invoke('imports.preview', { importId })
  expect(preview.sheet).toMatchObject({ isRemembered: false, isBlocked: false })
  expect(preview.import.counts.new).toBeGreaterThan(0)
  await shop.invoke('imports.commit', { importId, jobId: 'c' })
  const numbers = await tracked()
  expect(numbers[0]).not.toBe('')
  expect(numbers[0]!.startsWith(starts)).toBe(true)

  const again = await stage(await make())
  const { sheet, import: info } = await shop.invoke('imports.preview', { importId: again })
  expect(sheet).toMatchObject({ isRemembered: true, isBlocked: false })
  expect(info.counts).toMatchObject({ new: 0, changed: 0 })
})

it('a ninth with unknown words works after one correction, and is remembered', async () => {
  const importId = await stage(await unknownWords())
  const { sheet } = await shop.invoke('imports.preview', { importId })
  expect(sheet!.isBlocked).toBe(true)
  const orderId = sheet!.mapping.columns.orderId!
  const number = sheet!.columns.findIndex((column, at) => at !== orderId && /^[A-Z]{1,6}\d{6,}/.test(column.samples[0] ?? '')) // prettier-ignore
  const columns = { ...sheet!.mapping.columns, trackingNumber: number }
  await shop.invoke('imports.decide', { importId, sheet: { mapping: { ...sheet!.mapping, columns } }, jobId: 'd' })
  await answer(importId)
  await shop.invoke('imports.commit', { importId, jobId: 'c' })
  expect((await tracked())[0]).not.toBe('')
  const again = await stage(await unknownWords())
  expect((await shop.invoke('imports.preview', { importId: again })).sheet).toMatchObject({ isRemembered: true })
})
