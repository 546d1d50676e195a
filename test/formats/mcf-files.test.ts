import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read, utils } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { layoutOfColumns, renderRows, rowCells } from '@backend/formats/uploads/row-upload'
import { fillTemplate } from '@backend/formats/uploads/template'
import { MCF_CANCELLATION, MCF_REQUEST } from '@backend/modules/mcf/files/layouts'
import type { McfOrder } from '@shared/domain/mcf/mcf-order'
import { mcfCancellationRow, mcfRows } from '@shared/domain/mcf/request-file'
import { item, US_ORDER } from '../fixtures/mcf-orders'
import { differingParts, handTemplate, TEMPLATE_PART, textRow } from '../support/template-builder'

const HEAD_23 =
  'MerchantFulfillmentOrderID\tDisplayableOrderID\tDisplayableOrderDate\tMerchantSKU\tQuantity\tMerchantFulfillmentOrderItemID\t' +
  'GiftMessage\tDisplayableComment\tPerUnitDeclaredValue\tDisplayableOrderComment\tDeliverySLA\tAddressName\tAddressFieldOne\t' +
  'AddressFieldTwo\tAddressFieldThree\tAddressCity\tAddressCountryCode\tAddressStateOrRegion\tAddressPostalCode\t' +
  'AddressPhoneNumber\tNotificationEmail\tFulfillmentAction\tMarketplaceID'
const HEAD_26 = `${HEAD_23}\tCarrierPreferences\tIsOverboxRequired\tIsPackingSlipRequired`
const HEAD_JP =
  'MerchantFulfillmentOrderID\tDisplayableOrderID\tDisplayableOrderDate\tMerchantSKU\tQuantity\tMerchantFulfillmentOrderItemID\t' +
  'GiftMessage\tDisplayableComment\tDisplayableOrderComment\tDeliverySLA\tAddressName\tAddressFieldOne\tAddressFieldTwo\t' +
  'AddressCountryCode\tAddressStateOrRegion\tAddressPostalCode\tAddressPhoneNumber\tNotificationEmail\tIsCod\tOrderCodCharge\t' +
  'OrderCodChargeTax\tOrderShipCharge\tOrderShipChargeTax\tPerUnitPrice\tPerUnitTax'

/** 09:30 in Berlin on 1 July 2026 (summer time, UTC+2) is 07:30 UTC. */
const DE: McfOrder = {
  ...US_ORDER,
  fulfillmentOrderId: 'MCF-20260701-001',
  displayableOrderId: '304-0000004-0000000',
  displayableAt: Date.UTC(2026, 6, 1, 7, 30),
  displayableComment: 'Danke für Ihre Bestellung',
  marketplaceId: 'DE',
  speed: 'Expedited',
  action: 'Hold',
  notificationEmail: '',
  isBlankBox: true,
  wantsPackingSlip: true,
  items: [item('LAMPE-grün', 1, '1', { giftMessage: 'Alles Gute', declaredValue: '19.99' })],
  address: {
    name: 'Jörg Muster', line1: 'Musterstraße 5', line2: 'Hinterhaus', line3: '2. OG', city: 'München', stateOrRegion: '',
    postalCode: '80331', countryCode: 'DE', phone: '',
  },
} // prettier-ignore
/** 08:05 in Tokyo on 4 March 2026 (UTC+9) is 23:05 UTC the day before. */
const JP: McfOrder = {
  ...US_ORDER,
  fulfillmentOrderId: 'MCF-20260304-001',
  displayableOrderId: '503-0000005-0000000',
  displayableAt: Date.UTC(2026, 2, 3, 23, 5),
  displayableComment: 'ご注文ありがとうございます',
  marketplaceId: 'JP',
  speed: 'ScheduledDelivery',
  notificationEmail: '',
  items: [item('D', 1, '1'), item('E', 3, '2')],
  address: {
    name: '見本 太郎', line1: '千代田区見本町1-2-3', line2: '見本ビル405', line3: '', city: '', stateOrRegion: '東京都',
    postalCode: '100-0001', countryCode: 'JP', phone: '0300000000',
  },
} // prettier-ignore

type LayoutId = 'mcf23' | 'mcf26' | 'mcfJapan25'
const layoutOf = (id: LayoutId) => MCF_REQUEST.layouts.find((layout) => layout.id === id)!
function bytesOf(layout: LayoutId, ...orders: McfOrder[]): Buffer {
  const rendered = renderRows(orders.flatMap((order) => mcfRows(order)), layoutOf(layout)) // prettier-ignore
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error))
  return Buffer.from(rendered.bytes)
}
const samples = fileURLToPath(new URL('../../../shared/samples/mcf', import.meta.url))
const sample = (name: string) => readFileSync(join(samples, name))

describe('the request file', () => {
  const first =
    'SHOP-1001\t1001\t2026-03-02T10:00:00\tSKU-A\t2\t1\t\t\t\tThank you for your order.\tStandard\tTest Buyer One\t100 Example St\t\t\t' +
    'Sampletown\tUS\tCA\t00501\t555-010-0199\tbuyer@example.com\tShip\t'
  const second = 'SHOP-1001\t\t\tSKU-B\t1\t2'

  it('has 23 columns: the first row complete, the second SKU with its four cells', () => {
    expect(bytesOf('mcf23', US_ORDER).toString('latin1')).toBe(
      `${HEAD_23}\r\n${first}\r\n${second}${'\t'.repeat(17)}\r\n`,
    )
  })

  it('has 26 columns, with carriers, box and slip', () => {
    expect(bytesOf('mcf26', US_ORDER).toString('latin1')).toBe(
      `${HEAD_26}\r\n${first}\tAllowAMZL\tNo\tNo\r\n${second}${'\t'.repeat(20)}\r\n`,
    )
  })

  it('is in Germany UTF-8 without a mark, in German time', () => {
    expect(bytesOf('mcf26', DE)).toEqual(
      Buffer.from(
        `${HEAD_26}\r\nMCF-20260701-001\t304-0000004-0000000\t2026-07-01T09:30:00\tLAMPE-grün\t1\t1\tAlles Gute\t\t19.99\t` +
          'Danke für Ihre Bestellung\tExpedited\tJörg Muster\tMusterstraße 5\tHinterhaus\t2. OG\tMünchen\tDE\t\t80331\t\t\tHold\t\t' +
          'AllowAMZL\tYes\tYes\r\n',
      ),
    )
  })

  it('is in Japan cp932 with 25 columns: no city, two lines', () => {
    expect(bytesOf('mcfJapan25', JP)).toEqual(
      iconv.encode(
        `${HEAD_JP}\r\nMCF-20260304-001\t503-0000005-0000000\t2026-03-04T08:05:00\tD\t1\t1\t\t\tご注文ありがとうございます\t` +
          `ScheduledDelivery\t見本 太郎\t千代田区見本町1-2-3\t見本ビル405\tJP\t東京都\t100-0001\t0300000000\t${'\t'.repeat(7)}\r\n` +
          `MCF-20260304-001\t\t\tE\t3\t2${'\t'.repeat(19)}\r\n`,
        'cp932',
      ),
    )
    // 見 is 8C A9 in Shift_JIS.
    expect(bytesOf('mcfJapan25', JP).includes(Buffer.from([0x8c, 0xa9]))).toBe(true)
  })

  it('says of a further SKU only what was entered for it: no cell of it is lost', () => {
    const items = [
      item('A', 1, '1'),
      item('B', 1, '2', { giftMessage: 'Enjoy', comment: 'blue', declaredValue: '5.00' }),
    ]
    expect(mcfRows({ ...US_ORDER, items })[1]).toEqual({
      orderId: 'SHOP-1001',
      cells: {
        MerchantFulfillmentOrderID: 'SHOP-1001', MerchantSKU: 'B', Quantity: '1', MerchantFulfillmentOrderItemID: '2',
        GiftMessage: 'Enjoy', DisplayableComment: 'blue', PerUnitDeclaredValue: '5.00',
      },
    }) // prettier-ignore
  })

  it('has the rows of one order next to each other, in the order they were given', () => {
    const other = { ...US_ORDER, fulfillmentOrderId: 'SHOP-0999' }
    const ids = [US_ORDER, other]
      .flatMap((order) => mcfRows(order))
      .map(({ cells }) => cells.MerchantFulfillmentOrderID)
    expect(ids).toEqual(['SHOP-1001', 'SHOP-1001', 'SHOP-0999', 'SHOP-0999'])
  })

  it.skipIf(!existsSync(samples))('is byte for byte like the known files', () => {
    expect(bytesOf('mcf23', US_ORDER)).toEqual(sample('synthetic-two-sku-23.txt'))
    expect(bytesOf('mcf26', US_ORDER)).toEqual(sample('synthetic-two-sku-26.txt'))
    const head = (layout: LayoutId) => bytesOf(layout).toString('latin1').trimEnd()
    expect(head('mcf23')).toBe(sample('header-23.tsv').toString('latin1').trimEnd())
    expect(head('mcf26')).toBe(sample('header-26-current.tsv').toString('latin1').trimEnd())
    expect(head('mcfJapan25')).toBe(sample('header-jp-25.tsv').toString('latin1').trimEnd())
  })
})

describe('the layout of an old workbook', () => {
  const of = (header: string) => {
    const names = header.toLowerCase().split('\t')
    return layoutOfColumns(names, MCF_REQUEST.layouts, layoutOf('mcf26')).id
  }
  it.each([
    ['mcf23', HEAD_23],
    ['mcf26', HEAD_26],
    ['mcfJapan25', HEAD_JP],
  ])('is %s where it has its columns', (layout, header) => expect(of(header)).toBe(layout))
  it('is the chosen one where it has the needed columns alone: a cancellation’s, which is the number alone, is none of a request', () =>
    expect(of(MCF_REQUEST.sheet.needed.join('\t'))).toBe('mcf26'))
}) // prettier-ignore

describe('the cancellation file', () => {
  const rendered = renderRows(['SHOP-1001', 'SHOP-1002'].map(mcfCancellationRow), MCF_CANCELLATION.layouts[0])
  const bytes = rendered.ok ? Buffer.from(rendered.bytes) : Buffer.of()

  it('has the numbers of the requests', () => {
    expect(bytes.toString('latin1')).toBe('MerchantFulfillmentOrderID\r\nSHOP-1001\r\nSHOP-1002\r\n')
  })

  it.skipIf(!existsSync(samples))('is byte for byte like the known file', () => {
    expect(bytes).toEqual(sample('synthetic-cancellation.txt'))
  })
})

describe('a filled template', () => {
  const names = HEAD_26.split('\t')
  // The usual sheet has merged cells where these columns are.
  const template = handTemplate({ sheetData: textRow(1, names), dimension: 'A1:Z1', tail: '' })
  const lines = mcfRows(US_ORDER)
  const filling = {
    lines,
    sheet: MCF_REQUEST.sheet,
    cells: rowCells,
    encoding: () => 'utf-8' as const,
  }

  it('differs in the rows of one sheet and in nothing else', () => {
    const filled = fillTemplate(template, 'Flat.File.FulfillmentOrderRequest.xlsx', filling)
    if (filled.kind !== 'filled') throw new Error(filled.kind)
    expect(differingParts(template, filled.bytes)).toEqual([TEMPLATE_PART])
    const sheet = read(filled.bytes).Sheets[filled.sheet]!
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' })
    const cells = bytesOf('mcf26', US_ORDER).toString('latin1').trimEnd().split('\r\n').map((row) => row.split('\t')) // prettier-ignore
    expect(rows.map((row) => names.map((_, i) => row[i] ?? ''))).toEqual([...cells.slice(0, 2), [...cells[2]!, ...Array<string>(26).fill('')].slice(0, 26)]) // prettier-ignore
  })
})
