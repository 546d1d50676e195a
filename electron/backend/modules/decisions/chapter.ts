import type { MarketplaceId } from '@shared/domain/marketplace'
import type { UploadRow } from '@shared/domain/exports/upload-row'
import type { Environment, ShopFacts } from '../../context'
import type { Reader } from '../../db/access'
import type { UploadLayoutId } from '../../formats/uploads/layouts'

export type PlanContext = Environment & { db: Reader; shop: ShopFacts }

/** One row of a file to be, and the decision it is written for. */
export interface PlannedRow extends UploadRow {
  /** 0 where it belongs to no order of the shop. */
  orderRow: number
  entityRow: number
  /** Where it is one: the multi-channel order that is asked for or cancelled. */
  mcfOrderId?: number
  revision: number
  /** Written before, and changed since. */
  rewritten: boolean
}
/** A decision that cannot be written as it is. */
export interface HeldRow {
  orderId: string
  entityRow: number
  mcfOrderId?: number
  /** A word of `holds.*` in the texts. */
  reason: string
  params: Record<string, string>
}
export interface RowPlan {
  rows: PlannedRow[]
  holds: HeldRow[]
}

/** Decisions that Amazon's newest answer refused as they stand, by row of their table. */
export type RefusedRows = ReadonlyMap<number, { code: string; message: string }>

/** What differs between the kinds of files that are planned row by row; `chapters.ts` has them all. */
export interface UploadChapter {
  /** Table of the decisions; it counts revisions. */
  table: 'cancellations' | 'refunds' | 'mcfOrders' | 'mcfCancellations'
  entity: 'cancellation' | 'refund' | 'mcfOrder' | 'mcfCancellation'
  /** What the file is called, before marketplace and time. */
  baseName: string
  /** The layouts the marketplace takes, the one to use first. */
  layouts(marketplaceId: MarketplaceId): readonly [UploadLayoutId, ...UploadLayoutId[]]
  /** The most orders Amazon takes in one file, where it says so; the others wait for the next file. */
  mostOrders?(layout: UploadLayoutId): number
  /** Everything that was decided or changed since it was last written, by marketplace. */
  plan(context: PlanContext, refused: RefusedRows): Map<MarketplaceId, RowPlan>
}
