import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import * as fsPromises from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { freeNameIn, writeAtomically, writeUnderFreeName } from '@backend/formats/write/atomic-file'

vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof fsPromises>()) }))
const real = await vi.importActual<typeof fsPromises>('node:fs/promises')

const failing = (code: string) => Object.assign(new Error(code), { code })
const bytes = Buffer.from('order-id\r\n')

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shopdesk-write-'))))
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})
const target = () => join(folder, '发货确认.txt')
const left = () => readdirSync(folder)

describe('writing a file', () => {
  it('writes it whole, says its hash, and leaves nothing beside it', async () => {
    const { sha256 } = await writeAtomically(target(), bytes)
    expect(readFileSync(target())).toEqual(bytes)
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(left()).toEqual(['发货确认.txt'])
  })

  it('never takes the place of another file', async () => {
    writeFileSync(target(), 'older')
    await expect(writeAtomically(target(), bytes)).rejects.toMatchObject({ code: 'targetExists' })
    expect(readFileSync(target(), 'utf8')).toBe('older')
    expect(left()).toHaveLength(1)
  })

  it('takes its place where that was asked for', async () => {
    writeFileSync(target(), 'older')
    await writeAtomically(target(), bytes, { overwrite: true })
    expect(readFileSync(target())).toEqual(bytes)
    expect(left()).toHaveLength(1)
  })

  it('finds a free name', async () => {
    for (let n = 0; n < 3; n++) await writeUnderFreeName(folder, '发货确认.txt', Buffer.from(String(n)))
    expect(left().sort()).toEqual(['发货确认 (2).txt', '发货确认 (3).txt', '发货确认.txt'])
    expect(readFileSync(join(folder, '发货确认 (3).txt'), 'utf8')).toBe('2')
  })

  it('gives one name to one of many who want it at once', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => writeAtomically(target(), Buffer.from(`writer ${n}`))),
    )
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(left()).toEqual(['发货确认.txt'])
    expect(readFileSync(target(), 'utf8')).toMatch(/^writer \d+$/)
  })

  it('takes the longest name a folder allows', async () => {
    for (const name of [`${'店'.repeat(83)}ab.txt`, '店'.repeat(85)]) {
      expect(Buffer.byteLength(name)).toBe(255)
      await writeAtomically(join(folder, name), bytes)
      expect(readFileSync(join(folder, name))).toEqual(bytes)
    }
  })

  it('a second file of the longest name failed as our own fault: its name gives way to the number', async () => {
    const longest = `${'店'.repeat(83)}ab.txt`
    for (let n = 0; n < 2; n++) await writeUnderFreeName(folder, longest, Buffer.from(String(n)))
    // 255 - 8 = 247 bytes: 82 signs.
    expect(left().sort()).toEqual([`${'店'.repeat(82)} (2).txt`, longest].sort())
    expect(freeNameIn(folder, longest)).toBe(`${'店'.repeat(82)} (3).txt`)
  })

  it.runIf(process.platform !== 'win32')('flushes the folder too, so that the name survives a power cut', async () => {
    const opened: unknown[] = []
    vi.spyOn(fsPromises, 'open').mockImplementation((path, flags) => {
      opened.push(path)
      return real.open(path, flags)
    })
    await writeAtomically(target(), bytes)
    expect(opened.at(-1)).toBe(folder)
  })
})

describe('a write that fails', () => {
  it('where the folder is gone', async () =>
    expect(writeAtomically(join(folder, 'gone', 'a.txt'), bytes)).rejects.toMatchObject({
      code: 'targetGone',
      params: { path: join(folder, 'gone', 'a.txt') },
    }))

  it('where the name is longer than folders take', async () => {
    const path = join(folder, `${'店'.repeat(84)}.txt`)
    await expect(writeAtomically(path, bytes)).rejects.toMatchObject({ code: 'targetNameTooLong', params: { path } })
    expect(left()).toEqual([])
  })

  it('where the folder is a file', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(writeAtomically(join(folder, 'file', 'a.txt'), bytes)).rejects.toMatchObject({ code: 'targetGone' })
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('where nothing may be written', async () => {
    chmodSync(folder, 0o500)
    await expect(writeAtomically(target(), bytes)).rejects.toMatchObject({ code: 'targetNotPermitted' })
    chmodSync(folder, 0o700)
  })

  it('where a folder has the name', async () => {
    mkdirSync(target())
    await expect(writeAtomically(target(), bytes)).rejects.toMatchObject({ code: 'targetExists' })
    await expect(writeAtomically(target(), bytes, { overwrite: true })).rejects.toMatchObject({ code: 'targetExists' })
    expect(left()).toHaveLength(1)
  })

  it.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EROFS', 'targetNotPermitted'],
    ['EACCES', 'targetNotPermitted'],
    ['EBUSY', 'targetLocked'],
  ])('%s while writing is %s, and leaves what was there', async (system, code) => {
    writeFileSync(target(), 'older')
    vi.spyOn(fsPromises, 'open').mockImplementation(async (path, flags) => {
      const file = await real.open(path, flags)
      vi.spyOn(file, 'writeFile').mockImplementation(async () => {
        await file.write(bytes.subarray(0, 3))
        throw failing(system)
      })
      return file
    })
    await expect(writeAtomically(target(), bytes, { overwrite: true })).rejects.toMatchObject({ code })
    expect(readFileSync(target(), 'utf8')).toBe('older')
    expect(left()).toHaveLength(1)
  })

  it('a locked target is said to be locked', async () => {
    vi.spyOn(fsPromises, 'rename').mockRejectedValue(failing('EBUSY'))
    await expect(writeAtomically(target(), bytes, { overwrite: true })).rejects.toMatchObject({ code: 'targetLocked' })
    expect(left()).toEqual([])
  })

  it('an error that is not about the disk is thrown as it is', async () => {
    vi.spyOn(fsPromises, 'link').mockRejectedValue(new TypeError('ours'))
    await expect(writeAtomically(target(), bytes)).rejects.toBeInstanceOf(TypeError)
    expect(left()).toEqual([])
  })
})

describe('where there are no hard links (FAT, some network drives)', () => {
  const noLinks = () => vi.spyOn(fsPromises, 'link').mockRejectedValue(failing('EPERM'))

  it('writes the file all the same', async () => {
    noLinks()
    await writeAtomically(target(), bytes)
    expect(readFileSync(target())).toEqual(bytes)
    expect(left()).toEqual(['发货确认.txt'])
  })

  it('never takes the place of another file', async () => {
    noLinks()
    writeFileSync(target(), 'older')
    await expect(writeAtomically(target(), bytes)).rejects.toMatchObject({ code: 'targetExists' })
    expect(readFileSync(target(), 'utf8')).toBe('older')
    expect(left()).toHaveLength(1)
  })

  it('never shows a file that is only half there', async () => {
    noLinks()
    const copied = vi.spyOn(fsPromises, 'copyFile')
    vi.spyOn(fsPromises, 'rename').mockRejectedValue(failing('ENOSPC'))
    await expect(writeAtomically(target(), bytes)).rejects.toMatchObject({ code: 'diskFull' })
    expect(copied).not.toHaveBeenCalled()
    expect(existsSync(target())).toBe(false)
    expect(left()).toEqual([])
  })

  it('the test machine itself has them', () => {
    writeFileSync(target(), '')
    linkSync(target(), join(folder, 'b'))
    expect(left()).toHaveLength(2)
  })
})
