import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import carrierTable from '@resources/carriers.json'
import { MARKETPLACE_IDS, type MarketplaceId } from '@shared/domain/marketplace'
import { type CarrierList, type CarrierTable, OTHER, resolveCarrier } from '@shared/domain/shipments/carrier'

const table: CarrierTable = carrierTable
const codes = (id: MarketplaceId) => table[id].carriers.map((carrier) => carrier.code)

describe('the carrier table', () => {
  it('has a dated list with a source for every marketplace, and no other', () => {
    expect(Object.keys(table).sort()).toEqual([...MARKETPLACE_IDS].sort())
    for (const id of MARKETPLACE_IDS) {
      expect(table[id].source, id).not.toBe('')
      expect(table[id].checkedOn, id).toMatch(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    }
  })

  it.each(MARKETPLACE_IDS)('%s: no code twice, Other last and not counted for valid tracking', (id) => {
    const list = codes(id)
    expect(new Set(list.map((code) => code.trim().toLowerCase())).size).toBe(list.length)
    expect(list.at(-1)).toBe(OTHER)
    expect(table[id].carriers.filter((c) => c.countsForValidTracking === false).map((c) => c.code)).toEqual([OTHER])
    expect(list.every((code) => /^[\x20-\x7E]{1,50}$/.test(code))).toBe(true)
  })

  it.each(MARKETPLACE_IDS)('%s: every code is itself, every alias leads to its carrier and to no other', (id) => {
    for (const { code, aliases = [] } of table[id].carriers) {
      expect(resolveCarrier(table[id], code)).toEqual({ kind: 'exact', code })
      for (const alias of aliases) expect(resolveCarrier(table[id], alias), alias).toMatchObject({ code })
    }
  })

  it('has the names sellers use, spelled as the marketplace spells them (formats.md §2, policy.md §5)', () => {
    const named = (id: MarketplaceId, typed: string) => {
      const match = resolveCarrier(table[id], typed)
      return match.kind === 'unknown' ? undefined : match.code
    }
    expect(named('US', '云途')).toBe('Yun Express')
    expect(named('US', '燕文')).toBe('Yanwen')
    expect(named('AU', '燕文')).toBe('YANWEN')
    expect(named('AU', 'Yanwen')).toBe('YANWEN')
    expect(named('US', '4PX Express')).toBe('4PX')
    expect(named('DE', '递四方')).toBe('4PX')
    expect(named('US', '顺丰')).toBe('SF Express')
    expect(named('UK', '中国邮政')).toBe('China Post')
    expect(named('AU', 'E邮宝')).toBe('EUB')
    expect(named('UK', 'Wanb Express')).toBe('WanbExpress')
    expect(named('UK', '万邦')).toBe('WanbExpress')
    expect(named('JP', '圆通')).toBe('YTO EXPRESS')
    expect(named('JP', '菜鸟')).toBe('Cainiao')
    expect(named('JP', 'ヤマト運輸')).toBe('YAMATO')
    // Not on the list of the United States: no answer rather than a near one.
    expect(named('US', '圆通')).toBeUndefined()
    expect(named('US', '菜鸟')).toBeUndefined()
  })

  it('keeps the blanks and the slip of the pen of the Japanese template', () => {
    expect(codes('JP')).toEqual(expect.arrayContaining(['JT ', 'Kerry ', 'YFHEX ', 'Huahan Logisitics']))
  })

  const folder = fileURLToPath(new URL('../../../shared/samples/shipping-confirmation/', import.meta.url))
  const samples = existsSync(folder)
  if (!samples) console.info('carrier lists of the samples are not here: not compared')
  const read = (name: string) => readFileSync(`${folder}${name}`, 'utf8').split('\n').filter(Boolean)
  it.skipIf(!samples).each([
    ['US', 'carriers-us-help-G641.txt'],
    ['AU', 'carriers-au-help-641.txt'],
    ['JP', 'carriers-jp-template-2023.txt'],
  ] as const)('%s: is Amazon’s list, nothing added, nothing left out', (id, name) => {
    expect(codes(id).sort()).toEqual(read(name).sort())
  })
  it.skipIf(!samples)('spells the lists put together from several sources as the schema does', () => {
    const schema = new Set(read('carriers-xsd-amzn-base-deduped.txt'))
    const own = new Set<MarketplaceId>(['US', 'CA', 'MX', 'BR', 'AU', 'JP'])
    for (const id of MARKETPLACE_IDS.filter((m) => !own.has(m)))
      expect(codes(id).filter((code) => !schema.has(code)), id).toEqual([]) // prettier-ignore
    for (const name of read('carriers-de-legacy-template.txt')) expect(codes('DE')).toContain(name)
  })
})

describe('resolving a typed carrier', () => {
  const list: CarrierList = {
    source: 'test',
    checkedOn: '2026-01-01',
    carriers: [
      { code: 'UPS' },
      { code: 'Fedex Freight' },
      { code: 'JT ' },
      { code: 'Yun Express', aliases: ['云途', 'Twice'] },
      { code: 'YANWEN', aliases: ['燕文', 'Twice'] },
      { code: 'A-1' },
      { code: 'A1' },
      { code: 'Other' },
    ],
  }
  it.each([
    ['UPS', { kind: 'exact', code: 'UPS' }],
    ['  UPS ', { kind: 'exact', code: 'UPS' }],
    ['ups', { kind: 'suggestion', code: 'UPS', because: 'case' }],
    ['FedEx Freight', { kind: 'suggestion', code: 'Fedex Freight', because: 'case' }],
    ['YunExpress', { kind: 'suggestion', code: 'Yun Express', because: 'case' }],
    ['JT', { kind: 'exact', code: 'JT ' }],
    ['jt', { kind: 'suggestion', code: 'JT ', because: 'case' }],
    ['云途', { kind: 'suggestion', code: 'Yun Express', because: 'alias' }],
    ['Twice', { kind: 'unknown' }],
    ['a.1', { kind: 'unknown' }],
    ['UP', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
    ['   ', { kind: 'unknown' }],
    ['other', { kind: 'suggestion', code: 'Other', because: 'case' }],
  ])('%j', (typed, match) => expect(resolveCarrier(list, typed)).toEqual(match))
})

describe('a service line names a carrier where it holds exactly one name', () => {
  it.each<[MarketplaceId, string, string | undefined]>([
    ['US', '云途全球专线挂号（标快）', 'Yun Express'],
    ['US', '4PX全球专线', '4PX'],
    ['US', '燕文航空挂号小包', 'Yanwen'],
    ['US', 'UPS Ground', 'UPS'],
    ['US', 'UPS专线', 'UPS'],
    // The longer name counts, not the one within it.
    ['US', 'UPS Mail Innovations Expedited', 'UPS Mail Innovations'],
    ['US', 'DHL eCommerce Packet Plus', 'DHL eCommerce'],
    ['JP', 'ヤマト運輸 宅急便コンパクト', 'YAMATO'],
    // Two carriers: which of them has the parcel is not guessed.
    ['US', '云途USPS专线', undefined],
    ['US', 'USPS via 4PX', undefined],
    // A name within a word is none.
    ['US', 'CUPS express', undefined],
    ['US', '标准专线', undefined],
    ['US', '其他渠道', undefined],
  ])('%s %s: %s', (id, line, code) => {
    const match = resolveCarrier(table[id], line)
    // Never more than a suggestion: the operator says yes.
    expect(match).toEqual(code === undefined ? { kind: 'unknown' } : { kind: 'suggestion', code, because: 'within' })
  })
})
