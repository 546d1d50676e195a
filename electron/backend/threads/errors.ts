import { DeskError, type DeskErrorData } from '@shared/contract/errors'
import { errorCode } from '../db/error-code'
import { damaged } from '../shop-folder/damaged'
import { describeError, type LogEntry } from './log'

/** What refusals of SQLite and the system mean to the operator; everything else is our fault and becomes an incident. */
const CODES: readonly (readonly [RegExp, (folder: string) => DeskError])[] = [
  [/^(SQLITE_FULL|SQLITE_IOERR_SHM|ENOSPC|EDQUOT)/, (folder) => new DeskError('diskFull', { path: folder })],
  [/^SQLITE_(CORRUPT|NOTADB)/, (folder) => damaged(folder)],
  [/^(SQLITE_READONLY|EROFS)/, (folder) => new DeskError('shopReadOnly', { folder })],
  // Ours wait for one another: this is a program that is not ours (a backup, a sync, a viewer).
  [/^SQLITE_(BUSY|LOCKED)/, (folder) => new DeskError('shopBusy', { folder })],
]

/** The error with a name of its own behind what was thrown, or undefined: then it is an incident. */
export function deskErrorBehind(error: unknown, folder: string): DeskError | undefined {
  if (error instanceof DeskError) return error
  const code = errorCode(error)
  if (code === undefined) return undefined
  return CODES.find(([pattern]) => pattern.test(code))?.[1](folder)
}

/** Likewise for a folder that is no shop's: a full disk, or one that cannot be written to. */
export function diskError(error: unknown, path: string): DeskError | undefined {
  if (error instanceof DeskError) return error
  const code = errorCode(error) ?? ''
  if (/^(ENOSPC|EDQUOT)/.test(code)) return new DeskError('diskFull', { path })
  if (/^(EACCES|EPERM|EROFS|ENOTDIR)/.test(code)) return new DeskError('targetNotPermitted', { path })
  return undefined
}

export interface IncidentReporter {
  /** Writes the details to the log and returns the number the operator can quote. */
  report(error: unknown, where: string): string
}

/** Numbers incidents `<time in base 36><thread letter><count>`, unique in one shop. */
export function incidentReporter(
  write: (entry: LogEntry) => void,
  now: () => number,
  thread: string,
): IncidentReporter {
  let count = 0
  return {
    report(error, where) {
      count += 1
      const incident = `${now().toString(36).toUpperCase()}${thread}${count}`
      write({ at: now(), level: 'error', what: where, incident, ...describeError(error) })
      return incident
    },
  }
}

/** What may cross the border of whatever was thrown: a closed code, never a message, a stack or SQL. */
export function errorDataOf(error: unknown, folder: string, where: string, incidents: IncidentReporter): DeskErrorData {
  const known = deskErrorBehind(error, folder)
  if (!known) return { code: 'internal', params: {}, incident: incidents.report(error, where) }
  // SQLite refusing in the middle of work is worth a line even though the operator gets a clear text.
  if (error !== known) return { ...known.data, incident: incidents.report(error, where) }
  return known.data
}
