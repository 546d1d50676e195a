import type { Argument } from '@shared/contract'

/** A multi-channel order as it is entered. */
export type McfOrderEntry = Argument<'mcf.save'>['order']
