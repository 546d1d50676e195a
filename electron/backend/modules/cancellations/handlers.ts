import type { HandlersOf } from '../../context'
import { orderRowNumber } from '../orders'
import { advise } from './advise'
import { listCancellations } from './list'
import { cancellationsOf } from './read'
import { removeCancellation, saveCancellation } from './save'

export const handlers: HandlersOf<'cancellations'> = {
  'cancellations.advise': (context, input) => advise(context, input),
  'cancellations.ofOrder': ({ db }, { orderId }) => ({
    cancellations: cancellationsOf(db, orderRowNumber(db, orderId)),
  }),
  'cancellations.save': (write, input) => saveCancellation(write, input),
  'cancellations.remove': (write, { cancellationId }) => {
    removeCancellation(write, cancellationId)
    return {}
  },
  'cancellations.list': (context, input) => listCancellations(context, input),
}
