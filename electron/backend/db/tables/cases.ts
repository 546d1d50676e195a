import type { Generated } from 'kysely'
import type { AskedBy } from '@shared/domain/cancellations/branch'
import type { CancellationCode } from '@shared/domain/cancellations/codes'
import type { BuyerLanguage } from '@shared/domain/letters/languages'
import type { ProblemKind } from '@shared/domain/problems/kinds'
import type { OptionId } from '@shared/domain/problems/options'
import type { Payer } from '@shared/domain/problems/return-postage'
import type { AdjustmentCode } from '@shared/domain/refunds/codes'
import type { Refusable } from './leaving'

interface CancellationsTable extends Refusable {
  id: Generated<number>
  orderRow: number
  askedBy: AskedBy
  reasonCode: CancellationCode | ''
  items: string
  note: string
  createdAt: number
  updatedAt: number
}

interface RefundsTable extends Refusable {
  id: Generated<number>
  orderRow: number
  problemId: number | null
  reasonCode: AdjustmentCode | ''
  currency: string
  lines: string
  total: number
  note: string
  withdrawnAt: number | null
  createdAt: number
  updatedAt: number
}

interface ProblemsTable {
  id: Generated<number>
  orderRow: number
  kind: ProblemKind
  items: string
  note: string
  choice: Generated<OptionId | ''>
  firedRules: Generated<string>
  createdAt: number
  chosenAt: number | null
  closedAt: number | null
  closedBy: Generated<'' | 'done' | 'operator'>
  updatedAt: number
}

interface ExpectedReturnsTable {
  id: Generated<number>
  orderRow: number
  problemId: number | null
  items: string
  carrierCode: string
  trackingNumber: string
  paidBy: Payer
  expectedOn: string
  arrivedOn: string
  note: string
  closedAt: number | null
  createdAt: number
  updatedAt: number
}

interface ReplacementsTable {
  id: Generated<number>
  orderRow: number
  problemId: number | null
  items: string
  method: 'own' | 'mcf'
  mcfOrderId: number | null
  carrierCode: string
  carrierName: string
  trackingNumber: string
  shippedOn: string
  note: string
  cancelledAt: number | null
  createdAt: number
  updatedAt: number
}

interface LettersTable {
  id: Generated<number>
  /** The order it is about; 0: none. */
  orderRow: number
  /** The row it is about, as the record of changes calls it; empty and 0: the order alone, or nothing. */
  entity: string
  entityRow: number
  letter: string
  language: BuyerLanguage
  body: string
  sentAt: number | null
  /** Why it was sent all the same; empty: nothing spoke against it. */
  reason: Generated<string>
  createdAt: number
  updatedAt: number
}

/** What the operator decides about an order. */
export interface CaseTables {
  cancellations: CancellationsTable
  refunds: RefundsTable
  problems: ProblemsTable
  expectedReturns: ExpectedReturnsTable
  replacements: ReplacementsTable
  letters: LettersTable
}
