import type { ChapterTexts } from '../chapter-texts'
export const labels = {
  title: 'Bought label',
  service: 'Service',
  servicePlaceholder: 'e.g. USPS Ground Advantage',
  serviceHint: 'Goes into the file as ship method where the parcel has none.',
  cost: 'Cost',
  currency: 'Currency',
  boughtOn: 'Bought on',
  badCost: 'Not an amount: write digits and a dot, such as 8.12.',
  needsCurrency: 'Three letters, such as USD.',
  badDate: 'Not a date. Write 2026-03-04.',
  confirmedByAmazon: 'Amazon already confirmed this order (Buy Shipping)',
  confirmedShort: 'confirmed by Amazon',
  confirmedHint: 'It is left out of the upload and counts as shipped.',
  attach: 'Keep the label’s file…',
  replaceFile: 'Another file…',
  chosen: '{{name}}: is kept when you save',
  open: 'Open',
  remove: 'Take the label away',
  fileStays: 'The file stays in the shop’s folder.',
}

export const chapter = {
  texts: { labels },
  fields: {
    service: 'label service',
    boughtOn: 'label bought',
    attachment: 'label file',
  },
  history: {
    label: 'Bought label',
  },
} satisfies ChapterTexts
