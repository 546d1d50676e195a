import type { DecisionOf } from '@shared/contract/file-kind'
import type { trackingSheets } from '@shared/contract/sheets'
import type { MappingProposal, SheetMapping } from '@shared/domain/sheets/mapping'
import type { SheetQuestion } from '@shared/domain/sheets/place-row'
import type { Sheet } from '@shared/domain/sheets/sheet'
import type { WriteContext } from '../../../context'
import { settingWriter } from '../../../record'
import type { StagedImport } from '../../../intake'

export type HiddenRows = 'take' | 'leave' | ''

/** What the operator decided about a sheet while looking at its preview; kept with the import. */
export interface SheetDecisions {
  sheets: (Omit<Sheet, 'rows'> & { rows: number })[]
  /** What becomes of rows that are hidden in the sheet; '': not said yet. Never remembered: a filter is one day's. */
  hiddenRows: HiddenRows
  proposal: MappingProposal
  mapping: SheetMapping
  /** Questions about the mapping that were answered, as `code field`. */
  answered: string[]
  /** Carrier of the file, or the service line that names it, to carrier of the marketplace's list; '' where an answer was taken back. */
  carriers: Record<string, string>
  /** Carriers as the rows of this file name them; an answer for another is only kept for the next file. */
  typedCarriers: string[]
  /** For rows that name none. */
  defaultCarrier: string
  defaultShippedOn: string
  /** By line, then by question. */
  rows: Record<string, Partial<Record<SheetQuestion, string>>>
  /** One answer to a question for all rows that ask it and have no own. */
  all: Partial<Record<SheetQuestion, string>>
}

export function decisionsOf(found: Pick<StagedImport, 'decisions'>): SheetDecisions {
  return JSON.parse(found.decisions) as SheetDecisions
}

/** What was decided before, with what is decided now; a null takes an answer back. */
export function withAnswers(known: SheetDecisions, decision: DecisionOf<typeof trackingSheets>): SheetDecisions {
  const {
    answered = [],
    carriers = {},
    defaultCarrier,
    defaultShippedOn,
    hiddenRows,
    rows: answers = [],
    all,
  } = decision
  const rows = { ...known.rows }
  for (const { line, code, choice } of answers) rows[line] = keyed(rows[line] ?? {}, code, choice)
  return {
    ...known,
    answered: [...new Set([...known.answered, ...answered])],
    carriers: { ...known.carriers, ...carriers },
    defaultCarrier: defaultCarrier ?? known.defaultCarrier,
    defaultShippedOn: defaultShippedOn ?? known.defaultShippedOn,
    hiddenRows: hiddenRows ?? known.hiddenRows,
    rows,
    all: all ? keyed(known.all, all.code, all.choice) : known.all,
  }
}

/** With the answer, or without it where it is taken back. */
function keyed<T extends Readonly<Record<string, string>>>(answers: T, key: string, answer: string | null): T {
  const { [key]: _, ...others } = answers
  return (answer === null ? others : { ...others, [key]: answer }) as T
}

/** How sheets of a shape are read and their carriers named: remembered from the last one that was taken in. */
export interface RememberedLayout {
  mapping: SheetMapping
  carriers: Record<string, string>
  defaultCarrier: string
}

/** By shape, the last used one last. */
export function rememberedLayouts({ db }: WriteContext): Map<string, RememberedLayout> {
  const rows = db.all(db.build.selectFrom('sheetLayouts').select(['shape', 'mapping']).orderBy('usedAt'))
  return new Map(rows.map(({ shape, mapping }) => [shape, JSON.parse(mapping) as RememberedLayout]))
}

/** Carriers as they were answered in any sheet, the last answer counts: another layout names the same carriers. */
export function rememberedCarriers(layouts: ReadonlyMap<string, RememberedLayout>): Record<string, string> {
  return Object.assign({}, ...[...layouts.values()].map(({ carriers }) => carriers)) as Record<string, string>
}

export function rememberLayout(write: WriteContext, decisions: SheetDecisions): void {
  const { mapping, carriers, defaultCarrier, proposal } = decisions
  const layout: RememberedLayout = { mapping, carriers, defaultCarrier }
  const row = { shape: proposal.shape, mapping: JSON.stringify(layout), usedAt: write.now() }
  settingWriter(write, 'sheetLayouts').put(row, ['shape'])
}
