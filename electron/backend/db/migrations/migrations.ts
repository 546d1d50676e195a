import type { Migration } from '../migrator'
import { migration0001 } from './0001-first'
import { migration0002 } from './0002-batches'
import { migration0003 } from './0003-cases'
import { migration0004 } from './0004-stock-by-sku'
import { migration0005 } from './0005-orders-by-place'
import { migration0006 } from './0006-entered-is-a-number'
import { migration0007 } from './0007-total-after-promotions'
import { migration0008 } from './0008-lists-by-state'
import { migration0009 } from './0009-answers-by-standing'
import { migration0010 } from './0010-letters'
import { migration0011 } from './0011-long-lists'
import { migration0012 } from './0012-clocks'
import { migration0013 } from './0013-kinds-of-files'
import { migration0014 } from './0014-billing-parties'
import { migration0015 } from './0015-done-by-hand'
import { migration0016 } from './0016-ways-out'
import { migration0017 } from './0017-messages'
import { migration0018 } from './0018-mailboxes'
import { migration0019 } from './0019-mail-search'
import { migration0020 } from './0020-checklist'
import { migration0021 } from './0021-reasons-of-letters'
import { migration0022 } from './0022-articles'
import { migration0023 } from './0023-letter-templates'

/** Every step of the schema, in order; imported by name so that a bundle cannot miss one. */
export const MIGRATIONS: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
  migration0008,
  migration0009,
  migration0010,
  migration0011,
  migration0012,
  migration0013,
  migration0014,
  migration0015,
  migration0016,
  migration0017,
  migration0018,
  migration0019,
  migration0020,
  migration0021,
  migration0022,
  migration0023,
]
