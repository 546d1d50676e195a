import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import type { CommandId } from '@renderer/lib/chapter'
import { useGoTo } from '@renderer/lib/go-to'
import { isTyping } from '@renderer/lib/typing'
import { type Commands, COMMANDS, keysOf, type Openers } from './commands'

/** What each command does. */
export function useCommands(open: Openers): Commands {
  const navigate = useNavigate()
  const goTo = useGoTo()
  const order = useRef<string>(undefined)
  order.current = useRouterState({ select: ({ location }) => (location.search as { order?: string }).order })
  return useMemo(
    () =>
      Object.fromEntries(
        COMMANDS.map(({ id, run }) => [id, () => run({ ...open, navigate, goTo, order: order.current })]),
      ),
    // The openers are made anew at each drawing but always do the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [navigate, goTo],
  )
}

/** Runs commands by their keys and by the application menu. */
export function useCommandKeys(commands: Commands): void {
  useEffect(() => {
    const byKeys = new Map(
      COMMANDS.flatMap((command) => [command.keys, command.also].flatMap((keys) => (keys ? [[keys, command]] : []))),
    )
    const onKey = (event: KeyboardEvent) => {
      const keys = keysOf(event)
      const command = byKeys.get(keys)
      if (!command || (command.textFirst?.includes(keys) && isTyping(event.target))) return
      event.preventDefault()
      commands[command.id]?.()
    }
    window.addEventListener('keydown', onKey)
    const stop = window.desk.subscribe((event) => {
      if (event.type === 'menu' && Object.hasOwn(commands, event.action)) commands[event.action as CommandId]?.()
    })
    return () => {
      window.removeEventListener('keydown', onKey)
      stop()
    }
  }, [commands])
}
