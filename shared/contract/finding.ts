import { z } from 'zod'
import { SEVERITIES } from '../domain/finding/finding'
import { once } from './define'

type Names = readonly [string, ...string[]]

export const params = once(() => z.record(z.string(), z.string()))

/** What would mend a finding, of fields that can be written. */
export const fixOf = <const F extends Names>(fields: F) => z.object({ field: z.enum(fields), value: z.string() })

/** `Finding` of these rules. */
export const findingOf = <const R extends Names>(rules: R) =>
  z.object({
    rule: z.enum(rules),
    severity: z.enum(SEVERITIES),
    field: z.string(),
    params: params(),
    found: z.string(),
    because: z.object({ source: z.string(), checkedOn: z.string() }).nullable(),
  })
