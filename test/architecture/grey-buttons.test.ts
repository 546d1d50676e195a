import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { type Sources, sourcesIn } from './imports'

/** What may be `disabled`: fields, whose value is read all the same, and what is no control. */
const FIELDS = [
  'Autocomplete', 'Checkbox', 'fieldset', 'Indicator', 'input', 'NumberInput', 'Popover', 'Radio', 'Select', 'Textarea',
  'TextInput', 'Tooltip',
] as const // prettier-ignore
/** The one place that makes a button grey. */
const GREYS = 'renderer/ui/ReasonButton.tsx'

/** Controls that are made grey where neither the keyboard nor a tip that says why reaches them. */
function greyIn(sources: Sources): string[] {
  const found: string[] = []
  for (const [file, text] of sources) {
    if (file === GREYS) continue
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
    const visit = (node: ts.Node): void => {
      // Props of a control that are made first and spread later.
      const isProperty = (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && node.name.getText(source) === 'disabled' // prettier-ignore
      const isAttribute = ts.isJsxAttribute(node) && ['disabled', 'data-disabled'].includes(node.name.getText(source))
      const tag = isAttribute ? node.parent.parent.tagName.getText(source) : ''
      if (isProperty || (isAttribute && !(FIELDS as readonly string[]).includes(tag)))
        found.push(`${file}: ${(isAttribute ? node.parent.parent : node).getText(source)}`)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

it('a grey button says why: nothing but a field is disabled, a button takes a reason', () => {
  const sources = sourcesIn(fileURLToPath(new URL('../..', import.meta.url)), ['renderer'])
  expect(sources.has(GREYS)).toBe(true)
  expect(greyIn(sources)).toEqual([])
})

it.each([
  ['a button of an icon', '<ActionIcon size="xs" disabled={isFirst} onClick={go}><ArrowUp /></ActionIcon>'],
  ['a plain button', '<button type="button" disabled>Open</button>'],
  ['a button that waits', '<Button onClick={go} disabled={isBusy}>Go</Button>'],
  ['an entry of a menu', '<Menu.Item disabled={isEmpty}>Save</Menu.Item>'],
  ['props that are spread', 'const small = { size: "xs", disabled: isBusy }'],
])('%s that is grey without a reason is found', (_, text) => {
  expect(greyIn(new Map([['renderer/x.tsx', `const x = () => { ${text} }`]]))).toHaveLength(1)
})
