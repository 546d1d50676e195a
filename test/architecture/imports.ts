import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import ts from 'typescript'
import { BESIDE_TESTS, FLOORS, type Floor } from './floors'

/** Source texts by path from the checkout's root, with `/`. */
export type Sources = ReadonlyMap<string, string>

type Target = { kind: 'node' } | { kind: 'package'; name: string } | { kind: 'file'; path: string }

const SOURCE = /\.tsx?$/
const importsOf = (text: string) => ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
const withoutExtension = (path: string) => path.replace(/\.(tsx?|json|css)$/, '')

/** All TypeScript below the folders. */
export function sourcesIn(root: string, folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => SOURCE.test(name) && !name.endsWith('.d.ts'))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
  )
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}

/** What a path pattern means, `*` being one folder name that must be the same wherever `own` names it. */
function covers(pattern: string, path: string): boolean {
  const expression = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]+')
  return new RegExp(`^${expression}(/|$)`).test(path)
}

/** The floor's own folder for this file: `modules/*` becomes `modules/orders`. */
function home(floor: Floor, path: string): string {
  const depth = floor.at.split('/').length
  return path.split('/').slice(0, depth).join('/')
}

/** Where an import leads: aliases and relative paths are followed to a file, a folder to its index. */
export function targetOf(
  specifier: string,
  from: string,
  sources: Sources,
  aliases: Readonly<Record<string, string>>,
): Target {
  if (isBuiltin(specifier)) return { kind: 'node' }
  const alias = Object.keys(aliases).find((name) => specifier === name || specifier.startsWith(`${name}/`))
  const path = alias
    ? posix.join(aliases[alias] ?? '', specifier.slice(alias.length))
    : specifier.startsWith('.')
      ? posix.join(posix.dirname(from), specifier)
      : undefined
  if (path === undefined) {
    const parts = specifier.split('/')
    return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') }
  }
  const bare = withoutExtension(path)
  const isFolder = [`${bare}/index.ts`, `${bare}/index.tsx`].some((file) => sources.has(file))
  return { kind: 'file', path: isFolder ? `${bare}/index` : bare }
}

const chapterOf = (path: string) => /^electron\/backend\/modules\/[^/]+/.exec(path)?.[0] ?? '~'

/** What is imported from for its types alone: each time it is named. */
function typesAlone(file: string, text: string, named: readonly string[]): ReadonlySet<string> {
  const left = new Map<string, number>()
  for (const specifier of named) left.set(specifier, (left.get(specifier) ?? 0) + 1)
  for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements) {
    const isType =
      (ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(statement) && statement.isTypeOnly)
    if (!isType || !statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const { text: specifier } = statement.moduleSpecifier
    left.set(specifier, (left.get(specifier) ?? 0) - 1)
  }
  return new Set([...left].filter(([, times]) => times === 0).map(([specifier]) => specifier))
}

function allows(rule: Omit<Floor, 'at'>, target: Target, path: string, isType: boolean): boolean {
  if (target.kind === 'node') return rule.node === true
  if (target.kind === 'file')
    return [...(rule.floors ?? []), ...(isType ? (rule.types ?? []) : [])].some((pattern) =>
      covers(pattern.replace('~', chapterOf(path)), target.path),
    )
  return [...(rule.packages ?? []), ...(rule.only?.[path] ?? [])].some((name) =>
    name.endsWith('/*') ? target.name.startsWith(name.slice(0, -1)) : target.name === name,
  )
}

/** Every import that the table does not allow, each as one line for people. */
export function wrongImports(sources: Sources, aliases: Readonly<Record<string, string>>): string[] {
  const wrong: string[] = []
  for (const [file, text] of sources) {
    const path = withoutExtension(file)
    const floor = FLOORS.find(({ at }) => covers(at, path))
    if (!floor) {
      wrong.push(`${file} lies on no floor of test/architecture/floors.ts`)
      continue
    }
    const specifiers = importsOf(text)
    const types = typesAlone(file, text, specifiers)
    for (const specifier of specifiers) {
      const isType = types.has(specifier)
      const target = targetOf(specifier, file, sources, aliases)
      const isOwn = target.kind === 'file' && ownFloor(target.path, floor, path)
      const isTest = /\.test$/.test(path)
      if (isOwn || allows(floor, target, path, isType) || (isTest && allows(BESIDE_TESTS, target, path, isType)))
        continue
      wrong.push(`${file} may not import ${specifier} (${floor.at})`)
    }
  }
  return wrong
}

/** A folder inside another floor's folder is a floor of its own: `electron/backend` does not own `electron/backend/db`. */
function ownFloor(target: string, floor: Floor, path: string): boolean {
  return FLOORS.find(({ at }) => covers(at, target)) === floor && covers(home(floor, path), target)
}

/** Circles of files that import each other, also for types alone: each as the way around it. */
export function circles(sources: Sources, aliases: Readonly<Record<string, string>>): string[] {
  const byPath = new Map([...sources].map(([file, text]) => [withoutExtension(file), { file, text }]))
  const found: string[] = []
  const done = new Set<string>()
  const way: string[] = []
  const visit = (path: string): void => {
    const known = byPath.get(path)
    if (!known || done.has(path)) return
    if (way.includes(path)) {
      found.push([...way.slice(way.indexOf(path)), path].join(' → '))
      return
    }
    way.push(path)
    for (const specifier of importsOf(known.text)) {
      const target = targetOf(specifier, known.file, sources, aliases)
      if (target.kind === 'file') visit(target.path)
    }
    way.pop()
    done.add(path)
  }
  for (const path of byPath.keys()) visit(path)
  return found
}
