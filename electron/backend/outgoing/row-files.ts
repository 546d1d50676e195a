import type { Input, Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { RowFileKind } from '@shared/contract/ways-out'
import { MARKETPLACES, type MarketplaceId } from '@shared/domain/marketplace'
import type { JobContext } from '../context'
import type { RowLayout } from '../formats/uploads/row-upload'
import { refusedRows } from './refused'
import type { PlanContext, PlannedRow, RowFile, RowPlan } from './way-out'
import { writeFile } from './write'

/** What the next files of a kind would hold, by marketplace. */
function planRows(context: PlanContext, kind: RowFileKind): Map<MarketplaceId, RowPlan> {
  const way = context.outgoing.rowWay(kind)
  return way.file.plan(context, refusedRows(context.db, way))
}

export function planGroups(context: PlanContext, { kind }: Input<'uploads.plan'>): Output<'uploads.plan'>['groups'] {
  const { file } = context.outgoing.rowWay(kind)
  const plans = planRows(context, kind)
  return MARKETPLACES.flatMap(({ id }) => {
    const plan = plans.get(id)
    if (!plan) return []
    const { rows, holds } = plan
    return [
      {
        marketplaceId: id,
        layouts: layoutsFor(file, id).map((layout) => layout.id),
        ready: rows.length,
        held: holds.length,
      },
    ]
  })
}

/** The rows as they will stand in the file, under its column names. */
export function plannedRows(context: PlanContext, input: Input<'uploads.rows'>): Output<'uploads.rows'> {
  const { kind, marketplaceId, limit, offset } = input
  const { file } = context.outgoing.rowWay(kind)
  const rows = planRows(context, kind).get(marketplaceId)?.rows ?? []
  const columns = [...layoutFor(file, marketplaceId, input.layout).columns]
  return {
    columns,
    total: rows.length,
    rows: rows.slice(offset, offset + limit).map(({ orderId, subjectRow, entityRow, rewritten, cells }) => ({
      orderId,
      ...(subjectRow !== undefined && { subjectRow }),
      entityRow,
      rewritten,
      cells: columns.map((name) => cells[name] ?? ''),
    })),
  }
}

/** Decisions that cannot be written as they are. Why is worked out of each by its chapter's rules, so that all are examined. */
export function heldRows(context: PlanContext, input: Input<'uploads.held'>): Output<'uploads.held'> {
  const holds = planRows(context, input.kind).get(input.marketplaceId)?.holds ?? []
  const { length: total } = holds
  return { counts: { '': total }, total, rows: holds.slice(input.offset, input.offset + input.limit) }
}

/** The layouts a marketplace takes, the one to use first. */
const layoutsFor = (file: RowFile, marketplaceId: MarketplaceId) => file.layoutsOf?.(marketplaceId) ?? file.layouts

/** The layout asked for, where the marketplace takes it, else the marketplace's first. */
function layoutFor(file: RowFile, marketplaceId: MarketplaceId, asked?: string): RowLayout {
  const layouts = layoutsFor(file, marketplaceId)
  return layouts.find(({ id }) => id === asked) ?? layouts[0]
}

/** The rows of the first so many orders, the others wait for the next file; rows of one order stay together. */
function firstOrders(rows: readonly PlannedRow[], most: number | undefined): PlannedRow[] {
  if (most === undefined) return [...rows]
  const taken = new Set<string>()
  return rows.filter(({ orderId }) => taken.has(orderId) || (taken.size < most && taken.add(orderId)))
}

/** Writes what is ready of a kind for a marketplace into the shop's exports folder. Throws what `exports.write` throws. */
export async function writeRowFile(
  context: JobContext,
  input: Input<'uploads.write'>,
): Promise<Output<'uploads.write'>> {
  const { kind, marketplaceId, template } = input
  context.progress('planning', 0, 0)
  const { file } = context.outgoing.rowWay(kind)
  const layout = layoutFor(file, marketplaceId, input.layout)
  const planned = planRows(context, kind).get(marketplaceId)?.rows ?? []
  const rows = firstOrders(planned, layout.mostOrders)
  if (rows.length === 0) throw new DeskError('nothingToWrite', {})
  return writeFile(context, {
    kind,
    marketplaceId,
    baseName: file.baseName,
    lines: rows.map(({ entityRow, orderRow, revision, orderId, cells }) => ({
      entityRow,
      orderRow,
      revision,
      content: { orderId, cells },
    })),
    write: (target) =>
      context.files.writeUpload({
        ...target,
        upload: { layouts: file.layouts, sheet: file.sheet },
        layout,
        rows: rows.map(({ orderId, cells }) => ({ orderId, cells })),
        ...(template !== undefined && { template }),
      }),
  })
}
