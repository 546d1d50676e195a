import type { ChapterOutgoing, Listener, RowFile, StepsByHand, WayOut } from './way-out'

/** A way out whose files are planned cell by cell. */
export type RowWay = WayOut & { file: RowFile }
/** A way out that can be gone by hand. */
export type HandWay = WayOut & { byHand: StepsByHand }

/** The ways out of all chapters. */
export interface WaysOut {
  readonly all: readonly WayOut[]
  /** By the kind of its files. Throws RangeError where no chapter declares it. */
  of(kind: string): WayOut
  /** The same of files that are planned cell by cell. */
  rowWay(kind: string): RowWay
  /** The same of what can be done by hand. */
  handWay(kind: string): HandWay
  /** Tells every chapter that listens. */
  tell<K extends keyof Listener>(what: K, ...told: Parameters<NonNullable<Listener[K]>>): void
}

declare module '../context/handler-context' {
  interface Environment {
    /** What the chapters declare of what leaves for Amazon. */
    outgoing: WaysOut
  }
}

/** Throws RangeError where two chapters claim the same kind. */
export function waysOut(chapters: readonly ChapterOutgoing[]): WaysOut {
  const all = chapters.flatMap((chapter) => chapter.waysOut ?? [])
  const byKind = new Map<string, WayOut>(all.map((way) => [way.kind, way]))
  if (byKind.size < all.length) throw new RangeError(`declared twice: ${all.map(({ kind }) => kind).join(', ')}`)
  const of = (kind: string): WayOut => {
    const found = byKind.get(kind)
    if (!found) throw new RangeError(`no chapter declares the way out ${kind}`)
    return found
  }
  return {
    all,
    of,
    rowWay(kind) {
      const way = of(kind)
      const { file } = way
      if (!file) throw new RangeError(`${kind} is not planned row by row`)
      return { ...way, file }
    },
    handWay(kind) {
      const way = of(kind)
      const { byHand } = way
      if (!byHand) throw new RangeError(`${kind} is not done by hand`)
      return { ...way, byHand }
    },
    tell(what, ...told) {
      for (const { hears } of chapters) {
        const hear = hears?.[what] as ((...args: typeof told) => void) | undefined
        hear?.(...told)
      }
    },
  }
}
