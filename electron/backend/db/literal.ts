import { sql } from 'kysely'

/**
 * A text that stands in the query itself: a partial index is taken only where a condition says in the words of its own what the
 * index is of, which a parameter does not.
 */
export const literal = <T extends string>(text: T) => sql.lit(text)
