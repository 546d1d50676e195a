import { SHEET_FIELDS, type SheetField } from './mapping'
import { FIELD_WORDS, FORWARDERS_OWN_FROM, ONE_NUMBER_FROM, OTHER_WORDS, SENDERS } from './words'

/** What the words of a header say. */
export interface HeaderWord {
  /** 'other': a column we know and do not need. */
  field: SheetField | 'other'
  /** Place among the field's words; the first is the best. */
  rank: number
  /** The words as a whole, or only their end: 云途运单号 is a 运单号. */
  exact: boolean
}

/** Compares header words: without case, width, blanks and signs. */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.:*#'"、,-]+/g, '')
}

/** One spelling where Japanese has several: お問い合せ and 問い合わせ, 送り状 and 送状, `No.` and 番号. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/お?問い?合わ?せ?/g, '問合せ'],
  [/お?届け?先/g, '届先'],
  [/送り?状/g, '送状'],
  [/(?<=[^\x00-\x7f])(?:no|nr|ナンバー?)(?=\d*$)/g, '番号'],
]

/** Header words as they are looked up; `foldHeader` keeps the shape by which a sheet is known again. */
export function foldWord(text: string): string {
  const folded = foldHeader(text)
  return /^[\x00-\x7f]*$/.test(folded)
    ? folded
    : SPELLINGS.reduce((word, [pattern, spelling]) => word.replace(pattern, spelling), folded)
}

const KNOWN = new Map<string, HeaderWord>()
for (const word of OTHER_WORDS) KNOWN.set(foldWord(word), { field: 'other', rank: 0, exact: true })
for (const field of SHEET_FIELDS)
  FIELD_WORDS[field].forEach((word, rank) => {
    const folded = foldWord(word)
    if (KNOWN.get(folded)?.field !== field) KNOWN.set(folded, { field, rank, exact: true })
  })
const LONGEST = Math.max(...[...KNOWN.keys()].map((word) => word.length))
/** An end of one character, such as 号 or 高, says nothing. */
const SHORTEST_END = 2

const IN_BRACKETS = /[(（[【].*?[)）\]】]/g

/** What a header cell says, or undefined. Two languages in one cell, `运单号/Tracking No.`, may both be known. */
export function headerWord(text: string): HeaderWord | undefined {
  const cached = CACHE.get(text)
  if (cached !== undefined) return cached ?? undefined
  const found = findWord(text)
  if (CACHE.size > 5000) CACHE.clear()
  CACHE.set(text, found ?? null)
  return found
}
/** Header cells are asked for again and again; other cells seldom are short enough to be one. */
const CACHE = new Map<string, HeaderWord | null>()
const LONGEST_HEADER = 60

const COUNTED = /[^\x00-\x7f]\d{1,2}$/

function findWord(text: string): HeaderWord | undefined {
  const whole = text.trim()
  if (whole === '' || whole.length > LONGEST_HEADER) return undefined
  const bare = whole.replace(IN_BRACKETS, '')
  const pieces = [
    whole,
    bare,
    ...bare.split(/[\n/|]/),
    bare.replace(/[\x00-\x7f]+/g, ''),
    bare.replace(/[^\x00-\x7f]+/g, ' '),
  ]
  // Below the name of a group, `收件人信息 邮编`.
  const last = bare.split(/\s+/).at(-1) ?? ''
  if (/[^\x00-\x7f]/.test(last)) pieces.push(last)
  const words = [...new Set(pieces.map(foldWord))].filter((piece) => piece !== '')
  // The first of several lines of an address or a name: お届け先名称１.
  const folded = [...words, ...words.filter((word) => COUNTED.test(word)).map((word) => word.replace(/\d+$/, ''))]
  if (folded.some((piece) => SENDERS.test(piece))) return { field: 'other', rank: 0, exact: true }
  for (const piece of folded) {
    const known = KNOWN.get(piece)
    if (known) return known
  }
  for (const piece of folded) {
    const known = wordAtEnd(piece)
    if (known) return { ...known, exact: false }
  }
  return undefined
}

/** The longest known word a header ends with; within Latin letters only behind another word, where none can be told. */
function wordAtEnd(folded: string): HeaderWord | undefined {
  for (let length = Math.min(folded.length - 1, LONGEST); length >= SHORTEST_END; length--) {
    const end = folded.slice(-length)
    if (/^[\x00-\x7f]+$/.test(end) && length < 6) continue
    const known = KNOWN.get(end)
    if (known) return known
  }
  return undefined
}

/** The field a header names, or undefined. */
export function headerField(text: string): SheetField | undefined {
  const field = headerWord(text)?.field
  return field === 'other' ? undefined : field
}

/** Whether a cell is a header word as a whole. */
export function knowsHeader(text: string): boolean {
  return headerWord(text)?.exact === true
}

/** Whose number a tracking header's word means. */
export type TrackingKind = 'lastMile' | 'one' | 'forwarders'
const ranks = FIELD_WORDS.trackingNumber

export function trackingKind(rank: number): TrackingKind {
  if (rank >= ranks.indexOf(FORWARDERS_OWN_FROM)) return 'forwarders'
  return rank >= ranks.indexOf(ONE_NUMBER_FROM) ? 'one' : 'lastMile'
}
