import type { EvidenceKind } from './entry'

interface OfFile {
  exportId: number
  marketplaceId: string
  fileName: string
  /** Of the file's bytes. */
  sha256: string
  rows: number
}

/** What each kind of entry says. Lists hold order ids. */
export interface EvidenceContents extends Record<EvidenceKind, object> {
  /** Orders of the seller's own work list; `day` is the operator's. */
  workList: { day: string; unshipped: number; partlyShipped: number; overdue: number; due24h: number }
  /** `rows`: lines ready for the file. `withoutTracking`: orders for which nothing was entered yet. */
  ready: {
    marketplaceId: string
    rows: number
    held: number
    withoutTracking: number
    readyOrders: readonly string[]
    heldOrders: readonly string[]
  }
  written: OfFile & { orders: number }
  uploaded: OfFile
  uploadTakenBack: OfFile
  /** `answerFile`: the processing report; counts are of the file's lines. */
  answer: OfFile & {
    answerFile: string
    answerSha256: string
    accepted: number
    failed: number
    unknown: number
  }
  /** `day` is the operator's; `checkedItems`: each with its time. */
  checklist: { day: string; items: number; checkedItems: readonly string[] }
  note: { text: string }
}
