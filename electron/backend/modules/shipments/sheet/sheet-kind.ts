import type { DecisionOf } from '@shared/contract/file-kind'
import type { trackingSheets as declared } from '@shared/contract/sheets'
import { DeskError } from '@shared/contract/errors'
import { ITEM_COLUMN, ORDER_COLUMN } from '@shared/domain/files/preview-column'
import type { PlacedEntry } from '@shared/domain/sheets/place-row'
import type { Cell, Sheet } from '@shared/domain/sheets/sheet'
import type { JobContext, WriteContext } from '../../../context'
import { type FileKind, keepDecisions, rowsToTakeIn, type StagedImport, type Stager } from '../../../intake'
import type { FileHead } from '../../../intake/reading'
import { lastOperation } from '../../../record'
import { type SheetPart, type ToldSheets, trackingSheets } from '../files'
import { changeParcels, type Parcels } from '../save'
import { putSheetBack, sheetDependents } from './back'
import { decisionsOf, rememberLayout, type SheetDecisions, withAnswers } from './decisions'
import { judgeSheet } from './judge'
import { isBlocked, proposeAgain, proposeFor } from './propose'
import { questionShower, sheetReading } from './reading'
import { SHEET_ROWS, storedRows } from './stored'

const CHECK_EVERY = 500

/** Carriers and tracking numbers in a layout of a forwarder's or an ERP's own. */
export const sheetKind: FileKind<typeof declared, SheetPart, ToldSheets> = {
  reader: trackingSheets,
  staged: [SHEET_ROWS],
  stager: (_context, importId, head) => sheetStager(importId, head),
  watermark: (db) => lastOperation(db),
  judge: (write, found) => judgeStored(write, found.id, decisionsOf(found)),
  decide,
  takeIn,
  dependents: sheetDependents,
  putBack: putSheetBack,
  preview: {
    // Number, carrier and day stand apart: they are what the operator compares with the sheet.
    columns: [
      ORDER_COLUMN,
      { id: 'trackingNumber', header: 'orders.column.tracking', shows: 'code', width: 'minmax(200px, 0.8fr)' },
      { id: 'carrier', header: 'orders.column.carrier', shows: 'text', width: '130px' },
      { id: 'shippedOn', header: 'sheet.field.shipDate', shows: 'text', width: '104px' },
      { ...ITEM_COLUMN, width: 'minmax(120px, 0.8fr)' },
    ],
    entity: 'shipment',
    firstInColumns: ['trackingNumber', 'carrierCode', 'carrierName', 'shippedOn'],
    reading: sheetReading,
    isBlocked: (found) => isBlocked(decisionsOf(found)),
    beside: questionShower,
  },
}

function sheetStager(importId: number, { told }: FileHead<ToldSheets>): Stager<SheetPart> {
  const sheets = told.sheets.map((facts) => ({ ...facts, rows: [] as (readonly Cell[])[] }))
  return {
    take({ db }, parts) {
      for (const { sheet, rows } of parts) {
        const into = sheets[sheet]
        if (!into) continue
        const piece = { importId, sheet, piece: into.rows.length, rows: JSON.stringify(rows) }
        db.run(db.build.insertInto('staging.sheetRows').values(piece))
        for (const row of rows) into.rows.push(row)
      }
    },
    end(write) {
      const decisions = proposeFor(write, sheets, told.otherwise)
      keepSheet(write, importId, sheets[decisions.mapping.sheet], decisions)
    },
  }
}

/** Judges a sheet by its decisions, and keeps them with what was passed over and the header its refused rows are saved with. */
function keepSheet(write: WriteContext, importId: number, sheet: Sheet | undefined, decisions: SheetDecisions): void {
  const { notes, typedCarriers } = judgeSheet(write, importId, sheet, decisions)
  keepDecisions(write.db, importId, { ...decisions, typedCarriers })
  const told = { header: JSON.stringify(decisions.proposal.headers), notes: JSON.stringify(notes) }
  write.db.run(write.db.build.updateTable('imports').set(told).where('id', '=', importId))
}

/** Judges the rows that were read before anew. */
function judgeStored(write: WriteContext, importId: number, decisions: SheetDecisions): void {
  const index = decisions.mapping.sheet
  const facts = decisions.sheets[index]
  keepSheet(write, importId, facts && { ...facts, rows: storedRows(write.db, importId, index) }, decisions)
}

function decide(write: WriteContext, found: StagedImport, decision: DecisionOf<typeof declared>): void {
  const known = decisionsOf(found)
  const read = decision.mapping ? proposeAgain(write, found.id, known, decision.mapping) : known
  judgeStored(write, found.id, withAnswers(read, decision))
}

/** Enters what the preview showed, and remembers how the sheet was read for the next one of its shape. */
function takeIn(write: WriteContext, context: JobContext, found: StagedImport): void {
  const decisions = decisionsOf(found)
  if (isBlocked(decisions)) throw new DeskError('sheetQuestionsOpen', {})
  const rows = rowsToTakeIn<PlacedEntry>(write.db, found.id)
  const enter = (parcels: Parcels) =>
    rows.forEach(({ subject, payload }, done) => {
      const { shipmentId, ...entry } = payload
      parcels.save(subject, { ...entry, ...(shipmentId !== null && { shipmentId }) })
      if (done % CHECK_EVERY === 0) {
        context.checkCancelled()
        context.progress('writing', done, rows.length)
      }
    })
  changeParcels(write, 'sheet', enter, { importId: found.id })
  rememberLayout(write, decisions)
}
