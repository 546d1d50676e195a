interface Texts {
  readonly [key: string]: string | Texts
}
type Words = Readonly<Record<string, string>>

/** The words a chapter brings. */
export interface ChapterTexts {
  /** Of its own pages, by a name of its own. */
  texts: Readonly<Record<string, Texts>>
  /** Its links in the navigation. */
  nav?: Words
  /** Its commands in the palette. */
  commands?: Words
  /** Columns of its tables, as the history calls them. */
  fields?: Words
  /** Such columns by their entity, where another's column of that name is something else. */
  fieldsOf?: Readonly<Record<string, Words>>
  /** Its kinds of operations. */
  history?: Words
  /** What its files are called. */
  reports?: Words
  /** What its own letters to buyers are called. */
  letterNames?: Words
}
