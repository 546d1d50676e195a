import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guarded, unguarded } from './guard'

it.each([
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['@SUM(1)', "'@SUM(1)"],
  ['+1+2', "'+1+2"],
  ['-2-3', "'-2-3"],
  ['-12.50', '-12.50'],
  ['+49', '+49'],
  ["'=1", "''=1"],
  ['Ann', 'Ann'],
])('a refused cell %j is written as %j', (cell, written) => expect(guarded(cell)).toBe(written))

it('a file of refused rows gives every cell back as it was; any other file is left alone', () => {
  const cell = fc.stringMatching(/^['=+\-@0-9a-z. ]{0,8}$/)
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
      const row = cells.map(guarded).join('\t')
      const file = `a\tshopdesk-line\tshopdesk-reason\r\n${row}\t3\twhy\r\n`
      expect(unguarded(file).split('\r\n')[1]).toBe(`${cells.join('\t')}\t3\twhy`)
      expect(unguarded(`a\tb\r\n${row}`)).toBe(`a\tb\r\n${row}`)
    }),
  )
})
