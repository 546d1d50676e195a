import { fold } from './fold'
import type { Token } from './tokens'

/** Where something was found in the folded text. */
export interface Hit {
  start: number
  end: number
}

/** One word of a pattern: any of its atoms; a gap of up to so many words when it has none. */
interface Step {
  atoms: readonly number[]
  gap: number
}
interface Pattern<Concept extends string> {
  concept: Concept
  steps: readonly Step[]
}
/** Its concepts with what is written of each. */
const entriesOf = <Concept extends string>(table: Readonly<Partial<Record<Concept, string>>>) =>
  (Object.keys(table) as Concept[]).map((concept) => [concept, table[concept] ?? ''] as const)

type Find<Concept extends string> = (put: (concept: Concept, hit: Hit) => void) => void

/**
 * Patterns of a language that parts its words: for each concept a list parted by commas, each a row of words. `word` is that
 * word, `stem*`, `*part*` and `*end` a piece of one, `a|b` either, `word?` may be left out, `_3` up to three words between.
 */
export function wordPatterns<Concept extends string>(
  table: Readonly<Partial<Record<Concept, string>>>,
  variants: (word: string) => readonly string[],
): (tokens: readonly Token[]) => Find<Concept> {
  const atoms = new Atoms()
  const byFirst = new Map<number, Pattern<Concept>[]>()
  for (const [concept, text] of entriesOf(table))
    for (const one of text
      .split(',')
      .map((pattern) => pattern.trim())
      .filter(Boolean))
      // prettier-ignore
      for (const steps of readings(one.split(/\s+/)).map((words) => words.map((word) => stepOf(word, atoms))))
        for (const atom of steps[0]?.atoms ?? []) {
          const known = byFirst.get(atom)
          if (known) known.push({ concept, steps })
          else byFirst.set(atom, [{ concept, steps }])
        }
  return (tokens) => {
    const known = new Map<string, readonly number[]>()
    const meanings = tokens.map(({ text }) => {
      let found = known.get(text)
      if (!found) known.set(text, (found = variants(text).flatMap((word) => atoms.of(word))))
      return found
    })
    return (put) => {
      for (let i = 0; i < tokens.length; i++)
        for (const atom of meanings[i] ?? [])
          for (const { concept, steps } of byFirst.get(atom) ?? []) {
            const last = ends(meanings, i, steps, 0)
            const [first, end] = [tokens[i], tokens[last]]
            if (first && end) put(concept, { start: first.start, end: end.end })
          }
    }
  }
}

/** The index of the last word of a pattern that begins there; -1 where it does not. */
function ends(meanings: readonly (readonly number[])[], at: number, steps: readonly Step[], step: number): number {
  const wanted = steps[step]
  if (!wanted) return at - 1
  if (wanted.gap > 0) {
    for (let skipped = 0; skipped <= wanted.gap; skipped++) {
      const end = ends(meanings, at + skipped, steps, step + 1)
      if (end >= 0) return end
    }
    return -1
  }
  const found = meanings[at]
  return found?.some((atom) => wanted.atoms.includes(atom)) ? ends(meanings, at + 1, steps, step + 1) : -1
}

/** A pattern with each of its words that may be left out there, and not there. */
function readings([word, ...rest]: readonly string[]): string[][] {
  if (word === undefined) return [[]]
  const after = readings(rest)
  if (!word.endsWith('?')) return after.map((words) => [word, ...words])
  return [...after, ...after.map((words) => [word.slice(0, -1), ...words])]
}

function stepOf(word: string, atoms: Atoms): Step {
  const gap = /^_(\d)$/.exec(word)
  return gap ? { atoms: [], gap: Number(gap[1]) } : { atoms: word.split('|').map((one) => atoms.add(one)), gap: 0 }
}

/** All words and pieces of words of a table, found without trying each. */
class Atoms {
  private readonly ids = new Map<string, number>()
  private readonly words = new Map<string, number>()
  private readonly stems = new Map<string, [string, number][]>()
  private readonly pieces: [string, 'ends' | 'has', number][] = []

  add(written: string): number {
    // Two spellings that fold to one word are that word.
    const folded = fold(written).text
    const known = this.ids.get(folded)
    if (known !== undefined) return known
    const id = this.ids.size
    this.ids.set(folded, id)
    const bare = folded.replaceAll('*', '')
    if (written.startsWith('*')) this.pieces.push([bare, written.endsWith('*') ? 'has' : 'ends', id])
    else if (written.endsWith('*')) {
      const key = bare.slice(0, 2)
      this.stems.set(key, [...(this.stems.get(key) ?? []), [bare, id]])
    } else this.words.set(bare, id)
    return id
  }

  of(word: string): number[] {
    const found: number[] = []
    const whole = this.words.get(word)
    if (whole !== undefined) found.push(whole)
    for (const [stem, id] of this.stems.get(word.slice(0, 2)) ?? []) if (word.startsWith(stem)) found.push(id)
    for (const [piece, how, id] of this.pieces)
      if (how === 'ends' ? word.endsWith(piece) : word.includes(piece)) found.push(id)
    return found
  }
}

/** Patterns of a language that does not: for each concept regular expressions, one a line, on a text without blanks. */
export function scriptPatterns<Concept extends string>(
  table: Readonly<Partial<Record<Concept, string>>>,
): (dense: string, at: readonly number[]) => Find<Concept> {
  const compiled = entriesOf(table).flatMap(([concept, text]) => {
    const lines = text.split('\n').map((line) => line.trim()).filter(Boolean) // prettier-ignore
    return lines.length === 0 ? [] : [[concept, new RegExp(lines.join('|'), 'gu')] as const]
  })
  return (dense, at) => (put) => {
    for (const [concept, expression] of compiled)
      for (const { 0: found, index } of dense.matchAll(expression))
        put(concept, { start: at[index] ?? 0, end: (at[index + found.length - 1] ?? 0) + 1 })
  }
}
