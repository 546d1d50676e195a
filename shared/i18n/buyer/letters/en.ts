import type { Letters } from './letters-of'

export const letters: Letters = {
  hello: 'Hello,',
  bye: 'Kind regards',
  postage: { seller: 'The return postage is paid by us.', buyer: 'The return postage is paid by you.' },
  bodies: {
    cancelOnOrderPage: [
      'We have received your message about cancelling order {{orderId}}.',
      '',
      'To cancel it, please send the request from the order page: Your Account > Your Orders > Request Cancellation. As soon as the request is there, we will confirm it.',
    ],
    contactAmazonFba: [
      'Your order {{orderId}} was shipped by Amazon, and Amazon handles everything about its delivery, return, replacement and refund.',
      '',
      'Please open Your Orders, choose this order and use Contact Us there. The customer service of Amazon can solve this for you at once.',
    ],
    refuseOrReturn: [
      'Order {{orderId}} is already on its way, so it can no longer be cancelled.',
      '',
      'You may refuse the parcel at delivery. If it has been delivered, please request the return from the order page: Your Account > Your Orders > Return or Replace Items. We will refund you once it has come back to us.',
    ],
    replacementSent: [
      'We are sorry about the trouble with order {{orderId}}. We have sent a replacement free of charge.',
      '',
      'Carrier: {{carrier}}',
      'Tracking number: {{trackingNumber}}',
    ],
    refundIssued: [
      'We are sorry about the trouble with order {{orderId}}. We have submitted a refund of {{amount}} to your original payment method. You do not need to send the item back.',
      '',
      'It usually appears within a few business days, depending on your bank.',
    ],
    partialRefundOffer: [
      'We are sorry about the trouble with order {{orderId}}. If you would like to keep the item, we can refund {{amount}} to your original payment method.',
      '',
      'If you would rather have another solution, please tell us. We will not refund anything before you have answered.',
    ],
    returnInstructions: [
      'We are sorry about the trouble with order {{orderId}}.',
      '',
      'Please request the return from the order page: Your Account > Your Orders > Return or Replace Items. We will authorise it there and give you the return address. {{postage}} Please keep the tracking number of the parcel.',
      '',
      'Once the item has arrived, we will complete the solution agreed with you without delay.',
    ],
    askPhoto: [
      'We are sorry about the trouble with order {{orderId}}. So that we can solve it quickly, please reply to this message with a photo of the item and of the packaging with its label.',
    ],
    notReceivedTracking: [
      'We are sorry that order {{orderId}} has not reached you yet. This is what the carrier needs to trace it:',
      '',
      'Carrier: {{carrier}}',
      'Tracking number: {{trackingNumber}}',
      '',
      'Please also look for the parcel with neighbours and at the places where parcels are left. If it cannot be found, please reply to this message and we will solve it for you.',
    ],
  },
}
