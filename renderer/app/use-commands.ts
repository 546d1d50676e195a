import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import type { CommandId } from '@renderer/lib/chapter'
import { isCovered } from '@renderer/lib/escape'
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

/** Whoever types into nothing, because the field he meant was not there yet, types a text: no letter of it is a command. */
const BETWEEN_LETTERS_MS = 700
const isLetter = (keys: string) => keys.length === 1 && keys !== ' '

/** Runs commands by their keys and by the application menu. */
export function useCommandKeys(commands: Commands): void {
  const router = useRouter()
  useEffect(() => {
    const byKeys = new Map(
      COMMANDS.flatMap((command) => [command.keys, command.also].flatMap((keys) => (keys ? [[keys, command]] : []))),
    )
    let lostAt = -Infinity
    const press = (event: KeyboardEvent, keys: string) => {
      const command = byKeys.get(keys)
      if (!command || (command.on !== undefined && command.on !== router.state.location.pathname)) return false
      event.preventDefault()
      return (command.isOnce && event.repeat) || commands[command.id]?.() !== false
    }
    const onKey = (event: KeyboardEvent) => {
      const keys = keysOf(event)
      if (byKeys.get(keys)?.textFirst?.includes(keys) && isTyping(event.target)) return
      if (!isLetter(keys)) return void press(event, keys)
      if (isTyping(event.target) || isCovered() || event.defaultPrevented) return
      if (event.timeStamp - lostAt < BETWEEN_LETTERS_MS || !press(event, keys)) lostAt = event.timeStamp
    }
    window.addEventListener('keydown', onKey)
    const stop = window.desk.subscribe((event) => {
      if (event.type === 'menu' && Object.hasOwn(commands, event.action)) commands[event.action as CommandId]?.()
    })
    return () => {
      window.removeEventListener('keydown', onKey)
      stop()
    }
  }, [commands, router])
}
