import { amazonOrderIdsIn } from '../orders/order-id'
import { type MailMessage, wholeText } from './message'
import { framesOf } from './own-words'

/** The path of an order in Seller Central: `/orders-v3/order/<id>/…`. */
const ORDER_LINK = /\/order\/(\d{3}-\d{7}-\d{7})(?:\/|\b)/g
/** The line above the buyer's words: `# 026-0000001-0000001:`. */
const ORDER_LINE = /^[ \t]*#[ \t]*(\d{3}-\d{7}-\d{7})[ \t]*[:：]?/gm

const firsts = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, id = '']) => id)

/** The orders a mail is about, the one that counts first: as the subject says, a link of the machine, the frame, the text (mail.md §2.7). */
export function orderIdsOf(
  message: Pick<MailMessage, 'subject' | 'plain' | 'htmlText' | 'links'>,
  frames = framesOf(message),
): string[] {
  const text = `${message.plain}\n${message.htmlText}`
  // Links of the machine stand below the frame: one within it is the buyer's.
  const below = [frames.plain()?.behind ?? message.plain, frames.htmlText()?.behind ?? message.htmlText].join('\n')
  return [
    ...new Set([
      ...amazonOrderIdsIn(message.subject),
      ...message.links.flatMap(({ href }) => firsts(href, ORDER_LINK)),
      ...firsts(below, ORDER_LINK),
      ...firsts(text, ORDER_LINE),
      ...amazonOrderIdsIn(wholeText(message)),
      ...amazonOrderIdsIn(message.htmlText),
    ]),
  ]
}
