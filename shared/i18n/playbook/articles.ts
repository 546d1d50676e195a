import type { Article } from '../../domain/playbook/article'
import { amazonStock } from './amazon-stock'
import { cancelling } from './cancelling'
import { claims } from './claims'
import { delivery } from './delivery'
import { feedback } from './feedback'
import { health } from './health'
import { marketplaces } from './marketplaces'
import { messages } from './messages'
import { refunds } from './refunds'
import { returns } from './returns'
import { shipping } from './shipping'
import { tracking } from './tracking'

/** What to do in the situations of a shop, by subject. They are ours; the shop's own stand beside them. */
export const ARTICLES: readonly Article[] = [
  ...shipping,
  ...tracking,
  ...cancelling,
  ...delivery,
  ...returns,
  ...refunds,
  ...claims,
  ...messages,
  ...feedback,
  ...health,
  ...amazonStock,
  ...marketplaces,
]
