/** Asked before something typed is lost with the window. */
export const leave = {
  title: 'Close without saving?',
  text: 'This was typed and is not saved yet:',
  stay: 'Go back',
  close: 'Close without saving',
  parcel: '{{title}} of order {{orderId}}',
  cost: 'Costs of {{sku}}',
  replacement: 'Replacement for order {{orderId}}',
  return: 'Return',
  case: 'Problem of order {{orderId}}',
}
