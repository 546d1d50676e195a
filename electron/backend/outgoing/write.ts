import { basename } from 'node:path'
import type { Output } from '@shared/contract'
import type { UploadKind } from '@shared/contract/ways-out'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { DateTime } from 'luxon'
import type { JobContext, WriteContext } from '../context'
import { type Given, preparedWrite } from '../db/prepared'
import type { Row } from '../db/schema'
import { type NewRow, recordChanges, rowBringer } from '../record'
import type { WrittenUpload } from '../context/files-client'
import { remembered, waitingFolder } from './appear'
import type { LineContent } from './written-lines'

interface RememberedLine {
  entityRow: number
  orderRow: number
  revision: number
  content: LineContent
}

/** A file that a chapter has planned. */
export interface PlannedFile {
  kind: UploadKind
  marketplaceId: MarketplaceId
  /** What the file is called, before marketplace and time. */
  baseName: string
  lines: readonly RememberedLine[]
  /** Writes it into the folder; `baseName` is without extension. */
  write(target: { folder: string; baseName: string }): Promise<WrittenUpload>
  /** What else is kept with it, in the same transaction. */
  keep?(write: WriteContext): void
}

/** Writes a file into the shop's exports folder, and remembers line by line what was written. Throws what `exports.write` throws. */
export async function writeFile(context: JobContext, planned: PlannedFile): Promise<Output<'exports.write'>> {
  const { marketplaceId, baseName, lines } = planned
  context.progress('writingFile', 0, lines.length)
  const stamp = DateTime.fromMillis(context.now(), { zone: context.shop.timeZone }).toFormat('yyyy-MM-dd_HHmm')
  const file = await planned.write({
    folder: waitingFolder(context),
    baseName: `${baseName}_${marketplaceId}_${stamp}`,
  })
  return remembered(context, file, lines.length, (write, named) => {
    planned.keep?.(write)
    return rememberFile(write, planned, named)
  })
}

const addLine = preparedWrite((build, given: Given<Row<'exportLines'>>) =>
  build.insertInto('exportLines').values({
    exportId: given('exportId'),
    line: given('line'),
    entityRow: given('entityRow'),
    orderRow: given('orderRow'),
    revision: given('revision'),
    content: given('content'),
  }),
)

/** Remembers line by line what was written, and marks the decisions as written. Returns the number of the export. */
function rememberFile(write: WriteContext, { kind, marketplaceId, lines }: PlannedFile, file: WrittenUpload): number {
  const { db, outgoing } = write
  const { table, entity } = outgoing.of(kind)
  const orders = new Map(lines.map((line) => [line.content.orderId, line.orderRow]))
  const fileName = basename(file.path)
  const { sha256 } = file
  const added: NewRow<'exports'> = {
    kind,
    marketplaceId,
    form: file.form,
    fileName,
    sha256,
    lineCount: lines.length,
    orderCount: orders.size,
    writtenAt: write.now(),
    uploadedAt: null,
  }
  // It is out of the house once it is written: it can be marked as not uploaded, but not undone.
  const bring = rowBringer(db.raw, write.recorded.named('exports'), Object.keys(added))
  const exportId = bring(Object.values(added))
  const rows = lines.length
  outgoing.tell('written', write, { exportId, marketplaceId, fileName, sha256, rows, orders: orders.size })
  const recorder = recordChanges(write, { kind: 'export', exportId })
  lines.forEach(({ entityRow, orderRow, revision, content }, i) => {
    db.run(addLine({ exportId, line: i + 1, entityRow, orderRow, revision, content: JSON.stringify(content) }))
    recorder.follow(table, entityRow, { writtenRevision: revision })
  })
  const touched = new Set(orders.values())
  for (const orderRow of touched) recorder.tell(orderRow, { entity, entityRow: 0, before: null, after: null })
  outgoing.tell('moved', db, touched)
  return exportId
}
