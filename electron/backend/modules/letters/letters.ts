import { sql } from 'kysely'
import type { Reader } from '../../db/access'
import type { Row } from '../../db/schema'

export type LetterRecord = Row<'letters'>

/** Letters about a row, the oldest first; `entity` as the record of changes calls it. */
export const lettersOf = ({ all, build }: Reader, entity: string, entityRow: number): LetterRecord[] =>
  all(
    build
      .selectFrom('letters')
      .selectAll()
      // In the words of the index.
      .where('entity', '<>', sql.lit(''))
      .where('entity', '=', entity)
      .where('entityRow', '=', entityRow)
      .orderBy('id'),
  )
