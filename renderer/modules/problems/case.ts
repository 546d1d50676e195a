import type { Output } from '@shared/contract'

/** All that is known of one case. */
export type Case = Output<'problems.get'>
