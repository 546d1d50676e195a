import { decompressRTF } from '@kenjiuno/decompressrtf'
import iconv from 'iconv-lite'

/** What an RTF says where a mail's text is kept as one: the HTML it was made of, or its plain text. */
export interface RtfBody {
  html?: string
  text?: string
}

/** Groups that are no text (RTF 1.9.1); those that begin with `\*` are skipped besides, but for the HTML's tags. */
const SKIPPED = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'header', 'footer', 'generator', 'themedata', 'listtable', 'listoverridetable', 'rsidtbl', 'pntext']) // prettier-ignore
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n', line: '\n', tab: '\t', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', endash: '–', emdash: '—',
} // prettier-ignore
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/gi

interface Group {
  isSkipped: boolean
  isTag: boolean
  /** Characters that stand for a Unicode sign and are passed over. */
  unicodeSkip: number
}

/** Unpacks the RTF of a mail (MS-OXRTFCP) and takes its HTML or text out (MS-OXRTFEX). Throws where it is damaged. */
export const bodyOfRtf = (compressed: Uint8Array): RtfBody => readRtf(Buffer.from(decompressRTF([...compressed])).toString('latin1')) // prettier-ignore

export function readRtf(rtf: string): RtfBody {
  const isHtml = /\\fromhtml1/.test(rtf.slice(0, 2_000))
  const codePage = /\\ansicpg(\d+)/.exec(rtf.slice(0, 2_000))?.[1] ?? '1252'
  const encoding = iconv.encodingExists(`cp${codePage}`) ? `cp${codePage}` : 'windows-1252'
  const out: string[] = []
  const stack: Group[] = []
  let group: Group = { isSkipped: false, isTag: false, unicodeSkip: 1 }
  let isLeftOut = false
  let skip = 0
  let pending: number[] = []
  const flush = () => {
    if (pending.length > 0) out.push(iconv.decode(Buffer.from(pending), encoding))
    pending = []
  }
  const isSaid = () => !group.isSkipped && (group.isTag || !isLeftOut)
  const say = (text: string) => {
    if (!isSaid()) return
    flush()
    out.push(text)
  }
  for (const [token, word, number, hex, sign, brace, plain] of rtf.matchAll(TOKEN)) {
    if (hex !== undefined) {
      if (skip > 0) skip -= 1
      else if (isSaid()) pending.push(parseInt(hex, 16))
      continue
    }
    if (brace === '{') stack.push({ ...group })
    else if (brace === '}') group = stack.pop() ?? group
    else if (sign === '*') group.isSkipped = true
    else if (sign !== undefined) say(sign === '~' ? '\u00a0' : '\\{}'.includes(sign) ? sign : '')
    else if (plain !== undefined) {
      const shown = plain.slice(skip)
      skip = Math.max(0, skip - plain.length)
      if (isSaid()) for (const letter of shown) pending.push(letter.charCodeAt(0))
    } else if (word === 'htmltag') group = { ...group, isSkipped: false, isTag: true }
    else if (word === 'mhtmltag') group.isSkipped = true
    else if (word === 'htmlrtf') isLeftOut = number !== '0'
    else if (word === 'uc') group.unicodeSkip = Number(number ?? 1)
    else if (word === 'u' && number !== undefined) {
      say(String.fromCharCode(Number(number) & 0xffff))
      skip = group.unicodeSkip
    } else if (word !== undefined && SKIPPED.has(word)) group.isSkipped = true
    else if (word !== undefined && word in SIGNS) say(SIGNS[word] ?? '')
    else if (token !== '') continue
  }
  flush()
  const text = out.join('')
  return isHtml ? { html: text } : { text }
}
