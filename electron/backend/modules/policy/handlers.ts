import type { HandlersOf } from '../../context'

export const handlers: HandlersOf<'policy'> = {
  'policy.rules': ({ policy }) => ({ rules: policy.rows.map((row) => ({ ...row, marketplaces: row.marketplaces === 'all' ? 'all' : [...row.marketplaces] })) }),
} // prettier-ignore
