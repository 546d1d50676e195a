import { joined } from '../../domain/joined'
import { bulk } from './bulk'
import { byHand } from './by-hand'
import { chapter as cancellations } from './cancellations'
import { cannotOpen, commands, common, jobs, nav, notes, start, undo } from './common'
import { doctor } from './doctor'
import { errors, fileErrors } from './errors'
import { chapter as evidence } from './evidence'
import { confirm, files, holds, imports, paste, refusals, settings } from './files'
import { labels } from './labels'
import { fields, fieldsOf, history, orders } from './orders'
import { leave } from './leave'
import { letterRules, letters } from './letters'
import { lists } from './lists'
import { chapter as mcf, mcfRules } from './mcf'
import { chapter as paper } from './paper'
import { policy } from './policy'
import { costs, problems } from './problems'
import { rowMenu } from './row-menu'
import { chapter as refunds } from './refunds'
import { answer, sheet } from './sheets'
import { chapter as stock } from './stock'
import { uploads } from './uploads'
import { views } from './views'
import { whyNot } from './why-not'
import { issueTexts } from '../issues'

/** Chapters that bring all their words: those of their pages, and those that stand among the words of others. */
const CHAPTERS = [cancellations, refunds, mcf, stock, paper, evidence] as const

/** All texts of the screens in this language, by chapter. */
export const texts = {
  common,
  nav: { ...nav, ...joined(CHAPTERS, 'nav') },
  commands: { ...commands, ...joined(CHAPTERS, 'commands') },
  jobs,
  notes,
  start,
  cannotOpen,
  errors,
  fileErrors,
  issues: issueTexts['en'],
  confirm,
  doctor,
  files,
  holds: { ...holds, ...mcfRules, ...letterRules },
  imports: { ...imports, report: { ...imports.report, ...joined(CHAPTERS, 'reports') } },
  paste,
  refusals,
  settings,
  fields: { ...fields, ...joined(CHAPTERS, 'fields') },
  fieldsOf: { ...fieldsOf, ...joined(CHAPTERS, 'fieldsOf') },
  history: { ...history, ...joined(CHAPTERS, 'history') },
  labels,
  leave,
  letters: { ...letters, name: { ...letters.name, ...joined(CHAPTERS, 'letterNames') } },
  lists,
  rowMenu,
  orders,
  undo,
  sheet,
  answer,
  bulk,
  uploads,
  byHand,
  views,
  whyNot,
  problems,
  policy,
  costs,
  ...joined(CHAPTERS, 'texts'),
}
