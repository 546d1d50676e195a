import type { ChapterTexts } from '../chapter-texts'
export const letters = {
  reply: 'Reply to the buyer',
  /** What letters are called; a chapter's own stand here too. */
  name: {
    cancelOnOrderPage: 'How to cancel on the order page',
    contactAmazonFba: 'Amazon’s customer service helps',
    refuseOrReturn: 'Refuse or return it',
    replacementSent: 'Replacement is on its way',
    refundIssued: 'Refund was made',
    partialRefundOffer: 'Offer of a part',
    returnInstructions: 'How to return it',
    askPhoto: 'Ask for a photo',
    notReceivedTracking: 'Tracking, and where to look',
    parcelDelayed: 'Parcel is delayed',
    parcelLost: 'Parcel was probably lost',
    damagedOnArrival: 'Arrived damaged',
    wrongItem: 'Wrong item',
    partMissing: 'Something is missing',
    invoiceQuestion: 'Invoice or VAT',
    addressChange: 'Address cannot be changed by us',
    deliveryInstructions: 'Delivery instructions noted',
    productQuestion: 'Question before the sale',
    productQuestionAfterSale: 'Question about the product of an order',
    thanksWithAnswer: 'Thanks, with an answer',
    answeredAlready: 'Was answered already',
    claimAnnounced: 'Solution where a claim is announced',
    qnaAnswer: 'Answer to a question of Q&A',
    neededInfo: 'Ask for what the order needs',
    designApproval: 'Ask to approve a design',
    reviewRequest: 'Request of a review',
    feedbackRequest: 'Request of seller feedback',
  },
  language: 'Language',
  sendTo: 'Paste it into Seller Central’s message of this order.',
  unfinished: 'Something is missing in it still: {{blanks}}',
  copy: 'Copy the reply',
  reason: 'Why it is sent all the same',
  sentBecause: 'sent all the same: {{reason}}',
  discard: 'Discard',
  markSent: 'Sent',
  notSent: 'Not sent after all',
  sentAt: 'sent {{when}}',
  save: 'Keep my text',
  deskText: 'The desk’s text again',
  besideTitle: 'The letter in {{language}}',
  beside: 'Your own text is kept. The letter in {{language}} would be:',
  besideUse: 'Use this text instead',
  besideKeep: 'My text is in {{language}}',
}

/** What is found in a letter: they stand among all findings. */

export const chapter = {
  fields: {
    letter: 'letter',
    language: 'language',
    body: 'text',
    sentAt: 'sent at',
  },
  fieldsOf: { reply: { reason: 'sent all the same because' } },
  history: {
    letter: 'Reply to the buyer',
  },
  holds: {
    'letter-review-change-or-removal':
      'it asks to change or remove a review ({{found}}): never ask that; help, and leave the review out of it',
    'letter-positive-review-asked': 'it asks for a good review ({{found}}): ask for an honest one, or for none',
    'letter-incentive-for-review':
      'it gives something for a review ({{found}}): nothing may be given for one, nor for its removal',
    'letter-refund-traded-for-rating':
      'refund and review stand together ({{found}}): a refund must not depend on a review; write of the refund alone',
    'letter-divert-unhappy-buyers': 'it keeps unhappy buyers from reviewing ({{found}}): ask all buyers alike, or none',
    'letter-feedback-pressure':
      'it presses for feedback to be changed ({{found}}): say at most that it can be changed, once the matter is solved',
    'letter-marketing-or-coupon': 'it advertises ({{found}}): Amazon blocks messages with offers; leave it out',
    'letter-external-link':
      'it links past Amazon ({{found}}): leave the link out; only Amazon’s own pages may be linked',
    'letter-contact-data':
      'it leads past Amazon’s messages ({{found}}): mail addresses, telephone numbers and messengers are not allowed; ask for a reply to this message',
    'letter-emoji-or-gif': 'it has emoji ({{found}}): Amazon blocks messages with them; use words',
    'letter-missing-order-id': 'the order id is missing: a letter that the buyer did not ask for must name it',
    'letter-wrong-language': 'it is not in the buyer’s language: write it in the language chosen above',
    'letter-thanks-only': 'it only says thanks: such a letter is not allowed without a question of the buyer',
    'letter-confirmation-only': 'it only confirms the order or the shipment: Amazon tells that already',
    'letter-repeat-review-request': 'a review was asked for already: once per order is allowed',
    'letter-outside-window': 'it is outside the days in which Amazon allows it',
    'letter-off-amazon-sale': 'it offers a sale past Amazon ({{found}}): leave it out; shops are closed for it',
    'letter-asks-buyer-to-cancel':
      'it asks the buyer to cancel ({{found}}): what cannot be shipped is cancelled by the seller',
    'letter-attachment-nonessential': 'an attachment is not needed for this order: send only what the buyer needs',
    'letter-too-many-blank-lines': 'it has many empty lines: leave one between paragraphs',
    'letter-grammar': 'this may be a slip of grammar ({{found}}): Amazon expects letters without',
  },
} satisfies ChapterTexts
