/** Files of decisions. */
export const uploads = {
  emptyColumns:
    'Amazon wants promotion columns that are empty removed: delete them from the filled template before you upload it. The text file has none.',
  kind: {
    confirmation: 'Shipping confirmation',
    cancellation: 'Cancellation file',
    refund: 'Adjustments file',
    mcfOrder: 'Multi-channel orders',
    mcfCancellation: 'Multi-channel cancellations',
  },
  where: {
    cancellation: 'For Seller Central ▸ Orders ▸ Upload order related files ▸ Order cancellation.',
    refund: 'For Seller Central ▸ Orders ▸ Upload order related files ▸ Adjustments.',
    mcfOrder: 'For Seller Central ▸ Orders ▸ Create fulfilment order ▸ Upload file.',
    mcfCancellation: 'For Seller Central ▸ Orders ▸ Upload order related files ▸ Fulfilment order cancellation.',
  },
  write: 'Write the file',
  toFile: 'Write the file · {{ready}}',
  nothing: 'Nothing to write',
  nothingText: 'Decisions gather here until they stand in a file.',
  layout: 'Layout',
  without: 'It has no columns for box, packing slip and carrier: what was chosen there stays out.',
  layoutName: { mcf26: 'Current layout · 26 columns', mcf23: 'Older layout · 23 columns' },
  openOrder: 'Open the order',
  caseOf: 'Cases',
}
