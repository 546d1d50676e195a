import { describe, expect, it } from 'vitest'
import { nameWithEnding, refusedNameOf } from './file-name'

const bytes = (name: string) => Buffer.byteLength(name)

describe('a name with an ending', () => {
  it('stays whole where there is room', () => {
    expect(nameWithEnding('发货', ' (2).txt')).toBe('发货 (2).txt')
    expect(nameWithEnding('x'.repeat(251), '.txt')).toBe(`${'x'.repeat(251)}.txt`)
  })

  it('is cut to the 255 bytes that folders take, never within a sign', () => {
    expect(nameWithEnding('x'.repeat(252), '.txt')).toBe(`${'x'.repeat(251)}.txt`)
    // 255 - 4 = 251 bytes: 83 signs of 3 bytes, or 62 of 4.
    expect(nameWithEnding('店'.repeat(85), '.txt')).toBe(`${'店'.repeat(83)}.txt`)
    expect(nameWithEnding('\u{20BB7}'.repeat(64), '.txt')).toBe(`${'\u{20BB7}'.repeat(62)}.txt`)
  })
})

describe('the rows that were refused', () => {
  it.each([
    ['report.csv', 'report-refused.txt'],
    ['', '-refused.txt'],
    ['运单.2026.xlsx', '运单.2026-refused.txt'],
  ])('of %s are saved as %s', (name, saved) => expect(refusedNameOf(name)).toBe(saved))

  it.each([`${'x'.repeat(251)}.txt`, `${'店'.repeat(83)}ab.txt`])(
    'of a file with a name of 255 bytes are given one that folders take (%s)',
    (name) => {
      expect(bytes(name)).toBe(255)
      const suggestedName = refusedNameOf(name)
      expect(bytes(suggestedName)).toBeLessThanOrEqual(255)
      expect(suggestedName).toMatch(/-refused\.txt$/)
    },
  )
})
