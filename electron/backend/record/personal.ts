import type { Selectable } from 'kysely'
import type { Schema } from '../db/schema'
import type { TableName } from './table'
import type { RecordedTables } from './tables'

/** What a text can hold of a person. `message`: what somebody wrote, or was written. `note`: what the operator noted of somebody. */
export const PERSONAL_KINDS = ['name', 'address', 'phone', 'email', 'taxId', 'message', 'note'] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

/** `buyer`: who ordered. `recipient`: whom the parcel goes to. `billed`: who is invoiced. */
export const PERSONS = ['buyer', 'recipient', 'billed'] as const
export type Person = (typeof PERSONS)[number]

/** `table.column`, `table.column:field` of the column's JSON, or a file or folder in the shop's, by its name. */
export type Place = string

/** Copied from whatever is personal in the recorded tables. */
export const RECORDED_TABLES: Place = 'recorded tables'

export interface Personal {
  kinds: readonly PersonalKind[]
  of: readonly Person[]
  /** Where it is copied from; empty: reports, or the operator's own hands, bring it. */
  from: readonly Place[]
}

/** `harmless`: it says nothing of a buyer, such as a number of Amazon's, a SKU, a state, or something of the seller's own. */
export type Texts<C extends string = string> = Readonly<Record<C, Personal | 'harmless'>>

/** Bytes can hold any text. */
type TextColumn<T extends TableName> = {
  [C in keyof Selectable<Schema[T]> & string]: NonNullable<Selectable<Schema[T]>[C]> extends string | Uint8Array
    ? C
    : never
}[keyof Selectable<Schema[T]> & string]

/** What a chapter declares of personal data: of each of its texts, whether it holds any. */
export interface ChapterPersonal {
  /** Each text column of its tables; one that is left out does not compile. */
  tables?: { readonly [T in TableName]?: Texts<TextColumn<T>> }
  /** The same of tables that are not among the shop's: of previews (`staging.…`), of searches. */
  beside?: Readonly<Record<string, Texts>>
  /** By `table.column`, fields of its JSON. A field that is not named counts as personal: it may hold anything. */
  fields?: Readonly<Record<Place, Texts>>
  /** Files and folders of the shop folder. */
  files?: Texts
}

/** Where personal data stands, and what was looked at and holds none. */
export interface PersonalCatalogue {
  places: ReadonlyMap<Place, Personal>
  harmless: ReadonlySet<Place>
}

export const holds = (kinds: PersonalKind | readonly PersonalKind[], of: Person | readonly Person[], ...from: Place[]): Personal =>
  ({ kinds: [kinds].flat(), of: [of].flat(), from }) // prettier-ignore

/** What the operator noted of a case of a buyer's. */
export const NOTE = holds('note', 'buyer')

/** Whatever is known of anybody, copied from there. */
export const anything = (...from: Place[]): Personal => holds(PERSONAL_KINDS, PERSONS, ...from)

/** Texts without personal data. */
export const harmless = <const C extends string>(...columns: readonly C[]) =>
  Object.fromEntries(columns.map((column) => [column, 'harmless'])) as Record<C, 'harmless'>

/** All that the chapters declare, by place. Throws RangeError where two speak of one place. */
export function personalCatalogue(
  chapters: readonly ChapterPersonal[],
  { all }: Pick<RecordedTables, 'all'>,
): PersonalCatalogue {
  const named = chapters.flatMap(({ tables = {}, beside = {}, fields = {}, files = {} }) => [
    ...under({ ...tables, ...beside }, '.'),
    ...under(fields, ':'),
    ...Object.entries(files),
  ])
  const byPlace = new Map(named)
  if (byPlace.size < named.length) {
    const twice = named.map(([place]) => place).filter((place, i, places) => places.indexOf(place) !== i)
    throw new RangeError(`declared twice: ${twice.join(', ')}`)
  }
  const found = named.flatMap(([place, told]) => (told === 'harmless' ? [] : [[place, told] as const]))
  const isRecorded = (place: Place) => all.some(({ table }) => place.startsWith(`${table}.`) && !place.includes(':'))
  const recorded = found.flatMap(([place]) => (isRecorded(place) ? [place] : []))
  return {
    places: new Map(
      found.map(([place, told]) => [
        place,
        { ...told, from: told.from.flatMap((from) => (from === RECORDED_TABLES ? recorded : [from])) },
      ]),
    ),
    harmless: new Set(named.flatMap(([place, told]) => (told === 'harmless' ? [place] : []))),
  }
}

const under = (tables: Readonly<Record<string, Texts | undefined>>, mark: '.' | ':') =>
  Object.entries(tables).flatMap(([table, texts = {}]) =>
    Object.entries(texts).map(([column, told]) => [`${table}${mark}${column}`, told] as const),
  )
