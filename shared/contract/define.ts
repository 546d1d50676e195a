import type { z } from 'zod'

/**
 * What an input field that holds a file token may be used for; the shell swaps the token for a path before the backend sees it.
 * `open`: a file the desk has written, to be shown to the operator.
 */
export type FilePurpose = 'read' | 'write' | 'folder' | 'open'

/**
 * Topics of `changed` events; a page's query names the topics that make it stale. One that a single chapter reads is declared
 * beside its endpoints: `declare module './define' { interface Topics { evidence: true } }`.
 */
export interface Topics {
  shop: true
  orders: true
  shipments: true
  imports: true
  exports: true
  backups: true
  settings: true
  shops: true
  /** Cancellations, refunds, problems and what follows from them, multi-channel orders. */
  cases: true
  stock: true
  /** What runs out. */
  clocks: true
  /** What was done, to be undone. */
  record: true
}
export type Topic = keyof Topics

interface Common<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I
  readonly output: O
  /** Input fields that carry file tokens, with the purpose the token must have been made for. */
  files?: Readonly<Record<string, FilePurpose>>
  /** Output fields in which the backend names paths, of a file it wrote or of some to be read; the shell swaps them for tokens. */
  gives?: Readonly<Record<string, 'open' | 'read'>>
}
/** What makes an answer stale: changes of these topics, or of any where what it reads is a chapter's own. */
export type Reads = readonly Topic[] | 'all'
/** Reads; runs on the read-only connection. `reads`: what makes the answer stale. */
export interface QueryDef<I extends z.ZodType, O extends z.ZodType> extends Common<I, O> {
  kind: 'query'
  reads: Reads
}
/**
 * Writes; runs in one transaction on the writer. What its commit makes stale follows from the tables it wrote; `touches` names
 * what it changes outside of the shop's database.
 */
export interface CommandDef<I extends z.ZodType, O extends z.ZodType> extends Common<I, O> {
  kind: 'command'
  touches?: readonly Topic[]
}
/** May take over 200 ms: shows progress, can be cancelled; cancelled or failed, the database is as before. */
export interface JobDef<I extends z.ZodType, O extends z.ZodType> extends Common<I, O> {
  kind: 'job'
  touches?: readonly Topic[]
}
export type EndpointDef =
  QueryDef<z.ZodType, z.ZodType> | CommandDef<z.ZodType, z.ZodType> | JobDef<z.ZodType, z.ZodType>

type Files = Pick<Common<z.ZodType, z.ZodType>, 'files' | 'gives'>

/**
 * What is made when it is first asked for. The page and each thread use a few of the schemas there are: making all of them was a
 * third of the time a thread takes to start.
 */
export function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined
  return () => (made ??= { it: make() }).it
}

/** Both schemas of an endpoint, each made when it is first read. */
function schemas<I, O>(input: () => I, output: () => O): { readonly input: I; readonly output: O } {
  const made = { input: once(input), output: once(output) }
  return {
    get input() {
      return made.input()
    },
    get output() {
      return made.output()
    },
  }
}

export function query<I extends z.ZodType, O extends z.ZodType>(
  input: () => I,
  output: () => O,
  more: { reads: Reads } & Files,
): QueryDef<I, O> {
  return Object.assign(schemas(input, output), { kind: 'query' as const, ...more })
}
export function command<I extends z.ZodType, O extends z.ZodType>(
  input: () => I,
  output: () => O,
  more: { touches?: readonly Topic[] } & Files = {},
): CommandDef<I, O> {
  return Object.assign(schemas(input, output), { kind: 'command' as const, ...more })
}
export function job<I extends z.ZodType, O extends z.ZodType>(
  input: () => I,
  output: () => O,
  more: { touches?: readonly Topic[] } & Files = {},
): JobDef<I, O> {
  return Object.assign(schemas(input, output), { kind: 'job' as const, ...more })
}

export type InputOf<E> = E extends { input: infer I extends z.ZodType } ? z.output<I> : never
export type OutputOf<E> = E extends { output: infer O extends z.ZodType } ? z.output<O> : never
/** What a caller may pass: fields with defaults can be left out. */
export type ArgumentOf<E> = E extends { input: infer I extends z.ZodType } ? z.input<I> : never
