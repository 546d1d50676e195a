import { type Expression, expressionBuilder } from 'kysely'

/** The entries of a list in JSON as rows, to be selected from under a name. */
export const entriesOf = <V>(list: Expression<string>) => expressionBuilder().fn<{ value: V }>('json_each', [list])

/** What stands under a key in a column of JSON; null where nothing does. */
export const valueAt = <V>(json: Expression<string | null>, key: string) => {
  const { fn, val } = expressionBuilder()
  return fn<V>('json_extract', [json, val(`$.${key}`)])
}
