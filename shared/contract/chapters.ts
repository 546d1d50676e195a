import { ORDER_CLOCKS } from '../domain/clocks/of-order'
import { MESSAGE_CLOCKS } from '../domain/messages/clocks'
import { NOTICE_CLOCKS, NOTICE_WAIT } from '../domain/messages/notices'
import { PROBLEM_CLOCKS } from '../domain/clocks/of-problem'
import { REFUND_CLOCKS } from '../domain/clocks/of-refund'
import { cancellationFile, cancellations, savedCancellations } from './cancellations'
import { checklist } from './checklist'
import { once } from './define'
import { doctor, savedFindings } from './doctor'
import { evidence, savedEvidence } from './evidence'
import { labels } from './labels'
import { amazonShipments, mcf, mcfCancellations, mcfRequests, savedMcf } from './mcf'
import { mailIn } from './mail-in'
import { mailFiles, messages } from './messages'
import { orderReports, orders, savedOrderItems, savedOrders } from './orders'
import { paper } from './paper'
import { playbook } from './playbook'
import { costs, expectedReturns, problems, replacements, savedCosts, savedProblems } from './problems'
import { adjustmentsFile, refunds, savedRefunds } from './refunds'
import { trackingSheets } from './sheets'
import { shipments, shippingConfirmation } from './shipments'
import { savedStock, stock, stockReports } from './stock'

/** What each chapter can be asked and told. */
export const CHAPTERS = {
  orders,
  shipments,
  doctor,
  labels,
  cancellations,
  refunds,
  mcf,
  messages,
  mailIn,
  stock,
  evidence,
  checklist,
  playbook,
  paper,
  problems,
  expectedReturns,
  replacements,
  costs,
}

/** The files that chapters take in. */
export const FILE_KINDS = [orderReports, trackingSheets, stockReports, amazonShipments, mailFiles] as const

/** The ways by which decisions of chapters reach Amazon. */
export const WAYS_OUT = [
  shippingConfirmation,
  cancellationFile,
  adjustmentsFile,
  mcfRequests,
  mcfCancellations,
] as const

/** What runs out, by the chapters' kinds of it. */
export const CLOCKS = {
  ...ORDER_CLOCKS,
  ...REFUND_CLOCKS,
  ...PROBLEM_CLOCKS,
  ...MESSAGE_CLOCKS,
  ...NOTICE_CLOCKS,
  ...NOTICE_WAIT,
}

/** The lists of chapters that can be saved as workbooks, each with what narrows it: `of` is the name it is declared by. */
export const savedListsOfChapters = once(
  () =>
    [
      savedOrders(),
      savedOrderItems(),
      savedRefunds(),
      savedCancellations(),
      savedProblems(),
      savedMcf(),
      savedStock(),
      savedCosts(),
      savedFindings(),
      savedEvidence(),
    ] as const,
)
