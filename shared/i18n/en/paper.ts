import type { ChapterTexts } from '../chapter-texts'

export const paper = {
  title: 'Print',
  what: 'What',
  packingSlips: 'Packing slips',
  pickList: 'Pick list',
  which: 'Orders',
  chosen_one: '{{count}} chosen order',
  chosen_other: '{{count}} chosen orders',
  list: {
    ready: 'Unshipped, tracking entered',
    unshipped: 'All unshipped',
    today: 'Due today',
  },
  leftOut_one: '{{count}} order is left out: its cancellation is decided, or Amazon ships it.',
  leftOut_other: '{{count}} orders are left out: their cancellation is decided, or Amazon ships them.',
  size: 'Paper',
  sizes: { A4: 'A4', Letter: 'US Letter', '100x150': '100 × 150 mm label' },
  withPrices: 'With prices',
  language: 'Each slip is in the language of its order’s marketplace.',
  bilingual: 'In Chinese and English, sorted by bin, then SKU.',
  print: 'Print…',
  save: 'Save PDF…',
  saved_one: 'PDF of {{count}} order saved',
  saved_other: 'PDF of {{count}} orders saved',
  printed: 'Handed to the printer',
  preview: 'First page',
  previewOf: 'First page of {{what}}',
  none: 'No orders here',
  noneText: 'Choose another list, or take in a newer order report.',
  bins: 'Bins',
  binOf: 'Bin of {{sku}}',
  slip: 'Packing slip',
}

export const chapter = {
  texts: { paper },
  nav: { print: 'Print' },
  commands: { print: 'Print packing slips or a pick list…' },
} satisfies ChapterTexts
