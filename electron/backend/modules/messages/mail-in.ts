import { lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Output } from '@shared/contract'
import { MOST_FILES } from '@shared/contract/bridge'
import type { ReadContext, WriteContext } from '../../context'
import { literal } from '../../db/literal'
import { shopPaths } from '../../shop-folder/paths'

/** As the reader calls files of the shop's own folder. */
const LABEL = 'mail-in/'
const DEEPEST = 6

interface Seen {
  /** Below the folder, divided by `/`. */
  name: string
  byteLength: number
  modifiedAt: number
}

/** Files in the folder `mail-in` that no import has looked at as they are now. */
export function waitingMails({ db, folder }: ReadContext): Output<'mailIn.waiting'> {
  const { mailIn } = shopPaths(folder)
  const known = new Map(db.all(db.build.selectFrom('mailInFiles').selectAll()).map((file) => [file.name, file]))
  const files = [...filesIn(mailIn, '', 0)].filter(({ name, byteLength, modifiedAt }) => {
    const before = known.get(name)
    return before?.byteLength !== byteLength || before.modifiedAt !== modifiedAt
  })
  const first = files.slice(0, MOST_FILES)
  return { files: first.map(({ name }) => join(mailIn, name)), more: files.length - first.length }
}

function* filesIn(folder: string, above: string, depth: number): Generator<Seen> {
  if (depth > DEEPEST) return
  for (const entry of entriesOf(join(folder, above))) {
    if (entry.startsWith('.')) continue
    const name = above === '' ? entry : `${above}/${entry}`
    const found = lstatSync(join(folder, name), { throwIfNoEntry: false })
    if (found?.isDirectory()) yield* filesIn(folder, name, depth + 1)
    else if (found?.isFile()) yield { name, byteLength: found.size, modifiedAt: Math.floor(found.mtimeMs) }
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** Remembers which files of `mail-in` a preview has read: they wait no longer. */
export function rememberMailIn({ db, folder }: WriteContext, importId: number): void {
  const labels = db.build.selectFrom('staging.importRows').select('cells').distinct()
  const own = labels.where('importId', '=', importId).where('cells', 'like', literal(`["${LABEL}%`))
  const names = new Set(db.all(own).map(({ cells }) => (JSON.parse(cells) as string[])[0]?.split(' ▸ ')[0] ?? ''))
  for (const label of names) {
    const name = label.slice(LABEL.length)
    const found = statSync(join(shopPaths(folder).mailIn, name), { throwIfNoEntry: false })
    if (!found) continue
    const seen = { byteLength: found.size, modifiedAt: Math.floor(found.mtimeMs), importId }
    db.run(
      db.build
        .insertInto('mailInFiles')
        .values({ name, ...seen })
        .onConflict((there) => there.column('name').doUpdateSet(seen)),
    )
  }
}

/** The mails of an import that is taken back wait again. */
export const forgetMailIn = ({ db }: WriteContext, importId: number): void =>
  void db.run(db.build.deleteFrom('mailInFiles').where('importId', '=', importId))
