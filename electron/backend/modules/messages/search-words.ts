import { withOrderDashes } from '@shared/domain/orders/order-id'

/** What of a mail can be searched. */
export interface SearchedMail {
  fromName: string
  subject: string
  text: string
  orderId: string
  asin: string
}

/** Of a longer text this much is searched: more is what machines write. */
const LONGEST_TEXT = 20_000
const SHORTEST_TRIGRAM = 3
/** Chinese, Japanese and Korean with their signs (Unicode from 2E80 on): no alphabet, so that one character may be a word. */
const BY_CHARACTER = /[\u2E80-\uD7FF\uF900-\uFFEF\u{20000}-\u{3FFFF}]/u

/** Characters of one form, blanks of one kind. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ')
const folded = (text: string) => plain(text).toLowerCase()

/**
 * What stands in the index of a mail. Two blanks at its end: its last characters begin trigrams too, by which one or two of them are
 * found.
 */
export const wordsOf = ({ fromName, subject, orderId, asin, text }: SearchedMail): string =>
  `${plain([fromName, subject, orderId, asin, text.slice(0, LONGEST_TEXT)].join('\n'))}  `

/** Whether a mail says what is searched for, and not only its trigrams here and there. */
export const saysSo = (mail: SearchedMail, wanted: string): boolean => folded(wordsOf(mail)).includes(wanted)

/** How something is searched for: by trigrams, by the beginnings of trigrams, or by the beginnings of names alone. */
export type Wanted = { by: 'trigrams' | 'beginning' | 'name'; text: string } | undefined

/** What the operator typed, as it is looked for; undefined: nothing. */
export function wantedOf(typed: string): Wanted {
  const text = withOrderDashes(folded(typed).trim())
  const length = [...text].length
  if (length === 0) return undefined
  if (length >= SHORTEST_TRIGRAM) return { by: 'trigrams', text }
  // One letter of an alphabet stands in every mail.
  return { by: length > 1 || BY_CHARACTER.test(text) ? 'beginning' : 'name', text }
}

/** The trigrams of a text as the index is asked for all of them. */
export function trigramsOf(text: string): string {
  const characters = [...text]
  const found = new Set<string>()
  for (let i = 0; i + SHORTEST_TRIGRAM <= characters.length; i++)
    found.add(`"${characters.slice(i, i + SHORTEST_TRIGRAM).join('').replaceAll('"', '""')}"`) // prettier-ignore
  return [...found].join(' AND ')
}

/** Behind every text that begins so. */
export const afterAll = (beginning: string) => `${beginning}\u{10FFFF}`
