import { bytesAt, openFile } from '../read/whole-file'
import { filesOfZip } from '../sheets/zip'
import { containerOf, START } from './container'
import { MAIL_LIMITS } from './limits'

/** `surely`: nothing else looks like this. `perhaps`: lines above a table can look so, too. */
export type HoldsMails = 'surely' | 'perhaps' | 'no'

/** The stream of a compound file that makes it Outlook's (MS-OXMSG §2.4); a workbook of old has none. */
const OUTLOOKS = Buffer.from('__properties_version1.0', 'utf16le')
/** Parts that make a zip a document of some program: a workbook is a zip, too. */
const OF_DOCUMENT = /^(?:\[Content_Types\]\.xml|mimetype|xl\/|word\/|ppt\/|Index\/Document\.iwa)/i
/** A page that a browser saved has the shape of a mail. */
const SAVED_PAGE = /^(?:from:[ \t]*"?<?saved by |snapshot-content-location:)/im
/** Files of a zip that are looked into. */
const LOOKED_INTO = 20

/** Whether a file holds mails, by its content. Never throws: what cannot be read holds none. */
export async function holdsMails(source: { path: string } | { bytes: Uint8Array }): Promise<HoldsMails> {
  if ('bytes' in source) return ofBytes(bufferOf(source.bytes))
  const opened = await openFile(source.path)
  if ('error' in opened) return 'no'
  const { file, size } = opened
  try {
    const start = bufferOf(await bytesAt(file, 0, Math.min(size, START)))
    const container = containerOf(start)
    if (container !== 'zip' && container !== 'msg') return ofStart(start)
    if (size > MAIL_LIMITS.zip) return 'no'
    return ofBytes(bufferOf(await bytesAt(file, 0, size)))
  } catch {
    return 'no'
  } finally {
    await file.close().catch(() => undefined)
  }
}

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function ofBytes(bytes: Buffer): HoldsMails {
  const container = containerOf(bytes.subarray(0, START))
  if (container === 'zip') return isZipOfMails(bytes) ? 'surely' : 'no'
  if (container === 'msg') return bytes.includes(OUTLOOKS) ? 'surely' : 'no'
  return ofStart(bytes.subarray(0, START))
}

function ofStart(start: Buffer): HoldsMails {
  const container = containerOf(start)
  if (container !== 'mail') return container === undefined ? 'no' : 'surely'
  const header = headerOf(start)
  return SAVED_PAGE.test(header) ? 'no' : isWhole(header) ? 'surely' : 'perhaps'
}

/** Up to the first blank line. */
function headerOf(start: Buffer): string {
  const text = start.toString('latin1').replace(/^\xef\xbb\xbf/, '')
  return text.slice(0, /\r?\n\r?\n/.exec(text)?.index ?? text.length)
}

/** Nothing but fields, among them a sender with an address. */
function isWhole(header: string): boolean {
  const isField = (line: string) => /^[!-9;-~]+[ \t]*:/.test(line) || /^[ \t]/.test(line) || /^>?From /.test(line)
  const sender = /^from[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*@/im
  return header.split(/\r?\n/).every(isField) && sender.test(header)
}

function isZipOfMails(bytes: Buffer): boolean {
  try {
    const all = filesOfZip(bytes, { files: MAIL_LIMITS.zipFiles, unpacked: MAIL_LIMITS.zipUnpacked })
    const names = all.map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, ''))
    if (names.some((name) => OF_DOCUMENT.test(name))) return false
    const files = all.filter(({ name, size }) => !/[\\/]$/.test(name) && size > 0 && size <= MAIL_LIMITS.zipFile)
    return files.slice(0, LOOKED_INTO).some((file) => {
      const content = bufferOf(file.read())
      const container = containerOf(content.subarray(0, START))
      return container !== 'zip' && container !== undefined && ofBytes(content) !== 'no'
    })
  } catch {
    return false
  }
}
