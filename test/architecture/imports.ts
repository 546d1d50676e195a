import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import ts from 'typescript'
import { BESIDE_TESTS, FLOORS, type Floor } from './floors'

/** Source texts by path from the checkout's root, with `/`. */
export type Sources = ReadonlyMap<string, string>

type Target = { kind: 'node' } | { kind: 'package'; name: string } | { kind: 'file'; path: string }

const SOURCE = /\.tsx?$/
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

function allows(rule: Omit<Floor, 'at'>, target: Target, path: string): boolean {
  if (target.kind === 'node') return rule.node === true
  if (target.kind === 'file')
    return (rule.floors ?? []).some((pattern) => covers(pattern.replace('~', chapterOf(path)), target.path))
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
    for (const { fileName: specifier } of ts.preProcessFile(text, true, true).importedFiles) {
      const target = targetOf(specifier, file, sources, aliases)
      const isOwn = target.kind === 'file' && ownFloor(target.path, floor, path)
      const isTest = /\.test$/.test(path)
      if (isOwn || allows(floor, target, path) || (isTest && allows(BESIDE_TESTS, target, path))) continue
      wrong.push(`${file} may not import ${specifier} (${floor.at})`)
    }
  }
  return wrong
}

/** A folder inside another floor's folder is a floor of its own: `electron/backend` does not own `electron/backend/db`. */
function ownFloor(target: string, floor: Floor, path: string): boolean {
  return FLOORS.find(({ at }) => covers(at, target)) === floor && covers(home(floor, path), target)
}
