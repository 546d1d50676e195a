import { joined } from '@shared/domain/joined'
import type { AllHandlers } from '../context'
import {
  type ChapterIntake,
  intakeOf,
  personal as intakePersonal,
  record as intake,
  savedImports,
  savedRefused,
} from '../intake'
import * as cancellations from '../modules/cancellations/chapter'
import * as checklist from '../modules/checklist/chapter'
import * as costs from '../modules/costs/chapter'
import * as doctor from '../modules/doctor/chapter'
import * as evidence from '../modules/evidence/chapter'
import * as followUps from '../modules/follow-ups/chapter'
import * as labels from '../modules/labels/chapter'
import { type ChapterLetters, declaredLetters } from '../modules/letters'
import * as letters from '../modules/letters/chapter'
import * as mcf from '../modules/mcf/chapter'
import * as messages from '../modules/messages/chapter'
import * as orders from '../modules/orders/chapter'
import * as paper from '../modules/paper/chapter'
import * as playbook from '../modules/playbook/chapter'
import * as problems from '../modules/problems/chapter'
import * as refunds from '../modules/refunds/chapter'
import * as shipments from '../modules/shipments/chapter'
import * as shop from '../modules/shop/chapter'
import * as stock from '../modules/stock/chapter'
import * as views from '../modules/views/chapter'
import {
  type ChapterOutgoing,
  intake as outgoingIntake,
  personal as outgoingPersonal,
  record as outgoing,
  savedExports,
  waysOut,
} from '../outgoing'
import { type ChapterPersonal, type ChapterRecord, personalCatalogue, recordedTables, recordPersonal } from '../record'
import type { SavedLists } from '../context/saved-list'

/** What the `chapter.ts` of a chapter exports: each mechanism reads its own part. */
interface Chapter {
  record: ChapterRecord
  /** Who answers its endpoints. */
  handlers?: Partial<AllHandlers>
  /** Its lists that can be saved as workbooks, by their `of`. */
  savedLists?: Partial<SavedLists>
  intake?: ChapterIntake
  personal?: ChapterPersonal
  outgoing?: ChapterOutgoing
  letters?: ChapterLetters
}

const MODULES = [
  orders,
  shipments,
  labels,
  doctor,
  cancellations,
  refunds,
  followUps,
  problems,
  letters,
  costs,
  mcf,
  stock,
  paper,
  views,
  messages,
  evidence,
  checklist,
  playbook,
  shop,
] as const satisfies readonly Chapter[]
const CHAPTERS: readonly Chapter[] = MODULES

/** Who answers the endpoints of chapters. */
export const ANSWERING = joined(MODULES, 'handlers')

/** Every list that can be saved as a workbook; one that nobody declares does not compile. */
export const SAVED_LISTS: SavedLists = {
  ...joined(MODULES, 'savedLists'),
  imports: savedImports,
  refused: savedRefused,
  exports: savedExports,
}

/** What every chapter declares of the record of changes. */
export const RECORDED = recordedTables([intake, outgoing, ...CHAPTERS.map(({ record }) => record)])

/** What every chapter declares of taking files in. */
export const INTAKE = intakeOf(
  [outgoingIntake, ...CHAPTERS.flatMap(({ intake: declared }) => declared ?? [])],
  RECORDED,
)

/** What every chapter declares of what leaves for Amazon. */
export const OUTGOING = waysOut(CHAPTERS.flatMap(({ outgoing: declared }) => declared ?? []))

/** What every chapter declares of letters to buyers. */
export const LETTERS = declaredLetters(CHAPTERS.flatMap(({ letters: declared }) => declared ?? []))

/** Where names, addresses and words of buyers stand in a shop folder, and what was looked at and holds none. */
export const PERSONAL = personalCatalogue(
  [recordPersonal, intakePersonal, outgoingPersonal, ...CHAPTERS.flatMap(({ personal = {} }) => personal)],
  RECORDED,
)
