import ts from 'typescript'
import type { Sources } from './imports'

/** A statement that writes a table, in SQL or built. `table` is empty where the text does not name it: it is put together. */
interface Writing {
  line: number
  table: string
}

const SQL =
  /\b(?:insert(?:\s+or\s+\w+)?\s+into|replace\s+into|update(?:\s+or\s+\w+)?|delete\s+from)\s+(?:main\.)?(\$\{|[\w."]+)/gi
const BUILT: ReadonlySet<string> = new Set(['insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto'])
/** What comes after UPDATE where it is no statement. */
const NO_TABLE: ReadonlySet<string> = new Set(['set', 'of', 'on'])

/** Texts of a file, and calls that build a query. Comments are no texts. */
function writingsIn(path: string, text: string): Writing[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Writing[] = []
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node))
      for (const [, table = ''] of node.getText(file).matchAll(SQL))
        if (!NO_TABLE.has(table.toLowerCase())) found.push({ line: lineOf(node), table: table === '${' ? '' : table })
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && BUILT.has(node.expression.name.text)) {
      const [table] = node.arguments
      found.push({ line: lineOf(node), table: table && ts.isStringLiteralLike(table) ? table.text : '' })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
} // prettier-ignore

/** Files that write tables whose names they put together, and why they may. */
export const PUT_TOGETHER: Readonly<Record<string, string>> = {
  'electron/backend/db/search-remains.ts': 'the indexes of words, table by table; they follow from what is recorded',
}

/** Every place outside the record that writes a recorded table, or one that it does not name, each as one line for people. */
export function writtenOtherwise(sources: Sources, recorded: ReadonlySet<string>): string[] {
  const own = (path: string) => path.startsWith('electron/backend/record/') || path.startsWith('electron/backend/db/migrations/')
  return [...sources]
    .filter(([path]) => !own(path) && !path.endsWith('.test.ts'))
    .flatMap(([path, text]) =>
      writingsIn(path, text).flatMap(({ line, table }) => {
        if (table === '') return path in PUT_TOGETHER ? [] : [`${path}:${line} writes a table that it does not name`]
        return recorded.has(table) ? [`${path}:${line} writes ${table}, which only the record does`] : []
      }),
    )
} // prettier-ignore
