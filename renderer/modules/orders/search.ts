import type { z } from 'zod'
import type { orderFilter, orderSort } from '@shared/contract/orders'

/** The address of the orders page: filters, sort and the open order. */
export type OrdersSearch = Partial<z.output<typeof orderFilter>> &
  Partial<z.output<typeof orderSort>> & { order?: string | undefined }
