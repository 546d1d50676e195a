import { type Handler, Parser } from 'htmlparser2'
import type { MailLink } from '@shared/domain/mail/message'

export interface HtmlText {
  /** What a reader sees, in lines. */
  text: string
  /** Of each `<pre>` that is told to keep its line breaks by its style; where none is, of each. */
  preformatted: string[]
  links: MailLink[]
}

/** Nothing in them is to be read. */
const UNREAD = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'select'])
/** End a line; those of the second set leave one blank. */
const BLOCKS = new Set([
  'div',
  'tr',
  'li',
  'ul',
  'ol',
  'section',
  'header',
  'footer',
  'center',
  'form',
  'dd',
  'dt',
  'td',
  'th',
])
const PARAGRAPHS = new Set(['p', 'table', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'hr'])
const CELLS = new Set(['td', 'th'])
/** Have no end tag: whatever hides them hides nothing behind them. */
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']) // prettier-ignore
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i
const KEEPS_LINES = /white-space/i
/** Elements that are open at once: the parser takes longer for each the more there are, so it begins anew. */
const MOST_OPEN = 2_000
const CHUNK = 16_384
/** More are not kept. */
const MOST_LINKS = 2_000

/** Reads the text out of HTML, event by event: however deep it is nested, and never as anything to be shown. Never throws. */
export function htmlText(html: string): HtmlText {
  if (html === '') return { text: '', preformatted: [], links: [] }
  const seen = readHtml(html, true)
  return seen.text === '' ? readHtml(html, false) : seen
}

function readHtml(html: string, leavesOutHidden: boolean): HtmlText {
  const out: string[] = []
  const pres: { text: string; isStyled: boolean }[] = []
  const links: MailLink[] = []
  /** What is open and not read, with how many of its kind lie in it. */
  let unread: { name: string; depth: number } | undefined
  let pre: { parts: string[]; depth: number; isStyled: boolean } | undefined
  let link: { href: string; parts: string[] } | undefined

  const say = (text: string) => {
    if (unread) return
    out.push(text)
    pre?.parts.push(text)
    link?.parts.push(text)
  }
  const closePre = () => {
    if (pre) pres.push({ text: pre.parts.join('').replace(/^\n/, ''), isStyled: pre.isStyled })
    pre = undefined
  }
  const closeLink = () => {
    if (link && links.length < MOST_LINKS) links.push({ href: link.href, text: link.parts.join('').trim() })
    link = undefined
  }
  let open = 0
  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      open += 1
      if (unread) {
        if (name === unread.name) unread.depth += 1
        return
      }
      const isHidden = leavesOutHidden && HIDDEN.test(attributes.style ?? '') && !VOID.has(name)
      if (UNREAD.has(name) || isHidden) {
        unread = { name, depth: 1 }
        return
      }
      if (name === 'br') say('\n')
      else if (CELLS.has(name)) say('\t')
      else if (PARAGRAPHS.has(name)) say('\n\n')
      else if (BLOCKS.has(name)) say('\n')
      if (name === 'pre') {
        if (pre) pre.depth += 1
        else pre = { parts: [], depth: 1, isStyled: KEEPS_LINES.test(attributes.style ?? '') }
      } else if (name === 'a') {
        closeLink()
        if (attributes.href) link = { href: attributes.href.trim(), parts: [] }
      }
    },
    ontext(text) {
      say(pre ? text.replace(/\r\n?/g, '\n') : text.replace(/[\s\u00a0]+/g, ' '))
    },
    onclosetag(name) {
      open -= 1
      if (unread) {
        if (name === unread.name && --unread.depth === 0) unread = undefined
        return
      }
      if (name === 'pre' && pre && --pre.depth === 0) closePre()
      if (name === 'a') closeLink()
      if (PARAGRAPHS.has(name)) say('\n\n')
      else if (BLOCKS.has(name) && !CELLS.has(name)) say('\n')
    },
  }
  let parser = new Parser(handler)
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK))
    if (open < MOST_OPEN) continue
    parser.end()
    parser = new Parser(handler)
    open = 0
  }
  parser.end()
  closePre()
  closeLink()
  const styled = pres.filter(({ isStyled }) => isStyled)
  return {
    text: inLines(out.join('')),
    preformatted: (styled.length > 0 ? styled : pres).map(({ text }) => text),
    links,
  }
}

/** No blanks around lines, no more than one blank line together. */
function inLines(text: string): string {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const trimmed = line.replace(/^ +/, '').trimEnd().replace(/^\t+/, '')
    if (trimmed !== '' || lines.at(-1) !== '') lines.push(trimmed)
  }
  return lines.join('\n').trim()
}
