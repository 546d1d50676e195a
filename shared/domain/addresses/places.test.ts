import { describe, expect, it } from 'vitest'
import { MARKETPLACES } from '../marketplace'
import { countryOf } from './places'
import { splitAddress } from './split-address'

describe('a country’s name', () => {
  it.each([
    ['AE', 'United Arab Emirates', 'UAE', 'U.A.E.', 'الإمارات العربية المتحدة', '阿联酋'],
    ['SA', 'Saudi Arabia', 'Kingdom of Saudi Arabia', 'KSA', 'المملكة العربية السعودية', '沙特阿拉伯'],
    ['EG', 'Egypt', 'مصر', '埃及'],
    ['TR', 'Turkey', 'Türkiye', 'TÜRKİYE', 'Turkiye', '土耳其'],
    ['IE', 'Ireland', 'Republic of Ireland', 'Éire', '爱尔兰'],
    ['ZA', 'South Africa', 'Suid-Afrika', '南非'],
    ['BR', 'Brazil', 'Brasil', '巴西'],
    ['IN', 'India', 'भारत', '印度'],
    ['SG', 'Singapore', '新加坡'],
    ['NL', 'Holland', 'The Netherlands', '荷兰'],
    ['MX', 'México', 'Estados Unidos Mexicanos', '墨西哥'],
    ['PT', 'Portugal', '葡萄牙'],
    ['DK', 'Denmark', 'Danmark', '丹麦'],
    ['FI', 'Finland', 'Suomi', '芬兰'],
    ['CZ', 'Czechia', 'Czech Republic', 'Česko', '捷克'],
    ['KR', 'South Korea', '韩国'],
  ])('%s is known in English, its own language and Chinese', (code, ...names) => {
    for (const name of names) expect([name, countryOf(name)]).toEqual([name, code])
  })

  it('is known of every marketplace', () => {
    const inEnglish = new Intl.DisplayNames('en', { type: 'region' })
    const inChinese = new Intl.DisplayNames('zh-CN', { type: 'region' })
    for (const { country } of MARKETPLACES) {
      expect([country, countryOf(inEnglish.of(country) ?? '')]).toEqual([country, country])
      expect([country, countryOf(inChinese.of(country) ?? '')]).toEqual([country, country])
    }
  })

  it.each([
    ['Sara Example\nVilla 5, Al Wasl Road\nDubai\nUnited Arab Emirates', 'AE'],
    ['Ayşe Örnek\nÖrnek Sokak 7\n34000 İstanbul\nTürkiye', 'TR'],
    ['Sean Example\n1 Sample Street\nDublin 2\nD02 X285\nIreland', 'IE'],
    ['Thandi Example\n5 Long Street\nCape Town\n8001\nSouth Africa', 'ZA'],
    ['محمد\nشارع العليا 12\nالرياض 12211\nالمملكة العربية السعودية', 'SA'],
  ])('ends a pasted address: the country is told, nothing of another is asked', (block, code) => {
    const { address, questions } = splitAddress(block)
    expect(address.countryCode).toBe(code)
    expect(questions.map(({ field }) => field)).not.toContain('countryCode')
  })

  it('is not a town or a state of the same letters', () => {
    expect(splitAddress('Ann Example\n5 Sample Rd\nSpringfield, IN 46204').address.countryCode).toBe('US')
    expect(splitAddress('Ann Example\n5 Sample Rd\nAdelaide SA 5000').address.countryCode).toBe('AU')
  })
})
