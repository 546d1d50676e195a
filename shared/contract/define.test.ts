import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { query } from './define'

describe('the contract is loaded by the page and by each thread at every start', () => {
  it('makes no schema before one is asked for', async () => {
    const made = vi.fn()
    vi.doMock('zod', () => ({ z: new Proxy({}, { get: (_, name) => made(name) ?? (() => ({})) }) }))
    const { contract } = await import('./contract')
    expect(contract.orders.list.kind).toBe('query')
    expect(made).not.toHaveBeenCalled()
    void contract.orders.suggestSkus.output
    expect(made).toHaveBeenCalledWith('object')
    vi.doUnmock('zod')
  })

  it('makes a schema once, however often it is asked for', () => {
    const input = vi.fn(() => z.object({ name: z.string() }))
    const greet = query(input, () => z.string(), { reads: [] })
    expect(input).not.toHaveBeenCalled()
    expect(greet.input).toBe(greet.input)
    expect(input).toHaveBeenCalledTimes(1)
  })
})
