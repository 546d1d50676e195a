import Database from 'better-sqlite3'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { workerData } from 'node:worker_threads'

/**
 * Counts the writes of the thread it is loaded into: changes of the database, and of files by Node. Each is told as a line
 * `<thread> <count>\t<what>` on the third pipe before it happens, and at the one that `KILL_AT` names the whole process ends, as by a
 * power cut: at a step of the work, however fast the machine is.
 */
const THREAD = (workerData as { role?: string } | null)?.role ?? 'files'
const PIPE = 3
const tell = fs.writeSync
let count = 0

function write(what: string): void {
  const step = `${THREAD} ${++count}`
  tell(PIPE, `${step}\t${what.trim().slice(0, 40).replaceAll(/\s+/g, ' ')}\n`)
  if (process.env.KILL_AT === step) process.kill(process.pid, 'SIGKILL')
}

type Any = (this: unknown, ...args: unknown[]) => unknown
function counted(of: object, names: readonly string[]): void {
  const methods = of as Record<string, Any>
  for (const name of names) {
    const own = methods[name]
    if (!own) throw new Error(`there is no ${name}`)
    methods[name] = function (...args) {
      // Of what is given as SQL, its beginning.
      write(of === Database.prototype ? String(args[0]) : name)
      return own.apply(this, args)
    }
  }
}

const statement: object = new Database(':memory:').prepare('SELECT 1')
counted(Object.getPrototypeOf(statement) as object, ['run'])
counted(Database.prototype, ['exec', 'pragma'])
counted(fs, ['writeFileSync', 'renameSync', 'rmSync', 'copyFileSync', 'mkdirSync', 'fsyncSync', 'createWriteStream'])
counted(fs.promises, ['open', 'link', 'rename', 'rm', 'mkdir', 'copyFile', 'writeFile'])
syncBuiltinESMExports()
