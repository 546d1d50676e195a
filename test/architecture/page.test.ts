import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { contract } from '@shared/contract'
import { fileKindId, fileReportId } from '@shared/contract/file-kinds'
import { texts } from '@shared/i18n/en'
import { type Sources, sourcesIn } from './imports'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CHAPTERS = readdirSync(`${ROOT}/renderer/modules`)

/** What the desk asks about itself: no chapter answers it. */
const OF_THE_DESK = new Set(['app', 'backups', 'lists', 'policy', 'shop', 'shops', 'undo', 'views'])
const ENDPOINTS = new Set(
  Object.entries(contract).flatMap(([of, endpoints]) =>
    OF_THE_DESK.has(of) ? [] : Object.keys(endpoints).map((name) => `${of}.${name}`),
  ),
)

/** The pages that chapters declare: `/mcf` of `/mcf/$mcfOrderId`. */
function pagesOf(sources: Sources): ReadonlySet<string> {
  const paths = [...sources].flatMap(([file, text]) =>
    file.endsWith('/chapter.ts') ? [...text.matchAll(/path: '(\/[^'/]*)/g)].map(([, path = '']) => path) : [],
  )
  return new Set(paths)
}

/** Mechanisms that a chapter of the desk is the page of, and what of it they name. */
const ALLOWED: Readonly<Record<string, { names: RegExp; because: string }>> = {
  'renderer/app/chapters.ts': { names: /^\/orders$/, because: 'the one list says where the desk begins' },
  'renderer/lib/chapter.ts': { names: /^imports\.previewRows$/, because: 'the way in: the rows of its preview' },
  'renderer/lib/order-part.ts': { names: /^orders\.get$/, because: 'the order that the parts of all chapters are about' },
  'renderer/lib/letters.tsx': { names: /^letters\./, because: 'letters to buyers about whatever a chapter declares: their one editor' },
  'renderer/lib/begin-letter.tsx': { names: /^letters\.begin$/, because: 'letters to buyers: where one is begun' },
  'renderer/lib/own-letters.ts': { names: /^letters\.templates$/, because: 'letters to buyers: the shop’s own templates of them' },
  'renderer/lib/intake.ts': { names: /^(\/?imports\b|\/orders$)/, because: 'the way in, and its page; back to where the desk begins' },
  'renderer/lib/use-decide.ts': { names: /^imports\./, because: 'the way in: what is decided about a file' },
  'renderer/lib/import-back.ts': { names: /^imports\./, because: 'the way in, taken back' },
  'renderer/lib/to-file.tsx': { names: /^\/?uploads\b/, because: 'the way out, and its page' },
  'renderer/lib/write-file.tsx': { names: /^exports\./, because: 'the way out: what was written' },
  'renderer/lib/by-hand.tsx': { names: /^byHand\./, because: 'the way out: what is done by hand' },
  'renderer/lib/remarks.tsx': { names: /^exports\./, because: 'the way out: what Amazon answered' },
  'renderer/lib/findings.ts': { names: /^doctor\.tables$/, because: 'the rules of a parcel, examined while it is typed by several chapters' },
  'renderer/lib/ask-first.ts': { names: /^orders\.selectionCounts$/, because: 'every change of many orders is asked about in one place' },
} // prettier-ignore

/** Texts outside of the chapters that name one: a page of it, or a question to it. */
function namedIn(sources: Sources, pages: ReadonlySet<string>): string[] {
  const found: string[] = []
  for (const [path, text] of sources) {
    if (path.startsWith('renderer/modules/') || path.endsWith('.test.ts')) continue
    const visit = (node: ts.Node): void => {
      const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node)
      if (isText && (ENDPOINTS.has(node.text) || pages.has(/^\/[^/?]*/.exec(node.text)?.[0] ?? '')))
        if (!ALLOWED[path]?.names.test(node.text)) found.push(`${path} names “${node.text}”`)
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
  }
  return found
}

const sources = sourcesIn(ROOT, ['renderer'])
const pages = pagesOf(sources)

test('every folder of a chapter declares what it brings, and the list names each', () => {
  const list = sources.get('renderer/app/chapters.ts') ?? ''
  expect(CHAPTERS.filter((id) => !sources.has(`renderer/modules/${id}/chapter.ts`))).toEqual([])
  expect(CHAPTERS.filter((id) => !list.includes(`'@renderer/modules/${id}/chapter'`))).toEqual([])
})

test('desk, mechanisms and parts name no chapter', () => {
  expect([...pages]).toEqual(expect.arrayContaining(['/orders', '/mcf', '/problems', '/start']))
  expect(ENDPOINTS).toContain('refunds.list')
  expect(namedIn(sources, pages)).toEqual([])
})

/** What the preview of files may say of its own: everything else is a chapter's, which declares it. */
const OF_THE_PREVIEW = /^(imports|common|issues|lists|whyNot)\b/
const TEXTS = new Set(Object.keys(texts))

/** Where the way in names a chapter: a text of one, a question to one, a kind of file or a report. */
function namedInPreview(sources: Sources): string[] {
  const words = new Set<string>([...fileKindId().options, ...fileReportId().options])
  const found: string[] = []
  for (const [path, text] of sources) {
    if (!path.startsWith('renderer/modules/imports/') || path.endsWith('ImportButton.tsx')) continue
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
    const visit = (node: ts.Node): void => {
      const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node)
      const isOfTexts = isText && node.text.includes('.') && TEXTS.has(node.text.split('.')[0] ?? '')
      if (isOfTexts && !OF_THE_PREVIEW.test(node.text)) found.push(`${path} says “${node.text}”`)
      if (isText && words.has(node.text)) found.push(`${path} names “${node.text}”`)
      if (isText && ENDPOINTS.has(node.text) && !node.text.startsWith('imports.')) found.push(`${path} asks “${node.text}”`)
      if (ts.isPropertyAccessExpression(node) && words.has(node.name.text)) found.push(`${path} reads “${node.name.text}”`)
      if (ts.isBindingElement(node) && words.has(node.name.getText())) found.push(`${path} reads “${node.name.getText()}”`)
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return found
} // prettier-ignore

test('the preview of files draws what their kinds declare, and names none', () => {
  expect(namedInPreview(sources)).toEqual([])
})

describe('a kind of file that the preview names is found', () => {
  test.each([
    ['by a text of its chapter', 't(`sheet.ask.${code}`)'],
    ['by a question to its chapter', `useDesk('orders.tabCounts', {})`],
    ['by its word', `const Reading = readings['stock']`],
    ['by a report', `t(reportId === 'unshippedOrders' ? 'imports.empty' : 'imports.noRows')`],
    ['by what it says', 'preview.sheet?.mapping'],
    ['by what it says, taken out', 'const { answer } = preview'],
  ])('%s', (_what, text) => {
    expect(namedInPreview(new Map([['renderer/modules/imports/PreviewPage.tsx', text]]))).not.toEqual([])
  })
})

test('what is allowed is needed', () => {
  const unused = Object.keys(ALLOWED).filter((file) => {
    const text = sources.get(file)
    return text === undefined || namedIn(new Map([[`${file}.`, text]]), pages).length === 0
  })
  expect(unused).toEqual([])
})

describe('a chapter that is named is found', () => {
  test.each([
    ['by its page', 'renderer/app/Rail.tsx', `const to = '/refunds'`],
    ['by a page below it', 'renderer/lib/x.ts', `navigate({ to: '/problems/$problemId', params })`],
    ['by an address with a blank', 'renderer/lib/x.ts', 'history.push(`/mcf/${id}`)'],
    ['by a question', 'renderer/app/Layout.tsx', `useDesk('orders.tabCounts', {})`],
    ['by a command', 'renderer/ui/x.tsx', `useCommand('refunds.save')`],
    ['beside what is allowed', 'renderer/lib/to-file.tsx', `useDesk('refunds.list', {})`],
  ])('%s', (_what, file, text) => {
    expect(namedIn(new Map([[file, text]]), pages)).toHaveLength(1)
  })
})
