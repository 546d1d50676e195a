import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MARKETPLACE_IDS, type MarketplaceId } from '@shared/domain/marketplace'
import { packingSlips, type Slip } from '@backend/formats/paper/packing-slip'
import { benchShop, type BenchShop } from '../../support/bench-shop'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\trecipient-name\tship-address-1\tship-city\tship-postal-code\tship-country\tgift-message-text'
const id = (n: number) => `111-000000${n}-0000000`
const item = (n: number, sku: string, title: string, [bought, shipped]: [number, number], more = 'Ann Example\t1 Example St\tSampletown\t00501\tUS\t') =>
  `${id(n)}\t${n}${sku.length}00000000000${sku.charCodeAt(0)}\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\t${sku}\t${title}\t${bought}\t${shipped}\t${bought - shipped}\t${more}` // prettier-ignore

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 4, 10) })
  await shop.takeIn(
    [
      HEADER,
      item(1, 'MUG', 'Mug <b>blue</b> & "white"', [2, 0]),
      item(1, 'LAMP', 'Lamp', [1, 0]),
      item(2, 'MUG', 'Mug <b>blue</b> & "white"', [3, 1], 'Zoë <script>\tStraße 5\tKöln\t50667\tDE\tHappy birthday!'),
      '',
    ].join('\n'),
  )
})
afterEach(() => shop.close())

const document = (more: object = {}) => shop.invoke('paper.document', { what: 'packingSlips', paper: 'A4', orders: { orderIds: [id(1), id(2)] }, ...more }) // prettier-ignore

describe('packing slips', () => {
  it('hold order, seller, ship-to, items and gift message; no prices; nothing of a file as markup', async () => {
    const { html, orders } = await document()
    expect(orders).toBe(2)
    expect(html.match(/class="slip"/g)).toHaveLength(2)
    for (const text of ['Packing slip', id(1), 'March 2, 2026', 'Shop', 'Ann Example', 'Sampletown, 00501', 'SKU: <bdi>MUG</bdi>', 'Happy birthday!'])
      expect(html).toContain(text) // prettier-ignore
    expect(html).toContain('Mug &lt;b&gt;blue&lt;/b&gt; &amp; &quot;white&quot;')
    expect(html).toContain('Zoë &lt;script&gt;')
    expect(html).not.toContain('<script')
    expect(html).not.toContain('Price')
  })

  it('say what is still to be shipped', async () => {
    const { html } = await document({ orders: { orderIds: [id(2)] } })
    expect(html).toContain('<td class="end">2</td>')
  })

  it('leave out what is to be cancelled and what Amazon ships, and say of how many orders', async () => {
    const orders = { orderIds: [id(1), id(2)] }
    const { items } = await shop.invoke('cancellations.advise', { orderId: id(1), askedBy: 'seller' })
    const cancel = (orderId: string, itemRows: number[]) =>
      shop.invoke('cancellations.save', { orderId, askedBy: 'seller', hasLeft: false, reasonCode: 'NoInventory', items: itemRows, note: '' }) // prettier-ignore
    await cancel(id(1), [items[1]!.itemRow])
    const { html } = await document()
    expect(html).toContain('SKU: <bdi>MUG</bdi>')
    expect(html).not.toContain('SKU: <bdi>LAMP</bdi>')
    expect(await shop.invoke('paper.count', { orders })).toEqual({ orders: 2, leftOut: 0 })
    // Amazon ships both mugs out of FBA stock: nothing of the order is left on the shelf.
    const { order } = await shop.invoke('mcf.propose', { orderId: id(1) })
    const mugs = { sku: 'MUG', quantity: 2, itemId: '1', giftMessage: '', comment: '', declaredValue: '' }
    const { mcfOrderId } = await shop.invoke('mcf.save', { order: { ...order, items: [mugs] }, orderId: id(1) })
    expect(await shop.invoke('paper.count', { orders })).toEqual({ orders: 1, leftOut: 1 })
    const picked = await document({ what: 'pickList' })
    expect(picked.orders).toBe(1)
    expect(picked.html).toContain('<td class="end units">2</td>')
    await shop.invoke('mcf.cancel', { mcfOrderId, isCancelled: true })
    expect(await shop.invoke('paper.count', { orders })).toEqual({ orders: 2, leftOut: 0 })
    await cancel(id(2), [])
    expect(await shop.invoke('paper.count', { orders })).toEqual({ orders: 1, leftOut: 1 })
    const none = { orders: { orderIds: [id(2)] } }
    expect(await shop.invoke('paper.count', none)).toEqual({ orders: 0, leftOut: 1 })
    await expect(document(none)).rejects.toMatchObject({ code: 'nothingToPrint' })
  })

  it('refuse an empty list with a reason', async () => {
    await expect(document({ orders: { filter: { tab: 'cancelled' } } })).rejects.toMatchObject({
      code: 'nothingToPrint',
    })
    await expect(document({ orders: { orderIds: ['x'] } })).rejects.toMatchObject({ code: 'nothingToPrint' })
  })

  it('are in the languages of every marketplace', () => {
    const slip = (marketplaceId: MarketplaceId): Slip => ({
      orderId: id(1),
      marketplaceId,
      purchasedAt: Date.UTC(2026, 2, 2, 20),
      service: 'Standard',
      giftMessage: '',
      shipTo: { recipientName: 'A', addressLine1: 'B', addressLine2: '', addressLine3: '', city: 'C', stateOrRegion: '', postalCode: '1', country: 'US' },
      items: [{ title: 'Mug', sku: 'MUG', quantity: 1, price: 1999, currency: 'USD' }],
    }) // prettier-ignore
    const options = { paper: 'A4', withPrices: false, seller: 'Shop' } as const
    const titles = MARKETPLACE_IDS.map((one) => /<h1>(.*?)<\/h1>/.exec(packingSlips([slip(one)], options))?.[1])
    expect(Object.fromEntries(MARKETPLACE_IDS.map((one, i) => [one, titles[i]]))).toEqual({
      US: 'Packing slip', CA: 'Packing slip · Bordereau d’expédition', MX: 'Albarán de entrega', BR: 'Lista de conteúdo',
      UK: 'Packing slip', DE: 'Lieferschein', FR: 'Bordereau d’expédition', IT: 'Documento di spedizione', ES: 'Albarán de entrega',
      NL: 'Pakbon', SE: 'Följesedel', PL: 'Specyfikacja przesyłki', BE: 'Bordereau d’expédition · Pakbon', IE: 'Packing slip',
      TR: 'Paket içerik listesi', AE: 'Packing slip · قائمة محتويات الشحنة', SA: 'قائمة محتويات الشحنة · Packing slip',
      EG: 'قائمة محتويات الشحنة · Packing slip', ZA: 'Packing slip', IN: 'Packing slip', SG: 'Packing slip', AU: 'Packing slip', JP: '納品書',
    }) // prettier-ignore
    expect(packingSlips([slip('SA')], options)).toContain('dir="rtl"')
    expect(packingSlips([slip('US')], { ...options, withPrices: true })).toContain('19.99 USD')
    expect(packingSlips([slip('JP')], { ...options, paper: '100x150' })).toContain('size: 100mm 150mm')
  })
})

describe('the pick list', () => {
  it('adds up by SKU, by bin, in Chinese and English', async () => {
    await shop.invoke('paper.setBin', { sku: 'MUG', bin: 'B-2' })
    await shop.invoke('paper.setBin', { sku: 'LAMP', bin: 'A-10' })
    const { html } = await document({ what: 'pickList' })
    const rows = [...html.matchAll(/<td class="bin">(.*?)<\/td>.*?class="sku">(.*?)<.*?class="end">(\d+)<.*?units">(\d+)</g)] // prettier-ignore
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['A-10', 'LAMP', '1', '1'],
      ['B-2', 'MUG', '2', '4'],
    ])
    expect(html).toContain('拣货单')
    await shop.invoke('paper.setBin', { sku: 'MUG', bin: '' })
    expect((await shop.invoke('paper.bins', { orders: { orderIds: [id(1)] } })).bins).toEqual([
      { sku: 'LAMP', title: 'Lamp', bin: 'A-10' },
      { sku: 'MUG', title: 'Mug <b>blue</b> & "white"', bin: '' },
    ])
  })
})
