import type { Part } from './structure'

/** What the text parts of a mail say; '' where it has none of them. */
export interface MailTexts {
  plain: string
  html: string
}

export const isText = ({ type }: Part) => type.value === 'text/plain' || type.value === 'text/html'
/** A part that has a name is a file, where the mail says something besides. */
export const isNamed = ({ type, disposition }: Part) =>
  [...Object.keys(type.params), ...Object.keys(disposition.params)].some((name) => /^(?:file)?name\b/.test(name))

/**
 * The parts of a mail that is nothing but text, or says one text in several ways: their order and what they are leave nothing to be
 * sorted. Undefined for any other mail.
 */
export function partsOfText(root: Part): readonly Part[] | undefined {
  const isInWays = root.type.value === 'multipart/alternative' && root.boundary !== undefined
  const parts = isInWays ? root.children : [root]
  return parts.length > 0 && parts.every(isTextAlone) ? parts : undefined
}

/** Flowed text (RFC 3676) is put together by the library. */
const isTextAlone = (part: Part) =>
  isText(part) && !isNamed(part) && part.disposition.value !== 'attachment' && part.type.params.format === undefined

/** What parts of text say, of one kind after another. `read` gives their bytes in UTF-8. */
export function textsIn(parts: readonly Part[], read: (part: Part) => Buffer): MailTexts {
  const said = parts.map((part) => ({ type: part.type.value, text: inLines(read(part)) }))
  const of = (type: string) => said.filter((one) => one.type === type).map(({ text }) => text).join('\n') // prettier-ignore
  return { plain: of('text/plain'), html: of('text/html') }
}

/** Line ends are LF, the last line has one, and a mark of its encoding is none of its characters. */
function inLines(bytes: Buffer): string {
  const text = bytes.toString()
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  const lines = plain.includes('\r') ? plain.replace(/(?<!\r)\r+(?=\n|$)/g, '') : plain
  return lines.endsWith('\n') || lines === '' ? lines : `${lines}\n`
}
