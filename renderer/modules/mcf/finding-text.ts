import type { Output } from '@shared/contract'

/** A field that Amazon wants and that is not filled yet. */
export const isMissing = ({ rule }: Output<'mcf.examine'>['findings'][number]) =>
  rule.endsWith('Missing') || rule === 'noItems'
