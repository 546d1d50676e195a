import type { FileError } from '../domain/files/issue'

/**
 * Every way an endpoint can refuse, with what the text about it needs. No prose crosses the border: the page puts codes
 * into the operator's language (`shared/i18n/<language>/errors`).
 */
export interface ErrorParams {
  // the contract itself
  badInput: { field: string }
  unknownEndpoint: { name: string }
  notAllowed: Record<string, never>
  internal: Record<string, never>
  /** The thread that did it ended; another one takes its place. */
  endedAtWork: Record<string, never>
  cancelled: Record<string, never>
  busy: { doing: string }

  // shop folders
  noShopOpen: Record<string, never>
  shopFolderGone: { folder: string }
  notAShopFolder: { folder: string }
  shopFolderNotEmpty: { folder: string }
  shopOpenElsewhere: { folder: string }
  shopReadOnly: { folder: string }
  shopTooNew: { folder: string; shopVersion: number; appVersion: number }
  shopDamaged: { folder: string; backups: number }
  shopNameTaken: { name: string }
  /** Another program holds the database file. */
  shopBusy: { folder: string }
  /** The folder or the database in it was moved, replaced or deleted while it is open: what was to be saved was not. */
  shopReplaced: { folder: string }
  /** The log of the last changes was gone at opening. */
  shopLogLost: { folder: string }
  /** Something else wrote to the database file since it was closed; it holds together all the same. */
  shopChanged: { folder: string }
  /** The database was damaged where it follows from the rest of it, and that was made anew; the damaged file has this name. */
  shopMended: { folder: string; fileName: string }
  /** Files to upload that a sudden end kept from their folder: they are there now. */
  uploadFinished: { count: number }
  /** Files to upload that were not remembered when the program ended suddenly: they are taken away. */
  uploadRemoved: { count: number }
  /** Files were taken in while the clock was ahead: their moments were corrected at opening. */
  clockWasAhead: { count: number }
  notABackup: { file: string }

  // files
  fileNotTaken: { fileName: string } & FileError
  fileTokenUnknown: Record<string, never>
  targetExists: { path: string }
  targetLocked: { path: string }
  targetNotPermitted: { path: string }
  targetGone: { path: string }
  /** Longer than folders take. */
  targetNameTooLong: { path: string }
  diskFull: { path: string }

  // imports
  importUnknown: { importId: number }
  importNotStaged: { importId: number }
  /** Orders changed since the preview was made; it was made anew and must be looked at again. */
  previewOutdated: { importId: number }
  importInUse: { importId: number; dependents: number; example: string }
  sheetQuestionsOpen: Record<string, never>
  nothingToImport: Record<string, never>

  // orders, shipments
  orderUnknown: { orderId: string }
  /** The order has several parcels: which one is meant is not known. */
  orderSplit: { orderId: string }
  shipmentUnknown: { shipmentId: number }

  // labels
  labelUnknown: { labelId: number }
  notALabelFile: { fileName: string }
  attachmentGone: { path: string }
  /** What is to be undone was changed since by something else. */
  undoConflict: { orderId: string }
  nothingToUndo: Record<string, never>
  ruleBroken: { rule: string; orderId: string; found: string }

  // problem orders
  problemUnknown: { problemId: number }
  messageUnknown: Record<string, never>
  /** Before the message that waits for an answer. */
  answeredTooEarly: Record<string, never>
  problemClosed: { problemId: number }
  problemChosen: { problemId: number }
  /** The option is none for this case, or no more. */
  optionNotOpen: { option: string }
  followUpUnknown: Record<string, never>
  /** Blanks that nobody filled stand in the letter still. */
  replyUnfinished: Record<string, never>
  /** Amazon blocks such a letter, or punishes the shop for it. */
  letterBlocked: Record<string, never>
  /** Something speaks against it: it is sent with a reason. */
  letterNeedsReason: Record<string, never>
  /** A template of the shop's own that is not ready, or was removed. */
  templateIsDraft: Record<string, never>
  /** What was sent stays as it was sent. */
  replySent: Record<string, never>
  problemRuleNameTaken: { name: string }
  // cases
  caseUnknown: { caseId: number }
  /** Amazon has it already: it cannot be changed here. */
  caseUploaded: { orderId: string }
  /** A cancellation that is not right here: `branch` says what is. */
  cancellationNotRight: { orderId: string; branch: string }
  refundProblem: { orderId: string; problem: string; found: string; left: string; most: string }
  refundNotHeld: { orderId: string }
  /** It left already, cannot be done now, or a report has answered. */
  notByHandNow: Record<string, never>
  doneInFuture: Record<string, never>
  mcfNotThere: { state: string }
  mcfNumberTaken: { number: string }
  mcfPatternBad: { pattern: string }

  viewNameTaken: { name: string }

  // paper
  nothingToPrint: Record<string, never>
  tooManyToPrint: { most: number }

  // exports
  nothingToWrite: Record<string, never>
  exportUnknown: { exportId: number }
  exportFileGone: { path: string }
  templateNotRecognised: { fileName: string; needed: string; found: string }
  templateHasRows: { fileName: string; sheet: string; row: number }
  templateDamaged: { fileName: string }
  notRepresentable: { orderId: string; column: string; found: string; encoding: string }
}

export type ErrorCode = keyof ErrorParams
export type DeskErrorData = { [C in ErrorCode]: { code: C; params: ErrorParams[C]; incident?: string } }[ErrorCode]
export type Answer<T> = { ok: true; data: T } | { ok: false; error: DeskErrorData }

/** Thrown on either side of the border; crosses it as its `data`. */
export class DeskError<C extends ErrorCode = ErrorCode> extends Error {
  constructor(
    readonly code: C,
    readonly params: ErrorParams[C],
    /** Number of the log entry with the details, where there is one. */
    readonly incident?: string,
  ) {
    super(code)
    this.name = 'DeskError'
  }
  get data(): DeskErrorData {
    return { code: this.code, params: this.params, incident: this.incident } as DeskErrorData
  }
}

export function deskErrorOf(data: DeskErrorData): DeskError {
  return new DeskError(data.code, data.params, data.incident)
}
