import {
  type Compilable,
  type CompiledQuery,
  type Expression,
  expressionBuilder,
  type Kysely,
  SqliteQueryCompiler,
} from 'kysely'
import type { ReadBuilder, Reading } from './access'
import { builderWith } from './kysely-access'
import type { Schema } from './schema'

/** Stands in a query where a value goes that is only known when it is asked. */
class Blank {
  constructor(readonly name: string) {}
}

/**
 * What is the same each time stands in the query itself, where SQLite plans with it: it takes a partial index by it. And it need
 * not plan anew at every asking, as it does where a column without an index is compared with a parameter.
 */
class ConstantsInPlace extends SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    if (value instanceof Blank) super.appendValue(value)
    else this.appendImmediateValue(value)
  }
}
const builder = builderWith(() => new ConstantsInPlace())

/** The place in a query of a value that is given each time it is asked. */
export type Given<V extends object> = <K extends keyof V & string>(name: K) => Expression<V[K]>

const given = (name: string) => expressionBuilder().val(new Blank(name)) as Expression<never>

/** Builds at the first call; what it answers fills the blanks of what was built. */
function builtOnce<V extends object, T>(build: () => Compilable<T>): (values: V) => () => CompiledQuery<T> {
  let built: CompiledQuery<T> | undefined
  return (values) => () => {
    const known = (built ??= build().compile())
    const filled = known.parameters.map((value) => (value instanceof Blank ? values[value.name as keyof V] : value))
    return { ...known, parameters: filled }
  }
}

/**
 * A query that is built once, however often it is asked: building and compiling take longer than most queries, and a hundred
 * times as long as asking for one row. `make` gets the builder and the places of the values; asked with values, it is what
 * `db.all` and `db.get` take:
 *
 *     const binOf = prepared((build, given: Given<{ sku: string }>) =>
 *       build.selectFrom('bins').select('bin').where('sku', '=', given('sku')))
 *     db.get(binOf({ sku }))
 */
export function prepared<T, V extends object = Record<never, never>>(
  make: (build: ReadBuilder, given: Given<V>) => Reading<T>,
): (values: V) => Reading<T> {
  const built = builtOnce<V, T>(() => make(builder, given))
  return (values) => ({ isSelectQueryBuilder: true, compile: built(values) })
}

/** The same of what writes: for `db.run`. */
export function preparedWrite<T, V extends object>(
  make: (build: Kysely<Schema>, given: Given<V>) => Compilable<T>,
): (values: V) => Compilable<T> {
  const built = builtOnce<V, T>(() => make(builder, given))
  return (values) => ({ compile: built(values) })
}
