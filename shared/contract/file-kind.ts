import type { z } from 'zod'
import { once, type Topic } from './define'

/** What the page is told of a kind of file, and tells about it; its chapter declares it, `chapters.ts` lists it. */
export interface FileKindPart {
  /** Its word in shop folders: it never changes. */
  id: string
  /** What its files are called: each has a text under `imports.report`. */
  reports: readonly string[]
  /** What changes whether one of its files can be taken back, besides what was done and taken in. */
  heldBy?: readonly Topic[]
  /** How a file is read, and what only the operator can say of it; left out: there is nothing to say. */
  reading?: () => z.ZodType
  /** What the operator decides about a file as a whole; left out: nothing. */
  decision?: () => z.ZodType
  /** What is laid beside a row that only the operator can decide about; left out: no row asks. */
  beside?: () => z.ZodType
}
/** The parts with a schema, which a kind may leave out. */
export type SchemaPart = 'reading' | 'decision' | 'beside'

type Made<K, P extends SchemaPart> = K extends Record<P, () => infer T extends z.ZodType> ? z.output<T> : never
export type ReadingOf<K> = Made<K, 'reading'>
export type DecisionOf<K> = Made<K, 'decision'>
export type BesideOf<K> = Made<K, 'beside'>

/** A kind of file, as it stands in its chapter's contract. Its schemas are made when they are first asked for. */
export function fileKind<const K extends FileKindPart>(kind: K): K {
  const { reading, decision, beside } = kind
  return {
    ...kind,
    ...(reading && { reading: once(reading) }),
    ...(decision && { decision: once(decision) }),
    ...(beside && { beside: once(beside) }),
  }
}
