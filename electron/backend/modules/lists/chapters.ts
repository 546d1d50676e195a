import type { SavedListInput } from '@shared/contract/lists'
import type { SavedList } from '../../context/saved-list'
import { savedCancellations } from '../cancellations'
import { savedCosts } from '../costs'
import { savedFindings } from '../doctor'
import { savedEvidence } from '../evidence'
import { savedExports } from '../../outgoing'
import { savedImports, savedRefused } from '../../intake'
import { savedMcf } from '../mcf'
import { savedOrderItems, savedOrders } from '../orders'
import { savedProblems } from '../problems'
import { savedRefunds } from '../refunds'
import { savedStock } from '../stock'

type Of = SavedListInput['of']
type InputOf<K extends Of> = Extract<SavedListInput, { of: K }>

/** Every list that can be saved as a workbook. */
export const SAVED_LISTS: { readonly [K in Of]: SavedList<InputOf<K>> } = {
  orders: savedOrders,
  orderItems: savedOrderItems,
  refunds: savedRefunds,
  cancellations: savedCancellations,
  problems: savedProblems,
  mcf: savedMcf,
  stock: savedStock,
  costs: savedCosts,
  imports: savedImports,
  refused: savedRefused,
  exports: savedExports,
  findings: savedFindings,
  evidence: savedEvidence,
}

/** The list that an input is for. */
export const savedListFor = (input: SavedListInput) => SAVED_LISTS[input.of] as SavedList<SavedListInput>
