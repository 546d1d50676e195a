/** Texts made ready to be searched. */
export interface Searched {
  title: string
  rest: string
}

/** Case and width do not count, nor how many spaces there are. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Makes ready what something is called, in every language, and all else it says. */
export const searched = (titles: readonly string[], texts: readonly string[]): Searched => ({
  title: folded(titles.join(' ')),
  rest: folded(texts.join(' ')),
})

/**
 * Those that hold every word of what was typed, wherever it stands in them: a Chinese word of one or two characters as well as
 * the beginning of an English one. The more of the words stand in the title, the earlier it comes; else the order stays. Nothing
 * typed finds all.
 */
export function found<T extends Searched>(all: readonly T[], typed: string): T[] {
  const words = folded(typed).split(' ').filter(Boolean)
  const inTitle = ({ title }: T) => words.filter((word) => title.includes(word)).length
  return all
    .filter(({ title, rest }) => words.every((word) => title.includes(word) || rest.includes(word)))
    .sort((a, b) => inTitle(b) - inTitle(a))
}
