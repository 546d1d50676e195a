/** Amazon order id, `NNN-NNNNNNN-NNNNNNN` (formats.md §0). The first three digits say nothing about the marketplace. */
export const AMAZON_ORDER_ID = /^\d{3}-\d{7}-\d{7}$/
/** Order ids that are not Amazon sales start with S in All Orders: S01 multi-channel fulfilment, S02 removals (formats.md §0). */
export const NON_AMAZON_ORDER_ID = /^S\d{2}-\d{7}-\d{7}$/

export function isOrderId(text: string): boolean {
  return AMAZON_ORDER_ID.test(text) || NON_AMAZON_ORDER_ID.test(text)
}

/** An Amazon order id anywhere in a text, not as part of a longer number. */
const WITHIN = /(?<!\d)\d{3}-\d{7}-\d{7}(?!\d)/

export function isAmazonOrderIdIn(text: string): boolean {
  return WITHIN.test(text)
}

/** The Amazon order ids in a text, each once. */
export function amazonOrderIdsIn(text: string): string[] {
  return [...new Set(text.match(new RegExp(WITHIN, 'g')) ?? [])]
}

/** As it is copied: without dashes, with others, with a number sign. */
const COPIED = /^#?(\d{3})[\s\p{Pd}]?(\d{7})[\s\p{Pd}]?(\d{1,7})$/u
/** A text that is an order id, or the beginning of one, in the form of the reports; any other as it is. */
export const withOrderDashes = (text: string): string => text.replace(COPIED, '$1-$2-$3')
