import { useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Found } from '@renderer/lib/chapter'
import { useGoTo } from '@renderer/lib/go-to'
import { type Commands, COMMANDS } from './commands'
import { ENTRIES, FINDERS } from './declared'

export interface PaletteEntry extends Found {
  group: 'chapters' | 'commands' | (typeof FINDERS)[number]['group']
  keys?: string
}

/** Commands that only go to a page, or open what is open: they are in the list already. */
const TOLD: ReadonlySet<string> = new Set<string>([...ENTRIES.map(({ id }) => id), 'palette'])
const keysOf = (id: string) => COMMANDS.find((command) => command.id === id)?.keys

/** What the palette finds: pages and commands by their words, and what chapters find. */
export function usePaletteEntries(text: string, commands: Commands) {
  const { t } = useTranslation('desk')
  const goTo = useGoTo()
  const page = useRouterState({ select: ({ location }) => location.pathname })
  const wanted = text.trim()
  // The list of chapters is the same at every drawing.
  // eslint-disable-next-line react-hooks/rules-of-hooks
  const found = FINDERS.map(({ group, useFound }) => ({ group, ...useFound(wanted) }))
  const fits = (...words: string[]) => words.some((word) => word.toLowerCase().includes(wanted.toLowerCase()))
  const withKeys = (id: string) => {
    const keys = keysOf(id)
    return keys === undefined ? {} : { keys }
  }

  const entries: PaletteEntry[] = [
    ...ENTRIES.filter(({ id }) => fits(t(`nav.${id}`), id)).map(({ id, to }): PaletteEntry => ({
      key: `chapter ${id}`,
      group: 'chapters',
      label: t(`nav.${id}`),
      ...withKeys(id),
      run: () => goTo(to),
    })),
    ...COMMANDS.filter(
      ({ id, on }) => !TOLD.has(id) && (on === undefined || on === page) && fits(t(`commands.${id}`), id),
    ).map(({ id }): PaletteEntry => ({
      key: `command ${id}`,
      group: 'commands',
      label: t(`commands.${id}`),
      ...withKeys(id),
      run: () => commands[id]?.(),
    })),
    ...found.flatMap(({ group, found: those }) => those.map((one): PaletteEntry => ({ ...one, group }))),
  ]
  return { entries, isSearching: found.some(({ isSearching }) => isSearching) }
}
