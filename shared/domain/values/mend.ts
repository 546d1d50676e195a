/**
 * What programs leave in and around values on their way to us. Each shape is known by itself and mended in one way; a value
 * that could be mended in two is left as it is, for the operator.
 */
export const VALUE_SHAPES = [
  'formulaText', // ="00123", =T("00123"), =HYPERLINK("…","00123"): kept from Excel's own reading
  'backtick', // `00123: the same, by scripts
  'apostrophe', // '00123: the same, by WPS and Excel
  'quotes', // "00123", as a cell of a file that is divided another way
  'mark', // ,00123 and 00123; : a table divided by two signs at once
  'fullWidth', // ００１２３: digits and letters of an input method
  'pointZero', // 123.0: a program took it for a number
  'grouped', // 123,456,789: the same, as Excel may show it
  'link', // https://t.17track.net/en#nums=00123
] as const
export type ValueShape = (typeof VALUE_SHAPES)[number]

/** `text`: for people, such as a name; `value`: what is compared or read; `number`: what a carrier or a post gave out. */
export type ValueKind = 'text' | 'value' | 'number'
const KINDS: readonly ValueKind[] = ['text', 'value', 'number']

export interface Mended {
  text: string
  /** What was mended, each once, in the order it was found. */
  shapes: readonly ValueShape[]
}

interface Mend {
  shape: ValueShape
  /** The first kind of value it counts for; it counts for those behind it too. */
  from: ValueKind
  mend(text: string): string
}

const unquoted = (text: string) => text.replaceAll('""', '"')
const FULL_WIDTH = /[\uFF01-\uFF5E\uFF65-\uFF9F\u3000]/
/** A number that a program can have held without loss: Excel 15 digits, others 2^53. */
const POINT_ZERO = /^(\d{1,15})[.,]0{1,2}$/
const GROUPED = /^\d{1,3}(,\d{3}){2,4}(\.0{1,2})?$/

const MENDS: readonly Mend[] = [
  {
    shape: 'formulaText',
    from: 'text',
    mend: (text) =>
      text
        .replace(/^=\s*"(.*)"$/s, (_, inner: string) => unquoted(inner))
        .replace(/^=T\(\s*"(.*)"\s*\)$/is, (_, inner: string) => unquoted(inner))
        .replace(/^=HYPERLINK\(.*[,;]\s*"([^"]*)"\s*\)$/is, '$1'),
  },
  // What is left of ="00123" where its quotes were taken off.
  { shape: 'formulaText', from: 'number', mend: (text) => text.replace(/^=(?=[A-Z0-9-]{8,}$)/i, '') },
  { shape: 'backtick', from: 'text', mend: (text) => text.replace(/^[`´]+|[`´]+$/g, '') },
  // 's-Gravenhage and 't Hart begin with one.
  { shape: 'apostrophe', from: 'text', mend: (text) => text.replace(/^['‘’](?![st][-\s])/i, '') },
  { shape: 'apostrophe', from: 'number', mend: (text) => text.replace(/^['‘’]+|['‘’]+$/g, '') },
  { shape: 'quotes', from: 'text', mend: (text) => text.replace(/^["“](.*)["”]$/s, (_, inner: string) => unquoted(inner)) },
  { shape: 'quotes', from: 'number', mend: (text) => text.replace(/^["“”]+|["“”]+$/g, '') },
  { shape: 'mark', from: 'text', mend: (text) => text.replace(/^[,;|，；、]+|[,;|，；、]+$/g, '') },
  { shape: 'mark', from: 'number', mend: (text) => text.replace(/^[.:。：]+|[.:。：]+$/g, '') },
  { shape: 'fullWidth', from: 'value', mend: (text) => (FULL_WIDTH.test(text) ? text.normalize('NFKC') : text) },
  { shape: 'pointZero', from: 'number', mend: (text) => text.replace(POINT_ZERO, '$1') },
  { shape: 'grouped', from: 'number', mend: (text) => (GROUPED.test(text) ? text.replaceAll(',', '') : text) },
  { shape: 'link', from: 'number', mend: numberOfLink },
] // prettier-ignore

const NUMBER_IN_LINK = /^(?=(?:.*\d){7})[A-Z0-9-]{8,40}$/i

/** The one number a link to a carrier's page holds; the link itself where it holds none or several. */
function numberOfLink(text: string): string {
  if (!/^(https?:\/\/|www\.)/i.test(text)) return text
  const numbers = new Set(text.split(/[/?&=#,;+]|%2C|%3D/i).filter((piece) => NUMBER_IN_LINK.test(piece)))
  const [number, ...more] = numbers
  return number === undefined || more.length > 0 ? text : number
}

const upTo = (kind: ValueKind) => MENDS.filter(({ from }) => KINDS.indexOf(from) <= KINDS.indexOf(kind))
const BY_KIND: Readonly<Record<ValueKind, readonly Mend[]>> = {
  text: upTo('text'),
  value: upTo('value'),
  number: upTo('number'),
}

/** Nothing can be mended about it, whatever it is: most cells. */
const CLEAN = /^[A-Za-z0-9\u4E00-\u9FFF](?:[A-Za-z0-9\u4E00-\u9FFF :-]*[A-Za-z0-9\u4E00-\u9FFF])?$/
/** The same of what is no number of a carrier: most weights and costs. */
const CLEAN_DECIMAL = /^\d+\.\d+$/
/** White space and zero-width characters are what any copying leaves; nobody is told about them. */
const bare = (text: string) => text.replace(/[\u200B-\u200D\u2060\uFEFF]/g, '').trim()

/** A value without what programs left in and around it. Done twice, it changes nothing more. */
export function mendValue(text: string, kind: ValueKind): Mended {
  if (CLEAN.test(text) || (kind !== 'number' && CLEAN_DECIMAL.test(text))) return { text, shapes: [] }
  const shapes: ValueShape[] = []
  let now = bare(text)
  // Signs lie around each other, `="00123"` behind a backtick: after each, the first kind is looked for again.
  for (;;) {
    const before = now
    const found = BY_KIND[kind].find(({ mend }) => mend(before) !== before)
    if (!found) return { text: now, shapes }
    now = bare(found.mend(before))
    if (!shapes.includes(found.shape)) shapes.push(found.shape)
  }
}
