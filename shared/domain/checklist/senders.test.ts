import { expect, test } from 'vitest'
import { isAmazonDomain } from '../mail/domains'
import { MARKETPLACES } from '../marketplace'
import { sendersToTrust } from './senders'

test('Amazon, and the relay of each marketplace of the shop, each once', () => {
  expect(sendersToTrust(['US', 'DE'])).toEqual([
    'amazon.com',
    'sell.amazon.com',
    'amazonsellerservices.com',
    'marketplace.amazon.com',
    'm.marketplace.amazon.com',
    'amazon.de',
    'marketplace.amazon.de',
    'm.marketplace.amazon.de',
  ])
})

test('none that the desk itself takes for somebody else’s', () => {
  expect(sendersToTrust(MARKETPLACES.map(({ id }) => id)).filter((domain) => !isAmazonDomain(domain))).toEqual([])
})
