import { sql } from 'kysely'

/**
 * A value that stands in the query itself: a partial index is taken only where a condition says in the words of its own what the
 * index is of, which a parameter does not.
 */
export const literal = <T extends string | number>(value: T) => sql.lit(value)
