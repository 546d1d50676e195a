import type { ChapterTexts } from '../chapter-texts'
import { bulk } from './bulk'
import { sheet } from './sheets'

export const confirm = {
  title: 'Write shipping confirmation',
  intro: 'For Seller Central ▸ Orders ▸ Upload order related files.',
  nothing: 'Nothing to write yet',
  nothingText: 'Give unshipped orders a carrier, tracking number and ship date; they gather here.',
  ready: 'Ready',
  held: 'Held back',
  heldCount: '{{held}} held back',
  writeText: 'Write the text file',
  fillTemplate: 'Fill a template…',
  templateHint: 'The .xlsx you downloaded from Seller Central; everything else in it stays untouched.',
  layout: { standard18: 'Tab-delimited text, 18 columns', japan19: 'Japan: three header rows, cp932' },
  written: 'Written: {{fileName}}',
  writtenText_one: '{{rows}} line. Upload it in Seller Central, then mark it uploaded here.',
  writtenText_other: '{{rows}} lines. Upload it in Seller Central, then mark it uploaded here.',
  writtenSheet: 'Sheet “{{sheet}}” was filled.',
  oldXls:
    'The template is an old .xls, which cannot be filled without changing it. Its layout was used, and the text file written: Seller Central takes that.',
  openFile: 'Open',
  showInFolder: 'Open folder',
  markUploaded: 'Mark uploaded',
  rewritten: 'again',
  reason: 'Why',
  column: {
    order: 'Order',
    item: 'Item',
    quantity: 'Qty',
    shipDate: 'Ship date',
    carrier: 'Carrier',
    tracking: 'Tracking number',
    method: 'Ship method',
  },
}
export const paste = {
  asPasted: 'pasted as {{text}}',
  ready: 'ready',
  same: 'already so',
  replaces: 'replaces {{before}}',
  unknownOrder: 'no such order on the desk',
  orderTwice: 'this order stands more than once, or has several parcels: enter it by hand',
  noOrderId: 'no order ID in this line',
  noTracking: 'no tracking number in this line',
  damaged: 'changed by Excel before it reached us; take it again from the carrier’s file',
  badDate: 'the date cannot be read',
  notShippable: 'not an order you may ship (pending, cancelled or FBA)',
  use: 'use',
}

export const chapter = {
  texts: { confirm, paste, bulk, sheet },
  nav: {
    confirm: 'Ship',
  },
  commands: {
    paste: 'Paste rows or tracking numbers…',
    writeConfirmation: 'Write shipping confirmation…',
  },
  uploads: {
    confirmation: {
      name: 'Shipping confirmation',
    },
  },
  fields: {
    shipMethod: 'ship method',
    weightGrams: 'weight (g)',
    accepted: 'warnings let pass',
    confirmedByAmazon: 'confirmed by Amazon',
  },
  history: {
    sheet: 'Sheet {{source}}',
    shipment: 'Entered by hand',
    bulk: 'Entered for many orders',
    paste: 'Pasted',
  },
  reports: {
    'tracking-sheet': 'Forwarder’s sheet',
  },
} satisfies ChapterTexts
