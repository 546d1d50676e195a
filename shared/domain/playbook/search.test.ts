import { expect, test } from 'vitest'
import { found, searched } from './search'

const LATE = searched(['发货迟了 Late shipment'], ['交给承运商后再确认发货 confirm only what was handed over'])
const VTR = searched(['有效追踪率下降 VTR is falling'], ['承运商名称要完全一致 A-to-z 退 货'])
const RETURN = searched(['退货请求 Return request'], ['24 小时内答复'])
const ALL = [LATE, VTR, RETURN]
const by = (typed: string) => found(ALL, typed)

test('nothing typed finds all, in their order', () => {
  expect(by('')).toEqual(ALL)
  expect(by('   ')).toEqual(ALL)
})

test('Chinese words of one and two characters are found wherever they stand', () => {
  expect(by('迟')).toEqual([LATE])
  expect(by('退货')).toEqual([RETURN])
  expect(by('承运')).toEqual([LATE, VTR])
})

test('case and width do not count', () => {
  expect(by('vTr')).toEqual([VTR])
  expect(by('ＶＴＲ')).toEqual([VTR])
  expect(by('ａ－ｔｏ－ｚ')).toEqual([VTR])
  expect(by('２４　小时')).toEqual([RETURN])
})

test('every word has to be there, in whatever order and language', () => {
  expect(by('shipment 承运商')).toEqual([LATE])
  expect(by('late return')).toEqual([])
})

test('what is called so comes before what only says so', () => {
  expect(by('退')).toEqual([RETURN, VTR])
  expect(by('confirm')).toEqual([LATE])
})
