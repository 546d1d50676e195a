import type { HandlersOf } from '../../context'
import type { SavedLists } from '../../context/saved-list'
import { saveList } from './save'

/** `lists`: every list that there is to save. */
export const listHandlers = (lists: SavedLists): HandlersOf<'lists'> => ({
  'lists.save': (context, input) => saveList(lists, context, input),
})
