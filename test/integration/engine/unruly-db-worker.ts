import { setTimeout as sleep } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import type { JobContext, ReadContext, WriteContext } from '@backend/context'
import { MIGRATIONS } from '@backend/db/migrations'
import { handlers } from '@backend/engine/handlers'
import { serveDatabase } from '@backend/engine/serve-db'

/** Notes an operation: the smallest row that a test can write and count. */
export function noteOperation({ db, now }: WriteContext): void {
  db.run(db.build.insertInto('operations').values({ at: now(), kind: 'test', importId: null, exportId: null }))
}

async function stepByStep(context: JobContext, text: string): Promise<{ importId: number }> {
  const [how = '', steps = '10'] = text.split(' ')
  for (let i = 0; i < Number(steps); i++) {
    context.checkCancelled()
    context.transaction(noteOperation)
    context.progress('reading', i, Number(steps))
    if (how === 'slow') await sleep(10)
    if (how === 'fails' && i === 2) throw new Error('Jane Roe, 1 Made-up Street')
  }
  return { importId: Number(steps) }
}

/** One transaction that writes `steps` rows, all or none. */
function inOneGo(context: JobContext, steps: number): Promise<{ importId: number }> {
  context.transaction((write) => {
    for (let i = 0; i < steps; i++) {
      context.checkCancelled()
      noteOperation(write)
      context.progress('writing', i, steps)
    }
  })
  return Promise.resolve({ importId: steps })
}

/** The real handlers, but for a few that fail, dawdle and write where they must not. */
serveDatabase(
  {
    ...handlers,
    'imports.stagePaste': (context: JobContext, { text }: { text: string }) =>
      text.startsWith('go ') ? inOneGo(context, Number(text.slice(3))) : stepByStep(context, text),
    'imports.discard': (write: WriteContext, { importId }: { importId: number }) => {
      noteOperation(write)
      // From now on the disk is full for whatever is to be brought into the file.
      // The connection itself: what handlers have is built on it.
      if (importId === 4) Object.getPrototypeOf(write.db.raw).pragma = () => { throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' }) } // prettier-ignore
      if (importId === 5) process.exit(1)
      if (importId === 1) throw new TypeError('cannot read it')
      if (importId === 2) JSON.parse('{"buyer": Jane Roe}')
      return importId === 3 ? { more: 'than the contract says' } : {}
    },
    'orders.suggestSkus': ({ db }: ReadContext, { search }: { search: string }) => {
      if (search === 'die') process.exit(1)
      if (search === 'role') return { skus: [(workerData as { role: string }).role] }
      if (search === 'write') db.raw.prepare(`UPDATE shop SET name = 'x' RETURNING id`).get()
      const { n } = db.raw.prepare<[], { n: number }>('SELECT count(*) n FROM operations').get() ?? { n: 0 }
      return search === 'wrong' ? { skus: [n] } : { skus: [String(n)] }
    },
  },
  MIGRATIONS,
)
