import { declaredBy } from '@renderer/lib/declared'
import { CHAPTERS } from './chapters'

const all = <T>(of: (chapter: (typeof CHAPTERS)[number]) => T | readonly T[] | undefined) =>
  CHAPTERS.flatMap((chapter) => of(chapter) ?? [])

export const DECLARED = declaredBy(CHAPTERS)
export const ENTRIES = all(({ navigation }) => navigation)
export const FINDERS = all(({ finder }) => finder)
/** What stands above the keys in the dialog of `?`. */
export const HELP = all(({ help }) => help)
/** What stands on every page. */
export const TOP = all(({ top }) => top)
export const BELOW = all(({ below }) => below)
export const OVER = all(({ over }) => over)
