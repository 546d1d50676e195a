import type { ChapterTexts } from '../chapter-texts'

export const costs = {
  title: 'Costs and rules',
  intro: 'What one unit costs you, your thresholds, and where goods can be returned to. They stay in this shop.',
  skus: 'Costs of one unit',
  skusHint:
    'An empty field means “not known”, and the desk says so; it is never taken for nothing. SKUs are exact, upper and lower case count.',
  search: 'Find a SKU',
  add: 'Add a SKU',
  sku: 'SKU',
  currency: 'Currency',
  goods: 'Goods',
  postageOut: 'Postage out',
  postageBack: 'Postage back',
  fees: 'Fees kept',
  feesHint: 'what Amazon keeps of its fees when you refund',
  reserve: 'Reserve',
  reserveHint: 'set aside for what may follow',
  badAmount: 'Not an amount: write digits and a dot, such as 8.12.',
  empty: 'No costs entered yet.',
  rules: 'My thresholds',
  rulesHint: 'Shown in a case when they fire; they choose nothing by themselves.',
  name: 'Name',
  namePlaceholder: 'e.g. below 8 USD just resend',
  kinds: 'For',
  allKinds: 'every kind',
  below: 'Order total below',
  option: 'Then',
  addRule: 'Add a rule',
  noRules: 'No rule yet.',
  addresses: 'Return addresses',
  addressesHint: 'Without one in the country, international return postage is always yours.',
  open: 'Costs and rules…',
}

export const chapter = {
  texts: { costs },
  commands: {
    costs: 'Costs and rules of problem orders',
  },
  history: {
    costs: 'Costs',
  },
} satisfies ChapterTexts
