import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { DeskError } from '@shared/contract/errors'
import type { Output } from '@shared/contract'
import type { JobContext, ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { pictureOf } from '../../formats/picture'
import { shopPaths } from '../../shop-folder/paths'

/** Of a mail this much is shown as it came: its texts stand before what is attached. */
const MOST_OF_ORIGINAL = 1024 * 1024
/** Characters of it that are shown. */
const MOST_SHOWN = 200_000
/** A larger picture is saved, and looked at elsewhere. */
const MOST_OF_PICTURE = 8 * 1024 * 1024
/** Drawn, each takes four bytes. */
const MOST_PIXELS = 64_000_000

const gone = () => new DeskError('messageUnknown', {})

/** What is kept under a digest: its bytes deflated, or (null) in a file. Throws DeskError `messageUnknown`. */
function keptAs({ db, folder }: ReadContext | JobContext, sha256: string) {
  const kept = db.get(db.build.selectFrom('keptBytes').selectAll().where('sha256', '=', sha256))
  if (!kept) throw gone()
  return { ...kept, file: join(shopPaths(folder).attachments, sha256) }
}

/** The same read, its beginning where it is longer. Throws DeskError `messageUnknown`. */
function contentOf(context: ReadContext, sha256: string, most: number): { bytes: Buffer; isCut: boolean } {
  const kept = keptAs(context, sha256)
  const isCut = kept.byteLength > most
  if (kept.deflated) return { bytes: inflateRawSync(kept.deflated).subarray(0, most), isCut }
  const bytes = Buffer.alloc(Math.min(kept.byteLength, most))
  let file
  try {
    file = openSync(kept.file, 'r')
    return { bytes: bytes.subarray(0, readSync(file, bytes)), isCut }
  } catch {
    throw gone()
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

const originalOf = (db: Reader, mailId: number) =>
  db.get(db.build.selectFrom('mails').select('original as sha256').where('id', '=', mailId))
const attachmentOf = (db: Reader, attachmentId: number) =>
  db.get(db.build.selectFrom('mailAttachments').select('content as sha256').where('id', '=', attachmentId))

/** A mail as it came, as text. Throws DeskError `messageUnknown`. */
export async function shownOriginal(context: ReadContext, mailId: number): Promise<Output<'messages.original'>> {
  const mail = originalOf(context.db, mailId)
  if (!mail) throw gone()
  const { bytes, isCut } = contentOf(context, mail.sha256, MOST_OF_ORIGINAL)
  // What reads mails is large, and no part of a start.
  const { sourceText } = await import('../../formats/mail')
  const text = sourceText(bytes)
  return { text: text.slice(0, MOST_SHOWN), isCut: isCut || text.length > MOST_SHOWN }
}

/** An attachment that is a picture. Throws DeskError `messageUnknown`. */
export function shownPicture(context: ReadContext, attachmentId: number): Output<'messages.picture'> {
  const attachment = attachmentOf(context.db, attachmentId)
  if (!attachment) throw gone()
  const { bytes, isCut } = contentOf(context, attachment.sha256, MOST_OF_PICTURE)
  const picture = isCut ? undefined : pictureOf(bytes)
  if (!picture || picture.width * picture.height > MOST_PIXELS) return { picture: null }
  return { picture: { ...picture, base64: bytes.toString('base64') } }
}

/** Writes a mail as it came, or an attachment, to where the operator wants it. Throws DeskError `messageUnknown`, and as `writeKept` does. */
export async function saveContent(
  context: JobContext,
  { target, mailId, attachmentId }: { target: string; mailId: number; attachmentId: number | null },
): Promise<void> {
  const found = attachmentId === null ? originalOf(context.db, mailId) : attachmentOf(context.db, attachmentId)
  if (!found) throw gone()
  const { deflated, file } = keptAs(context, found.sha256)
  const kept = deflated ? { base64: inflateRawSync(deflated).toString('base64') } : { file }
  await context.files.writeKept(target, kept, { overwrite: true })
}
