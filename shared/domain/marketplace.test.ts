import { describe, expect, it } from 'vitest'
import { inferMarketplace, isUnknownAmazonChannel, MARKETPLACE_IDS, marketplaceOfSalesChannel } from './marketplace'

describe('Amazon’s marketplaces', () => {
  /** developer-docs.amazon.com/sp-api/docs/marketplace-ids, read on 2026-11-30. */
  const LISTED = 'CA US MX BR IE ES UK FR BE NL DE IT SE ZA PL EG TR SA AE IN SG AU JP'.split(' ')

  it('are all known that Amazon lists', () => {
    expect([...MARKETPLACE_IDS].sort()).toEqual([...LISTED].sort())
  })

  it('are never answered with another one', () => {
    expect(marketplaceOfSalesChannel('Amazon.co.za')).toBe('ZA')
    expect(inferMarketplace({ salesChannel: 'Amazon.co.za', currency: 'ZAR' }, ['UK', 'DE'])).toBe('ZA')
    expect(inferMarketplace({ currency: 'ZAR' }, ['UK', 'DE'])).toBe('ZA')
    // Nothing but the currency, and no marketplace of the shop has it: which of those with euro it is is not said.
    expect(inferMarketplace({ currency: 'EUR' }, ['UK'])).toBeUndefined()
    expect(inferMarketplace({ salesChannel: 'Amazon.com.co', currency: 'USD' }, ['US'])).toBeUndefined()
    expect(inferMarketplace({ salesChannel: 'Non-Amazon', currency: 'USD' }, ['US'])).toBe('US')
  })

  it.each([
    ['Amazon.com.co', true],
    ['amazon.cl', true],
    ['Amazon.co.za', false],
    ['AMAZON.DE', false],
    ['Non-Amazon', false],
    ['Non-Amazon US', false],
    ['', false],
  ])('%s is one that is not known: %s', (channel, expected) => {
    expect(isUnknownAmazonChannel(channel)).toBe(expected)
  })
})
