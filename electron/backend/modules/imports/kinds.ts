import type { FileHead, FileKind } from '../../threads/files-client'
import { amazonShipmentsKind } from './amazon-shipments'
import { answerKind } from './answer'
import type { ImportKind } from './kind'
import { ordersKind } from './orders'
import { sheetKind } from './sheet'
import { stockKind } from './stock'

/** Every kind of file that can be taken in. */
export const KINDS: { readonly [K in FileKind]: ImportKind<Extract<FileHead, { kind: K }>> } = {
  orders: ordersKind,
  sheet: sheetKind,
  answer: answerKind,
  stock: stockKind,
  amazonShipments: amazonShipmentsKind,
}

/** The kind of a file just read, or of a preview that waits. */
export function kindOf(of: { kind: FileKind }): ImportKind {
  // The table's type holds each kind to its own head; who asks here gives that very head.
  return KINDS[of.kind] as ImportKind
}
