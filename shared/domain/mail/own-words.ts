import { END_WORDS, FOOTER, START_WORDS } from './frame-words'
import { type MailMessage, wholeText } from './message'
import { withoutQuoted } from './quoted'

const escaped = (word: string) => word.replace(/ /g, '\\s+')
const anyOf = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).map(escaped).join('|') // prettier-ignore
/** A known word between dashes, wherever it stands: copies of replies are one paragraph. */
const KNOWN_START = new RegExp(`(?<!-)-{2,40}[ \\t]*(?:${anyOf(START_WORDS)})[ \\t]*[:：]?[ \\t]*-{2,}`, 'giu')
const KNOWN_END = new RegExp(`(?<!-)-{2,40}[ \\t]*(?:${anyOf(END_WORDS)})[ \\t]*-{2,}`, 'giu')
/** Longer lines are no anchors. */
const LONGEST_ANCHOR = 200

interface Frame {
  /** What stands between its anchors. */
  words: string
  /** What the machine wrote behind them. */
  behind: string
}
interface Anchor {
  from: number
  to: number
}

/**
 * Words change now and then: a line of dashes, a word with a colon and dashes starts a message; one without a colon ends it.
 */
function* dashedLines(text: string): Generator<Anchor & { starts: boolean }> {
  let from = 0
  for (const line of text.split('\n')) {
    const inner = line.length <= LONGEST_ANCHOR ? /^\s*-{5,}([^-].*?)-{5,}\s*$/.exec(line)?.[1]?.trim() : undefined
    if (inner && /\p{L}/u.test(inner)) {
      const colon = inner.search(/[:：]/)
      if (colon < 0 || colon === inner.length - 1) yield { from, to: from + line.length, starts: colon >= 0 }
    }
    from += line.length + 1
  }
}

const known = (text: string, pattern: RegExp): Anchor[] =>
  [...text.matchAll(pattern)].map((found) => ({ from: found.index, to: found.index + found[0].length }))

/**
 * Finds Amazon's frame in a text: from its first anchor to the last one that ends it before the footer, since what the buyer
 * quotes may hold the same anchors. Without an end, to the footer. Undefined where no anchor starts it.
 */
export function frameOf(whole: string): Frame | undefined {
  if (!whole.includes('--')) return undefined
  const text = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  const dashed = [...dashedLines(text)]
  const starts = [...known(text, KNOWN_START).slice(0, 1), ...dashed.filter((line) => line.starts).slice(0, 1)]
  const start = starts.sort((a, b) => a.from - b.from)[0]
  if (!start) return undefined
  const footer = FOOTER.exec(text.slice(start.to))
  const footerAt = footer ? text.lastIndexOf('\n', start.to + footer.index) + 1 : text.length
  const behind = (anchors: readonly Anchor[]) => anchors.filter(({ from }) => from >= start.to)
  const ends = behind(dashed.filter((line) => !line.starts))
  const end = behind(known(text, KNOWN_END)).at(-1) ?? ends.findLast(({ from }) => from < footerAt) ?? ends.at(-1)
  if (end) return { words: text.slice(start.to, end.from), behind: text.slice(end.to) }
  const cut = Math.max(start.to, footerAt)
  return { words: text.slice(start.to, cut), behind: text.slice(cut) }
}

/** The frames in both texts of a mail, each looked for once. */
export interface Frames {
  plain(): Frame | undefined
  htmlText(): Frame | undefined
}

export function framesOf({ plain, htmlText }: Pick<MailMessage, 'plain' | 'htmlText'>): Frames {
  const found = new Map<string, Frame | undefined>()
  const of = (text: string) => {
    if (!found.has(text)) found.set(text, frameOf(text))
    return found.get(text)
  }
  return { plain: () => of(plain), htmlText: () => of(htmlText) }
}

/**
 * What the buyer, or the seller in a copy of a reply, wrote: out of the one preformatted block of the HTML, else out of the frame in the
 * text, else of several such blocks the first, else the whole text. Never empty where the mail says anything, unless photos are all that was sent.
 */
export function ownWords(
  message: Pick<MailMessage, 'plain' | 'htmlText' | 'preformatted' | 'attachments'>,
  frames = framesOf(message),
): string {
  const found: string[] = []
  const places = [
    () => (message.preformatted.length === 1 ? message.preformatted[0] : undefined),
    () => frames.plain()?.words,
    () => frames.htmlText()?.words,
    () => message.preformatted[0],
  ]
  for (const place of places) {
    const words = place()
    if (words === undefined) continue
    if (words.trim() !== '') return withoutQuoted(tidy(words))
    found.push(words)
  }
  return found.length > 0 && message.attachments.length > 0 ? '' : tidy(wholeText(message))
}

/** Line ends of one kind, no blanks at the ends of lines, none around the whole. */
export const tidy = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
