export { orderToRefund } from './paid'
export { refundsOf } from './read'
export { addRefund, type RefundEntry, removeRefund } from './save'
