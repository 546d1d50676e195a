import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Argument, EndpointName, NamesOf, Output } from '@shared/contract'
import type { FileBesides, FileReadings } from '@shared/contract/file-kinds'
import type { RowFileKind } from '@shared/contract/ways-out'
import type { texts } from '@shared/i18n/en'
import type { Tone } from '@renderer/ui/Badge'
import type { FieldReaders } from './field-value'
import type { Address, Navigate, PagePath } from './navigate'
import type { OrderBeside, OrderPart } from './order-part'

export type CommandId = keyof (typeof texts)['commands']
export type EntryId = Exclude<keyof (typeof texts)['nav'], 'groups' | 'found'>
export type GroupId = keyof (typeof texts)['nav']['groups']
/** How a file of a kind is come to, and what is said of it besides what is said of all. */
export interface UploadPage {
  /** The list that its decisions are taken in. */
  list: PagePath
  /** What its rows are about, where that is not an order. */
  subject?: Thing
  /** What its layouts are called, where the operator can choose. */
  layoutName?: (layout: string) => string
  layoutNote?: (layout: string) => string | undefined
  /** What is named before what is wrong with a field; undefined: nothing. */
  fieldName?: (field: string) => string | undefined
  /** Of a template that was filled. */
  sheetNote?: () => string
}
/**
 * What an address can be given of, by its key. A chapter declares its own beside where it is opened:
 * `declare module '@renderer/lib/chapter' { interface Things { problem: true } }`.
 */
export interface Things {}
export type Thing = keyof Things

/** What a command is done with. */
export interface Desk {
  navigate: Navigate
  /** Goes to a page as it was left. */
  goTo: (to: PagePath) => void
  /** The order that is open, on whatever page. */
  order: string | undefined
}

/** An action: its keys, shown in the palette and the `?` list, and the menu that also offers it. */
export interface Command {
  id: CommandId
  keys?: string
  /** Other keys for it, as people know them from elsewhere; not shown. */
  also?: string
  /** Which of the keys belong to the text while text is being typed. */
  textFirst?: readonly string[]
  /** The page it belongs to: elsewhere its keys mean nothing, and the palette does not offer it. */
  on?: PagePath
  /** Keys that are held down do it once. */
  isOnce?: boolean
  /** Does it. An answer of false: nothing was there to do it to. */
  run: (desk: Desk) => unknown
}

/** How much waits, and how it is shown. */
export interface Waiting {
  count: number
  tone: Tone
}

/** What counts how much of a chapter waits: a query, and what its answer says. */
export interface Waits {
  asks: readonly [NamesOf<'query'>, unknown]
  read: (answer: unknown) => Waiting
}

/** A query that counts, typed by its name. */
export const waits = <N extends NamesOf<'query'>>(
  name: N,
  input: Argument<N>,
  read: (answer: Output<N>) => Waiting,
): Waits => ({ asks: [name, input], read: (answer) => read(answer as Output<N>) })

/** A link of the navigation. One that is called as its group is the group's own page, and stands in its head. */
export interface Entry {
  id: EntryId
  group: GroupId
  to: PagePath
  Icon: LucideIcon
  waits?: Waits
}

/** Something the palette found. */
export interface Found {
  key: string
  label: string
  /** What else tells it from its neighbours. */
  detail?: string
  run: () => void
}

/** What a chapter finds by a text; `isSearching`: an answer is on its way. */
export interface Finder {
  group: keyof (typeof texts)['nav']['found']
  useFound: (text: string) => { found: readonly Found[]; isSearching: boolean }
}

/** How a file was read, in its preview, and what only the operator can say of it. */
export type FileReading<Id extends keyof FileReadings> = ComponentType<{
  importId: number
  reading: FileReadings[Id]
  timeZone: string
}>

/** A row of a file that only the operator can decide about, beside what is known; `onDone` closes it. */
export type RowBeside<Id extends keyof FileBesides> = ComponentType<{
  importId: number
  row: Output<'imports.previewRows'>['rows'][number]
  beside: FileBesides[Id]
  onDone: () => void
}>

/**
 * What a chapter brings to the page besides its routes, which stand beside it in `chapter.ts`. It is read at every start, so it is
 * light: pages are loaded when they are gone to.
 */
export interface Chapter {
  navigation?: readonly Entry[]
  commands?: readonly Command[]
  /** Lists that one comes back to as one left them, and what of their address is no part of the place: a dialog over the list. */
  lists?: Readonly<Record<string, readonly string[]>>
  /** Where something is opened that other chapters lead to. */
  opens?: Readonly<Partial<Record<Thing, (key: string) => Address>>>
  /** Commands whose press is told by a note, which can undo what was recorded by it. */
  tells?: readonly EndpointName[]
  /** What it has about an order, and what it does about one. */
  orderPart?: OrderPart
  /** An order as its panel shows it, for pages of other chapters to show beside their own. */
  orderBeside?: OrderBeside
  /** Files that its decisions leave in. */
  uploads?: Readonly<Partial<Record<RowFileKind, UploadPage>>>
  /** How columns of its tables read in the history and in previews, where their values are no plain texts. */
  fieldValues?: FieldReaders
  /** In the preview of a file and of its rows, by the file's kind. */
  fileReadings?: { readonly [Id in keyof FileReadings]?: FileReading<Id> }
  rowsBeside?: { readonly [Id in keyof FileBesides]?: RowBeside<Id> }
  /** Where one goes when a file of a kind was taken in; elsewhere to the orders. */
  takenInTo?: Readonly<Record<string, Address>>
  finder?: Finder
  /** In the dialog of `?`, above the keys: what there is to read about the page that is open. `onClose` closes the dialog. */
  help?: ComponentType<{ onClose: () => void }>
  /** In the top bar of every page; below every page; over every page. */
  top?: ComponentType
  below?: ComponentType
  over?: ComponentType
  /** Asks what a page of its own shows first, before anything is drawn. */
  firstQuestions?: (at: { pathname: string; search: object }) => Promise<unknown>[]
}
