import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { endpoint } from '@shared/contract'
import { refusedNameOf } from '@shared/domain/files/file-name'
import { benchShop, type BenchShop } from '@test/support/bench-shop'
import { yunExpress } from '@test/support/forwarder-sheets'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship'
const ROW =
  '111-0000001-0000000\t10000000000001\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\tSKU-1\tMug\t1\t0\t1'
const NOT_AN_ORDER = ROW.replace('111-0000001-0000000', 'no order')

let shop: BenchShop
beforeEach(() => (shop = benchShop({ now: Date.UTC(2026, 2, 4, 10) })))
afterEach(() => shop.close())

/** Names of 255 bytes, which is as long as a folder takes: 83 Chinese signs of three, and six others. */
const longest = (ending: string) => '店'.repeat(83) + 'x'.repeat(6 - ending.length) + ending
function file(ending: string, bytes: Uint8Array | string): string {
  expect(Buffer.byteLength(longest(ending))).toBe(255)
  const path = join(shop.folder, longest(ending))
  writeFileSync(path, bytes)
  return path
}
const stage = (path: string) => shop.invoke('imports.stage', { file: path, jobId: 's' })

it('files with the longest names are taken in, attached, and their refused rows saved', async () => {
  const { importId } = await stage(file('.txt', [HEADER, ROW, NOT_AN_ORDER, ''].join('\n')))
  const { import: info } = await shop.invoke('imports.preview', { importId })
  expect(info).toMatchObject({ fileName: longest('.txt'), counts: { new: 1, refused: 1 } })
  const target = join(shop.folder, refusedNameOf(info.fileName))
  await shop.invoke('imports.saveRefused', { importId, target, language: 'en', jobId: 'r' })
  expect(readFileSync(target, 'utf8')).toContain('no order')
  await shop.invoke('imports.commit', { importId, jobId: 'c' })

  const sheet = await stage(file('.xlsx', (await yunExpress()).bytes))
  expect((await shop.invoke('imports.preview', sheet)).import).toMatchObject({
    kind: 'sheet',
    fileName: longest('.xlsx'),
  })

  const { labelId } = await shop.invoke('labels.save', {
    orderId: '111-0000001-0000000',
    shipment: { carrierCode: 'USPS', trackingNumber: '9400100000000000000001', shippedOn: '2026-03-03' },
    label: { service: 'USPS Ground Advantage', cost: 812, currency: 'USD', boughtOn: '2026-03-03' },
  })
  const attached = await shop.invoke('labels.attach', { labelId, file: file('.pdf', '%PDF-1.7\n%%EOF'), jobId: 'a' })
  expect(attached.attachment).toMatch(/^Label_111-0000001-0000000_[0-9a-f]{16}\.pdf$/)
})

it('refused rows saved under a name that is too long were our own fault: the reason is said', async () => {
  const { importId } = await stage(file('.txt', [HEADER, ROW, NOT_AN_ORDER, ''].join('\n')))
  const target = join(shop.folder, `${'店'.repeat(84)}.txt`)
  await expect(
    shop.invoke('imports.saveRefused', { importId, target, language: 'en', jobId: 'r' }),
  ).rejects.toMatchObject({ code: 'targetNameTooLong', params: { path: target } })
})

it('refused rows of a file with 200 Latin letters could not be saved at all: the page may propose any name that a folder takes', () => {
  const suggestedName = refusedNameOf(`${'x'.repeat(251)}.txt`)
  expect(suggestedName).toHaveLength(255)
  expect(endpoint('app.pickTarget')?.input.safeParse({ suggestedName }).success).toBe(true)
})
