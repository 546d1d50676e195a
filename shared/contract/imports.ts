import { z } from 'zod'
import { FILE_NOTE_CODES, ROW_ISSUE_CODES } from '../domain/files/issue'
import { PREVIEW_SHOWS } from '../domain/files/preview-column'
import { command, job, once, query } from './define'
import { besides, decisions, fileKindId, fileReportId, HELD_BY, readings } from './file-kinds'
import { list } from './list'
import { fileToken, fileTokens, instant, nothing, pageInput } from './paging'

export const rowIssue = once(() =>
  z.object({
    code: z.enum(ROW_ISSUE_CODES),
    severity: z.enum(['refuse', 'warn']),
    column: z.string().optional(),
    value: z.string().optional(),
  }),
)

/**
 * What a row would do: a new order or order item; a change of a known one; nothing; refused as unreadable; or it waits for
 * what only the operator can say. The counts add up to the rows of the file.
 */
export const verdict = once(() => z.enum(['new', 'changed', 'same', 'refused', 'asks']))

const counts = once(() =>
  z.object({
    rows: z.number().int(),
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    refused: z.number().int(),
    asks: z.number().int(),
    /** Orders, or what else the rows are about. */
    orders: z.number().int(),
  }),
)

const importInfo = once(() =>
  z.object({
    importId: z.number().int(),
    source: z.enum(['file', 'paste']),
    kind: fileKindId(),
    fileName: z.string(),
    sha256: z.string(),
    reportId: fileReportId(),
    encoding: z.string(),
    /** The moment the report speaks of: the file's modification time, never later than the import. */
    asOf: instant(),
    state: z.enum(['staged', 'committed', 'undone']),
    stagedAt: instant(),
    committedAt: instant().nullable(),
    undoneAt: instant().nullable(),
    counts: counts(),
  }),
)

/** What only the operator can say; the buttons under it stand for its choices. */
const fileQuestion = once(() =>
  z.object({
    id: z.string(),
    /** Key of its text, and what stands in it. */
    text: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    /** `text`: the key of what a choice is called; left out: it is a marketplace, or the one stock of several. */
    choices: z.array(z.object({ value: z.string(), text: z.string().optional() })),
    chosen: z.string().nullable(),
  }),
)

export const imports = {
  /** Reads a file and lays its rows beside what is known; writes nothing that anything but the preview sees. */
  stage: job(
    () =>
      z.object({
        file: fileToken(),
        /** More files of the same import: of a kind of which several make one. */
        others: fileTokens().optional(),
        jobId: z.string(),
      }),
    () => z.object({ importId: z.number().int() }),
    { files: { file: 'read', others: 'read' } },
  ),
  /** Which of several files are taken in as one. */
  together: job(
    () => z.object({ files: fileTokens(), jobId: z.string() }),
    () => z.object({ together: z.array(z.boolean()) }),
    { files: { files: 'read' } },
  ),
  stagePaste: job(
    () => z.object({ text: z.string().max(20_000_000), jobId: z.string() }),
    () => z.object({ importId: z.number().int() }),
  ),
  preview: query(
    () => z.object({ importId: z.number().int() }),
    () =>
      z.object({
        import: importInfo(),
        header: z.object({
          columns: z.number().int(),
          unknownColumns: z.array(z.string()),
          absentColumns: z.array(z.string()),
        }),
        notes: z.array(
          z.object({
            code: z.enum(FILE_NOTE_CODES),
            count: z.number().int(),
            columns: z.array(z.string()).optional(),
            line: z.number().int().optional(),
          }),
        ),
        /** The import that already brought in these very bytes, if there is one. */
        sameFile: z.object({ importId: z.number().int(), committedAt: instant() }).nullable(),
        /** What only the operator can say, of the file or of rows that look alike. */
        questions: z.array(fileQuestion()),
        /** Behind line and verdict, before what changes; `header` is the key of a text. */
        columns: z.array(
          z.object({ id: z.string(), header: z.string(), shows: z.enum(PREVIEW_SHOWS), width: z.string() }),
        ),
        /** What the fields that change belong to. */
        entity: z.string(),
        /** Fields whose first value stands in a column already. */
        firstInColumns: z.array(z.string()),
        /** How often each field changes, e.g. { state: 12, latestShipAt: 3 }. */
        changedFields: z.array(z.object({ field: z.string(), count: z.number().int() })),
        /** Key of the text where the file has no rows. */
        empty: z.string(),
        /** Nothing can be taken in before the questions about how it is read are answered. */
        isBlocked: z.boolean(),
        ...readings(),
      }),
    { reads: ['imports'] },
  ),
  previewRows: query(
    () => pageInput().extend({ importId: z.number().int(), verdict: verdict().optional() }),
    () =>
      z.object({
        total: z.number().int(),
        rows: z.array(
          z.object({
            line: z.number().int(),
            verdict: verdict(),
            /** What it is about, such as an order or a SKU; empty where it could not be read. */
            subject: z.string(),
            /** What the columns show, by name. */
            summary: z.record(z.string(), z.union([z.string(), z.number()]).nullable()),
            changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
            issues: z.array(rowIssue()),
            /** What only the operator can decide about the row: the key of its text, and what is laid beside it. */
            question: z.object({ text: z.string(), ...besides() }).nullable(),
          }),
        ),
      }),
    { reads: ['imports'] },
  ),
  /** Answers one of the preview's questions (null takes the answer back). The rows are judged anew. */
  answer: job(
    () =>
      z.object({
        importId: z.number().int(),
        question: z.string(),
        choice: z.string().nullable(),
        jobId: z.string(),
      }),
    nothing,
  ),
  /** Decides about a file, in the part of its kind. The rows are judged anew. */
  decide: job(() => z.object({ importId: z.number().int(), jobId: z.string(), ...decisions() }), nothing),
  /** Writes what the preview showed, in one transaction. Rows that still wait for an answer stay out. */
  commit: job(
    () => z.object({ importId: z.number().int(), jobId: z.string() }),
    () => z.object({ counts: counts() }),
  ),
  discard: command(() => z.object({ importId: z.number().int() }), nothing),
  /** The refused rows with their reasons, as a tab-delimited file the operator can mend and take in again. */
  saveRefused: job(
    () =>
      z.object({
        importId: z.number().int(),
        target: fileToken(),
        language: z.enum(['zh-CN', 'en']),
        jobId: z.string(),
      }),
    () => z.object({ rows: z.number().int() }),
    { files: { target: 'write' } },
  ),
  /** What was taken in, the newest first. */
  list: list(
    () => ({}),
    () => importInfo().extend({ canUndo: z.boolean() }),
    { reads: ['imports', 'record', ...HELD_BY] },
  ),
  /** Puts every order back as it was before the import; refused while something later depends on it. */
  undo: job(() => z.object({ importId: z.number().int(), jobId: z.string() }), nothing),
}
