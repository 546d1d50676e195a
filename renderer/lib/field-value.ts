import { templateOfLetter } from '@shared/domain/letters/template'
import { WHOLE_ORDER } from '@shared/domain/orders/whole-order'
import type { texts } from '@shared/i18n/en'
import { dateTime, languageName } from './format'
import { i18n } from './i18n'

/** How a column's stored value reads. */
export type FieldReader = (value: string) => string
/** Of columns, by what a row is called and the column: another entity's `kind` is not a kind of problem. */
export type FieldReaders = Readonly<Record<`${string}.${string}`, FieldReader>>

type Texts = typeof texts
/** Words that stand together in the texts, such as `problems.kind`. */
type Words = { [Of in keyof Texts]: `${Of & string}.${keyof Texts[Of] & string}` }[keyof Texts]

const said = (key: string): string | undefined => (i18n.exists(key) ? String(i18n.t(key as never)) : undefined)

/** A word of the texts below a key. */
export const wordOf =
  (words: Words): FieldReader =>
  (value) =>
    said(`${words}.${value}`) ?? value
/** A code of Amazon's, which stands before what it says. */
export const codeOf =
  (words: Words): FieldReader =>
  (value) =>
    [value, said(`${words}.${value}`)].filter(Boolean).join(' · ')
export const yesOrNo: FieldReader = (value) => i18n.t(value === '1' ? 'common.yes' : 'common.no')

/** What Amazon said of a line: a word, and what was added to it. */
const resultOfLine: FieldReader = (value) => {
  const [result = '', ...more] = value.split(' · ')
  return [said(`answer.${result}`) ?? result, ...more].join(' · ')
}

/** What a letter is called; one by a template of the shop's own by the template's number. */
const letter: FieldReader = (value) => {
  const number = templateOfLetter(value)
  return number === undefined ? wordOf('letters.name')(value) : i18n.t('letters.ownLetter', { number })
}

/** Columns of the desk itself. */
const OF_THE_DESK: FieldReaders = {
  'answer.answer': resultOfLine,
  'byHand.answer': wordOf('byHand.answer'),
  'reply.letter': letter,
  'reply.language': languageName,
}

const INSTANT = /(?:At|^asOf)$/

/** A changed value as the operator reads it: as its chapter declares, instants as times, the rest as it is. */
export const fieldValueBy =
  (readers: FieldReaders) =>
  (entity: string, field: string, value: string, timeZone: string): string => {
    if (value === '') return '—'
    const name = `${entity}.${field}` as const
    const read = readers[name] ?? OF_THE_DESK[name]
    if (read) return read(value)
    if (value === WHOLE_ORDER) return i18n.t('orders.detail.wholeOrder')
    return INSTANT.test(field) && /^\d{10,14}$/.test(value) ? dateTime(Number(value), timeZone) : value
  }
export type FieldValue = ReturnType<typeof fieldValueBy>
