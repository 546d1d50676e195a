import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AllHandlers, Environment, JobContext, ShopFacts, WriteContext } from '@backend/context'
import { accessTo } from '@backend/db/kysely-access'
import { migration0001 } from '@backend/db/migrations/0001-first'
import { openWriter } from '@backend/db/open'
import { openPastedReport, openReport } from '@backend/formats/read'
import { handlers } from '@backend/handlers'
import { attachStagingToWriter, STAGING_FILE } from '@backend/modules/imports'
import type { FilesClient, ReportBatch } from '@backend/threads/files-client'
import { writeConfirmation, writeRows } from '@backend/threads/write-files'
import carriers from '@resources/carriers.json'
import { DeskError } from '@shared/contract/errors'
import type { BackendEndpoint, Input, Output } from '@shared/contract'
import { endpoint } from '@shared/contract'
import type { CarrierTable } from '@shared/domain/shipments/carrier'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import type { MarketplaceId } from '@shared/domain/marketplace'

/**
 * A real shop database with the real handlers, in this thread: for tests of what the chapters do. What the threads do has
 * tests of its own.
 */
export function benchShop({
  marketplaces = ['US'] as MarketplaceId[],
  timeZone = 'Asia/Shanghai',
  now = Date.UTC(2026, 2, 3, 12),
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'shopdesk-'))
  mkdirSync(join(folder, 'exports'))
  const raw = openWriter(join(folder, 'shopdesk.sqlite'), { create: true })
  raw.exec(migration0001.sql)
  raw
    .prepare('INSERT INTO shop (id, shopId, name, marketplaces, timeZone, createdAt) VALUES (1, ?, ?, ?, ?, 0)')
    .run('s', 'Shop', JSON.stringify(marketplaces), timeZone)
  attachStagingToWriter(raw, join(folder, STAGING_FILE))
  const db = accessTo(raw)
  const clock = { now }
  const shop: ShopFacts = { shopId: 's', name: 'Shop', marketplaces, timeZone, isSample: false }
  const environment: Environment = { now: () => clock.now, folder, carriers: carriers as CarrierTable }
  const context: WriteContext = { ...environment, db, shop } as WriteContext
  let cancelAfter = Infinity

  const files: FilesClient = {
    async readReport(source, hints, handle) {
      const bytes = 'path' in source ? readFileSync(source.path) : Buffer.from(source.text)
      const opened = 'path' in source ? openReport(bytes, hints) : openPastedReport(source.text)
      if (!opened.ok) throw new DeskError('fileNotTaken', { fileName: '', ...opened.error })
      const { reportId, encoding, header, unknownColumns, absentColumns } = opened.report.head
      const modifiedAt = 'path' in source ? Math.floor(statSync(source.path).mtimeMs) : null
      const head = {
        reportId,
        encoding,
        header,
        modifiedAt,
        byteLength: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }
      handle.onHead(head)
      let rows: ReportBatch['rows'] = []
      const flush = () => {
        handle.onBatch({ rows, bytesDone: 0, bytesTotal: bytes.length })
        rows = []
      }
      for (const row of opened.report.rows()) {
        rows.push(
          row.ok
            ? { line: row.line, record: row.record, warnings: row.warnings }
            : { line: row.line, issues: row.issues, cells: row.cells },
        )
        if (rows.length === 2000) flush()
      }
      if (rows.length > 0) flush()
      return { ...head, unknownColumns, absentColumns, notes: opened.report.notes() }
    },
    writeRows: async (path, rows, { overwrite }) => writeRows({ path, rows, overwrite }),
    writeConfirmation: async (order) => writeConfirmation(order),
  }
  const job: JobContext = {
    ...environment,
    db,
    shop,
    files,
    transaction: (work) => raw.transaction(() => work(context)).immediate(),
    progress: () => undefined,
    checkCancelled() {
      cancelAfter -= 1
      if (cancelAfter < 0) throw new DeskError('cancelled', {})
    },
  }

  async function invoke<N extends BackendEndpoint>(name: N, input: unknown): Promise<Output<N>> {
    const definition = endpoint(name)!
    const handler = handlers[name] as (context: unknown, input: Input<N>) => unknown
    const parsed = definition.input.parse(input) as Input<N>
    const run = () => handler(definition.kind === 'job' ? job : context, parsed)
    const output = definition.kind === 'command' ? raw.transaction(run).immediate() : await run()
    return definition.output.parse(output) as Output<N>
  }

  return {
    folder,
    db,
    clock,
    invoke,
    handlers: handlers as AllHandlers,
    /** Cancels at the n-th time a job asks. */
    cancelAt: (n: number) => (cancelAfter = n),
    /** Stages a text as if it had been a file made at the shop's present time. */
    stage: async (text: string) => (await invoke('imports.stagePaste', { text, jobId: 'j' })).importId,
    async takeIn(text: string) {
      const { importId } = await invoke('imports.stagePaste', { text, jobId: 'j' })
      await invoke('imports.commit', { importId, jobId: 'j' })
      return importId
    },
    /** Everything in the shop's tables, for comparing. */
    dump(): Record<string, unknown[]> {
      const tables = raw
        .prepare<[], { name: string }>(
          `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE '%Search%' AND name NOT LIKE 'sqlite%'`,
        )
        .all()
      return Object.fromEntries(tables.map(({ name }) => [name, raw.prepare(`SELECT * FROM main.${name}`).all()]))
    },
    close() {
      raw.close()
      if (existsSync(folder)) rmSync(folder, { recursive: true })
    },
  }
}
export type BenchShop = ReturnType<typeof benchShop>
