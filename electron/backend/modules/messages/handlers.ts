import type { HandlersOf } from '../../context'
import { waitingMails } from './mail-in'

export const handlers: HandlersOf<'mailIn'> = {
  'mailIn.waiting': (context) => waitingMails(context),
}
