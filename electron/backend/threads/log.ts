import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface LogEntry {
  /** Milliseconds UTC. */
  at: number
  level: 'info' | 'warn' | 'error'
  /** Endpoint or step, in our own words: never anything out of a report. */
  what: string
  incident?: string
  error?: string
  code?: string
  message?: string
  stack?: string[]
}

export interface Log {
  write(entry: LogEntry): void
}

const FRAMES = 12
/** Errors the engine makes: their messages name our code, not the buyers' data. */
const MESSAGE_IS_SAFE: ReadonlySet<string> = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SqliteError'])

/**
 * What a log may hold of an error: its class, its code and where in our code it happened. Messages stay out unless the
 * engine made them, because a message may quote a cell of a report (JSON's syntax errors do).
 */
export function describeError(error: unknown): Pick<LogEntry, 'error' | 'code' | 'message' | 'stack'> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const message = MESSAGE_IS_SAFE.has(error.name) ? error.message.slice(0, 300) : placesOfIssues(error)
  return { error: error.name, code, message, stack: framesOf(error) }
}

/** Where in our files, without the folders they lie in. */
function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^\s()]*[\\/]([^\\/\s()]+:\d+:\d+)\)?/, '($1)'))
}

/** Where a value did not fit its zod schema, without the value. */
function placesOfIssues(error: Error): string | undefined {
  if (!('issues' in error) || !Array.isArray(error.issues)) return undefined
  return (error.issues as { path?: PropertyKey[]; code?: string }[])
    .slice(0, 5)
    .map((issue) => `${(issue.path ?? []).map(String).join('.')}: ${issue.code ?? ''}`)
    .join('; ')
}

const LIMIT_BYTES = 512 * 1024

/** A log in `folder`: one JSON object a line, `shopdesk.log` and one older file, each at most `limitBytes`. Never throws. */
export function fileLog(folder: string, limitBytes = LIMIT_BYTES): Log {
  const current = join(folder, 'shopdesk.log')
  const older = join(folder, 'shopdesk.1.log')
  return {
    write(entry) {
      try {
        mkdirSync(folder, { recursive: true })
        const line = `${JSON.stringify({ ...entry, at: new Date(entry.at).toISOString() })}\n`
        if ((statSync(current, { throwIfNoEntry: false })?.size ?? 0) + line.length > limitBytes) {
          rmSync(older, { force: true })
          renameSync(current, older)
        }
        appendFileSync(current, line)
      } catch {
        // A full disk or a folder that is gone must not turn a clear answer into another error.
      }
    },
  }
}
