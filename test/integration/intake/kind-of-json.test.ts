import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { JobContext } from '@backend/context'
import { RECORDED } from '@backend/engine/chapters'
import { READERS } from '@backend/engine/readers'
import { NotReadable } from '@backend/formats/sheets/limits'
import { type FileKind, intakeHandlers, keepDecisions, rowsToTakeIn, rowWriter, stagedPayloads } from '@backend/intake'
import type { StagedImport } from '@backend/intake'
import type { FileReader } from '@backend/intake/reading'
import { intakeOf } from '@backend/intake/registry'
import { lastOperation, putImportBack, recordChanges } from '@backend/record'
import type { WriteContext } from '@backend/context'
import { fileKind } from '@shared/contract/file-kind'
import { benchShop, type BenchShop } from '@test/support/bench-shop'

/** What a warehouse's program says lies there: no table, so that nothing but a kind of its own reads it. */
interface Count {
  sku: string
  units: number
}

const counted = fileKind({
  id: 'counted',
  reports: ['warehouseCount'],
  reading: () => z.object({ warehouse: z.string() }),
  decision: () => z.object({ isHalved: z.boolean() }),
  beside: () => z.object({ known: z.number().nullable() }),
})

const reader: FileReader<typeof counted, Count & { line: number }, { warehouse: string }> = {
  kind: 'counted',
  by: 'signature',
  recognise(file) {
    const contents = file.contents()
    if (contents.kind !== 'json') return undefined
    const read = z.object({ warehouse: z.string(), counts: z.array(z.object({ sku: z.string(), units: z.number() })) })
    const found = read.safeParse(parsed(contents.text))
    if (!found.success) return undefined
    const { warehouse, counts } = found.data
    return {
      reportId: 'warehouseCount',
      encoding: contents.encoding,
      header: [],
      told: { warehouse },
      rows: () => counts.map((count, i) => ({ ...count, line: i + 1 })),
      progress: () => 1,
    }
  },
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new NotReadable('jsonFile', text)
  }
}

interface Decisions {
  warehouse: string
  isHalved: boolean
  place: string
}
const decisionsOf = ({ decisions }: StagedImport) => JSON.parse(decisions) as Decisions
type Line = Count & { line: number }

/** How often the queries for what stands in the way of putting one back were built. */
let queriesBuilt = 0

const kind: FileKind<typeof counted, Line, { warehouse: string }> = {
  reader,
  stager: (_context, importId, { told }) => {
    const lines: Line[] = []
    return {
      take: (_write, rows) => void lines.push(...rows),
      end: (write) => judge(write, importId, { ...told, isHalved: false, place: '' }, lines),
    }
  },
  watermark: (db) => lastOperation(db),
  judge: (write, found) => judge(write, found.id, decisionsOf(found), stagedPayloads<Line>(write.db, found.id)),
  decide: (write, found, { isHalved }) =>
    judge(write, found.id, { ...decisionsOf(found), isHalved }, stagedPayloads<Line>(write.db, found.id)),
  answer: (write, found, _question, choice) =>
    judge(write, found.id, { ...decisionsOf(found), place: choice ?? '' }, stagedPayloads<Line>(write.db, found.id)),
  takeIn(write, _context, found) {
    const { place, isHalved } = decisionsOf(found)
    const rows = rowsToTakeIn<Line>(write.db, found.id)
    const recorder = recordChanges(write, { kind: 'stock', importId: found.id })
    for (const { payload } of rows)
      recorder.add('stock', 0, {
        ...NOTHING_SAID, place, reportId: 'listings', sku: payload.sku, folded: payload.sku.toLowerCase(),
        fulfillable: isHalved ? payload.units / 2 : payload.units, asOf: found.asOf, importId: found.id,
      }) // prettier-ignore
    return recorder
  },
  dependents(build, importId) {
    queriesBuilt += 1
    const later = build.selectFrom('stock as s').where('s.importId', '>', importId).select(['s.id', 's.sku as name'])
    return [later]
  },
  putBack: (write, importId) => void putImportBack(write, importId, ['stock']),
  preview: {
    columns: [{ id: 'units', header: 'mcf.quantity', shows: 'number', width: '80px' }],
    entity: 'stock',
    questions: (_context, found) => [
      {
        id: 'place',
        text: 'stock.whose',
        params: {},
        choices: [{ value: 'US', text: 'stock.today' }, { value: 'DE' }],
        chosen: decisionsOf(found).place || null,
      },
    ],
    reading: (_context, found) => ({ warehouse: decisionsOf(found).warehouse }),
    beside: () => (question) => ({ text: 'stock.whose', beside: { known: Number(question) } }),
  },
}

const NOTHING_SAID = {
  fnsku: '', asin: '', title: '', condition: '', channel: '', status: '', extra: '{}', reserved: null, inbound: null, unsellable: null,
  merchantQuantity: null,
} // prettier-ignore

function judge(write: WriteContext, importId: number, decisions: Decisions, lines: readonly Line[]): void {
  keepDecisions(write.db, importId, decisions)
  const add = rowWriter(write.db, importId)
  for (const line of lines)
    add({
      line: line.line,
      verdict: decisions.place === '' ? 'asks' : 'new',
      subject: line.sku,
      summary: { units: decisions.isHalved ? line.units / 2 : line.units },
      changes: [],
      issues: [],
      ...(decisions.place === '' && { question: String(line.units) }),
      payload: JSON.stringify(line),
    })
}

const handlers = intakeHandlers(intakeOf([{ fileKinds: [kind] }], RECORDED), async () => {})
let shop: BenchShop
let job: JobContext
beforeEach(() => {
  shop = benchShop({ readers: [reader, ...READERS] })
  job = shop.job
})
afterEach(() => shop.close())
const stage = (text: string) => handlers['imports.stagePaste'](job, { text, jobId: 'j' })
const COUNT = JSON.stringify({ warehouse: 'Reno', counts: [{ sku: 'A-1', units: 6 }, { sku: 'B-1', units: 4 }] }) // prettier-ignore
const page = { offset: 0, limit: 10 }

test('a kind that reads JSON is recognised, staged, previewed, asked about, decided, taken in and put back', async () => {
  const { importId } = await stage(COUNT)
  const preview = async () => handlers['imports.preview'](job, { importId })
  expect(await preview()).toMatchObject({
    import: { kind: 'counted', reportId: 'warehouseCount', encoding: 'utf-8', counts: { rows: 2, asks: 2 } },
    counted: { warehouse: 'Reno' },
    questions: [{ id: 'place', chosen: null, choices: [{ value: 'US', text: 'stock.today' }, { value: 'DE' }] }],
    empty: 'imports.noRows',
  })
  const rows = async () => (await handlers['imports.previewRows'](job, { importId, ...page })).rows
  expect((await rows()).map(({ line, subject, question }) => [line, subject, question])).toEqual([
    [1, 'A-1', { text: 'stock.whose', counted: { known: 6 } }],
    [2, 'B-1', { text: 'stock.whose', counted: { known: 4 } }],
  ])
  await handlers['imports.answer'](job, { importId, question: 'place', choice: 'US', jobId: 'j' })
  await handlers['imports.decide'](job, { importId, jobId: 'j', ...{ counted: { isHalved: true } } })
  expect((await rows()).map(({ verdict, summary, question }) => [verdict, summary, question])).toEqual([
    ['new', { units: 3 }, null],
    ['new', { units: 2 }, null],
  ])
  expect(await preview()).toMatchObject({ questions: [{ chosen: 'US' }], import: { counts: { new: 2, asks: 0 } } })
  await handlers['imports.commit'](job, { importId, jobId: 'j' })
  const stock = () => shop.db.raw.prepare('SELECT place, sku, fulfillable FROM stock ORDER BY sku').all()
  expect(stock()).toEqual([
    { place: 'US', sku: 'A-1', fulfillable: 3 },
    { place: 'US', sku: 'B-1', fulfillable: 2 },
  ])
  await handlers['imports.undo'](job, { importId, jobId: 'j' })
  expect(stock()).toEqual([])
})

test('the queries for what stands in the way of putting files back are built once, however often their list is asked for', async () => {
  const take = async (text: string) => {
    const { importId } = await stage(text)
    await handlers['imports.answer'](job, { importId, question: 'place', choice: 'US', jobId: 'j' })
    await handlers['imports.commit'](job, { importId, jobId: 'j' })
    return importId
  }
  const before = queriesBuilt
  const first = await take(COUNT)
  const list = async () => (await handlers['imports.list'](job, page)).rows.map((row) => [row.importId, row.canUndo])
  expect(await list()).toEqual([[first, true]])
  const second = await take(COUNT.replaceAll('-1', '-2'))
  expect(await list()).toEqual([[second, true], [first, false]])
  expect(await list()).toEqual([[second, true], [first, false]])
  expect(queriesBuilt - before).toBe(1)
  const refused = handlers['imports.undo'](job, { importId: first, jobId: 'j' })
  await expect(refused).rejects.toMatchObject({ code: 'importInUse', params: { dependents: 2, example: 'A-2' } })
}) // prettier-ignore

test('what was not asked, no choice of it, or another kind’s decision is refused', async () => {
  const { importId } = await stage(COUNT)
  const refused = { code: 'badInput' }
  const answer = (question: string, choice: string) =>
    handlers['imports.answer'](job, { importId, question, choice, jobId: 'j' })
  await expect(answer('colour', 'US')).rejects.toMatchObject({ ...refused, params: { field: 'question' } })
  await expect(answer('place', 'FR')).rejects.toMatchObject({ ...refused, params: { field: 'choice' } })
  const decided = handlers['imports.decide'](job, { importId, jobId: 'j', answer: { exportId: 1 } })
  await expect(decided).rejects.toMatchObject({ ...refused, params: { field: 'counted' } })
})

test.each([
  ['JSON of another shape', '{"payload":{"Orders":[]}}', 'jsonFile'],
  ['JSON that is cut off', COUNT.slice(0, -5), 'jsonFile'],
  ['XML', '<?xml version="1.0"?><Inventory/>', 'xmlFile'],
  ['an answer of Amazon’s interface', '{"header":{},"summary":{"messagesProcessed":3}}', 'answerOfInterface'],
])('%s that no kind reads is named as before', async (_, text, code) => {
  await expect(stage(text)).rejects.toMatchObject({ code: 'fileNotTaken', params: { code } })
})
