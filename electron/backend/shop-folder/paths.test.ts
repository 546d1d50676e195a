import { expect, test } from 'vitest'
import { folderNameFor } from './paths'

test.each([
  ['Bright Lamps', 'Bright Lamps'],
  ['深圳明灯 店', '深圳明灯 店'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
  ['  ..hidden.. ', 'hidden'],
  ['tab\there', 'tab here'],
  ['CON', 'shop CON'],
  ['nul.txt', 'shop nul.txt'],
  ['///', 'shop'],
])('the folder of %j is %j', (name, folder) => {
  expect(folderNameFor(name)).toBe(folder)
})
