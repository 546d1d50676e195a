import { join } from 'node:path'
import { z } from 'zod'
import { PANEL_WIDTHS, panelWidth, paperSize, theme } from '@shared/contract/app'
import { keepAside, readJson, writeJson } from './json-file'

const preferences = z.object({
  language: z.enum(['system', 'zh-CN', 'en']).default('system'),
  theme: theme().default('system'),
  paper: paperSize().default('A4').catch('A4'),
  panelWidth: panelWidth().default(PANEL_WIDTHS.usual),
})
export type Preferences = z.output<typeof preferences>

/** What the operator chose for this machine, in `preferences.json` of the given folder. Unreadable: kept aside, begun anew. */
export function preferencesIn(folder: string, now: () => number) {
  const path = join(folder, 'preferences.json')
  function read(): Preferences {
    const found = readJson(path)
    const parsed = preferences.safeParse(found.kind === 'found' ? found.value : {})
    if (parsed.success && found.kind !== 'damaged') return parsed.data
    keepAside(path, now())
    return preferences.parse({})
  }
  return {
    read,
    /** Changes what is given and returns the whole. */
    change(next: Partial<Preferences>): Preferences {
      const given = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined))
      const all = preferences.parse({ ...read(), ...given })
      writeJson(path, all)
      return all
    },
  }
}
