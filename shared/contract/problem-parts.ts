import { z } from 'zod'
import { once } from './define'
import { LETTER_IDS } from '../domain/letters/letter'
import { CONSEQUENCE_IDS } from '../domain/problems/consequences'
import { PROBLEM_KINDS } from '../domain/problems/kinds'
import { COST_PARTS } from '../domain/problems/money'
import { FOLLOW_UPS, OPTION_IDS } from '../domain/problems/options'
import { day, instant } from './paging'
import { fulfillmentChannel, orderState } from './order-filter'
import { marketplaceId } from './shops'

export const text = (max: number) => z.string().trim().max(max)
export const maybeDay = once(() => z.union([day(), z.literal('')]))
export const problemKind = once(() => z.enum(PROBLEM_KINDS))
export const optionId = once(() => z.enum(OPTION_IDS))
export const letterId = once(() => z.enum(LETTER_IDS))
export const payer = once(() => z.enum(['seller', 'buyer', 'amazon', 'nobody', 'unknown']))
export const currency = once(() => z.string().regex(/^[A-Z]{3}$/))
/** Minor units; null where it was not entered. */
const unitCost = once(() => z.number().int().min(0).max(100_000_000_000).nullable())
const sum = once(() => z.object({ currency: z.string(), amount: z.number().int() }))

/** Units of an order's lines. */
export const affectedItem = once(() =>
  z.object({ itemRow: z.number().int(), quantity: z.number().int().min(1).max(100_000) }),
)
/** Of a partial refund: how much of price and tax of the goods. */
export const percent = once(() => z.number().int().min(1).max(99))

export const skuCost = once(() =>
  z.object({
    sku: z.string().min(1).max(200),
    currency: currency(),
    goods: unitCost(),
    postageOut: unitCost(),
    postageBack: unitCost(),
    fees: unitCost(),
    reserve: unitCost(),
  }),
)
export type SkuCostEntry = z.output<ReturnType<typeof skuCost>>

export const problemRule = once(() =>
  z.object({
    /** The rule to change; null makes one. */
    ruleId: z.number().int().nullable().default(null),
    name: text(80).min(1),
    /** None means every kind. */
    kinds: z.array(problemKind()),
    currency: currency(),
    /** Minor units; holds below it. */
    below: z.number().int().min(1).max(100_000_000_000),
    option: optionId(),
  }),
)

export const optionMoney = once(() => z.object({
  parts: z.array(z.object({ id: z.enum(COST_PARTS), sums: z.array(sum()), unknownSkus: z.array(z.string()), paidBy: payer() })),
  totals: z.array(sum()),
  isComplete: z.boolean(),
  goodsBack: z.array(sum()),
})) // prettier-ignore

export const problemOption = once(() =>
  z.object({
    id: optionId(),
    creates: z.array(z.enum(FOLLOW_UPS)),
    money: optionMoney(),
    consequences: z.array(z.enum(CONSEQUENCE_IDS)),
    /** Names of the operator's rules that ask for it. */
    rules: z.array(z.string()),
  }),
)
export type ProblemOption = z.output<ReturnType<typeof problemOption>>

export const expectedReturn = once(() =>
  z.object({
    expectedReturnId: z.number().int(),
    carrierCode: z.string(),
    trackingNumber: z.string(),
    paidBy: payer(),
    expectedOn: z.string(),
    arrivedOn: z.string(),
    /** Until when to refund it; null while nothing arrived, or where no refund follows. */
    refundDueAt: instant().nullable(),
    note: z.string(),
    closedAt: instant().nullable(),
  }),
)
export type ExpectedReturn = z.output<ReturnType<typeof expectedReturn>>

export const replacement = once(() =>
  z.object({
    replacementId: z.number().int(),
    method: z.enum(['own', 'mcf']),
    mcfOrderId: z.number().int().nullable(),
    carrierCode: z.string(),
    carrierName: z.string(),
    trackingNumber: z.string(),
    shippedOn: z.string(),
    note: z.string(),
    cancelledAt: instant().nullable(),
  }),
)
export type Replacement = z.output<ReturnType<typeof replacement>>

/** A line of the list. */
export const problemRow = once(() =>
  z.object({
    problemId: z.number().int(),
    orderId: z.string(),
    marketplaceId: marketplaceId(),
    fulfillmentChannel: fulfillmentChannel(),
    state: orderState(),
    buyerName: z.string(),
    title: z.string(),
    kind: problemKind(),
    choice: z.union([optionId(), z.literal('')]),
    openedAt: instant(),
    closedAt: instant().nullable(),
    /** What presses next: an answer, a solution before a claim can be opened, or the refund of goods that came back. */
    dueAt: instant().nullable(),
    due: z.enum(['answer', 'claim', 'refund', '']),
  }),
)
export type ProblemRow = z.output<ReturnType<typeof problemRow>>
