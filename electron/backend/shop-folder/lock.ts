import { DeskError } from '@shared/contract/errors'
import { errorCode } from '../db/error-code'
import { openExclusively } from '../db/open'

export interface ShopLock {
  release(): void
}

/**
 * Takes the shop folder for this process. SQLite's own file lock is used because the system drops it when the process dies,
 * however it dies, on every platform. Throws DeskError `shopOpenElsewhere`, `shopReadOnly`.
 */
export function takeLock(path: string, folder: string, open = openExclusively): ShopLock {
  try {
    const db = open(path)
    return { release: () => void db.close() }
  } catch (error) {
    const code = errorCode(error) ?? ''
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) throw new DeskError('shopOpenElsewhere', { folder })
    if (/^(SQLITE_(READONLY|CANTOPEN|PERM|IOERR)|EROFS|EACCES|EPERM)/.test(code))
      throw new DeskError('shopReadOnly', { folder })
    throw error
  }
}
