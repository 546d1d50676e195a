import type { HandlersOf } from '../../context'
import { saveList } from './save'

export const handlers: HandlersOf<'lists'> = {
  'lists.save': (context, input) => saveList(context, input),
}
