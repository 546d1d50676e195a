import type { HandlersOf } from '../../context'
import { saveContent, shownOriginal, shownPicture } from './contents'
import { waitingMails } from './mail-in'
import { countMessages, listMessages } from './list'
import { markThread, unmark } from './mark'
import { noticesOf } from './notice-due'
import { mailWith, threadsBy, threadWith } from './read'

export const handlers: HandlersOf<'messages' | 'mailIn'> = {
  'messages.list': listMessages,
  'messages.counts': countMessages,
  'messages.thread': (context, { threadId }) => threadWith(context, threadId),
  'messages.mail': (context, { mailId }) => mailWith(context, mailId),
  'messages.original': (context, { mailId }) => shownOriginal(context, mailId),
  'messages.picture': (context, { attachmentId }) => shownPicture(context, attachmentId),
  'messages.save': async (context, input) => {
    await saveContent(context, input)
    return {}
  },
  'messages.ofOrder': ({ db }, { orderId }) => ({
    threads: threadsBy(db, { column: 'orderId', value: orderId }),
    notices: noticesOf(db, orderId),
  }),
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
