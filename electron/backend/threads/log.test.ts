import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { describeError, fileLog } from './log'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shopdesk-log-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('one JSON line an entry', () => {
  fileLog(join(folder, 'logs')).write({ at: Date.UTC(2026, 2, 4), level: 'info', what: 'open' })
  expect(readFileSync(join(folder, 'logs', 'shopdesk.log'), 'utf8')).toBe(
    '{"at":"2026-03-04T00:00:00.000Z","level":"info","what":"open"}\n',
  )
})

test('two files of at most the limit, the newest entries in them', () => {
  const log = fileLog(folder, 1000)
  for (let i = 0; i < 100; i++) log.write({ at: 0, level: 'info', what: `entry ${i}` })
  expect(readdirSync(folder).sort()).toEqual(['shopdesk.1.log', 'shopdesk.log'])
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1000)
  expect(readFileSync(join(folder, 'shopdesk.log'), 'utf8')).toContain('"entry 99"')
})

test('a log that cannot be written says nothing', () => {
  fileLog(join(folder, 'shopdesk.log', 'under a file')).write({ at: 0, level: 'info', what: 'x' })
  fileLog('/dev/null/nowhere').write({ at: 0, level: 'info', what: 'x' })
})

test('messages that may quote a report stay out; where it happened stays in', () => {
  const thrown = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      return JSON.stringify(describeError(error))
    }
    return ''
  }
  const json = thrown(() => JSON.parse('{"n": Jane Roe}'))
  expect(json).toContain('SyntaxError')
  expect(json).not.toContain('Jane')
  const own = thrown(() => {
    throw new Error('no place for Jane Roe')
  })
  expect(own).toMatch(/log\.test\.ts:\d+/)
  expect(own).not.toContain('Jane')
  const checked = thrown(() => z.object({ rows: z.array(z.number()) }).parse({ rows: ['Jane Roe'] }))
  expect(checked).toContain('rows.0: invalid_type')
  expect(checked).not.toContain('Jane')
  expect(thrown(() => (undefined as unknown as { orderId: string }).orderId)).toContain('orderId')
  expect(describeError('Jane Roe')).toEqual({ error: 'string' })
})
