import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Reader } from '../../db/access'
import { type Given, prepared } from '../../db/prepared'
import { shopPaths } from '../../shop-folder/paths'

/** A database that was put aside, damaged: what it knows of may be among the files. */
const PUT_ASIDE = /^shopdesk\.damaged-.*\.sqlite$/
/** Files that hold large bytes of mails are called by the digest of them; other files of the folder have other names. */
const BY_DIGEST = /^[0-9a-f]{64}$/

const kept = prepared((build, given: Given<{ sha256: string }>) =>
  build.selectFrom('keptBytes').select('byteLength').where('sha256', '=', given('sha256')),
)

/**
 * Takes away what mails left on the disk that were previewed and not taken in, or are taken back. For opening and closing: while a
 * preview waits, its files lie there too. What cannot be taken away, because another program holds it, stays for the next time: never throws.
 */
export function sweepShelf(db: Reader, folder: string): void {
  const { attachments } = shopPaths(folder)
  try {
    if (readdirSync(folder).some((name) => PUT_ASIDE.test(name))) return
    for (const name of readdirSync(attachments))
      if (BY_DIGEST.test(name) && !db.get(kept({ sha256: name }))) rmSync(join(attachments, name), { force: true })
  } catch {
    return
  }
}
