import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { entryExaminer } from '@shared/domain/shipments/examine-entry'
import { isDamagedByExcel } from '@shared/domain/shipments/tracking-number'
import { tablesOf } from '../support/doctor'

/**
 * The kinds of numbers in jkeen/tracking_number_data (read 2026-11-30; couriers/*.json and CHECKSUM_ALGORITHMS.md), by name and
 * figure. No number of that table is used: each is made here by the check-digit rule the table names, from random digits.
 */
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const matching = (pattern: string) => fc.stringMatching(new RegExp(`^${pattern}$`))
const valueOf = (character: string) => (/\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 3) % 10)

/** Sum of the digits, those at even places (from 0) and odd ones multiplied, filled up to ten. */
const mod10 = (evens: number, odds: number) => (serial: string) =>
  (10 - ([...serial].reduce((sum, digit, i) => sum + valueOf(digit) * (i % 2 === 0 ? evens : odds), 0) % 10)) % 10
const weighted = (weights: readonly number[]) => (serial: string) =>
  ([...serial].reduce((sum, digit, i) => sum + Number(digit) * (weights[i] ?? 0), 0) % 11) % 10
const mod7 = (serial: string) => Number(BigInt(serial) % 7n)
function s10(serial: string): number {
  const sum = [...serial].reduce((total, digit, i) => total + Number(digit) * ([8, 6, 4, 2, 3, 5, 9, 7][i] ?? 0), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 0 : check === 11 ? 5 : check
}
function luhn(serial: string): number {
  const sum = [...serial].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}
const checked = (serial: fc.Arbitrary<string>, rule: (serial: string) => number, counted = (text: string) => text) =>
  serial.map((text) => `${text}${rule(counted(text))}`)
const SEVEN_THREE_ONE = Array.from({ length: 13 }, (_, i) => [1, 7, 3][i % 3] ?? 0)

type Kind = [courier: string, kind: string, marketplace: MarketplaceId, carrier: string, number: fc.Arbitrary<string>]

const OURS: Kind[] = [
  ['ups', '1Z', 'US', 'UPS', matching('1Z[0-9A-Z]{15}').map((text) => `${text}${mod10(1, 2)(text.slice(2))}`)],
  ['fedex', 'Express (12)', 'US', 'FedEx', checked(digits(11), weighted([3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]))],
  ['fedex', 'Express (34)', 'US', 'FedEx', checked(matching('100[0-9]{30}'), weighted(SEVEN_THREE_ONE), (text) => text.slice(-13))],
  ['fedex', 'SmartPost, 20 digits', 'US', 'FedEx SmartPost', checked(matching('61[0-9]{17}'), mod10(3, 1), (text) => `92${text}`)],
  ['fedex', 'SmartPost, with 92', 'US', 'FedEx SmartPost', checked(matching('9261[0-9]{17}'), mod10(3, 1))],
  ['fedex', 'Ground (15)', 'US', 'FedEx', checked(digits(14), mod10(1, 3))],
  ['fedex', 'Ground (SSCC-18)', 'US', 'FedEx', checked(matching('0[0124][0-9]{15}'), mod10(3, 1), (text) => text.slice(2))],
  ['fedex', 'Ground 96 (22)', 'US', 'FedEx', checked(matching('96[0-9]{19}'), mod10(1, 3), (text) => text.slice(7))],
  ['fedex', 'Ground GSN (34)', 'US', 'FedEx', checked(matching('96[0-9]{31}'), weighted(SEVEN_THREE_ONE), (text) => text.slice(-13))],
  ['usps', '20', 'US', 'USPS', checked(digits(19), mod10(3, 1))],
  ['usps', '34v2', 'US', 'USPS', checked(matching('420[0-9]{9}9[2345][0-9]{19}'), mod10(3, 1), (text) => text.slice(12))],
  ['usps', '91, of 22 digits', 'US', 'USPS', checked(matching('9[1-5][0-9]{19}'), mod10(3, 1))],
  ['usps', '91, of 26 digits', 'US', 'USPS', checked(matching('9[1-5][0-9]{23}'), mod10(3, 1))],
  ['usps', '91, behind 420 and 5 digits', 'US', 'USPS', checked(matching('420[0-9]{5}9[1-5][0-9]{19}'), mod10(3, 1), (text) => text.slice(8))],
  ['usps', '91, of 26 digits behind 420 and 5', 'US', 'USPS', checked(matching('420[0-9]{5}9[1-5][0-9]{23}'), mod10(3, 1), (text) => text.slice(8))],
  ['usps', '91, without its identifier behind 420 and 5', 'US', 'USPS', checked(matching('420[0-9]{5}[0-8][0-9]{18}'), mod10(3, 1), (text) => `91${text.slice(8)}`)],
  ['dhl', 'Express (10)', 'DE', 'DHL', checked(digits(9), mod7)],
  ['dhl', 'Express (11)', 'DE', 'DHL', checked(digits(10), mod7)],
  ['dhl', 'Express (Piece ID)', 'DE', 'DHL', matching('J[A-Z]{2,3}[0-9]{9,10}')],
  ['dhl', 'E-Commerce', 'US', 'DHL eCommerce', matching('(GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)[0-9]{10,30}')],
  ['canadapost', '16', 'CA', 'Canada Post', checked(digits(15), mod10(3, 1))],
  ['ontrac', 'C', 'US', 'OnTrac', matching('C[0-9]{13}').map((text) => `${text}${mod10(1, 2)(`4${text.slice(1)}`)}`)],
  ['ontrac', 'D', 'US', 'OnTrac', matching('D[0-9]{13}').map((text) => `${text}${mod10(1, 2)(`5${text.slice(1)}`)}`)],
  ['lasership', 'LX', 'US', 'Lasership', matching('LX1[3-8][0-9]{6}')],
  ['lasership', '1LS7 (15)', 'US', 'Lasership', matching('1LS7[12][0-9]{10}')],
  ['lasership', '1LS7 (18)', 'US', 'Lasership', matching('1LS7[12][0-9]{2}01[1234][0-9]{6}-1')],
  ['lasership', 'LA, LE, LH, LI, LN (public trackers)', 'US', 'Lasership', matching('L[AEHIN][0-9]{8}')],
  ['old_dominion', 'Old Dominion', 'US', 'Old Dominion', checked(matching('(77[78]|072)[0-9]{7}'), luhn)],
  ['old_dominion', 'Guaranteed Shipment', 'US', 'Old Dominion', checked(matching('80[0-9]{8}'), luhn)],
  ['yunexpress', 'YunExpress', 'DE', 'Yun Express', matching('YT[0-9]{16}')],
  ['yodel', 'Yodel', 'UK', 'Yodel', matching('JJ?D[0-9]{16}')],
  ['s10', 'of the United States', 'US', 'USPS', digits(8).map((serial) => `CP${serial}${s10(serial)}US`)],
  ['s10', 'of China, delivered by USPS', 'US', 'USPS', digits(8).map((serial) => `LX${serial}${s10(serial)}CN`)],
  ['s10', 'of China', 'UK', 'China Post', digits(8).map((serial) => `RB${serial}${s10(serial)}CN`)],
  ['s10', 'of Britain', 'UK', 'Royal Mail', digits(8).map((serial) => `RR${serial}${s10(serial)}GB`)],
  ['s10', 'of Japan', 'JP', 'Japan Post', digits(8).map((serial) => `EG${serial}${s10(serial)}JP`)],
] // prettier-ignore

/** Couriers that are not on Amazon's lists: they go as Other with their name. */
const OTHERS: Kind[] = [
  ['amazon', 'Amazon Logistics', 'US', 'Amazon Logistics', matching('TBA[0-9]{12}')],
  ['gofo', 'GOFO Express (US)', 'US', 'GOFO', matching('GFUS[0-9]{14}')],
  ['purolator', '12', 'CA', 'Purolator', checked(matching('[0-5][0-9]{10}'), luhn)],
  ['purolator', 'alpha + 9', 'CA', 'Purolator', matching('[A-Z]{3}[0-9]{9}')],
  ['canpar', '22', 'CA', 'Canpar', matching('[CDKLSUXZ][0-9]{21}')],
  ['speedee', '20', 'US', 'Spee-Dee', matching('SP[0-9]{18}')],
  ['landmark', 'LTN', 'US', 'Landmark', matching('LTN[0-9]{8}N1')],
  ['dpd', '28', 'US', 'DPD', matching('[0-9]{27}[0-9A-Z]')],
  ['deutschepost', '20', 'US', 'Deutsche Post', matching('[0-9]{2}[0-9A-Z]{7}[0-9]{4}[0-9A-Z]{7}')],
] // prettier-ignore

/** Of the number; Excel's zeros, which one number in a thousand has by chance, are another matter. */
const saidOf = (marketplace: MarketplaceId, carrierCode: string, carrierName: string, number: string) =>
  entryExaminer(tablesOf(marketplace))
    .examine({ carrierCode, carrierName, trackingNumber: number, shipMethod: '' })
    .filter(({ rule }) => rule !== 'carrierNotCounted')

describe('every kind of number in the public table passes with its own carrier', () => {
  it.each(OURS)('%s: %s', (_courier, _kind, marketplace, carrier, numbers) => {
    fc.assert(
      fc.property(numbers, (number) => {
        fc.pre(!isDamagedByExcel(number))
        expect([number, saidOf(marketplace, carrier, '', number)]).toEqual([number, []])
      }),
    )
  })

  it.each(OTHERS)('%s: %s, as Other, is never held back', (_courier, _kind, marketplace, name, numbers) => {
    fc.assert(
      fc.property(numbers, (number) => {
        fc.pre(!isDamagedByExcel(number))
        const holding = saidOf(marketplace, 'Other', name, number).filter(({ severity }) => severity !== 'notice')
        expect([number, holding]).toEqual([number, []])
      }),
    )
  })
})

describe('a shape that is not sure', () => {
  const UNSURE = tablesOf('US').patterns.patterns.filter(({ unsure }) => unsure)

  it.each(UNSURE)(
    '$carrier $pattern neither holds a carrier whose shapes are not all known, nor offers another',
    ({ example }) => {
      for (const carrier of ['Asendia', 'Yanwen', 'DHL', 'Yun Express', '']) {
        const found = saidOf('US', carrier, '', example).filter(({ rule }) => rule !== 'noCarrier' || carrier === '')
        expect(
          found.filter(({ rule, severity }) => rule === 'trackingFormat' && severity !== 'notice'),
          carrier,
        ).toEqual([])
        expect(
          found.filter(({ fix }) => fix),
          carrier,
        ).toEqual([])
      }
    },
  )
})
