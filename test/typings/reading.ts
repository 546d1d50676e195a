import type { HandlersOf, JobContext, ReadContext, WriteContext } from '@backend/context'
import { type Given, prepared, preparedWrite } from '@backend/db/prepared'

/** What must not compile: a query, or a job outside its transactions, that writes. Nothing here is ever run. */
export function writesNothing({ db }: ReadContext, job: JobContext): void {
  // @ts-expect-error no row is inserted
  db.build.insertInto('bins').values({ sku: 'A', bin: '1' })
  // @ts-expect-error none is changed
  db.build.updateTable('bins').set({ bin: '1' })
  // @ts-expect-error none is removed
  db.build.deleteFrom('bins')
  // @ts-expect-error nor merged
  db.build.mergeInto('bins')
  // @ts-expect-error nor put in the place of another
  db.build.replaceInto('bins')
  // @ts-expect-error the schema stays as it is
  db.build.schema.dropTable('bins')
  // @ts-expect-error nothing that leads to a builder that writes
  db.build.with('one', (qb) => qb.selectFrom('bins').selectAll()).deleteFrom('bins')
  // @ts-expect-error no transaction is begun
  db.build.transaction()
  // @ts-expect-error there is no way to run what changes rows
  db.run(db.build.selectFrom('bins').selectAll())
  // @ts-expect-error no statement is run
  db.raw.prepare('DELETE FROM bins').run()
  // @ts-expect-error no script is executed
  db.raw.exec('DELETE FROM bins')
  // @ts-expect-error no setting of the database is changed
  db.raw.pragma('query_only = OFF')
  // @ts-expect-error no transaction is begun
  db.raw.transaction(() => {})
  // @ts-expect-error outside a transaction a job reads alone
  job.db.build.insertInto('bins')
  // @ts-expect-error and runs nothing
  job.db.run(job.db.build.selectFrom('bins'))
}

/** Not even a query that a writer built is asked for by a reader, though it returns rows. */
export function asksForNoWriting({ db: reader }: ReadContext, { db: writer }: WriteContext): void {
  const removing = writer.build.deleteFrom('bins').returningAll()
  // @ts-expect-error it removes rows
  reader.all(removing)
  // @ts-expect-error it removes rows
  reader.get(removing)
  const removed: { sku: string; bin: string }[] = writer.all(removing)
  void removed
}

/** A handler of a query that needs a writer does not fit into its chapter; one of a command does. */
export const handlers: Pick<HandlersOf<'paper'>, 'paper.bins' | 'paper.setBin'> = {
  // @ts-expect-error a query gets no writer
  'paper.bins': (_context: WriteContext) => ({ bins: [] }),
  'paper.setBin': (_context: WriteContext) => ({}),
}

/** What compiles: reading, with rows of the types that the schema gives. */
export function reads({ db }: ReadContext, write: WriteContext): void {
  const query = db.build.selectFrom('bins').innerJoin('products', 'products.sku', 'bins.sku')
  const rows: { bin: string; asin: string }[] = db.all(query.select(['bins.bin', 'products.asin']))
  const first: { bin: string; asin: string } | undefined = db.get(query.select(['bins.bin', 'products.asin']))
  const raw: { n: number } | undefined = db.raw.prepare<[], { n: number }>('SELECT 1 n').get()
  const asReader: ReadContext = write
  void [rows, first, raw, asReader]
}

/** A prepared query reads by its type too, takes the values it names, and its rows are of the schema. */
export function preparedReads({ db }: ReadContext, write: WriteContext): void {
  const binOf = prepared((build, given: Given<{ sku: string }>) =>
    build.selectFrom('bins').selectAll().where('sku', '=', given('sku')),
  )
  const found: { sku: string; bin: string } | undefined = db.get(binOf({ sku: 'A' }))
  // @ts-expect-error no row is removed
  prepared((build, given: Given<{ sku: string }>) => build.deleteFrom('bins').where('sku', '=', given('sku')))
  // @ts-expect-error it has no such value
  prepared((build, given: Given<{ sku: string }>) => build.selectFrom('bins').selectAll().where('bin', '=', given('bin')))
  // @ts-expect-error a text is asked with a text
  binOf({ sku: 1 })
  // @ts-expect-error every value is given
  binOf({})
  const remove = preparedWrite((build, given: Given<{ sku: string }>) =>
    build.deleteFrom('bins').where('sku', '=', given('sku')),
  )
  // @ts-expect-error it removes rows
  db.all(remove({ sku: 'A' }))
  write.db.run(remove({ sku: 'A' }))
  void found
} // prettier-ignore
