import type { MailField } from '@shared/domain/mail/message'

/** The only blanks that may stand around a name or before a folded line (RFC 5322 §2.2): another one makes a name another name. */
const BLANKS = /^[ \t]+|(?<![ \t])[ \t]+$/g

/**
 * The fields of a header in UTF-8 that was put right, in their order. Unfolding takes the line break and leaves the blanks, as the library
 * for the parts does.
 */
export function mailFields(header: Buffer): MailField[] {
  const fields: string[] = []
  for (const ended of header.toString().split('\n')) {
    const line = ended.replace(/(?<!\r)\r+$/, '')
    if (line === '') break
    const last = fields.length - 1
    if (last >= 0 && /^[ \t]/.test(line)) fields[last] += line
    else fields.push(line)
  }
  return fields.map((field) => {
    const colon = field.indexOf(':')
    const name = colon < 0 ? field : field.slice(0, colon)
    const value = colon < 0 ? '' : field.slice(colon + 1)
    return { name: name.replace(BLANKS, '').toLowerCase(), value: value.replace(/[\r\n]+/g, ' ').replace(BLANKS, '') }
  })
}
