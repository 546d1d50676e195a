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
  },
  language: 'Language',
  sendTo: 'Paste it into Seller Central’s message of this order.',
  unfinished: 'Something is missing in it still: {{blanks}}',
  copy: 'Copy the reply',
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
  history: {
    letter: 'Reply to the buyer',
  },
  holds: {
    letterReviews:
      'it speaks of reviews or feedback ({{found}}): never ask a buyer to give, change or remove one, nor offer anything for it',
    letterMarketing: 'it advertises ({{found}}): Amazon blocks messages with offers',
    letterContact:
      'it leads past Amazon’s messages ({{found}}): links, mail addresses and telephone numbers are not allowed',
    letterEmoji: 'it has emoji ({{found}}): Amazon blocks messages with them',
  },
} satisfies ChapterTexts
