import { isAbsolute } from 'node:path'
import { endpoint } from '@shared/contract'
import type { EndpointDef, Topic } from '@shared/contract/define'
import { DeskError, type Answer } from '@shared/contract/errors'
import { z } from 'zod'
import type { Environment, JobContext, ReadContext, WriteContext } from '../context'
import type { Reader, Writer } from '../db/access'
import { errorDataOf, type IncidentReporter } from '../threads/errors'
import { shopFacts } from '../shop-folder/shop-row'
import type { FilesClient } from '../context/files-client'
import type { Invoked } from '../threads/protocol'

/** Handlers by name, as the router sees them: the contract's schemas have checked what goes in and what comes out. */
export type HandlerTable = Readonly<Record<string, (context: never, input: never) => unknown>>

export interface JobTools {
  files: FilesClient
  progress: JobContext['progress']
  isCancelled(): boolean
}

export interface RouterParts {
  folder: string
  db: Writer
  /** Tables that were written since it was last emptied. */
  written: Set<string>
  /** What a change of a table makes stale. */
  topicsOf(table: string): readonly Topic[]
  handlers: HandlerTable
  environment(at: number): Environment
  incidents: IncidentReporter
  /** Brings what follows from what was written to it; the last thing in each transaction. */
  settle?(write: WriteContext): void
  /** Whether what is written reaches the shop's files still. */
  isInPlace?(): boolean
}

/**
 * Runs one call of an endpoint whose kind fits the thread: queries without leave to write, under one snapshot, commands
 * in one immediate transaction, jobs with their own transactions. Never throws: everything becomes an answer.
 */
export function router({
  folder,
  db,
  written,
  topicsOf,
  handlers,
  environment,
  incidents,
  settle,
  isInPlace,
}: RouterParts) {
  async function guarded(name: string, work: () => unknown): Promise<Answer<unknown>> {
    try {
      return { ok: true, data: await work() }
    } catch (error) {
      return { ok: false, error: errorDataOf(error, folder, name, incidents) }
    }
  }

  function handlerOf(name: string): { def: EndpointDef; run: (context: unknown, input: unknown) => unknown } {
    const def = endpoint(name)
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
    if (!def || !handler) throw new DeskError('unknownEndpoint', { name })
    return { def, run: (context, input) => handler(context as never, input as never) }
  }

  /** What every kind of context holds; the shop is read anew. */
  function base(at: number, access: Reader) {
    return { ...environment(at), db: access, get shop() { return shopFacts(access) } } // prettier-ignore
  }

  /** Also where the writer answers: a query writes nothing. */
  function readOnly<T>(work: () => T): T {
    db.raw.pragma('query_only = ON')
    try {
      return work()
    } finally {
      db.raw.pragma('query_only = OFF')
    }
  }

  /** Adds to `changed` what the commit made stale. */
  function transaction<T>(at: number, changed: Set<Topic>, work: (context: WriteContext) => T): T {
    written.clear()
    const inPlace = () => {
      const write = base(at, db) as WriteContext
      const result = work(write)
      settle?.(write)
      // Before the commit: what does not reach the shop is no success.
      if (isInPlace && !isInPlace()) throw new DeskError('shopReplaced', { folder })
      return result
    }
    const result = db.raw.transaction(inPlace).immediate()
    for (const table of written) for (const topic of topicsOf(table)) changed.add(topic)
    return result
  }

  return {
    async query(name: string, input: unknown, at: number): Promise<Invoked> {
      const answer = await guarded(name, async () => {
        const { def, run } = handlerOf(name)
        const checked = checkInput(def, input)
        // One snapshot for all it reads at once; what it awaits afterwards is not the database's.
        const read = db.raw.transaction(() => ({ result: run(base(at, db) satisfies ReadContext, checked) }))
        return def.output.parse(await readOnly(() => read.deferred()).result)
      })
      return { answer, changed: [] }
    },

    async command(name: string, input: unknown, at: number): Promise<Invoked> {
      const changed = new Set<Topic>()
      const answer = await guarded(name, () => {
        const { def, run } = handlerOf(name)
        const checked = checkInput(def, input)
        // Checked inside: an answer that breaks the contract takes its writing back.
        return transaction(at, changed, (context) => def.output.parse(settled(run(context, checked))))
      })
      return { answer, changed: [...changed] }
    },

    async job(name: string, input: unknown, at: number, tools: JobTools): Promise<Invoked> {
      const changed = new Set<Topic>()
      const answer = await guarded(name, async () => {
        const { def, run } = handlerOf(name)
        const checked = checkInput(def, input)
        const checkCancelled = () => {
          if (tools.isCancelled()) throw new DeskError('cancelled', {})
        }
        checkCancelled()
        const access: Reader = db
        const context = Object.defineProperties(
          {
            ...environment(at),
            db: access,
            files: tools.files,
            progress: tools.progress,
            checkCancelled,
            backup: (...given: Parameters<JobContext['backup']>) => db.raw.backup(...given),
            transaction<T>(work: (write: WriteContext) => T): T {
              return transaction(at, changed, (write) => settled(work(write)) as T)
            },
          },
          { shop: { get: () => shopFacts(access), enumerable: true } },
        ) as JobContext
        return def.output.parse(await run(context, checked))
      })
      return { answer, changed: [...changed] }
    },
  }
}

/** A promise inside a transaction would go on after its end, outside of it. */
function settled<T>(value: T): T {
  if (value instanceof Promise) throw new TypeError('a transaction must not wait')
  return value
}

/** Stands in for a path while the schema, which knows tokens, is asked. */
const ANY_TOKEN = 'file-token'

/** Checks an input against its schema. The shell has put absolute paths where the page had file tokens. */
function checkInput(def: EndpointDef, input: unknown): unknown {
  const given = z.record(z.string(), z.unknown()).safeParse(input ?? {}).data
  if (!given) throw new DeskError('badInput', { field: '' })
  const paths: Record<string, unknown> = {}
  const standIns: Record<string, unknown> = {}
  for (const field of Object.keys(def.files ?? {})) {
    const found = given[field]
    if (found === undefined) continue
    const all: unknown[] = Array.isArray(found) ? found : [found]
    if (!all.every((path) => typeof path === 'string' && isAbsolute(path))) throw new DeskError('badInput', { field })
    paths[field] = found
    standIns[field] = Array.isArray(found) ? found.map(() => ANY_TOKEN) : ANY_TOKEN
  }
  const checked = (def.input as z.ZodType<object>).safeParse({ ...given, ...standIns })
  if (checked.success) return { ...checked.data, ...paths }
  throw new DeskError('badInput', { field: (checked.error.issues[0]?.path ?? []).map(String).join('.') })
}
