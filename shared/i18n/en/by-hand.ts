/** What is done by hand at Seller Central, in place of a file or without one. */
export const byHand = {
  title: { mcfCancellation: 'Cancel it in Seller Central yourself' },
  why: {
    mcfCancellation:
      'Quicker than a file: Amazon takes a cancellation only while the order is being planned, mostly the first minutes.',
  },
  steps: {
    mcfCancellation: {
      find: 'In Seller Central ▸ Orders ▸ Manage Orders, look for the order.',
      open: 'Click its order ID: the details open.',
      cancel: 'Click “Cancel this order”.',
      check: 'Look again a little later: it must say “Cancelled”.',
    },
  },
  source: { mcfCancellation: 'Source: Seller Central help 200332470' },
  copies: { number: 'Order number', amazonOrderId: 'Amazon’s order ID' },
  copy: 'Copy {{text}}',
  at: 'Done at',
  atHint: 'Empty: now',
  badMoment: 'Not a day and time: enter it like 2026-03-04 14:30, or leave it empty for now.',
  done: 'Done',
  takeBack: 'Not done after all',
  state: {
    handedOver: 'Done in Seller Central on {{when}}. The next report of it says whether Amazon took it.',
    accepted: 'Done in Seller Central on {{when}}. A report taken in on {{answered}} confirms it.',
    refused: 'Done in Seller Central on {{when}}, but a report taken in on {{answered}} says otherwise.',
  },
  answer: { accepted: 'confirmed', refused: 'contradicted' },
}
