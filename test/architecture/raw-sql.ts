import ts from 'typescript'
import type { Sources } from './imports'

const MACHINE = 'is what prepares and runs statements, or changes the schema'
const NAMED_LATE = 'its tables and columns are named by what chapters declare; the schema’s types know none of that'
const STAGING = 'reads and writes the attached database of staged files, which is not in the schema'
const EACH_ROW =
  'statements are prepared once and asked for each of tens of thousands of rows, where building anew would cost more than asking'
const MILLION =
  'of a million rows the index is chosen by name or by how the condition is written; benches hold its time'
const FTS = 'asks the full-text index, which Kysely does not know'
const BARE = 'is asked by those who were handed the bare connection'
const INDEXED = 'names states and conditions in the words of their indexes'

/** Files below `electron` in which SQL is written by hand, each with the reason; everywhere else it is built. */
export const BY_HAND: Readonly<Record<string, string>> = {
  'electron/backend/db/by-index.ts': MACHINE,
  'electron/backend/db/derived.ts': MACHINE,
  'electron/backend/db/kept-statements.ts': MACHINE,
  'electron/backend/db/kysely-access.ts': MACHINE,
  'electron/backend/db/literal.ts': MACHINE,
  'electron/backend/db/search-remains.ts': FTS,
  'electron/backend/intake/staged-rows.ts': STAGING,
  'electron/backend/intake/staging.ts': STAGING,
  'electron/backend/modules/cancellations/advise.ts': MILLION,
  'electron/backend/modules/cancellations/list.ts': INDEXED,
  'electron/backend/modules/clocks/list.ts': INDEXED,
  'electron/backend/modules/costs/read.ts': INDEXED,
  'electron/backend/modules/letters/letters.ts': INDEXED,
  'electron/backend/modules/mcf/read.ts': INDEXED,
  'electron/backend/modules/orders/dictionaries.ts': EACH_ROW,
  'electron/backend/modules/orders/find.ts': MILLION,
  'electron/backend/modules/orders/kept.ts': MILLION,
  'electron/backend/modules/orders/refresh.ts': EACH_ROW,
  'electron/backend/modules/orders/report/first-orders.ts': MACHINE,
  'electron/backend/modules/orders/report/block-judge.ts': STAGING,
  'electron/backend/modules/orders/report/order-kind.ts': STAGING,
  'electron/backend/modules/orders/report/marketplace-question.ts': STAGING,
  'electron/backend/modules/orders/report/rejudge.ts': STAGING,
  'electron/backend/modules/orders/report/witness.ts': MILLION,
  'electron/backend/modules/orders/search.ts': FTS,
  'electron/backend/modules/orders/store.ts': EACH_ROW,
  'electron/backend/modules/problems/clocks.ts': INDEXED,
  'electron/backend/modules/problems/list.ts': INDEXED,
  'electron/backend/modules/refunds/read.ts': INDEXED,
  'electron/backend/modules/shipments/save.ts': EACH_ROW,
  'electron/backend/modules/shipments/sheet/find.ts': EACH_ROW,
  'electron/backend/modules/stock/list.ts': MILLION,
  'electron/backend/outgoing/processing-report/keep.ts': EACH_ROW,
  'electron/backend/outgoing/follow.ts': NAMED_LATE,
  'electron/backend/outgoing/refused.ts': NAMED_LATE,
  'electron/backend/record/clock-keeper.ts': NAMED_LATE,
  'electron/backend/record/clocks.ts': NAMED_LATE,
  'electron/backend/record/dependents.ts': NAMED_LATE,
  'electron/backend/record/history.ts': NAMED_LATE,
  'electron/backend/record/moments.ts': NAMED_LATE,
  'electron/backend/record/operations.ts': BARE,
  'electron/backend/record/put-back.ts': NAMED_LATE,
  'electron/backend/record/recorder.ts': EACH_ROW,
  'electron/backend/record/recorded-rows.ts': NAMED_LATE,
  'electron/backend/record/undo.ts': NAMED_LATE,
  'electron/backend/record/unrecorded.ts': NAMED_LATE,
  'electron/backend/shop-folder/mend.ts': MACHINE,
  'electron/backend/shop-folder/restore.ts': MACHINE,
}

/** Places where a file prepares SQL itself or writes a piece of it as text: `x.prepare(…)`, sql`…`, `sql.raw(…)`. */
export function byHandIn(path: string, text: string): number[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const lines: number[] = []
  const isSql = (node: ts.Node) => ts.isIdentifier(node) && node.text === 'sql'
  const visit = (node: ts.Node): void => {
    const isPrepared =
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'prepare'
    const isPiece =
      (ts.isTaggedTemplateExpression(node) && isSql(node.tag)) ||
      (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && isSql(node.expression.expression))
    if (isPrepared || isPiece) lines.push(file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return lines
}

/** Files with SQL by hand that are not listed, and listed ones that have none any more, each as one line for people. */
export function wrongByHand(sources: Sources, listed: Readonly<Record<string, string>>): string[] {
  const found = new Map(
    [...sources]
      .filter(([path]) => !path.endsWith('.test.ts') && !path.includes('/migrations/'))
      .flatMap(([path, text]) =>
        byHandIn(path, text)
          .slice(0, 1)
          .map((line) => [path, line] as const),
      ),
  )
  return [
    ...[...found].flatMap(([path, line]) =>
      path in listed
        ? []
        : [`${path}:${line} writes SQL by hand: build it (db.build), or list the file with its reason`],
    ),
    ...Object.keys(listed).flatMap((path) =>
      found.has(path) ? [] : [`${path} is listed and writes no SQL by hand: take it off the list`],
    ),
  ]
}
