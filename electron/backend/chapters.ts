import { record as cancellations } from './modules/cancellations/chapter'
import { record as costs } from './modules/costs/chapter'
import { record as doctor } from './modules/doctor/chapter'
import { record as evidence } from './modules/evidence/chapter'
import { record as exports } from './modules/exports/chapter'
import { record as followUps } from './modules/follow-ups/chapter'
import { record as imports } from './modules/imports/chapter'
import { record as labels } from './modules/labels/chapter'
import { record as letters } from './modules/letters/chapter'
import { record as mcf } from './modules/mcf/chapter'
import { record as orders } from './modules/orders/chapter'
import { record as paper } from './modules/paper/chapter'
import { record as refunds } from './modules/refunds/chapter'
import { record as shipments } from './modules/shipments/chapter'
import { record as shop } from './modules/shop/chapter'
import { record as stock } from './modules/stock/chapter'
import { record as views } from './modules/views/chapter'
import { type ChapterRecord, recordedTables } from './record'

const CHAPTERS: readonly ChapterRecord[] = [
  orders,
  shipments,
  labels,
  doctor,
  imports,
  exports,
  cancellations,
  refunds,
  followUps,
  letters,
  costs,
  mcf,
  stock,
  paper,
  views,
  evidence,
  shop,
]

/** What every chapter declares of the record of changes. */
export const RECORDED = recordedTables(CHAPTERS)
