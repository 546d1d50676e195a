/** What a mail is. The words are those of the desk's lists; what each starts or stops is decided where threads and clocks are. */
export const MAIL_KINDS = [
  'buyer-message', // a buyer wrote through the relay
  'service-inquiry', // Amazon's customer service writes for a buyer
  'own-reply-copy', // Amazon's copy of what the seller wrote in Seller Central
  'own-reply', // the seller's own mail to a relay address
  'not-delivered', // a reply did not reach the buyer
  'buyer-opted-out', // … because the buyer wants no messages that are not necessary
  'cancel-request', // the official one, from the order page
  'return-request',
  'refund-issued',
  'claim-opened',
  'claim-info-request',
  'claim-decided',
  'chargeback-opened',
  'chargeback-decided',
  'order-placed',
  'shipped',
  'policy-warning',
  'listing-notice',
  'feedback-notice',
  'qa',
  'case-log',
  'inbound-shipment',
  'pricing',
  'quote-request',
  'suspect', // says Amazon, is probably not
  'other', // not recognised: kept and listed
] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** What the operator is told of a mail besides. */
export const MAIL_WARNINGS = [
  'header-8bit', // bytes in the header that are not UTF-8: read with a guess
  'charset-guessed', // the text names no encoding, or one that does not explain its bytes
  'base64-damaged',
  'structure-repaired', // its parts could not be told as it says they are parted
  'repeated-header', // From, Subject, Date or Content-Type stands in it more than once
  'truncated', // cut off: its last part has no end
  'date-missing',
  'date-without-zone', // taken as UTC
  'no-machine-header', // Amazon's own word for its kind is gone: told by address, subject and text
  'several-orders',
  'forwarded',
  'duplicate',
  'deleted-in-client', // deleted in the mail program, and not yet cleared away there
  'attachment-dangerous',
  'attachment-missing', // the mail program kept it elsewhere
  'tnef-unread', // winmail.dat
  'auth-failed',
  'lookalike-sender',
  'limit-reached', // too large to be read; its original is kept
  'other-shop',
] as const
export type MailWarning = (typeof MAIL_WARNINGS)[number]
