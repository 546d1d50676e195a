import type { BackendEndpoint, Endpoint, Input, Output } from '@shared/contract'
import type { CarrierTable } from '@shared/domain/shipments/carrier'
import type { DoctorTables } from '@shared/domain/shipments/doctor-rules'
import type { Policy } from '@shared/domain/policy/policy'
import type { PriceTaxTable } from '@shared/domain/refunds/price-tax'
import type { Reader, Writer } from '../db/access'
import type { Copied } from '../db/backup'
import type { RecordedTables } from '../record'
import type { ShopFacts } from '../shop-folder/shop-row'
import type { FilesClient } from './files-client'

/** What every handler finds; a mechanism that stands above the context adds its own part where it is declared. */
export interface Environment {
  /** Milliseconds UTC. */
  now(): number
  /** The shop folder, absolute. */
  folder: string
  carriers: CarrierTable
  /** Rules and tracking patterns of the doctor. */
  doctor: DoctorTables
  /** Amazon's numbers, by the moment of the event. */
  policy: Policy
  /** Where prices hold their tax. */
  priceTax: PriceTaxTable
  /** What the chapters declare of the record of changes. */
  recorded: RecordedTables
}

/** What a query sees: the read-only connection. */
export interface ReadContext extends Environment {
  db: Reader
  /** Read anew for each call: the operator may have changed it. */
  shop: ShopFacts
}

/** What a command sees: the writer, inside the transaction that the router opened. Throwing rolls everything back. */
export interface WriteContext extends ReadContext {
  db: Writer
}

/** What a job sees: it opens its transactions itself, and asks often whether it was cancelled. */
export interface JobContext extends Environment {
  db: Reader
  shop: ShopFacts
  /** One transaction on the writer; not re-entrant. Throwing rolls it back. */
  transaction<T>(work: (context: WriteContext) => T): T
  progress(phase: string, done: number, total: number): void
  /** Throws DeskError `cancelled` when the operator cancelled. */
  checkCancelled(): void
  /** Copies the database into a file, while others use it. */
  backup: Copied['backup']
  files: FilesClient
}

type ContextOf<E> = E extends { kind: 'query' }
  ? ReadContext
  : E extends { kind: 'command' }
    ? WriteContext
    : JobContext
type ResultOf<N extends BackendEndpoint> =
  Endpoint<N> extends { kind: 'command' }
    ? Output<N>
    : Endpoint<N> extends { kind: 'job' }
      ? Promise<Output<N>>
      : Output<N> | Promise<Output<N>>

export type Handler<N extends BackendEndpoint> = (context: ContextOf<Endpoint<N>>, input: Input<N>) => ResultOf<N>

/** A chapter's handlers; a missing or misnamed one does not compile. Input is checked before, output after the call. */
export type HandlersOf<C extends string> = {
  [N in BackendEndpoint as N extends `${C}.${string}` ? N : never]: Handler<N>
}
export type AllHandlers = { [N in BackendEndpoint]: Handler<N> }
