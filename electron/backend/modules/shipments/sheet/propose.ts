import { DeskError } from '@shared/contract/errors'
import type { FileError } from '@shared/domain/files/issue'
import { type MappingQuestion, SHEET_FIELDS, type SheetMapping } from '@shared/domain/sheets/mapping'
import { dateOrderOf, proposeAt, proposeMapping } from '@shared/domain/sheets/propose'
import { hiddenBelow, type Sheet } from '@shared/domain/sheets/sheet'
import type { WriteContext } from '../../../context'
import { rememberedCarriers, rememberedLayouts, type SheetDecisions } from './decisions'
import { storedRows } from './stored'

/** Columns of Amazon's order reports that no forwarder's sheet has. */
const OF_REPORTS = ['purchase-date', 'amazon-order-id', 'item-status']

/**
 * How a file just read is read as a sheet: as the last one of its shape, else as proposed. Throws DeskError `fileNotTaken`
 * with `otherwise` where it is no sheet of parcels at all.
 */
export function proposeFor(write: WriteContext, sheets: readonly Sheet[], otherwise: FileError): SheetDecisions {
  const layouts = rememberedLayouts(write)
  const remembered = new Map([...layouts].map(([shape, { mapping }]) => [shape, mapping]))
  const proposal = proposeMapping(sheets, { remembered, carriers: carrierNames(write) })
  const { columns } = proposal.mapping
  const isSheet = columns.trackingNumber !== undefined || columns.orderId !== undefined || proposal.remembered
  const isReport = proposal.headers.some((header) => OF_REPORTS.includes(header.trim().toLowerCase()))
  if (!isSheet || (isReport && columns.trackingNumber === undefined))
    throw new DeskError('fileNotTaken', { fileName: '', ...otherwise })
  const layout = proposal.remembered ? layouts.get(proposal.shape) : undefined
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.length })),
    hiddenRows: '',
    proposal,
    mapping: proposal.mapping,
    answered: [],
    carriers: rememberedCarriers(layouts),
    typedCarriers: [],
    defaultCarrier: layout?.defaultCarrier ?? '',
    defaultShippedOn: '',
    rows: {},
    all: {},
  }
}

/** The operator says that the sheet is read another way: another sheet or header is looked at anew, other columns are taken as said. */
export function proposeAgain(
  write: WriteContext,
  importId: number,
  known: SheetDecisions,
  mapping: SheetMapping,
): SheetDecisions {
  const { sheet, headerLine, headerLines } = mapping
  if (sheet === known.mapping.sheet && headerLine === known.mapping.headerLine)
    // A unit does not change which order a row is for.
    return sameColumns(mapping, known.mapping)
      ? { ...known, mapping }
      : { ...withDates(write, importId, known, mapping), rows: {} }
  const sheets = known.sheets.map((facts, i) => ({
    ...facts,
    rows: i === sheet ? storedRows(write.db, importId, i) : [],
  }))
  const isOtherSheet = sheet !== known.mapping.sheet
  const proposal = isOtherSheet
    ? { ...proposeMapping(only(sheets, sheet), { carriers: carrierNames(write) }), remembered: false }
    : proposeAt(sheets, sheet, { headerLine, headerLines }, { carriers: carrierNames(write) })
  return { ...known, proposal, mapping: proposal.mapping, hiddenRows: '', answered: [], rows: {}, all: {} }
}

/** Another column of dates may be written in another order. */
function withDates(
  write: WriteContext,
  importId: number,
  known: SheetDecisions,
  mapping: SheetMapping,
): SheetDecisions {
  if (mapping.columns.shipDate === known.mapping.columns.shipDate) return { ...known, mapping }
  const { dateOrder: _, ...others } = mapping
  const rows = storedRows(write.db, importId, mapping.sheet)
  const dates = dateOrderOf({ name: '', hidden: false, rows }, others)
  const questions = [...known.proposal.questions.filter(({ code }) => code !== 'dateOrder'), ...dates.questions]
  return { ...known, mapping: dates.mapping, proposal: { ...known.proposal, questions } }
}

const sameColumns = (a: SheetMapping, b: SheetMapping) =>
  SHEET_FIELDS.every((field) => a.columns[field] === b.columns[field])

/** The other sheets are as if they were empty, so that this one is proposed. */
const only = (sheets: readonly Sheet[], index: number) =>
  sheets.map((sheet, i) => (i === index ? { ...sheet, hidden: false } : { ...sheet, rows: [] }))

function* carrierNames({ carriers, shop }: WriteContext): Generator<string> {
  for (const id of shop.marketplaces)
    for (const { code, aliases = [] } of carriers[id].carriers) {
      yield code
      yield* aliases
    }
}

export const questionKey = (question: { code: string; field?: string | undefined }) =>
  [question.code, question.field].filter(Boolean).join(' ')

/** Whether a question about the mapping is settled: by an answer, or because the mapping now says it. */
export function isAnswered({ answered, mapping }: SheetDecisions, question: MappingQuestion): boolean {
  if (answered.includes(questionKey(question))) return true
  const { columns } = mapping
  if (question.code === 'noTracking') return columns.trackingNumber !== undefined
  if (question.code === 'noKey') return ['orderId', 'reference', 'recipient'].some((field) => field in columns)
  if (question.code === 'dateOrder') return mapping.dateOrder !== undefined || columns.shipDate === undefined
  if (question.code === 'weightUnit') return mapping.weightUnit !== ''
  if (question.code === 'currency') return mapping.currency !== ''
  return false
}

/** Rows below the header that the sheet hides; they are neither taken in nor left out without a word. */
export function hiddenOf({ sheets, mapping }: SheetDecisions): { rows: number; line: number } {
  return hiddenBelow(sheets[mapping.sheet] ?? {}, mapping.headerLine)
}

/** Whether nothing may be taken in yet. */
export const isBlocked = (decisions: SheetDecisions): boolean =>
  openQuestions(decisions).length > 0 || (decisions.hiddenRows === '' && hiddenOf(decisions).rows > 0)

/** Questions without whose answer nothing may be taken in: what a row says would be a guess. */
function openQuestions(decisions: SheetDecisions): MappingQuestion[] {
  return decisions.proposal.questions.filter(
    (question) => !['weightUnit', 'currency'].includes(question.code) && !isAnswered(decisions, question),
  )
}
