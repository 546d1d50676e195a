import type { Reader, Writer } from '../../db/access'
import { type Given, prepared, preparedWrite } from '../../db/prepared'
import type { Content } from '../../formats/write/shelf'
import type { StagedTable } from '../../intake'
import type { MailRow } from './files/mail-row'

/** What mails of a preview hold, each content once; not judged, so it is no part of their rows. */
export const MAIL_CONTENTS: StagedTable = {
  name: 'mailContents',
  sql: `
CREATE TABLE staging.mailContents (
  importId INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  byteLength INTEGER NOT NULL,
  deflated BLOB,
  PRIMARY KEY (importId, sha256)
) STRICT, WITHOUT ROWID;`,
}

type Named<T> = Omit<T, 'deflated'>
/** A mail as its row keeps it; its bytes lie beside. */
export type StagedMail = Omit<MailRow, 'original' | 'attachments'> & {
  original: Named<Content>
  attachments: Named<MailRow['attachments'][number]>[]
}

const bare = <T extends Content>({ deflated: _, ...rest }: T): Named<T> => rest

export function stageContents(db: Writer, importId: number, row: MailRow): StagedMail {
  for (const { sha256, byteLength, deflated } of [row.original, ...row.attachments])
    db.run(
      keepStaged({
        importId,
        sha256,
        byteLength,
        deflated: deflated === null ? null : Buffer.from(deflated, 'base64'),
      }),
    )
  return { ...row, original: bare(row.original), attachments: row.attachments.map(bare) }
}

const keepStaged = preparedWrite(
  (build, given: Given<{ importId: number; sha256: string; byteLength: number; deflated: Uint8Array | null }>) =>
    build
      .insertInto('staging.mailContents')
      .values({
        importId: given('importId'),
        sha256: given('sha256'),
        byteLength: given('byteLength'),
        deflated: given('deflated'),
      })
      .onConflict((already) => already.doNothing()),
)

/** Takes a content over into the shop, where it is not yet. */
export const keepForGood = preparedWrite((build, given: Given<{ importId: number; sha256: string }>) =>
  build
    .insertInto('keptBytes')
    .columns(['sha256', 'byteLength', 'deflated'])
    .expression((from) =>
      from
        .selectFrom('staging.mailContents as c')
        .where('c.importId', '=', given('importId'))
        .where('c.sha256', '=', given('sha256'))
        .select(['c.sha256', 'c.byteLength', 'c.deflated']),
    )
    .onConflict((already) => already.doNothing()),
)

/** Rows in memory at a time: a mail may be long. */
const AT_ONCE = 200

const pieceOfRows = prepared((build, given: Given<{ importId: number; after: number }>) =>
  build
    .selectFrom('staging.importRows')
    .select(['line', 'verdict', 'payload'])
    .where('importId', '=', given('importId'))
    .where('line', '>', given('after'))
    .where('payload', '<>', '')
    .orderBy('line')
    .limit(AT_ONCE),
)

/** The mails of a preview in the order of their files, piece by piece: writing goes on between. */
export function* stagedMails(db: Reader, importId: number): Generator<{ verdict: string; mail: StagedMail }> {
  for (let after = 0; ;) {
    const rows = db.all(pieceOfRows({ importId, after }))
    for (const { verdict, payload } of rows) yield { verdict, mail: JSON.parse(payload) as StagedMail }
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return
    after = last.line
  }
}
