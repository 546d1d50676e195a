import { expect, it } from 'vitest'
import { duplicateFinder } from './duplicates'

const numbers = [
  { orderId: 'A', trackingNumber: 'YT1' },
  { orderId: 'B', trackingNumber: ' yt1 ' },
  { orderId: 'C', trackingNumber: 'Y T 1' },
  { orderId: 'C', trackingNumber: 'YT2' },
  { orderId: 'C', trackingNumber: 'YT2' },
  { orderId: 'D', trackingNumber: '' },
  { orderId: 'E', trackingNumber: '' },
]
const find = duplicateFinder(numbers)

it('finds other orders with the number, whatever its case and blanks', () => {
  expect(find({ orderId: 'A', trackingNumber: 'YT1' })).toEqual({ orderId: 'B', more: 1 })
  expect(find({ orderId: 'C', trackingNumber: 'yt1' })).toEqual({ orderId: 'A', more: 1 })
  expect(find({ orderId: 'X', trackingNumber: 'YT1' })).toEqual({ orderId: 'A', more: 2 })
  expect(find({ orderId: 'X', trackingNumber: 'YT2' })).toEqual({ orderId: 'C', more: 0 })
})

it('finds none for the same order, for no number and for a new one', () => {
  expect(find({ orderId: 'C', trackingNumber: 'YT2' })).toBeUndefined()
  expect(find({ orderId: 'D', trackingNumber: '' })).toBeUndefined()
  expect(find({ orderId: 'A', trackingNumber: 'YT3' })).toBeUndefined()
})
