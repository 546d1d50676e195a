import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { sourcesIn, type Sources, targetOf } from './imports'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ALIASES = {
  '@shared': 'shared',
  '@backend': 'electron/backend',
  '@renderer': 'renderer',
  '@resources': 'resources',
}
const sources = sourcesIn(ROOT, ['shared', 'electron', 'renderer'])

/** What is loaded with a file before it runs: its imports of values, and theirs. What is imported when it is needed is not. */
function loadedWith(entry: string, among: Sources): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = among.get(file)
    if (text === undefined || files.has(file)) continue
    files.add(file)
    for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue
      if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier) || isOfTypes(statement)) continue
      const target = targetOf(statement.moduleSpecifier.text, file, among, ALIASES)
      if (target.kind === 'package') packages.add(target.name)
      if (target.kind === 'file') waiting.push(`${target.path}.ts`, `${target.path}.tsx`)
    }
  }
  return { files, packages }
}

const isOfTypes = (statement: ts.ImportDeclaration | ts.ExportDeclaration) =>
  ts.isExportDeclaration(statement)
    ? statement.isTypeOnly
    : statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword

/** Libraries that read mails: the files thread alone needs them, and it starts when the first screen is there. */
const OF_MAILS = ['postal-mime', '@kenjiuno/msgreader', '@kenjiuno/decompressrtf', 'htmlparser2']

test.each(['electron/main.ts', 'electron/preload.ts', 'electron/backend/engine/db-worker.ts', 'renderer/main.tsx'])(
  'what %s loads at the start reads no mails',
  (entry) => {
    const { files, packages } = loadedWith(entry, sources)
    expect(files.size).toBeGreaterThan(1)
    expect([...files].filter((file) => file.startsWith('electron/backend/formats/mail/'))).toEqual([])
    expect([...packages].filter((name) => OF_MAILS.includes(name))).toEqual([])
  },
)

test('the page loads the articles of the playbook when they are first asked for', () => {
  const { files } = loadedWith('renderer/main.tsx', sources)
  expect(files).toContain('renderer/modules/playbook/use-articles.ts')
  expect([...files].filter((file) => file.startsWith('shared/i18n/playbook/'))).toEqual([])
})

test('what is loaded is found through faces and aliases; types, and what is imported later, are not', () => {
  const house = new Map([
    [
      'electron/main.ts',
      `import { a } from '@backend/mail'\nimport type { B } from './b'\nconst c = () => import('./c')`,
    ],
    ['electron/backend/mail/index.ts', `export { a } from './a'`],
    ['electron/backend/mail/a.ts', `import PostalMime from 'postal-mime'`],
    ['electron/b.ts', ''],
    ['electron/c.ts', ''],
  ])
  const { files, packages } = loadedWith('electron/main.ts', house)
  expect([...files]).toEqual(['electron/main.ts', 'electron/backend/mail/index.ts', 'electron/backend/mail/a.ts'])
  expect([...packages]).toEqual(['postal-mime'])
})
