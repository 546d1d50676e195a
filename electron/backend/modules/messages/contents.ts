import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { DeskError } from '@shared/contract/errors'
import type { Output } from '@shared/contract'
import type { ReadContext } from '../../context'
import { shopPaths } from '../../shop-folder/paths'

/** Of a mail this much is shown as it came. */
const MOST_OF_ORIGINAL = 256 * 1024
/** A larger picture is saved, and looked at elsewhere. */
const MOST_OF_PICTURE = 8 * 1024 * 1024

interface Kept {
  bytes: Buffer
  isCut: boolean
}

/** What is kept under a digest, its beginning where it is longer. Throws DeskError `messageUnknown`. */
function contentOf({ db, folder }: ReadContext, sha256: string, most: number): Kept {
  const kept = db.get(db.build.selectFrom('keptBytes').selectAll().where('sha256', '=', sha256))
  if (!kept) throw new DeskError('messageUnknown', {})
  const isCut = kept.byteLength > most
  if (kept.deflated !== null) return { bytes: inflateRawSync(kept.deflated).subarray(0, most), isCut }
  const bytes = Buffer.alloc(Math.min(kept.byteLength, most))
  let file
  try {
    file = openSync(join(shopPaths(folder).attachments, sha256), 'r')
    return { bytes: bytes.subarray(0, readSync(file, bytes)), isCut }
  } catch {
    throw new DeskError('messageUnknown', {})
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** A mail as it came. Throws DeskError `messageUnknown`. */
export function originalOf(context: ReadContext, mailId: number): Output<'messages.original'> {
  const { db } = context
  const mail = db.get(db.build.selectFrom('mails').select('original').where('id', '=', mailId))
  if (!mail) throw new DeskError('messageUnknown', {})
  const { bytes, isCut } = contentOf(context, mail.original, MOST_OF_ORIGINAL)
  const text = new TextDecoder('utf-8').decode(bytes)
  return { text: text.includes('\ufffd') && !isCut ? bytes.toString('latin1') : text, isCut }
}

/** By their first bytes; what they say of themselves proves nothing. */
const PICTURES: readonly (readonly [string, RegExp])[] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
]

/** An attachment that is a picture. Throws DeskError `messageUnknown`. */
export function pictureOf(context: ReadContext, attachmentId: number): Output<'messages.picture'> {
  const { db } = context
  const found = db.get(db.build.selectFrom('mailAttachments').select('content').where('id', '=', attachmentId))
  if (!found) throw new DeskError('messageUnknown', {})
  const { bytes, isCut } = contentOf(context, found.content, MOST_OF_PICTURE)
  const start = bytes.toString('latin1', 0, 16)
  const mimeType = PICTURES.find(([, pattern]) => pattern.test(start))?.[0]
  return { picture: mimeType === undefined || isCut ? null : { mimeType, base64: bytes.toString('base64') } }
}
