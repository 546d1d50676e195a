import type { WayOutId } from '@shared/contract/ways-out'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { UploadRow } from '@shared/domain/exports/upload-row'
import type { Environment, WriteContext } from '../context'
import type { ShopFacts } from '../shop-folder/shop-row'
import type { Reader, Writer } from '../db/access'
import type { Row, ShopTables } from '../db/schema'
import type { RowUpload } from '../formats/uploads/row-upload'
import type { Recorder } from '../record'

export type PlanContext = Environment & { db: Reader; shop: ShopFacts }

/** One row of a file to be, and the decision it is written for. */
export interface PlannedRow extends UploadRow {
  /** 0 where it belongs to no order of the shop. */
  orderRow: number
  entityRow: number
  /** Row of what it is about, where that is not the order: what the chapter's page opens. */
  subjectRow?: number
  revision: number
  /** Written before, and changed since. */
  rewritten: boolean
}
/** A decision that cannot be written as it is. */
export interface HeldRow {
  orderId: string
  entityRow: number
  subjectRow?: number
  /** A word of `holds.*` in the texts. */
  reason: string
  params: Record<string, string>
}
export interface RowPlan {
  rows: PlannedRow[]
  holds: HeldRow[]
}

/** Why a decision was refused: a word of `holds.*` in the texts, with what it says. */
export type Refusal = Pick<HeldRow, 'reason' | 'params'>
/** Decisions that were refused as they stand, by row of their table. */
export type RefusedRows = ReadonlyMap<number, Refusal>

/** A file whose rows are planned cell by cell. */
export interface RowFile extends RowUpload {
  /** What the file is called, before marketplace and time. */
  baseName: string
  /** Those that a marketplace takes, the one to use first; left out: each takes all. */
  layoutsOf?(marketplaceId: MarketplaceId): RowUpload['layouts']
  /** Everything that was decided or changed since it was last written, by marketplace. */
  plan(context: PlanContext, refused: RefusedRows): Map<MarketplaceId, RowPlan>
}

/** What the operator needs to do one decision by hand. */
export interface Guide {
  /** Texts to copy: `name` is a word of `byHand.<kind>.copies` in its chapter's texts; an empty text is none. */
  copies: readonly { name: string; text: string }[]
  /** A word of `holds.*` that says why it cannot be done now; empty where it can. */
  whyNot: string
}

/** What is done by hand at Seller Central, in place of a file or without one. */
export interface StepsByHand {
  /** What to do, in order: words of `byHand.<kind>.steps` in its chapter's texts. */
  steps: readonly string[]
  /** Undefined where there is no such row. */
  guide(db: Reader, row: number): Guide | undefined
}

/** Columns by which a decision knows how far it has come: they follow from what was written, handed over and answered. */
type Followed = 'id' | 'orderRow' | 'revision' | 'writtenRevision' | 'uploadedRevision' | 'uploadedAt'
/** Tables whose rows leave the house. */
export type LeavingTable = { [T in keyof ShopTables]: Followed extends keyof Row<T> ? T : never }[keyof ShopTables]
/** Those of them that keep which revisions Amazon refused, since a list is parted by it. */
export type RefusalTable = { [T in LeavingTable]: 'refusedRevisions' extends keyof Row<T> ? T : never }[LeavingTable]

/** A decision that was moved on by what left, or by what Amazon answered. */
export interface Moved {
  orderRow: number
  /** When Amazon got it, ms UTC; where it does not have it any more, when it had; 0: never. */
  at: number
}

/** One way by which decisions of a chapter reach Amazon. */
export interface WayOut {
  /** As its chapter's contract declares it. */
  kind: WayOutId
  table: LeavingTable
  /** What a row is called in the record of changes. */
  entity: string
  /** SQL: rows of the table, by the name `s`, that Amazon can refuse; all of them where it is not said. */
  refusable?: string
  /** The table keeps which revisions Amazon refused. */
  refusals?: RefusalTable
  /** Absent where the chapter writes its file itself. */
  file?: RowFile
  /** Absent where it cannot be done by hand. */
  byHand?: StepsByHand
  /** What else follows in the chapter when one was moved on; within the same operation. */
  moved?(write: WriteContext, moved: Moved, recorder: Recorder): void
}

/** A file that was written, as it is told. */
export interface FileTold {
  exportId: number
  marketplaceId: string
  fileName: string
  sha256: string
  rows: number
}

/** What a chapter hears of what leaves, within its transaction. */
export interface Listener {
  written?(write: WriteContext, file: FileTold & { orders: number }): void
  /** It counts as uploaded now, or does no longer. */
  uploaded?(write: WriteContext, exportId: number): void
  /** What Amazon's processing report says of its rows. */
  answered?(
    write: WriteContext,
    answer: FileTold & { accepted: number; failed: number; unknown: number; report: { fileName: string; sha256: string } },
  ): void
  /** Decisions of these orders were moved on; what the orders keep of them is older than that. */
  moved?(db: Writer, orderRows: ReadonlySet<number>): void
} // prettier-ignore

/** What a chapter declares of what leaves. */
export interface ChapterOutgoing {
  waysOut?: readonly WayOut[]
  hears?: Listener
}
