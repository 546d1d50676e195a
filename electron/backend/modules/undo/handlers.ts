import type { HandlersOf } from '../../context'
import { undoState } from '../../record'
import { turn } from './turn'

export const handlers: HandlersOf<'undo'> = {
  'undo.state': (context) => undoState(context),
  'undo.back': async (context, { operation }) => turn(context, 'back', operation),
  'undo.again': async (context) => turn(context, 'again'),
}
