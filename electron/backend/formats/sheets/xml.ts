/** What `next` found. */
export const END = 0
export const OPEN = 1
export const CLOSE = 2
export const TEXT = 3

export interface XmlScan {
  /** Goes to the next element's start or end, or the text between; an empty element gives both. Throws on malformed XML. */
  next(): typeof END | typeof OPEN | typeof CLOSE | typeof TEXT
  /** The element's name without its prefix, after OPEN and CLOSE. */
  name(): string
  /** After OPEN; '' where it is absent. `:id` is one with any prefix. */
  attribute(name: string): string
  /** After TEXT. */
  text(): string
  /** Where in the XML an element's start or end tag begins and ends; an empty element's end has no length. */
  start(): number
  end(): number
  /** After OPEN: the name's prefix with its colon, '' where it has none. */
  prefix(): string
  /** After OPEN: its attributes as they stand there. */
  attributes(): string
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const DEEPEST = 200
const [GT, SLASH, BANG, QUESTION, COLON, EQUALS] = [62, 47, 33, 63, 58, 61]
const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

/** Entities and character references; a document cannot define its own, since document types are refused. */
export function decodeXmlText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? String(whole)
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  })
}

/**
 * Reads the XML of a workbook's parts, which is plain: no document type, five entities. Four times as fast as a general
 * parser, which makes objects of names and attributes nobody asks for (20,000 rows of 15 columns: 1.2 million elements).
 */
export function scanXml(xml: string): XmlScan {
  const open: string[] = []
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  let name = ''
  let prefix = ''
  let pendingClose = false
  let tagStart = 0
  /** Attributes of an OPEN, or the characters of a TEXT. */
  let from = 0
  let to = 0
  let isLiteral = false

  const fail = (what: string) => new Error(`${what} at ${at}`)
  const find = (what: string, start: number) => {
    const found = xml.indexOf(what, start)
    if (found === -1) throw fail(`no ${what}`)
    return found
  }

  function readName(start: number): number {
    let i = start
    let nameStart = start
    for (; i < xml.length; i++) {
      const code = xml.charCodeAt(i)
      if (code === COLON) nameStart = i + 1
      else if (code === GT || code === SLASH || isSpace(code)) break
    }
    if (i === nameStart) throw fail('no name')
    name = xml.slice(nameStart, i)
    prefix = xml.slice(start, nameStart)
    return i
  }

  /** The `>` that ends a start tag; one inside an attribute's value does not. */
  function tagEnd(start: number): number {
    let end = find('>', start)
    for (let quote = nextQuote(start, end); quote !== -1; quote = nextQuote(quote, end)) {
      quote = find(xml.charAt(quote), quote + 1) + 1
      if (quote > end) end = find('>', quote)
    }
    return end
  }

  function nextQuote(start: number, end: number): number {
    for (let i = start; i < end; i++) {
      const code = xml.charCodeAt(i)
      if (code === 34 || code === 39) return i
    }
    return -1
  }

  function close(): typeof CLOSE {
    if (open.pop() !== name) throw fail('an end without its start')
    return CLOSE
  }

  function next(): 0 | 1 | 2 | 3 {
    if (pendingClose) {
      pendingClose = false
      tagStart = at
      return close()
    }
    for (;;) {
      const lt = xml.indexOf('<', at)
      if (lt === -1 || at >= xml.length) {
        if (open.length > 0) throw fail('elements left open')
        return END
      }
      if (lt > at) {
        from = at
        to = lt
        at = lt
        isLiteral = false
        if (open.length > 0) return TEXT
      }
      tagStart = at
      const code = xml.charCodeAt(at + 1)
      if (code === SLASH) {
        const end = readName(at + 2)
        at = find('>', end) + 1
        return close()
      }
      if (code === QUESTION) at = find('?>', at) + 2
      else if (code === BANG) {
        if (xml.startsWith('<!--', at)) at = find('-->', at + 4) + 3
        else if (xml.startsWith('<![CDATA[', at)) {
          from = at + 9
          to = find(']]>', from)
          at = to + 3
          isLiteral = true
          return TEXT
        } else throw fail('document type')
      } else {
        from = readName(at + 1)
        const end = tagEnd(from)
        at = end + 1
        pendingClose = xml.charCodeAt(end - 1) === SLASH
        to = pendingClose ? end - 1 : end
        if (open.push(name) > DEEPEST) throw fail('too deep')
        return OPEN
      }
    }
  }

  function attribute(wanted: string): string {
    let i = from
    while (i < to) {
      while (i < to && isSpace(xml.charCodeAt(i))) i += 1
      const start = i
      while (i < to && xml.charCodeAt(i) !== EQUALS && !isSpace(xml.charCodeAt(i))) i += 1
      const isWanted =
        (i - start === wanted.length && xml.startsWith(wanted, start)) ||
        (wanted.startsWith(':') && i - start > wanted.length && xml.startsWith(wanted, i - wanted.length))
      while (i < to && xml.charCodeAt(i) !== 34 && xml.charCodeAt(i) !== 39) i += 1
      if (i >= to) return ''
      const end = find(xml.charAt(i), i + 1)
      if (end >= to) throw fail('an attribute without end')
      if (isWanted) return decodeXmlText(xml.slice(i + 1, end))
      i = end + 1
    }
    return ''
  }

  return {
    next,
    name: () => name,
    prefix: () => prefix,
    start: () => tagStart,
    end: () => at,
    attributes: () => xml.slice(from, to),
    attribute,
    text: () => (isLiteral ? xml.slice(from, to) : decodeXmlText(xml.slice(from, to))),
  }
}

/** Goes through the elements of a small part. */
export function eachElement(xml: string, visit: (name: string, attribute: (name: string) => string) => void): void {
  if (xml === '') return
  const scan = scanXml(xml)
  for (let token = scan.next(); token !== END; token = scan.next())
    if (token === OPEN) visit(scan.name(), scan.attribute)
}
