/** The menu of a table's row. */
export const rowMenu = {
  open: 'Open',
  edit: 'Edit cell',
  copy: 'Copy',
  clear: 'Clear cell',
  tracking: 'Enter tracking number',
  copyId: 'Copy order ID',
  slip: 'Print packing slip',
}
