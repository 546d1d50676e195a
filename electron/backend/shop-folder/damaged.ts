import { DeskError } from '@shared/contract/errors'
import { listBackups } from '../db/backup-names'
import { shopPaths } from './paths'

/** The error for a shop whose database does not hold together, with how many backups there are to choose from. */
export function damaged(folder: string): DeskError {
  return new DeskError('shopDamaged', { folder, backups: listBackups(shopPaths(folder).backups).length })
}
