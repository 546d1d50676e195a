import { joined } from '../../domain/joined'
import { byHand } from './by-hand'
import { chapter as cancellations } from './cancellations'
import { cannotOpen, commands, common, jobs, nav, notes, start, undo } from './common'
import { chapter as checklist } from './checklist'
import { chapter as costs } from './costs'
import { chapter as doctor } from './doctor'
import { errors, fileErrors } from './errors'
import { chapter as evidence } from './evidence'
import { files, holds, imports, refusals, settings } from './files'
import { chapter as labels } from './labels'
import { leave } from './leave'
import { chapter as buyerLetters, letters } from './letters'
import { lists } from './lists'
import { chapter as mcf } from './mcf'
import { chapter as messages } from './messages'
import { chapter as orders } from './orders'
import { chapter as paper } from './paper'
import { policy } from './policy'
import { chapter as playbook } from './playbook'
import { chapter as problems } from './problems'
import { fields, fieldsOf, history } from './record'
import { rowMenu } from './row-menu'
import { chapter as refunds } from './refunds'
import { answer } from './sheets'
import { chapter as shipments } from './shipments'
import { chapter as stock } from './stock'
import { uploads } from './uploads'
import { views } from './views'
import { whyNot } from './why-not'
import { issueTexts } from '../issues'

/** What the chapters bring: the words of their pages, and those that stand among the words of others. */
const CHAPTERS = [
  orders,
  shipments,
  labels,
  doctor,
  cancellations,
  refunds,
  problems,
  buyerLetters,
  costs,
  mcf,
  messages,
  stock,
  paper,
  evidence,
  checklist,
  playbook,
] as const

/** All texts of the screens in this language, by chapter. */
export const texts = {
  common,
  nav: { ...nav, ...joined(CHAPTERS, 'nav'), found: { ...nav.found, ...joined(CHAPTERS, 'found') } },
  commands: { ...commands, ...joined(CHAPTERS, 'commands') },
  jobs,
  notes,
  start,
  cannotOpen,
  errors,
  fileErrors,
  issues: issueTexts['zh-CN'],
  files,
  holds: { ...holds, ...joined(CHAPTERS, 'holds') },
  imports: { ...imports, report: { ...imports.report, ...joined(CHAPTERS, 'reports') } },
  refusals,
  settings,
  fields: { ...fields, ...joined(CHAPTERS, 'fields') },
  fieldsOf: { ...fieldsOf, ...joined(CHAPTERS, 'fieldsOf') },
  history: { ...history, ...joined(CHAPTERS, 'history') },
  leave,
  letters: {
    ...letters,
    name: { ...letters.name, ...joined(CHAPTERS, 'letterNames') },
    subject: joined(CHAPTERS, 'letterSubjects'),
  },
  lists,
  rowMenu,
  undo,
  answer,
  uploads: { ...uploads, of: joined(CHAPTERS, 'uploads') },
  byHand: { ...byHand, of: joined(CHAPTERS, 'byHand') },
  views,
  whyNot,
  policy,
  ...joined(CHAPTERS, 'texts'),
}
