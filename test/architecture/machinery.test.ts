import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { INTAKE, OUTGOING, RECORDED } from '@backend/engine/chapters'
import { record as letters } from '@backend/modules/letters/chapter'
import { record as outgoing } from '@backend/outgoing'
import { contract } from '@shared/contract'
import { WAYS_OUT } from '@shared/contract/chapters'
import { besides, decisions, fileKindId, fileReportId, readings } from '@shared/contract/file-kinds'
import type { WayOutPart } from '@shared/contract/way-out'
import { texts as en } from '@shared/i18n/en'
import { type Sources, sourcesIn } from './imports'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Tables that what leaves keeps itself. */
const OWN = new Set([
  ...(outgoing.tables ?? []).map(({ table }) => table as string),
  ...Object.keys(outgoing.keeps ?? {}),
])
/** Words of chapters: their tables, what their rows are called, and the kinds of their files. */
const CHAPTERS_WORDS = new Set([
  ...RECORDED.all.flatMap(({ table, entity }) => (OWN.has(table) ? [] : [table, entity])),
  ...WAYS_OUT.map(({ id }) => id),
])

/** Texts of machinery that name a chapter's table, row or kind of file: in SQL, as a key, or by a comparison. */
function namedIn(sources: Sources, words: ReadonlySet<string>): string[] {
  const found: string[] = []
  for (const [path, text] of sources) {
    if (path.endsWith('.test.ts')) continue
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) // prettier-ignore
      const isPath = ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)
      if (isText && !isPath)
        for (const [word] of node.text.matchAll(/(?<![\w-])\w+(?![\w-])/g)) if (words.has(word)) found.push(`${path}: ${word} in “${node.text.trim()}”`)
      ts.forEachChild(node, visit)
    }
    ts.forEachChild(file, visit)
  }
  return found
} // prettier-ignore

test('what leaves names no chapter: no table of one, no row, no kind of file', () => {
  const sources = sourcesIn(ROOT, ['electron/backend/outgoing'])
  expect(sources.size).toBeGreaterThan(10)
  expect([...OWN]).toEqual(expect.arrayContaining(['exports', 'exportLines', 'exportAnswers']))
  expect(namedIn(sources, CHAPTERS_WORDS)).toEqual([])
})

test('the intake names no chapter: no table of one, no row, no kind of file', () => {
  // Its own endpoints are called as they are.
  const sources = new Map([...sourcesIn(ROOT, ['electron/backend/intake'])].map(([path, text]) => [path, text.replaceAll(/'imports\.\w+'/g, "''")])) // prettier-ignore
  expect(sources.size).toBeGreaterThan(15)
  const words = new Set([
    ...RECORDED.all.flatMap(({ table, entity }) => [table, entity]),
    ...INTAKE.kinds.map(({ reader }) => reader.kind),
  ])
  expect(words).toContain('orders')
  expect(namedIn(sources, words)).toEqual([])
})

test('letters and their editor name no chapter: no table of one, no row', () => {
  const own = new Set<string>(letters.tables?.flatMap(({ table, entity }) => [table, entity]))
  const words = new Set(RECORDED.all.flatMap(({ table, entity }) => [table, entity]).filter((word) => !own.has(word)))
  expect([...words]).toEqual(expect.arrayContaining(['problem', 'cancellations', 'order']))
  const sources = sourcesIn(ROOT, ['electron/backend/modules/letters', 'renderer/lib'])
  const theirs = [...sources].filter(
    ([path]) =>
      path === 'renderer/lib/letters.tsx' || (path.includes('/modules/letters/') && !path.endsWith('/chapter.ts')),
  )
  expect(theirs.length).toBeGreaterThan(6)
  expect(namedIn(new Map(theirs), words)).toEqual([])
})

test('the contract of the way in names no kind of file, no report and no contract of a chapter', () => {
  const sources = new Map([...sourcesIn(ROOT, ['shared/contract'])].filter(([path]) => /\/(imports|file-kind)\.ts$/.test(path))) // prettier-ignore
  expect(sources.size).toBe(2)
  const words = new Set<string>([...fileKindId().options, ...fileReportId().options])
  expect(namedIn(sources, words)).toEqual([])
  const imported = [...sources.values()].flatMap((text) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName)) // prettier-ignore
  const others = imported.filter(
    (path) => !/^(zod|\.\/(define|file-kinds?|list|paging)|\.\.\/domain\/files\/.*)$/.test(path),
  )
  expect(others).toEqual([])
})

test('the contract of the way out, and the rules of it, name no way of a chapter', () => {
  const files = /\/(uploads|exports|by-hand|ways?-out)\.ts$|\/domain\/exports\//
  const sources = new Map(
    [...sourcesIn(ROOT, ['shared/contract', 'shared/domain'])].filter(([path]) => files.test(path)),
  )
  expect(sources.size).toBeGreaterThan(6)
  expect(namedIn(sources, new Set(WAYS_OUT.map(({ id }) => id)))).toEqual([])
})

test('no kind of file is called as something else that the page is told of a preview', () => {
  const { preview, previewRows, decide } = contract.imports
  const given = [preview.output, previewRows.output.shape.rows.element.shape.question.unwrap(), decide.input]
  const declared = [readings(), besides(), decisions()]
  const kinds = fileKindId().options
  given.forEach(({ shape }, i) => {
    const own = Object.keys(shape).filter((name) => !Object.hasOwn(declared[i] ?? {}, name))
    expect(own.filter((name) => kinds.includes(name as 'orders'))).toEqual([])
    expect(own.length).toBeGreaterThan(0)
  })
})

describe('a chapter that is named is found', () => {
  test.each([
    ['in SQL', 'db.prepare(`SELECT id FROM refunds WHERE id = ?`)'],
    ['… around a blank', 'db.prepare(`SELECT ${x} FROM shipments s JOIN ${y}`)'],
    ['in a built query', "db.build.selectFrom('orders').selectAll()"],
    ['by a kind of file', "if (kind === 'confirmation') settle()"],
    ['by what its rows are called', "recorder.tell(1, { entity: 'mcfCancellation' })"],
  ])('%s', (_what, text) => {
    expect(namedIn(new Map([['electron/backend/outgoing/x.ts', text]]), CHAPTERS_WORDS)).not.toEqual([])
  })
})

test('every step by hand and every text to copy has its words', () => {
  const byHand = OUTGOING.all.flatMap(({ kind, byHand: steps }) => (steps ? [[kind, steps.steps] as const] : []))
  const words: Readonly<Record<string, { steps: object }>> = en.byHand.of
  for (const [kind, steps] of byHand) expect(Object.keys(words[kind]?.steps ?? {})).toEqual(steps)
})

test('every way out of the contract is one of the backend that does as it says, and each leads out of a table that is recorded', () => {
  const said = WAYS_OUT.map((way: WayOutPart) => [way.id, way.file === 'rows', way.byHand === true])
  expect(OUTGOING.all.map(({ kind, file, byHand }) => [kind, file !== undefined, byHand !== undefined]).sort()).toEqual(said.sort())
  for (const { table, entity, refusals = table } of OUTGOING.all) {
    expect(RECORDED.named(table)).toMatchObject({ entity, nature: 'decision' })
    expect(refusals).toBe(table)
  }
}) // prettier-ignore
