/** Operations of the desk itself; a chapter’s own stand with it. */
export const history = {
  undoImport: 'Import of {{source}} taken back',
  answer: 'Amazon’s answer {{source}}',
  undo: 'Undone',
  redo: 'Done again',
  export: 'Written to {{source}}',
  uploaded: '{{source}} marked uploaded',
  uploadTakenBack: '{{source}}: upload taken back',
  byHand: 'Done in Seller Central',
  byHandTakenBack: 'Not done in Seller Central after all',
  pasted: 'pasted rows',
}
/** Names of fields that several chapters have, or the desk itself; a chapter’s own stand with it. */
export const fields = {
  cancelledAt: 'cancelled at',
  reasonCode: 'reason',
  total: 'amount',
  note: 'note',
  marketplaceId: 'marketplace',
  city: 'city',
  stateOrRegion: 'state',
  postalCode: 'postal code',
  sku: 'SKU',
  asin: 'ASIN',
  currency: 'currency',
  carrierCode: 'carrier',
  carrierName: 'carrier name',
  trackingNumber: 'tracking number',
  shippedOn: 'ship date',
  shippedAt: 'ship time',
  cost: 'shipping cost',
  items: 'items',
  answer: 'Amazon’s answer',
  uploadedAt: 'uploaded',
}
/** Names of fields of one entity alone, where another’s field of that name is something else. */
export const fieldsOf = {
  byHand: { doneAt: 'done at', answer: 'what a report says', answeredAt: 'said at' },
}
