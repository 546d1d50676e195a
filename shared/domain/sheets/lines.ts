import { amazonOrderIdsIn } from '../orders/order-id'

/** `304-…: ZCBI…`, `304-… ZCBI…`, `304-…,ZCBI…`: the order id, then the rest in one piece or parted by commas. */
export function cellsOfLine(line: string): string[] {
  const [orderId] = amazonOrderIdsIn(line)
  if (orderId === undefined) return line.split(/[,;，；]/)
  const rest = line.slice(line.indexOf(orderId) + orderId.length).replace(/^[\s:：,;，；=>-]+/, '')
  return [orderId, ...rest.split(/\s*[,;，；]\s*/)]
}
