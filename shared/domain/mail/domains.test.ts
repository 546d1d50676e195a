import { describe, expect, it } from 'vitest'
import { isAmazonDomain, isLookalike, relayAddress, relayAddressesIn } from './domains'
import { fromPunycode } from './punycode'

describe('a relay address', () => {
  it.each([
    ['abcd1234efgh567@marketplace.amazon.com', 'abcd1234efgh567@marketplace.amazon.com', null],
    ['ABCD1234efgh567+0a1b2c3d@Marketplace.Amazon.co.uk', 'abcd1234efgh567@marketplace.amazon.co.uk', '0a1b2c3d'],
    ['abcd1234efgh567+11111111-2222-3333-4444-555555555555@m.marketplace.amazon.co.jp', 'abcd1234efgh567@m.marketplace.amazon.co.jp', '11111111-2222-3333-4444-555555555555'],
    ['abcd1234@marketplace.amazon.com.be', 'abcd1234@marketplace.amazon.com.be', null],
  ])('%s', (address, buyerKey, caseId) => expect(relayAddress(address)).toEqual({ buyerKey, caseId })) // prettier-ignore

  it.each([
    'abcd1234efgh567@marketplace.amazon.com.evil.example',
    'abcd1234efgh567@evilmarketplace.amazon.com',
    'abcd1234efgh567@marketplace.amazon.cn',
    'donotreply@marketplace.amazon.com',
    'no-reply@marketplace.amazon.de',
    'abc@marketplace.amazon.de',
    'seller@example.com',
    '',
  ])('none: %s', (address) => expect(relayAddress(address)).toBeUndefined())

  it('is found in a text', () =>
    expect(relayAddressesIn('write to abcd1234efgh567+0a1b@marketplace.amazon.de. or donotreply@marketplace.amazon.de')).toEqual(['abcd1234efgh567+0a1b@marketplace.amazon.de'])) // prettier-ignore
})

it.each(['amazon.com', 'bounces.amazon.de', 'marketplace.amazon.co.uk', 'amazonsellerservices.com', 'sell.amazon.com', 'mail.gs.amazon.cn'])(
  '%s is Amazon’s, and looks like nothing else',
  (domain) => expect([isAmazonDomain(domain), isLookalike(domain)]).toEqual([true, false]),
) // prettier-ignore

it.each([
  'amazon.com.evil.example', 'amazon-seller-performance.example', 'notamazon.com', 'amaz0n.com', 'arnazon.com', 'xn--mazon-3ve.com',
  'аmazon.com', 'amazon.tk', 'rnarketplace.amazon.com', 'amazonses.com.example', 'AMAZON.evil.example', 'ámazon.de',
])('%s only looks so', (domain) => expect(isLookalike(domain)).toBe(true)) // prettier-ignore

it.each(['example.com', 'marketplace.example.com', 'ebay.de', 'gmail.com', 'yunexpress.com'])(
  '%s looks like itself',
  (domain) => expect([isAmazonDomain(domain), isLookalike(domain)]).toEqual([false, false]),
)

// RFC 3492 §7.1, and names in use.
it.each([
  ['xn--mazon-3ve', 'аmazon'],
  ['xn--mnchen-3ya', 'münchen'],
  ['xn--fsqu00a', '例子'],
  ['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['amazon', 'amazon'],
  ['xn--', 'xn--'.slice(4)],
  ['xn--a!', 'xn--a!'],
])('%s is read as %s', (label, shown) => expect(fromPunycode(label)).toBe(shown))
