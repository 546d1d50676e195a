import { bulk } from './bulk'
import { byHand } from './by-hand'
import { cancel } from './cancellations'
import { cannotOpen, commands, common, jobs, nav, notes, start, undo } from './common'
import { doctor } from './doctor'
import { errors, fileErrors } from './errors'
import { evidence } from './evidence'
import { confirm, files, holds, imports, paste, refusals, settings } from './files'
import { labels } from './labels'
import { fields, fieldsOf, history, orders } from './orders'
import { leave } from './leave'
import { lists } from './lists'
import { mcf, mcfRules } from './mcf'
import { paper } from './paper'
import { policy } from './policy'
import { costs, problems } from './problems'
import { rowMenu } from './row-menu'
import { refund } from './refunds'
import { answer, sheet } from './sheets'
import { stock } from './stock'
import { uploads } from './uploads'
import { views } from './views'
import { whyNot } from './why-not'
import { issueTexts } from '../issues'

/** All texts of the screens in this language, by chapter. */
export const texts = {
  common,
  nav,
  commands,
  jobs,
  notes,
  start,
  cannotOpen,
  errors,
  fileErrors,
  issues: issueTexts['zh-CN'],
  confirm,
  doctor,
  evidence,
  files,
  holds: { ...holds, ...mcfRules },
  imports,
  paste,
  refusals,
  settings,
  fields,
  fieldsOf,
  history,
  labels,
  leave,
  lists,
  rowMenu,
  orders,
  undo,
  sheet,
  answer,
  paper,
  bulk,
  cancel,
  refund,
  uploads,
  byHand,
  mcf,
  stock,
  views,
  whyNot,
  problems,
  policy,
  costs,
}
