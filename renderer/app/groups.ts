import type { Entry, GroupId, Waiting } from '@renderer/lib/chapter'
import type { Tone } from '@renderer/ui/Badge'

/** The groups of the navigation in their order. One without a chapter is not shown, one with a single page is a plain link. */
export const GROUPS: readonly GroupId[] = [
  'today',
  'orders',
  'customers',
  'reputation',
  'health',
  'stock',
  'files',
  'settings',
]

export interface Group {
  id: GroupId
  /** The page that is called as the group is: its head leads there. */
  own: Entry | undefined
  /** The pages below its head. */
  entries: readonly Entry[]
}
export type Part = { link: Entry } | { group: Group }

/** What the navigation is made of: plain links, and groups of two pages or more. */
export function partsOf(entries: readonly Entry[]): Part[] {
  return GROUPS.flatMap((id): Part[] => {
    const [first, ...more] = entries.filter(({ group }) => group === id)
    if (!first) return []
    if (more.length === 0) return [{ link: first }]
    const all = [first, ...more]
    const own = all.find((entry) => entry.id === id)
    return [{ group: { id, own, entries: all.filter((entry) => entry !== own) } }]
  })
}

const URGENT: readonly Tone[] = ['late', 'soon', 'accent', 'good', 'plain']

/** How much waits altogether, shown as the most urgent of it is. */
export const together = (all: readonly Waiting[]): Waiting => ({
  count: all.reduce((sum, { count }) => sum + count, 0),
  tone: URGENT.find((tone) => all.some((one) => one.count > 0 && one.tone === tone)) ?? 'plain',
})

/** Whether a page is that of an entry, or lies below it. */
export const isAt = (pathname: string, { to }: Entry): boolean => pathname === to || pathname.startsWith(`${to}/`)
