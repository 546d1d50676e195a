import { DeskError } from '@shared/contract/errors'
import type { PlacedEntry } from '@shared/domain/sheets/place-row'
import type { Cell, Sheet } from '@shared/domain/sheets/sheet'
import type { JobContext, WriteContext } from '../../../context'
import type { FileHead } from '../../../threads/files-client'
import { lastOperation } from '../../../record'
import { changeParcels, type Parcels } from '../../shipments'
import type { ImportKind, StagedImport, Stager } from '../kind'
import { putSheetBack, sheetDependents } from './back'
import { decisionsOf, keepDecisions, rememberLayout, type SheetDecisions } from './decisions'
import { judgeSheet } from './judge'
import { isBlocked, proposeFor } from './propose'
import { storedRows } from './stored'

export const SHEET_REPORT = 'tracking-sheet'
const CHECK_EVERY = 500

/** Carriers and tracking numbers in a layout of a forwarder's or an ERP's own. */
export const sheetKind: ImportKind<Extract<FileHead, { kind: 'sheet' }>> = {
  describe: () => ({ reportId: SHEET_REPORT, header: [] }),
  stager: (_context, importId, head) => sheetStager(importId, head),
  watermark: (db) => lastOperation(db),
  rejudge: (write, found) => judgeStored(write, found.id, decisionsOf(found)),
  takeIn,
  dependents: sheetDependents,
  putBack: putSheetBack,
}

function sheetStager(importId: number, head: Extract<FileHead, { kind: 'sheet' }>): Stager {
  const sheets = head.sheets.map((facts) => ({ ...facts, rows: [] as (readonly Cell[])[] }))
  return {
    take({ db }, { sheet }) {
      const into = sheet && sheets[sheet.index]
      if (!into) return
      db.raw
        .prepare('INSERT INTO staging.sheetRows (importId, sheet, piece, rows) VALUES (?, ?, ?, ?)')
        .run(importId, sheet.index, into.rows.length, JSON.stringify(sheet.rows))
      for (const row of sheet.rows) into.rows.push(row)
    },
    end(write) {
      const decisions = proposeFor(write, sheets, head.otherwise)
      keepSheet(write, importId, sheets[decisions.mapping.sheet], decisions)
    },
  }
}

/** Judges a sheet by its decisions, and keeps them with what was passed over and the header its refused rows are saved with. */
function keepSheet(write: WriteContext, importId: number, sheet: Sheet | undefined, decisions: SheetDecisions): void {
  const { notes, typedCarriers } = judgeSheet(write, importId, sheet, decisions)
  keepDecisions(write, importId, { ...decisions, typedCarriers })
  const told = { header: JSON.stringify(decisions.proposal.headers), notes: JSON.stringify(notes) }
  write.db.run(write.db.build.updateTable('imports').set(told).where('id', '=', importId))
}

/** Judges the rows that were read before anew. */
export function judgeStored(write: WriteContext, importId: number, decisions: SheetDecisions): void {
  const index = decisions.mapping.sheet
  const facts = decisions.sheets[index]
  keepSheet(write, importId, facts && { ...facts, rows: storedRows(write.db.raw, importId, index) }, decisions)
}

/** Enters what the preview showed, and remembers how the sheet was read for the next one of its shape. */
function takeIn(write: WriteContext, context: JobContext, found: StagedImport): void {
  const decisions = decisionsOf(found)
  if (isBlocked(decisions)) throw new DeskError('sheetQuestionsOpen', {})
  const rows = write.db.raw
    .prepare<[number], { orderId: string; payload: string }>(
      `SELECT orderId, payload FROM staging.importRows WHERE importId = ? AND verdict IN ('new', 'changed') ORDER BY line`,
    )
    .all(found.id)
  if (rows.length === 0) throw new DeskError('nothingToImport', {})
  const enter = (parcels: Parcels) =>
    rows.forEach(({ orderId, payload }, done) => {
      const { shipmentId, ...entry } = JSON.parse(payload) as PlacedEntry
      parcels.save(orderId, { ...entry, ...(shipmentId !== null && { shipmentId }) })
      if (done % CHECK_EVERY === 0) {
        context.checkCancelled()
        context.progress('writing', done, rows.length)
      }
    })
  changeParcels(write, 'sheet', enter, { importId: found.id })
  rememberLayout(write, decisions)
}
