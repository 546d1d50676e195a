import type { SavedListInput } from '@shared/contract/lists'
import type { SavedList } from '../../saved-list'
import { savedOrderItems, savedOrders } from '../orders'

type Of = SavedListInput['of']
type InputOf<K extends Of> = Extract<SavedListInput, { of: K }>

/** Every list that can be saved as a workbook. */
export const SAVED_LISTS: { readonly [K in Of]: SavedList<InputOf<K>> } = {
  orders: savedOrders,
  orderItems: savedOrderItems,
}

/** The list that an input is for. */
export const savedListOf = (input: SavedListInput) => SAVED_LISTS[input.of] as SavedList<SavedListInput>
