import { MESSAGE_TABS } from '../../shared/contract/messages'
import { filledShop } from '../e2e/support/filled-shop'
import { fillLists } from '../support/long-lists'
import { fillMailbox, orderOf } from '../support/messages'
import { measureLists } from './measured-lists'
import { temporaryFolder } from './support'

const page = { offset: 0, limit: 50 }
const MAILS = { threads: 20_000, outside: 20_000, newestAt: Date.now() - 60_000 }
/** From a word that thousands of mails have to one that none has; of one and two characters, too. */
const SEARCHES = ['parcel', 'Paket ist beschädigt', '返品', '退货', '退', '花', 'ok', 'j', orderOf(4_321), 'B0SDK10017', 'nobody wrote this'] // prettier-ignore

const folder = temporaryFolder()
const shop = await filledShop(folder.path, (db) => {
  fillLists(db, { rows: 60 })
  fillMailbox(db, MAILS)
})
await measureLists(shop, {
  asked: {
    'messages.list': [
      ...MESSAGE_TABS.flatMap((tab) => [
        { tab, ...page },
        { tab, ...page, offset: 4_900 },
      ]),
      { tab: 'all', ...page, offset: 39_900 },
      { tab: 'notices', kind: 'other', ...page },
    ],
    'messages.thread': [1, 10_000, 20_000].map((threadId) => ({ threadId })),
  },
  what: (name) =>
    name === 'messages.list' ? 'Messages with 50,000 mails, any tab or page' : 'A thread of 50,000 mails',
  most: 50,
})
await measureLists(shop, {
  asked: { 'messages.list': SEARCHES.map((search) => ({ tab: 'all', search, ...page })) },
  what: () => 'Messages searched in 50,000 mails',
  most: 50,
})
folder.remove()
