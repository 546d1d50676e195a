import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money } from '@renderer/lib/format'
import { i18n } from '@renderer/lib/i18n'
import { fieldOf, filledWith, halved, linesOf, typedAmounts } from '@renderer/modules/refunds/amounts-form'
import { readFees } from '@renderer/modules/mcf/fees-text'
import { type MarketplaceId, MARKETPLACES } from '@shared/domain/marketplace'
import { estimateFee } from '@shared/domain/mcf/fees'
import { currencyDecimals, minorToText, parseMinor } from '@shared/domain/money'
import { refundShare } from '@shared/domain/problems/refund-share'
import {
  leftToRefund,
  REFUND_COMPONENT_IDS,
  type RefundAmounts,
  refundTotal,
  sumOf,
} from '@shared/domain/refunds/refund'
import { adjustmentAmount, refundRows } from '@shared/domain/refunds/adjustments-file'
import { benchShop } from '../support/bench-shop'
import { type CaseRow, newOrders } from '../support/case-orders'

/** Issue 4: money never gains or loses a minor unit between database, screen and file. */
const CURRENCIES = [...new Set(MARKETPLACES.map(({ currency }) => currency))]
const currency = fc.constantFrom(...CURRENCIES)
/** Up to ten million of the currency: above any order, and far below where floating point begins to round. */
const amount = fc.integer({ min: 0, max: 1_000_000_000 })
const amounts: fc.Arbitrary<RefundAmounts> = fc.record(
  Object.fromEntries(REFUND_COMPONENT_IDS.map((id) => [id, amount])),
  { requiredKeys: ['itemPrice'] },
) as fc.Arbitrary<RefundAmounts>
const lines = fc
  .array(amounts, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((each, i) => ({ itemRow: i + 1, amounts: each, quantityCancelled: 0 })))

/** Minor units of a decimal text, by its digits alone: another way than the product's. */
function minorOf(text: string, decimals: number): bigint {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '') throw new Error(`no amount: ${text}`)
  if (/[1-9]/.test(fraction.slice(decimals))) throw new Error(`more decimals than the currency has: ${text}`)
  const minor = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  return sign === '-' ? -minor : minor
}
const exactly = (minor: bigint) => Number(minor)

describe('an amount', () => {
  it('is the same after it was written and read, and after it was read and written', () => {
    fc.assert(
      // Twelve digits before the decimal sign are read.
      fc.property(fc.integer({ min: 1 - 1e12, max: 1e12 - 1 }), currency, (minor, of) => {
        const text = minorToText(minor, of)
        expect(minorOf(text, currencyDecimals(of))).toBe(BigInt(minor))
        expect(parseMinor(text, of)).toBe(minor)
        expect(minorToText(parseMinor(text, of) ?? NaN, of)).toBe(text)
      }),
    )
  })

  it('stands in the adjustments file with two decimals, and means the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), currency, (minor, of) => {
        const text = adjustmentAmount(minor, of)
        expect(text).toMatch(/^-?\d+\.\d\d$/)
        expect(minorOf(text, currencyDecimals(of))).toBe(BigInt(minor))
      }),
    )
  })

  it.each(['en', 'zh-CN'] as const)('is shown to the last minor unit in %s', async (language) => {
    await i18n.init({ lng: language, resources: {} })
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), currency, (minor, of) => {
        const shown = money(minor, of)
        expect(shown).toContain(of)
        expect(minorOf(shown.replace(of, '').replace(/[\s,]/g, ''), currencyDecimals(of))).toBe(BigInt(minor))
      }),
    )
  })
})

describe('what is typed into a refund', () => {
  it('is what was kept, over and over', () => {
    fc.assert(
      fc.property(lines, currency, (kept, of) => {
        const read = linesOf(typedAmounts(kept, of), of)
        expect(read.bad.size).toBe(0)
        expect(read.lines).toEqual(kept)
        expect(linesOf(typedAmounts(read.lines, of), of)).toEqual(read)
      }),
    )
  })

  it('may have a comma for its decimal sign', () => {
    fc.assert(
      fc.property(amount, currency, (minor, of) => {
        const typed = { [fieldOf(1, 'itemPrice')]: minorToText(minor, of).replace('.', ',') }
        expect(linesOf(typed, of).lines).toEqual([{ itemRow: 1, amounts: { itemPrice: minor }, quantityCancelled: 0 }])
      }),
    )
  })

  it('half, and what is left after it, are the whole', () => {
    fc.assert(
      fc.property(amounts, currency, (paid, of) => {
        const [line] = linesOf(filledWith(1, halved(paid), of), of).lines
        const refunded = line?.amounts ?? {}
        const left = leftToRefund({ paid, refunded })
        expect(sumOf(refunded) + sumOf(left)).toBe(sumOf(paid))
        for (const id of REFUND_COMPONENT_IDS) expect(refunded[id] ?? 0).toBeLessThanOrEqual(paid[id] ?? 0)
      }),
    )
  })
})

describe('a refund', () => {
  it('adds up to the same in the total and in the rows of its file', () => {
    fc.assert(
      fc.property(lines, currency, (all, of) => {
        const rows = refundRows({
          orderId: '111-0000001-0000001',
          reasonCode: 'GeneralAdjustment',
          currency: of,
          lines: all.map((line) => ({ ...line, orderItemId: String(line.itemRow) })),
        })
        const inFile = rows.flatMap(
          ({ cells }) =>
          Object.entries(cells).flatMap(([name, cell]) => (/-adj$/.test(name) ? [minorOf(cell, currencyDecimals(of))] : [])), // prettier-ignore
        )
        expect(inFile).toHaveLength(all.length * REFUND_COMPONENT_IDS.length)
        expect(exactly(inFile.reduce((sum, minor) => sum + minor, 0n))).toBe(refundTotal(all))
      }),
    )
  })

  it('of all units is all that is left, of a part never more, and each unit’s share never less than a minor unit below it', () => {
    const units = fc.integer({ min: 1, max: 50 })
    const percents = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(amounts, units, units, percents, (paid, ordered, wanted, percent) => {
        const quantity = Math.min(wanted, ordered)
        const item = (more: object = {}) => ({ itemRow: 1, sku: 'A', quantity, ordered, paid, refunded: {}, ...more })
        const [whole] = refundShare([item({ quantity: ordered })]) ?? []
        expect(whole?.amounts).toEqual(paid)
        const [part] = refundShare([item()]) ?? []
        for (const id of REFUND_COMPONENT_IDS) {
          const exact = (BigInt(paid[id] ?? 0) * BigInt(quantity)) / BigInt(ordered)
          expect(BigInt(part?.amounts[id] ?? 0)).toBe(exact)
        }
        const [some] = refundShare([item()], percent) ?? []
        for (const id of ['itemPrice', 'itemTax'] as const) {
          const exact = (BigInt(paid[id] ?? 0) * BigInt(quantity * percent)) / BigInt(ordered * 100)
          expect(BigInt(some?.amounts[id] ?? 0)).toBe(exact)
        }
        // Given back twice, it is never more than was paid.
        const [again] = refundShare([item({ refunded: part?.amounts ?? {} })]) ?? []
        for (const id of REFUND_COMPONENT_IDS)
          expect((part?.amounts[id] ?? 0) + (again?.amounts[id] ?? 0)).toBeLessThanOrEqual(paid[id] ?? 0)
      }),
    )
  })
})

it('a fee is what stands in the pasted table, times the units', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 1, max: 999 }), currency, (fee, quantity, of) => {
      const { fees } = readFees(`US\tsmall\tStandard\t1\t${minorToText(fee, of)}\t${of}`)
      const order = { marketplaceId: 'US', speed: 'Standard', items: [{ sku: 'A', quantity }] } as const
      const known = fees.map((line) => ({ ...line, checkedOn: '' }))
      expect(estimateFee(order, new Map([['A', 'small']]), known)).toEqual({ fee: fee * quantity, currency: of, unknown: [] }) // prettier-ignore
    }),
  )
})

describe('from a report through the database to the file', () => {
  const COLUMNS = { itemPrice: 'item-price', itemTax: 'item-tax', shippingPrice: 'shipping-price', shippingTax: 'shipping-tax', giftWrapPrice: 'gift-wrap-price', giftWrapTax: 'gift-wrap-tax' } as const // prettier-ignore
  const COMPONENTS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]
  /** Where tax is known to stand on top of the price (resources/price-tax.json); elsewhere these rows do not prove it. */
  const ON_TOP: readonly MarketplaceId[] = ['US', 'CA']
  const ORDERS = 40
  const random = fc.sample(fc.array(amount, { minLength: 6, maxLength: 6 }), { numRuns: ORDERS, seed: 4 })

  it.each(MARKETPLACES.map(({ id, currency: of }) => [id, of] as const))('%s %s', async (marketplaceId, of) => {
    const { salesChannel, country } = MARKETPLACES.find(({ id }) => id === marketplaceId)!
    const shop = benchShop({ marketplaces: [marketplaceId], now: Date.UTC(2026, 2, 4, 10) })
    const isOnTop = ON_TOP.includes(marketplaceId)
    const charged = (values: readonly number[]) =>
      COMPONENTS.map((id, k) => (id.endsWith('Tax') && !isOnTop ? 0 : values[k]))
    const orderId = (i: number) => `111-${String(i + 1).padStart(7, '0')}-0000000`
    try {
      const rows = random.map((values, i): CaseRow => ({
        'order-id': orderId(i), 'order-item-id': String(10_000_000_000_000 + i), sku: 'A', currency: of, 'sales-channel': salesChannel, 'ship-country': country,
        ...Object.fromEntries(Object.values(COLUMNS).map((name, k) => [name, minorToText(values[k]!, of)])),
      })) // prettier-ignore
      await shop.takeIn(newOrders(rows))
      shop.db.raw.prepare(`UPDATE orders SET state = 'shipped', tracking = 'uploaded'`).run()
      for (const [i, values] of random.entries()) {
        const { items, currency: known } = await shop.invoke('refunds.begin', { orderId: orderId(i) })
        expect(known).toBe(of)
        const [item] = items
        expect(COMPONENTS.map((id) => item!.paid[id])).toEqual(charged(values))
        await shop.invoke('refunds.save', { orderId: orderId(i), reasonCode: 'GeneralAdjustment', note: '', lines: [{ itemRow: item!.itemRow, amounts: item!.left, quantityCancelled: 0 }] }) // prettier-ignore
      }
      const { fileName } = await shop.invoke('uploads.write', { kind: 'refund', marketplaceId, jobId: 'j' })
      const [head, ...written] = readFileSync(join(shop.folder, 'exports', fileName), 'utf8')
        .trimEnd()
        .split('\r\n')
      const names = head!.split('\t')
      expect(written).toHaveLength(ORDERS)
      for (const [i, values] of random.entries()) {
        const cells = written.find((row) => row.startsWith(orderId(i)))!.split('\t')
        const inFile = Object.values(COLUMNS).map((name) => exactly(minorOf(cells[names.indexOf(`${name}-adj`)]!, currencyDecimals(of)))) // prettier-ignore
        expect(inFile).toEqual(charged(values))
      }
    } finally {
      shop.close()
    }
  })
})
