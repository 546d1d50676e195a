import type { HandlersOf } from '../../context'
import { attachFile } from './attach'
import { labelsOf } from './labels'
import { removeLabel, saveLabel } from './save'
import { orderRowNumber } from '../orders'

export const handlers: HandlersOf<'labels'> = {
  'labels.ofOrder': ({ db }, { orderId }) => ({ labels: labelsOf(db, orderRowNumber(db, orderId)) }),
  'labels.save': (write, input) => saveLabel(write, input),
  'labels.remove': (write, { labelId }) => {
    removeLabel(write, labelId)
    return {}
  },
  'labels.attach': (context, input) => attachFile(context, input),
}
