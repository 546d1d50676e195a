import { expect, test } from 'vitest'
import { backupName, parseBackupName } from './backup-names'

const at = Date.UTC(2026, 10, 23, 5, 8, 23, 999)

test('a backup is named by its time and reason, and read back', () => {
  expect(backupName(at, 'before-import')).toBe('20261123-050823-before-import.sqlite')
  expect(backupName(at, 'manual', 2)).toBe('20261123-050823-manual-2.sqlite')
  expect(parseBackupName('20261123-050823-before-import.sqlite')).toEqual({
    madeAt: Date.UTC(2026, 10, 23, 5, 8, 23),
    reason: 'before-import',
  })
  expect(parseBackupName('20261123-050823-manual-2.sqlite')?.reason).toBe('manual')
})

test.each([
  'notes.txt',
  '20261123-050823-daily.sqlite.partial',
  '20261123-050823-other.sqlite',
  'x20261123-050823-daily.sqlite',
])('%s is no backup', (name) => {
  expect(parseBackupName(name)).toBeUndefined()
})
