import { z } from 'zod'
import { FILE_KINDS } from './chapters'
import { once } from './define'
import type { BesideOf, DecisionOf, FileKindPart, ReadingOf, SchemaPart } from './file-kind'
import { processingReports } from './processing-reports'

/** Every kind of file that can be taken in, as its chapter declares it. */
const KINDS = [processingReports, ...FILE_KINDS] as const

/** The same, whatever each of them declares. */
const PARTS: readonly FileKindPart[] = KINDS

export type DeclaredKind = (typeof KINDS)[number]
export type FileKindId = DeclaredKind['id']
type Declaring<P extends SchemaPart> = Extract<DeclaredKind, Record<P, () => z.ZodType>>
/** What kinds declare, by their words; those that declare none are left out. */
export type FileReadings = { [Kind in Declaring<'reading'> as Kind['id']]: ReadingOf<Kind> }
export type FileDecisions = { [Kind in Declaring<'decision'> as Kind['id']]: DecisionOf<Kind> }
export type FileBesides = { [Kind in Declaring<'beside'> as Kind['id']]: BesideOf<Kind> }

export const fileKindId = once(() => z.enum(KINDS.map(({ id }) => id)))
export const fileReportId = once(() => z.enum(KINDS.flatMap<DeclaredKind['reports'][number]>(({ reports }) => reports)))

/** What changes whether files can be taken back. */
export const HELD_BY = [...new Set(PARTS.flatMap(({ heldBy = [] }) => heldBy))]

type Schemas<P extends SchemaPart> = { [Kind in Declaring<P> as Kind['id']]: z.ZodOptional<ReturnType<Kind[P]>> }

/** A part of all kinds that declare it, each under the kind's word: of a file only its own kind's is there. */
function ofKinds<P extends SchemaPart>(part: P): Schemas<P> {
  const schemas = PARTS.flatMap((kind) => {
    const schema = kind[part]?.()
    return schema ? [[kind.id, schema.optional()] as const] : []
  })
  // Which kind has which schema is known from the list, not from the loop.
  return Object.fromEntries(schemas) as Schemas<P>
}
export const readings = once(() => ofKinds('reading'))
export const decisions = once(() => ofKinds('decision'))
export const besides = once(() => ofKinds('beside'))
