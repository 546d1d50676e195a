import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { INTAKE, OUTGOING, RECORDED } from '@backend/engine/chapters'
import type { AllHandlers, Environment, JobContext, WriteContext } from '@backend/context'
import type { ShopFacts } from '@backend/shop-folder/shop-row'
import { accessTo } from '@backend/db/kysely-access'
import { MIGRATIONS } from '@backend/db/migrations'
import { migrate } from '@backend/db/migrator'
import { openWriter } from '@backend/db/open'
import { handlers } from '@backend/engine/handlers'
import { attachStagingToWriter, STAGING_FILE } from '@backend/intake'
import { type FileBatch, fileReading, filesTogether } from '@backend/intake/reading'
import { READERS } from '@backend/engine/readers'
import type { FilesClient } from '@backend/context/files-client'
import { clockKeeper, settleClocks } from '@backend/record'
import { keepLabelFile } from '@backend/threads/keep-file'
import { bookDesk } from '@backend/threads/write-book'
import { writeConfirmation, writeKept, writeRows, writeText, writeUpload } from '@backend/threads/write-files'
import carriers from '@resources/carriers.json'
import rules from '@resources/doctor-rules.json'
import policyRules from '@resources/policy-rules.json'
import priceTaxTable from '@resources/price-tax.json'
import patterns from '@resources/tracking-patterns.json'
import { DeskError } from '@shared/contract/errors'
import type { BackendEndpoint, Input, Output } from '@shared/contract'
import { endpoint } from '@shared/contract'
import type { EndpointDef } from '@shared/contract/define'
import type { CarrierTable } from '@shared/domain/shipments/carrier'
import { policyOf } from '@shared/domain/policy/policy'
import type { PolicyRule } from '@shared/domain/policy/policy-rules'
import type { PriceTaxTable } from '@shared/domain/refunds/price-tax'
import type { DoctorTables } from '@shared/domain/shipments/doctor-rules'
import type { MarketplaceId } from '@shared/domain/marketplace'

/**
 * A real shop database with the real handlers, in this thread: for tests of what the chapters do. What the threads do has
 * tests of its own.
 */
export function benchShop({
  marketplaces = ['US'] as MarketplaceId[],
  timeZone = 'Asia/Shanghai',
  now = Date.UTC(2026, 2, 3, 12),
  /** Bytes of a shop's database, as another version left it. */
  database = undefined as Uint8Array | undefined,
  readers = READERS,
} = {}) {
  const readFile = fileReading(readers)
  const folder = mkdtempSync(join(tmpdir(), 'shopdesk-'))
  for (const name of ['exports', 'attachments']) mkdirSync(join(folder, name))
  const file = join(folder, 'shopdesk.sqlite')
  if (database) writeFileSync(file, database)
  const raw = openWriter(file, { create: true })
  migrate(raw, MIGRATIONS)
  if (!database)
    raw
      .prepare('INSERT INTO shop (id, shopId, name, marketplaces, timeZone, createdAt) VALUES (1, ?, ?, ?, ?, 0)')
      .run('s', 'Shop', JSON.stringify(marketplaces), timeZone)
  attachStagingToWriter(raw, join(folder, STAGING_FILE), INTAKE.staged)
  const prepared: string[] = []
  const prepare = raw.prepare.bind(raw)
  Object.defineProperty(raw, 'prepare', { value: (sql: string) => (prepared.push(sql), prepare(sql)) })
  const db = accessTo(raw)
  const clock = { now }
  const shop: ShopFacts = { shopId: 's', name: 'Shop', marketplaces, timeZone, isSample: false }
  const environment: Environment = {
    now: () => clock.now,
    folder,
    carriers: carriers as CarrierTable,
    doctor: { rules: rules as DoctorTables['rules'], patterns },
    policy: policyOf(policyRules as PolicyRule[]),
    priceTax: priceTaxTable as PriceTaxTable,
    recorded: RECORDED,
    outgoing: OUTGOING,
  }
  const context: WriteContext = { ...environment, db, shop } as WriteContext
  const clocks = clockKeeper(context)
  clocks.open(now, 0)
  const settled = <T>(done: T): T => {
    settleClocks(context)
    return done
  }
  let cancelAfter = Infinity
  const told: { phase: string; done: number; total: number }[] = []

  const files: FilesClient = {
    readFile: (source, hints, handle) =>
      readFile(source, hints, {
        head: async (head) => {
          handle.onHead(head)
          return !handle.isCancelled()
        },
        batch: async (json) => {
          handle.onBatch(JSON.parse(json) as FileBatch)
          return !handle.isCancelled()
        },
      }),
    together: filesTogether(readers),
    writeRows: async (path, rows, { overwrite }) => writeRows({ path, rows, overwrite }),
    async writeBook(file, pieces) {
      const books = bookDesk()
      try {
        await books.start(1, file)
        for (const rows of pieces) await books.add(1, rows)
        return await books.end(1)
      } catch (error) {
        await books.drop(1)
        throw error
      }
    },
    writeKept: async (path, kept, { overwrite }) => writeKept({ path, kept, overwrite }),
    writeText: async (path, text, { overwrite }) => writeText({ path, text, overwrite }),
    keepLabelFile: async (order) => keepLabelFile(order),
    writeConfirmation: async (order) => writeConfirmation(order),
    writeUpload: async (order) => writeUpload(order),
  }
  const job: JobContext = {
    ...environment,
    db,
    shop,
    files,
    transaction: (work) => raw.transaction(() => settled(work(context))).immediate(),
    backup: (...given) => raw.backup(...given),
    progress: (phase, done, total) => void told.push({ phase, done, total }),
    checkCancelled() {
      cancelAfter -= 1
      if (cancelAfter < 0) throw new DeskError('cancelled', {})
    },
  }

  async function invoke<N extends BackendEndpoint>(name: N, input: unknown): Promise<Output<N>> {
    const definition = endpoint(name)!
    const handler = handlers[name] as (context: unknown, input: Input<N>) => unknown
    const paths = pathsIn(definition, input)
    const tokens = Object.fromEntries(Object.entries(paths).map(([field, path]) => [field, Array.isArray(path) ? path.map(() => 'file-token') : 'file-token'])) // prettier-ignore
    const parsed = { ...(definition.input.parse({ ...(input as object), ...tokens }) as object), ...paths } as Input<N>
    const run = () => handler(definition.kind === 'job' ? job : context, parsed)
    // A test may have written straight into the tables.
    raw.transaction(() => settleClocks(context)).deferred()
    const output = definition.kind === 'command' ? raw.transaction(() => settled(run())).immediate() : await run()
    return definition.output.parse(output) as Output<N>
  }

  return {
    folder,
    db,
    clock,
    context,
    job,
    /** How many statements were prepared so far. */
    prepared: () => prepared.length,
    /** Those that were prepared after so many. */
    preparedSince: (count: number): readonly string[] => prepared.slice(count),
    invoke,
    handlers: handlers as AllHandlers,
    /** How far jobs said they are. */
    told,
    /** Cancels at the n-th time a job asks. */
    cancelAt: (n: number) => (cancelAfter = n),
    /** Stages a text as if it had been a file made at the shop's present time. */
    stage: async (text: string) => (await invoke('imports.stagePaste', { text, jobId: 'j' })).importId,
    /** Stages a file that was saved then. */
    async stageSaved(text: string, savedAt: number) {
      const path = join(folder, `saved-${savedAt}.txt`)
      writeFileSync(path, text)
      utimesSync(path, new Date(savedAt), new Date(savedAt))
      return (await invoke('imports.stage', { file: path, jobId: 'j' })).importId
    },
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

/** The paths that stand where the page has file tokens: of any length, while the schema knows tokens alone. */
function pathsIn({ files = {} }: EndpointDef, input: unknown): Record<string, unknown> {
  const given = input as Record<string, unknown>
  const isPath = (field: string) => {
    const found = given[field]
    return Array.isArray(found) || (typeof found === 'string' && isAbsolute(found))
  }
  return Object.fromEntries(Object.keys(files).filter(isPath).map((field) => [field, given[field]])) // prettier-ignore
}
