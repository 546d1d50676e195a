import type { Hit } from './patterns'

/** An end: its signs with a blank behind, the signs of scripts without blanks, an empty line, or a line that begins something new. */
const END = /[.!?…؟;]+["”»')\]]*(?=\s|$)|[。！？!?]+["”」』)]*|\n[ \t]*\n|\n(?=\s*(?:[-*•·]|\d+[.)]))/gu

/** Parts of a folded text that end where a sentence does; a line that only goes on in the next one does not end one. */
export function sentencesOf(text: string): Hit[] {
  const found: Hit[] = []
  let start = 0
  const put = (end: number) => {
    if (text.slice(start, end).trim() !== '') found.push({ start, end })
    start = end
  }
  for (const { 0: sign, index } of text.matchAll(END)) {
    // "Mr. Smith", "z. B.", "Nr. 5": one or two letters before the dot, or a lower-case go-on cannot be told apart from an end.
    if (sign === '.' && /(?:^|[\s(])(?:mr|mrs|ms|dr|nr|no|st|z|b|bzw|ca|sr|sra|sig|m|mme|art|ref|num|tel|p|ex)$/.test(text.slice(Math.max(0, index - 5), index))) continue // prettier-ignore
    put(index + sign.length)
  }
  put(text.length)
  return found
}
