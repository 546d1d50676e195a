import type { Screen } from '@shared/domain/playbook/article'
import type { EntryId } from '@renderer/lib/chapter'
import type { PagePath } from '@renderer/lib/navigate'

/**
 * What the pages that articles concern are called: as in the navigation, where they stand in it. One that is no page
 * of the desk does not compile.
 */
export const NAME_OF: Readonly<Record<Extract<Screen, PagePath>, `nav.${EntryId}` | 'uploads.write'>> = {
  '/orders': 'nav.orders',
  '/confirm': 'nav.confirm',
  '/cancellations': 'nav.cancellations',
  '/refunds': 'nav.refunds',
  '/problems': 'nav.problems',
  '/mcf': 'nav.mcf',
  '/print': 'nav.print',
  '/messages': 'nav.messages',
  '/checklist': 'nav.checklist',
  '/evidence': 'nav.evidence',
  '/stock': 'nav.stock',
  '/uploads': 'uploads.write',
  '/files': 'nav.files',
  '/settings': 'nav.settings',
  '/refusals': 'nav.refusals',
}
