import { expect, it } from 'vitest'
import { forClipboard } from './clipboard'

const cell = (text: string, isNumber = false) => ({ text, isNumber })

it('a copied tracking number of 22 digits came out of Excel as 9.4001E+21: it says that it is text', () => {
  const { text, html } = forClipboard([[cell('111-0000001-0000000'), cell('9400100000000000000001'), cell('3', true)]])
  expect(text).toBe('111-0000001-0000000\t9400100000000000000001\t3')
  expect(html).toContain(`<td style='mso-number-format:"\\@"'>9400100000000000000001</td><td>3</td>`)
})

it('tabs, line ends and quotes inside of a cell do not part it, and signs of HTML are none', () => {
  const { text, html } = forClipboard([
    [cell('a\tb'), cell('5" mug\nblue')],
    [cell('<b>&'), cell('=1+1')],
  ])
  expect(text).toBe('"a\tb"\t"5"" mug\nblue"\r\n<b>&\t=1+1')
  expect(html).toContain('&lt;b&gt;&amp;')
  expect(html).toContain('5&quot; mug<br>blue')
})
