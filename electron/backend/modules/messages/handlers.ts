import type { HandlersOf } from '../../context'
import { originalOf, pictureOf } from './contents'
import { waitingMails } from './mail-in'
import { countMessages, listMessages } from './list'
import { markThread, unmark } from './mark'
import { mailWith, threadsBy, threadWith } from './read'

export const handlers: HandlersOf<'messages' | 'mailIn'> = {
  'messages.list': listMessages,
  'messages.counts': countMessages,
  'messages.thread': (context, { threadId }) => threadWith(context, threadId),
  'messages.mail': (context, { mailId }) => ({ mail: mailWith(context, mailId) }),
  'messages.original': (context, { mailId }) => originalOf(context, mailId),
  'messages.picture': (context, { attachmentId }) => pictureOf(context, attachmentId),
  'messages.ofOrder': ({ db }, { orderId }) => ({ threads: threadsBy(db, { column: 'orderId', value: orderId }) }),
  'messages.mark': (write, input) => {
    markThread(write, input)
    return {}
  },
  'messages.unmark': (write, { markId }) => {
    unmark(write, markId)
    return {}
  },
  'mailIn.waiting': (context) => waitingMails(context),
}
