import { inferMarketplace, type MarketplaceId, marketplacesWith } from '@shared/domain/marketplace'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import type { ReadContext, WriteContext } from '../../../context'
import { literal } from '../../../db/literal'
import type { FileQuestion, StagedImport } from '../../../intake'

/** Orders that look alike get one question: which marketplace is this? */
export function askGroupOf(record: OrderRecord): string {
  return `${record.currency ?? ''}|${record.country ?? ''}`
}

/**
 * The marketplace of an order not known yet: what the report says, else what the operator answered for its group.
 * `id` undefined: the operator has to be asked. A marketplace the shop does not have is taken as the report says.
 */
export function marketplaceOf(
  record: OrderRecord,
  ofShop: readonly MarketplaceId[],
  answers: Readonly<Record<string, MarketplaceId>>,
): { id: MarketplaceId | undefined; decided: boolean } {
  // Multi-channel orders come under `Non-Amazon`: their currency, else the shop's only marketplace, has to tell.
  const said = inferMarketplace(record, ofShop)
  if (said) return { id: said, decided: false }
  return { id: answers[askGroupOf(record)], decided: true }
}

/** The marketplaces that fit a group, the shop's before others; all of the shop's where the group says nothing. */
function choicesFor(group: string, ofShop: readonly MarketplaceId[]): MarketplaceId[] {
  const currency = group.split('|')[0] ?? ''
  const fitting = marketplacesWith(currency, ofShop)
  return fitting.length > 0 ? fitting : [...ofShop]
}

type Answers = Record<string, MarketplaceId>
const answersOf = (found: Pick<StagedImport, 'answers'>) => JSON.parse(found.answers) as Answers

/** Orders whose marketplace only the operator can tell, in groups that look alike; the largest first. */
export function questions({ db, shop }: ReadContext, found: StagedImport): FileQuestion[] {
  const answers = answersOf(found)
  const groups = db.build
    .selectFrom('staging.importOrders')
    .select(({ fn }) => [
      'askGroup',
      fn.count<number>('orderId').distinct().as('orders'),
      fn.min('orderId').as('example'),
    ])
    .where('importId', '=', found.id)
    // In the words of the index.
    .where('askGroup', '<>', literal(''))
    .groupBy('askGroup')
    .orderBy('orders', 'desc')
  return db.all(groups).map(({ askGroup, orders, example }) => {
    const what = askGroup.split('|').filter(Boolean).join(', ')
    return {
      id: askGroup,
      text: what === '' ? 'imports.questionNoHint' : 'imports.question',
      params: { count: orders, what, example },
      choices: choicesFor(askGroup, shop.marketplaces).map((value) => ({ value })),
      chosen: answers[askGroup] ?? null,
    }
  })
}

/** Keeps what the operator answered about a group; null takes the answer back. */
export function answerGroup<F extends StagedImport>(
  { db }: WriteContext,
  found: F,
  group: string,
  choice: string | null,
): F {
  const { [group]: _, ...others } = answersOf(found)
  const answers = JSON.stringify(choice === null ? others : { ...others, [group]: choice })
  db.run(db.build.updateTable('imports').set({ answers }).where('id', '=', found.id))
  return { ...found, answers }
}
