import type { texts } from './en'

type Plural<K extends string> = K extends `${infer Name}_${'one' | 'other'}` ? Name : K
type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends string ? Plural<K> : `${K}.${KeysOf<T[K]>}`
}[keyof T & string]

/** The key of a text of the screens, as the page asks for it: one that counts has no ending. */
export type TextKey = KeysOf<typeof texts>
