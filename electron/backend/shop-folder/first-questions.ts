import { join } from 'node:path'
import { z } from 'zod'
import { endpoint } from '@shared/contract'
import { readJson, writeJson } from './json-file'

const MOST = 20
const question = z.tuple([z.string(), z.unknown()])
export type Question = z.output<typeof question>

const isQuery = ([name]: Question) => endpoint(name)?.kind === 'query'

/**
 * What a page asked at the last start before it was drawn, in `first-questions.json` of the given folder: names and inputs of
 * queries. What cannot be read, and whatever is no query, is as if it had not been asked.
 */
export function firstQuestionsIn(folder: string) {
  const path = join(folder, 'first-questions.json')
  const found = readJson(path)
  const read = z
    .array(question)
    .max(MOST)
    .safeParse(found.kind === 'found' ? found.value : [])
  const known = read.success ? read.data.filter(isQuery) : []
  return {
    known,
    /** Notes them for the next start, where they are others than at this one. Throws system errors. */
    keep(asked: readonly Question[]): void {
      const kept = asked.filter(isQuery).slice(0, MOST)
      if (JSON.stringify(kept) !== JSON.stringify(known)) writeJson(path, kept)
    },
  }
}
