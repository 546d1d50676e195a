import type { Folded } from './fold'

/** A word, a number or a sign that means something, as it is compared. */
export interface Token {
  text: string
  /** Where it stands in the folded text. */
  start: number
  end: number
}

/** Signs within a word that may stand for letters. */
const IN_WORD = '@$!|*€'
const WORD = new RegExp(
  [
    // A word with digits or signs in it: r3view, p*sitive, 5t@rs. What it may mean is asked below.
    `[\\p{L}\\p{N}][\\p{L}\\p{N}${IN_WORD}]*[\\p{L}\\p{N}]`,
    '\\p{L}',
    '\\p{N}+',
    '★+',
    '[%$€£¥]',
  ].join('|'),
  'gu',
)
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u
const IS_LETTERS = /^\p{L}+$/u
const STANDS_FOR: Readonly<Record<string, string>> = {
  0: 'o', 1: 'il', 3: 'e', 4: 'a', 5: 's', 6: 'g', 7: 't', 8: 'b', 9: 'g', '@': 'a', $: 's', '!': 'il', '|': 'il', '€': 'e',
} // prettier-ignore
/** A parting of one or two signs, as it stands between the letters of a word drawn apart. */
const PARTED = /^(?: ?[.\-_*|·•~/+,:]? ?)$/
const LEAST_LETTERS = 4

/**
 * The words of a folded text. Words that are hidden (letters drawn apart, digits and signs for letters, letters left out) are
 * laid open where they are one of `sensitive`, the words a letter is judged by.
 */
export function tokensOf({ text }: Folded, sensitive: readonly string[]): Token[] {
  const found: Token[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    // Japanese and Chinese are read without words.
    if (HAN.test(word)) continue
    found.push(...plain(word, index, sensitive))
  }
  return joinHalves(joinLetters(found, text, sensitive), text, new Set(sensitive))
}

function plain(word: string, start: number, sensitive: readonly string[]): Token[] {
  const end = start + word.length
  if (IS_LETTERS.test(word) || /^\p{N}+$/u.test(word)) return [{ text: word, start, end }]
  const meant = sensitive.find((candidate) => isHidden(word, candidate))
  if (meant !== undefined) return [{ text: meant, start, end }]
  // Not hidden: 2x, 40cm, 5€ are a number and a word.
  return [...word.matchAll(/\p{L}+|\p{N}+|★+|[%$€£¥]/gu)].map(({ 0: part, index }) => ({
    text: part,
    start: start + index,
    end: start + index + part.length,
  }))
}

/** Whether a word with signs or digits is that word, or begins with it and ends like one. */
function isHidden(word: string, meant: string): boolean {
  if (word.length < meant.length || word.length > meant.length + 3) return false
  let letters = 0
  for (let i = 0; i < meant.length; i++) {
    const sign = word[i] ?? ''
    if (sign === meant[i]) letters++
    else if (sign === '*' ? i === 0 : !(STANDS_FOR[sign] ?? '').includes(meant[i] ?? '-')) return false
  }
  return letters * 2 >= meant.length && /^[\p{L}\d$]*$/u.test(word.slice(meant.length))
}

/** `r e v i e w`, `r.e.v.i.e.w`: at least four single letters with the same small parting. */
function joinLetters(tokens: readonly Token[], text: string, sensitive: readonly string[]): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length;) {
    let last = i
    while (isSingle(tokens[last]) && isSingle(tokens[last + 1]) && isParted(tokens[last], tokens[last + 1], text))
      last++
    const run = tokens.slice(i, last + 1)
    const [first] = run
    if (!first) break
    if (run.length >= LEAST_LETTERS) joined.push(...parted(run, sensitive))
    else joined.push(first)
    i += run.length >= LEAST_LETTERS ? run.length : 1
  }
  return joined
}
const isSingle = (token: Token | undefined) =>
  token !== undefined && token.text.length === 1 && IS_LETTERS.test(token.text)
const isParted = (one: Token | undefined, next: Token | undefined, text: string) =>
  one !== undefined && next !== undefined && one.end < next.start && PARTED.test(text.slice(one.end, next.start))

/** Several words drawn apart with one parting are one run: the sensitive ones in it are taken out. */
function parted(run: readonly Token[], sensitive: readonly string[]): Token[] {
  const text = run.map((token) => token.text).join('')
  const from = (i: number, j: number): Token[] =>
    i >= j ? [] : [{ text: text.slice(i, j), start: run[i]?.start ?? 0, end: run[j - 1]?.end ?? 0 }]
  let best: { at: number; word: string } | undefined
  for (const word of sensitive) {
    const at = text.indexOf(word)
    if (at >= 0 && word.length > (best?.word.length ?? 0)) best = { at, word }
  }
  if (!best || best.word === text) return from(0, text.length)
  const end = best.at + best.word.length
  const tail = text.length - end <= 2 ? text.length : end
  return [
    ...(best.at > 0 ? parted(run.slice(0, best.at), sensitive) : []),
    ...from(best.at, tail),
    ...(tail < text.length ? parted(run.slice(tail), sensitive) : []),
  ]
}

/** `re view`, `feed-back`, `pay pal`: two or three pieces that make a sensitive word. */
function joinHalves(tokens: readonly Token[], text: string, sensitive: ReadonlySet<string>): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    let made: Token | undefined
    for (let pieces = 2; pieces <= 3 && !made; pieces++) {
      const run = tokens.slice(i, i + pieces)
      const last = run.at(-1)
      if (run.length < pieces || !last || !run.every(({ text: piece }) => IS_LETTERS.test(piece))) break
      const isTight = run.every((piece, j) => j === 0 || isParted(run[j - 1], piece, text))
      const word = run.map((piece) => piece.text).join('')
      if (isTight && sensitive.has(word)) made = { text: word, start: token.start, end: last.end }
      if (made) i += pieces - 1
    }
    joined.push(made ?? token)
  }
  return joined
}
