import type { ChapterTexts } from '../chapter-texts'

/** Cancellations. */
export const cancel = {
  title: 'Cancellations',
  intro: 'Only a request on the order page is free of the cancel rate; the desk tells the cases apart.',
  open: 'Cancel…',
  dialog: 'Cancel order {{orderId}}',
  askedBy: {
    label: 'Who wants it cancelled?',
    official: 'The buyer, on the order page',
    officialWhy: 'Seller Central shows “Buyer requested cancellation” on the order; reports have it as a column.',
    message: 'The buyer, only in a message',
    messageWhy: 'A message is not a request: cancelling on it counts against you.',
    seller: 'Nobody: I cannot ship it',
    sellerWhy: 'Out of stock, wrong price, address that cannot be served.',
  },
  hasLeft: 'Has the parcel left?',
  yesLeft: 'Yes, it is on its way',
  notLeft: 'No, it is still here',
  branch: {
    fulfilledByAmazon: {
      title: 'Amazon ships this order',
      text: 'You cannot cancel it in a file. The buyer cancels with Amazon’s customer service; the reply below tells how.',
    },
    pending: {
      title: 'Pending: wait, and never ship',
      text: 'Amazon still checks the payment, which can take up to 21 days. It cannot be cancelled in a file yet.',
    },
    alreadyCancelled: { title: 'Cancelled already', text: 'There is nothing to do.' },
    askHasLeft: {
      title: 'Has the parcel left?',
      text: 'Something was entered or confirmed for this order; only you know where it is.',
    },
    returnThenRefund: {
      title: 'Too late to cancel: return, then refund',
      text: 'It is confirmed and on its way. The buyer refuses it at the door or returns it; refund when it is back.',
    },
    confirmThenReturn: {
      title: 'On its way: confirm it first',
      text: 'Confirm the shipment with its tracking number; then the buyer refuses or returns it, and you refund.',
    },
    refundDoNotShip: {
      title: 'Confirmed, but still here: refund it and do not ship',
      text: 'A confirmed order cannot be cancelled any more. Refund it in full and keep the goods.',
    },
    cancelForBuyer: {
      title: 'Cancel as the buyer asked',
      text: 'BuyerCanceled: does not count in your cancel rate, and puts the stock back.',
    },
    askOnOrderPage: {
      title: 'Ask the buyer to request it on the order page',
      text: 'Cancelling on a message alone counts in your cancel rate. Send the reply below; when the request is there, it costs nothing.',
    },
    cancelOwnFault: {
      title: 'Your own cancellation: it counts',
      text: 'Say the true reason. Never ask the buyer to cancel for you: that is not allowed.',
    },
  },
  cost: 'What it costs',
  free: 'Nothing: not counted in the cancel rate',
  counted: 'One more in the cancel rate',
  countedIfCancelled:
    'Nothing as long as you wait for the request; one more in the cancel rate if you cancel all the same',
  rate: 'Pre-fulfilment cancel rate, last {{days}} days, {{orders}} orders',
  rateChange: '{{before}} → {{after}}, limit {{limit}}',
  rateUnknown: 'Reports do not say who cancelled some orders: the true rate lies in this range.',
  headroom_one: '{{count}} more stays below the limit',
  headroom_other: '{{count}} more stay below the limit',
  aloneUntil: 'The buyer can still cancel alone until {{when}} ({{left}}).',
  autoCancelAt: 'Amazon cancels it by itself on {{when}} ({{left}}), and that counts.',
  autoCancel: 'Amazon cancels by itself',
  reason: 'Reason for Amazon',
  buyerReason: {
    ORDERED_BY_MISTAKE: 'Ordered by mistake',
    FOUND_CHEAPER: 'Found it cheaper',
    ITEMS_ARRIVING_LATE: 'Would arrive too late',
    INCORRECT_SHIPPING_ADDRESS: 'Wrong shipping address',
    PAYMENT_ISSUE: 'Problem with the payment',
    OTHER: 'Another reason',
  },
  code: {
    NoInventory: 'Out of stock',
    ShippingAddressUndeliverable: 'Address cannot be delivered to',
    CustomerExchange: 'Exchange',
    BuyerCanceled: 'Buyer asked to cancel',
    GeneralAdjustment: 'Another reason of mine',
    CarrierCreditDecision: 'Carrier’s credit decision',
    RiskAssessmentInformationNotValid: 'Risk information not valid',
    CarrierCoverageFailure: 'No carrier goes there',
    CustomerReturn: 'Customer return',
    MerchandiseNotReceived: 'Goods not received',
    CannotVerifyInformation: 'Information cannot be verified',
    PricingError: 'Wrong price',
    RejectOrder: 'Order rejected',
    WeatherDelay: 'Weather',
  },
  what: 'What is cancelled',
  whole: 'The whole order',
  items: 'These items only',
  shippedItem: 'shipped already',
  noReasonInFile:
    'This order’s item numbers are not known, so the file can only name the order, without the reason. Take in New Orders or Unshipped Orders first to send the reason too.',
  note: 'Note',
  save: 'Decide: goes into the cancellation file',
  saveWaiting: 'Wait for the request',
  doRefund: 'Refund…',
  doConfirm: 'Go to its tracking',
  remove: 'Take back',
  tabs: {
    asked: 'Buyer asked',
    waiting: 'Waiting for the request',
    draft: 'Decided',
    written: 'In a file',
    uploaded: 'At Amazon',
    refused: 'Refused by Amazon',
  },
  state: {
    waiting: 'waiting for the request',
    draft: 'decided',
    written: 'in a file',
    uploaded: 'at Amazon',
    refused: 'refused by Amazon',
  },
  nothing: { asked: 'Nobody asked to cancel', other: 'Nothing here' },
  nothingText:
    'Orders whose buyer asked on the order page gather here from New Orders and Unshipped Orders; the most urgent first.',
  column: { order: 'Order', market: 'Market', why: 'Why', clock: 'Amazon cancels', what: 'What', when: 'Changed' },
  decide: 'Decide…',
}

export const chapter = {
  texts: { cancel },
  nav: { cancellations: 'Cancellations' },
  history: { cancellation: 'Cancellation' },
  fields: {
    askedBy: 'asked by',
  },
  uploads: {
    cancellation: {
      name: 'Cancellation file',
      where: 'For Seller Central ▸ Orders ▸ Upload order related files ▸ Order cancellation.',
    },
  },
} satisfies ChapterTexts
