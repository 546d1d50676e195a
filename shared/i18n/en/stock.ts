import type { ChapterTexts } from '../chapter-texts'

/** What lies at Amazon. */
export const stock = {
  title: 'Stock at Amazon',
  intro: 'From FBA Manage Inventory, AFN, reserved inventory and listings reports; of several the newest counts.',
  search: 'SKU, title, ASIN, FNSKU',
  place: 'Place',
  empty: 'No stock is known',
  notFound: 'Nothing found',
  emptyText: 'Download “FBA Manage Inventory” in Seller Central ▸ Reports ▸ Fulfilment and drop it here.',
  whose: 'Whose stock is this? The file does not say.',
  today: 'today',
  age_one: '{{count}} day ago',
  age_other: '{{count}} days ago',
  column: {
    sku: 'SKU',
    title: 'Title',
    place: 'Place',
    fulfillable: 'Sellable',
    reserved: 'Reserved',
    inbound: 'Inbound',
    unsellable: 'Unsellable',
    own: 'Own stock',
    age: 'Known for',
  },
}

export const chapter = {
  texts: { stock },
  nav: { stock: 'Stock' },
  history: { stock: 'Stock report {{source}}' },
  fields: {
    fulfillable: 'sellable',
    reserved: 'reserved',
    inbound: 'inbound',
    unsellable: 'unsellable',
    merchantQuantity: 'own stock',
    status: 'status',
    channel: 'channel',
    condition: 'condition',
    fnsku: 'FNSKU',
    asOf: 'known as of',
    title: 'title',
  },
  reports: {
    fbaManageInventory: 'FBA Manage Inventory',
    afnInventory: 'AFN inventory',
    afnInventoryByCountry: 'AFN inventory by country',
    reservedInventory: 'Reserved inventory',
    listings: 'Listings',
  },
} satisfies ChapterTexts
