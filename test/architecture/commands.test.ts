import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { texts } from '@shared/i18n/en'
import { sourcesIn } from './imports'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

interface Declared {
  id: string
  keys: string[]
}

/** Commands as they stand in the source: objects with an `id` and what is to be `run`. Those of row menus stand elsewhere. */
function commandsOf(file: string, text: string): Declared[] {
  const found: Declared[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const texts = new Map<string, string>()
      const names = new Set<string>()
      for (const property of node.properties) {
        const name = property.name && ts.isIdentifier(property.name) ? property.name.text : ''
        names.add(name)
        if (ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer))
          texts.set(name, property.initializer.text)
      }
      const id = texts.get('id')
      if (id !== undefined && names.has('run'))
        found.push({ id, keys: ['keys', 'also'].flatMap((name) => texts.get(name) ?? []) })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return found
}

const commands = [...sourcesIn(ROOT, ['renderer'])]
  .filter(([file]) => file === 'renderer/app/commands.ts' || file.endsWith('/chapter.ts'))
  .flatMap(([file, text]) => commandsOf(file, text))

test('each command that has a text is declared once, by a chapter or by the desk, and no other is', () => {
  expect(commands.map(({ id }) => id).sort()).toEqual(Object.keys(texts.commands).sort())
})

test('no two commands are said by one key', () => {
  const keys = commands.flatMap((command) => command.keys)
  expect(keys).toContain('Ctrl+Shift+V')
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
})
