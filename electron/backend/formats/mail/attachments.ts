import type { Attachment } from 'postal-mime'
import type { MailAttachment } from '@shared/domain/mail/message'

/** Could run something, or hide what does (mail.md §5.6): the desk never opens one. */
const DANGEROUS = new Set(
  'bat cmd com cpl exe hta htm html svg jar js jse lnk msi ps1 pif reg scr sh vbe vbs wsf wsh iso img docm xlsm pptm xhtml shtml url chm'.split(' '),
) // prettier-ignore
const DANGEROUS_TYPES = /^(?:text\/html|image\/svg|application\/(?:xhtml|javascript|x-(?:ms(?:download|dos-program)|sh|javascript)|hta|java-archive))/ // prettier-ignore

/** What a part without a name is called by. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif', 'image/webp': 'webp', 'image/heic': 'heic', 'image/bmp': 'bmp',
  'image/tiff': 'tif', 'image/svg+xml': 'svg', 'application/pdf': 'pdf', 'text/plain': 'txt', 'text/html': 'html', 'text/csv': 'csv',
  'text/calendar': 'ics', 'application/ics': 'ics', 'message/rfc822': 'eml', 'application/zip': 'zip', 'application/ms-tnef': 'dat',
  'application/msword': 'doc', 'application/vnd.ms-excel': 'xls', 'video/mp4': 'mp4', 'audio/mpeg': 'mp3', 'application/rtf': 'rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'message/delivery-status': 'txt', 'text/rfc822-headers': 'txt',
} // prettier-ignore

/** Longest name, in characters. */
const LONGEST = 120
/** Devices of Windows, whatever stands behind the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i
/** Control characters, those that turn the direction of a text so that `gpj.exe` reads `exe.jpg`, and what no folder of Windows takes. */
const NOT_IN_NAMES = /[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"|?*]/g

/** A name that any folder takes: the last part of a path, nothing reserved, not too long; '' where nothing of it is left. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const kept = last.normalize('NFC').replace(NOT_IN_NAMES, '').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '') // prettier-ignore
  const named = DEVICE.test(kept) ? `_${kept}` : kept
  const signs = [...named]
  if (signs.length <= LONGEST) return named
  const extension = /\.[^.]{1,10}$/.exec(named)?.[0] ?? ''
  return signs.slice(0, LONGEST - [...extension].length).join('').trimEnd() + extension // prettier-ignore
}

const extensionOf = (name: string) => /\.([^.]+)$/.exec(name)?.[1]?.trim().toLowerCase() ?? ''

/** Whether opening it could do harm, by its name or by what it says it is. */
export const isDangerous = (name: string, mimeType: string): boolean =>
  DANGEROUS.has(extensionOf(name)) || DANGEROUS_TYPES.test(mimeType)

/** The attachments of a mail: what has no name is called by what it is. Two may have one name: they are kept by what they hold. */
export function attachmentsOf(attachments: readonly Attachment[]): MailAttachment[] {
  return attachments.map(({ filename, mimeType, content, description }, i) => {
    const type = mimeType.toLowerCase()
    const given = safeName(filename ?? '') || safeName(type === 'message/rfc822' ? (description ?? '') : '')
    const name = given === '' ? `attachment-${i + 1}.${EXTENSIONS[type] ?? 'bin'}` : given
    return { name, mimeType: type, isDangerous: isDangerous(name, type), bytes: bytesOf(content) }
  })
}

const bytesOf = (content: Attachment['content']): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
