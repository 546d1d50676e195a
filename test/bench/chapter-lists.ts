import { CANCEL_TABS } from '../../shared/contract/cancellations'
import { MCF_STATES } from '../../shared/domain/mcf/state'
import { REFUND_STATES } from '../../shared/domain/refunds/state'
import { filledShop } from '../e2e/support/filled-shop'
import { fillLists } from '../support/long-lists'
import { measureLists } from './measured-lists'

const page = { offset: 0, limit: 50 }
/** What can be asked of each list: its first page under any tab or search, and its last page. */
const QUESTIONS: Readonly<Record<string, readonly object[]>> = {
  'refunds.list': REFUND_STATES.flatMap((tab) => [{ tab }, { tab, offset: 16_000 }]),
  'cancellations.list': CANCEL_TABS.flatMap((tab) => [{ tab }, { tab, offset: 16_000 }]),
  'mcf.list': MCF_STATES.flatMap((tab) => [{ tab }, { tab, offset: 19_900 }]),
  'problems.list': ['open', 'waiting', 'closed'].flatMap((tab) => [{ tab }, { tab, offset: 33_000 }]),
  'exports.answers': [{ exportId: 1 }, { exportId: 1, offset: 99_900 }],
  'imports.list': [{}, { offset: 33_000 }, { offset: 66_600 }],
  'exports.list': [{}, { offset: 50_000 }, { offset: 99_900 }],
  'evidence.list': [{}, { from: '2026-02-01', to: '2026-02-02' }, { offset: 50_000 }, { offset: 99_900 }],
  'costs.list': [{}, { search: '0099' }, { search: 'sku-00999' }, { search: 'none' }, { offset: 99_900 }],
}

/** Lists of the chapters with so many rows of their kind: any tab, search or page of each, from the page and by bare SQL. */
export async function measureChapterLists(path: string, rows: number): Promise<void> {
  const shop = await filledShop(path, (db) => fillLists(db, { rows }))
  const paged = Object.entries(QUESTIONS).map(([name, inputs]) => [
    name,
    inputs.map((input) => ({ ...page, ...input })),
  ])
  await measureLists(shop, {
    asked: Object.fromEntries(paged) as typeof QUESTIONS,
    what: (name) => `${name} with ${rows.toLocaleString('en')} rows of its kind, any tab, search or page`,
    most: 50,
  })
}
