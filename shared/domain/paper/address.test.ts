import { expect, it } from 'vitest'
import { addressLines, type PostalAddress } from './address'

const address = (more: Partial<PostalAddress>): PostalAddress => ({
  recipientName: 'Ann Example',
  addressLine1: '1 Example St',
  addressLine2: '',
  addressLine3: '',
  city: 'Sampletown',
  stateOrRegion: '',
  postalCode: '00501',
  country: 'US',
  ...more,
})

it.each<[string, Partial<PostalAddress>, string[]]>([
  ['US', { stateOrRegion: 'NY', addressLine2: 'Apt 4' }, ['Ann Example', '1 Example St', 'Apt 4', 'Sampletown, NY 00501', 'US']],
  ['Germany', { country: 'DE', city: 'Köln', postalCode: '50667' }, ['Ann Example', '1 Example St', '50667 Köln', 'DE']],
  ['United Kingdom', { country: 'GB', city: 'Leeds', postalCode: 'LS1 1UR' }, ['Ann Example', '1 Example St', 'Leeds', 'LS1 1UR', 'GB']],
  ['Japan', { country: 'JP', recipientName: '山田 太郎', addressLine1: '丸の内1-1', city: '千代田区', stateOrRegion: '東京都', postalCode: '100-0005' }, ['〒100-0005', '東京都千代田区', '丸の内1-1', '山田 太郎 様']],
  ['Japan with the city left blank, as its reports have it', { country: 'JP', recipientName: '', city: '', stateOrRegion: '東京都', postalCode: '' }, ['東京都', '1 Example St']],
  ['what is not known is left out', { recipientName: '', city: '', postalCode: '' }, ['1 Example St', 'US']],
])('%s', (_, more, lines) => {
  expect(addressLines(address(more))).toEqual(lines)
}) // prettier-ignore
