interface Texts {
  readonly [key: string]: string | Texts
}
type Words = Readonly<Record<string, string>>

/** The words a chapter brings. */
export interface ChapterTexts {
  /** Of its own pages, by a name of its own. */
  texts?: Readonly<Record<string, Texts>>
  /** Its links in the navigation. */
  nav?: Words
  /** Its commands in the palette, and what the palette calls what it finds of it. */
  commands?: Words
  found?: Words
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
  /** What its letters are about, as the shop's own templates call it. */
  letterSubjects?: Words
  /** Why rows of it cannot leave, and whatever else is found wrong with them. */
  holds?: Words
  /** Its ways out with a file, by their words: what the file is called, and where in Seller Central it goes. */
  uploads?: Readonly<Record<string, { name: string; where?: string }>>
  /** Its ways out that are gone by hand, by their words. */
  byHand?: Readonly<Record<string, ByHandTexts>>
}

/** What the operator does at Seller Central. */
interface ByHandTexts {
  title: string
  /** Why, or when, by hand rather than with a file. */
  why: string
  /** What to do, in this order. */
  steps: Words
  /** What the texts to copy are. */
  copies: Words
  source: string
}
