import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { MOST_FILES } from '@shared/contract/bridge'
import { filesToOpen } from './files-to-open'

const folder = mkdtempSync(join(tmpdir(), 'shopdesk-open-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(join(folder, 'a.txt'), 'x')

test('files of the command line are found, folders and what is not there passed over', () => {
  expect(filesToOpen(['a.txt', '.', 'nowhere.txt', '\0'], folder)).toEqual({
    files: [join(folder, 'a.txt')],
    leftOut: 0,
  })
})
test('of 2,000 file arguments so many are opened as may wait, and the others are counted', () => {
  const { files, leftOut } = filesToOpen(Array.from({ length: 2000 }, () => 'a.txt'), folder) // prettier-ignore
  expect([files.length, leftOut]).toEqual([MOST_FILES, 2000 - MOST_FILES])
})
