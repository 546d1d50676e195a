import { expect, test } from 'vitest'
import { deskErrorBehind, diskError } from './errors'

const thrown = (code: string) => Object.assign(new Error(code), { code })

test.each([
  ['SQLITE_FULL', 'diskFull'],
  // A full disk as SQLite meets it first: no room for the index of its log.
  ['SQLITE_IOERR_SHMSIZE', 'diskFull'],
  ['ENOSPC', 'diskFull'],
  ['SQLITE_BUSY', 'shopBusy'],
  ['SQLITE_BUSY_RECOVERY', 'shopBusy'],
  ['SQLITE_READONLY_DIRECTORY', 'shopReadOnly'],
  ['SQLITE_CORRUPT_VTAB', 'shopDamaged'],
])('%s in a shop is foreseen: %s', (code, said) => {
  expect(deskErrorBehind(thrown(code), '/shop')?.code).toBe(said)
})

test('the program’s own folder being full or not writable is foreseen too; what is our fault is an incident', () => {
  expect(diskError(thrown('ENOSPC'), '/data')?.data).toMatchObject({ code: 'diskFull', params: { path: '/data' } })
  expect(diskError(thrown('EROFS'), '/data')?.code).toBe('targetNotPermitted')
  expect(diskError(new TypeError('x'), '/data')).toBeUndefined()
  expect(deskErrorBehind(new TypeError('x'), '/shop')).toBeUndefined()
})
