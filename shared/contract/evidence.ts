import { z } from 'zod'
import { EVIDENCE_KINDS } from '../domain/evidence/entry'
import { command, job, once, query } from './define'
import { list } from './list'
import { day, fileToken, instant, nothing } from './paging'

declare module './define' {
  interface Topics {
    evidence: true
  }
}

/** Days in the operator's zone, both inclusive; left out: from the first, to the last entry. */
export const evidencePeriod = once(() => z.object({ from: day().optional(), to: day().optional() }))
export type EvidencePeriod = z.output<ReturnType<typeof evidencePeriod>>

const entry = once(() =>
  z.object({
    id: z.number().int(),
    at: instant(),
    kind: z.enum(EVIDENCE_KINDS),
    /** Words and numbers of the entry: parameters of `evidence.says.<kind>` in the texts. */
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
    hash: z.string(),
  }),
)
export type EvidenceInfo = z.output<ReturnType<typeof entry>>

/** The log that can be shown to others: what was ready, written and marked uploaded when. Entries are only ever added. */
export const evidence = {
  /** Newest first. */
  list: list(() => evidencePeriod().shape, entry, { reads: ['evidence'] }),
  /** Follows the whole chain of hashes; `broken` is the first entry that does not fit. */
  verify: query(
    nothing,
    () =>
      z.object({
        entries: z.number().int(),
        lastHash: z.string(),
        broken: z.object({ id: z.number().int(), why: z.enum(['gap', 'link', 'hash']) }).nullable(),
      }),
    { reads: ['evidence'] },
  ),
  /** The operator's own words, such as that Seller Central was down, and from when to when. */
  addNote: command(() => z.object({ text: z.string().trim().min(1).max(2000) }), nothing),
  /** Notes once a day what there is to ship; said by the page when it opens and when the operator's day turns. */
  noteDay: command(nothing, () => z.object({ added: z.boolean() })),
  /** Answered by the shell: the entries as a PDF, in English and the operator's language. */
  savePdf: command(() => evidencePeriod().extend({ target: fileToken() }), nothing, {
    files: { target: 'write' },
  }),
  /** Writes the entries as JSON lines, as they were hashed: anyone can check them. Refuses with what writing a file refuses with. */
  saveLines: job(
    () => evidencePeriod().extend({ file: fileToken(), jobId: z.string() }),
    () => z.object({ entries: z.number().int() }),
    { files: { file: 'write' } },
  ),
}

/** To be saved as a workbook. */
export const savedEvidence = once(() => z.object({ of: z.literal('evidence'), ...evidencePeriod().shape }))
