/** What is done by hand at Seller Central, in place of a file or without one. */
export const byHand = {
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
