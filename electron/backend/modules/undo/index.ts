import type { HandlersOf } from '../../context'
import { turn, undoState } from './turn'

export const handlers: HandlersOf<'undo'> = {
  'undo.state': (context) => undoState(context),
  'undo.back': async (context, { operation }) => turn(context, 'back', operation),
  'undo.again': async (context) => turn(context, 'again'),
}
