import type { ChapterTexts } from '../chapter-texts'

export const playbook = {
  title: 'Playbook',
  text: 'What to do when something happens: steps, the rule behind them, and where the rule stands.',
  search: 'Search the playbook',
  clear: 'Empty the search',
  list: 'Articles',
  choose: 'Choose an article on the left, or type what happened.',
  nothing: 'No article says that. Try fewer words.',
  about: 'About {{screen}}',
  allScreens: 'Show all pages',
  steps: 'Steps',
  rule: 'Rule',
  sources: 'Sources',
  concerns: 'Concerns',
  copy: 'Copy the article',
  notKnown: '(see Seller Central)',
  forPage: 'What to do here',
  allForPage: 'All {{count}} articles about this page',
  subject: {
    shipping: 'Shipping',
    cancelling: 'Cancellations and stock',
    delivery: 'Delivery and goods',
    returns: 'Returns and refunds',
    claims: 'Claims and chargebacks',
    messages: 'Messages and mails',
    feedback: 'Feedback and reviews',
    health: 'Account health',
    amazonStock: 'Amazon’s stock (FBA, MCF)',
    marketplaces: 'Marketplaces',
  },
  mark: {
    A: 'Amazon’s own page',
    B: 'Amazon’s staff, or an announcement quoted in full',
    C: 'a third party alone: look it up in Seller Central',
    P: 'seen in public code alone: look it up in Seller Central',
  },
}

export const chapter = {
  texts: { playbook },
  nav: { playbook: 'Playbook' },
  commands: { playbook: 'Playbook: what to do when something happens' },
  found: { articles: 'Playbook' },
} satisfies ChapterTexts
