import { describe, expect, it } from 'vitest'
import { isLabelWritten, labelEntry, labelForm } from './label-form'

const empty = labelForm(undefined, false, 'USD')

describe('a label being written', () => {
  it.each([
    ['nothing', {}, false],
    ['blanks', { service: '  ' }, false],
    ['only that Amazon confirmed: that is the parcel’s', { confirmedByAmazon: true }, false],
    ['a service', { service: 'Ground' }, true],
    ['a cost', { cost: '0' }, true],
    ['a file', { file: { file: 't', name: 'a.pdf' } }, true],
  ])('%s', (_, change, written) => {
    expect(isLabelWritten({ ...empty, ...change })).toBe(written)
  })
  it.each([
    [{ service: ' Ground ', cost: '8.12' }, { entry: { service: 'Ground', cost: 812, currency: 'USD', boughtOn: '' } }],
    [{ cost: '650', currency: 'JPY' }, { entry: { service: '', cost: 650, currency: 'JPY', boughtOn: '' } }],
    [
      { cost: '', boughtOn: '2026-03-04' },
      { entry: { service: '', cost: null, currency: '', boughtOn: '2026-03-04' } },
    ],
    [{ cost: '8.123' }, { problem: 'badCost' }],
    [{ cost: '-1' }, { problem: 'badCost' }],
    [{ cost: '8', currency: '' }, { problem: 'needsCurrency' }],
    [{ boughtOn: '2026-02-30' }, { problem: 'badDate' }],
    [{ boughtOn: '3/4' }, { problem: 'badDate' }],
  ])('%j', (change, wanted) => {
    expect(labelEntry({ ...empty, ...change })).toEqual(wanted)
  })
  it('is shown as it was saved', () => {
    const saved = { labelId: 1, shipmentId: 2, service: 'S', cost: 5, currency: 'EUR', boughtOn: '', attachment: '' }
    expect(labelForm(saved, true, 'USD')).toMatchObject({ cost: '0.05', currency: 'EUR', confirmedByAmazon: true })
    expect(labelForm({ ...saved, cost: null, currency: '' }, true, 'USD')).toMatchObject({ cost: '', currency: 'USD' })
  })
})
