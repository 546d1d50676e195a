import ts from 'typescript'
import type { Sources } from './imports'

const MACHINE = 'is what builds, prepares and runs statements, or makes tables and indexes'
const NAMED_LATE = 'its tables and columns are named by what chapters declare; the schema’s types know none of that'
const FTS = 'asks the full-text index, which Kysely does not know'
const INDEXED = 'names the states of a list in the words of its index, which must be the same expression'
const NO_ACCESS = 'looks into a database that may not be whole, before there is an access to it'

/** For speed: a query that is built once costs 0.25 µs more at each asking. The bench that shows the need is named. */
const eachRow = (bench: string) => `is asked for each of hundreds of thousands of rows, shown by the bench ${bench}`
const ofMillion = (bench: string) =>
  `of many rows the index is chosen by what is asked and how it is written, shown by the bench ${bench}`

/** Files below `electron` in which SQL is written by hand, each with the reason; everywhere else it is built. */
export const BY_HAND: Readonly<Record<string, string>> = {
  'electron/backend/db/by-index.ts': MACHINE,
  'electron/backend/db/derived.ts': MACHINE,
  'electron/backend/db/kept-statements.ts': MACHINE,
  'electron/backend/db/kysely-access.ts': MACHINE,
  'electron/backend/db/literal.ts': MACHINE,
  'electron/backend/db/search-remains.ts': FTS,
  'electron/backend/intake/staged-rows.ts': eachRow('import'),
  'electron/backend/intake/staging.ts': MACHINE,
  'electron/backend/modules/cancellations/list.ts': INDEXED,
  'electron/backend/modules/clocks/list.ts': ofMillion('clocks'),
  'electron/backend/modules/mcf/read.ts': INDEXED,
  'electron/backend/modules/messages/search.ts': FTS,
  'electron/backend/modules/orders/dictionaries.ts': eachRow('import'),
  'electron/backend/modules/orders/find.ts': ofMillion('lists'),
  'electron/backend/modules/orders/kept.ts': ofMillion('lists'),
  'electron/backend/modules/orders/refresh.ts': eachRow('bulk'),
  'electron/backend/modules/orders/report/block-judge.ts': eachRow('import'),
  'electron/backend/modules/orders/report/first-orders.ts': MACHINE,
  'electron/backend/modules/orders/report/order-kind.ts': eachRow('import'),
  'electron/backend/modules/orders/report/witness.ts': ofMillion('opening'),
  'electron/backend/modules/orders/search.ts': FTS,
  'electron/backend/modules/orders/store.ts': eachRow('import'),
  'electron/backend/modules/problems/list.ts': INDEXED,
  'electron/backend/modules/refunds/read.ts': INDEXED,
  'electron/backend/modules/shipments/save.ts': eachRow('bulk'),
  'electron/backend/modules/shipments/sheet/find.ts': eachRow('batch'),
  'electron/backend/modules/stock/list.ts': ofMillion('cases'),
  'electron/backend/outgoing/follow.ts': NAMED_LATE,
  'electron/backend/outgoing/refused.ts': NAMED_LATE,
  'electron/backend/record/clock-keeper.ts': NAMED_LATE,
  'electron/backend/record/clocks.ts': NAMED_LATE,
  'electron/backend/record/dependents.ts': NAMED_LATE,
  'electron/backend/record/moments.ts': NAMED_LATE,
  'electron/backend/record/put-back.ts': NAMED_LATE,
  'electron/backend/record/recorder.ts': eachRow('bulk'),
  'electron/backend/record/recorded-rows.ts': NAMED_LATE,
  'electron/backend/record/undo.ts': NAMED_LATE,
  'electron/backend/record/unrecorded.ts': NAMED_LATE,
  'electron/backend/shop-folder/mend.ts': MACHINE,
  'electron/backend/shop-folder/restore.ts': NO_ACCESS,
}

/** Benches that reasons name. */
export const benchesNamed = (reasons: Readonly<Record<string, string>>): string[] =>
  [...new Set(Object.values(reasons).flatMap((reason) => /the bench (\S+)$/.exec(reason)?.[1] ?? []))].sort()

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
