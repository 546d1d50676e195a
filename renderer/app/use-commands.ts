import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { ask } from '@renderer/lib/client'
import { showError } from '@renderer/lib/notify'
import { useGoTo } from './chapters'
import { COMMANDS, type CommandId, keysOf } from './commands'
import { takeInFiles } from '@renderer/lib/intake'
import { askProblem, orderAtHand } from '@renderer/lib/problem'
import { openBell } from '@renderer/lib/notes'
import { saveListAtHand } from '@renderer/lib/save-list'
import { isTyping } from '@renderer/lib/typing'
import { turnChange } from '@renderer/lib/undo'

export interface Openers {
  palette(): void
  shortcuts(): void
  paste(): void
}

/** What each command does. */
export function useCommands(open: Openers): Readonly<Record<CommandId, () => void>> {
  const navigate = useNavigate()
  const goTo = useGoTo()
  const openOrder = useRef<string>(undefined)
  openOrder.current = useRouterState({
    select: ({ location }) => (location.search as { order?: string }).order,
  })
  const preference = (input: Parameters<typeof ask<'app.setPreferences'>>[1]) => () =>
    void ask('app.setPreferences', input).catch(showError)
  return useMemo(
    () => ({
      import: () => {
        ask('app.pickFiles', { what: 'reports' })
          .then(({ files }) => takeInFiles(files, navigate))
          .catch(showError)
      },
      paste: open.paste,
      writeConfirmation: () => goTo('/confirm'),
      orders: () => goTo('/orders'),
      files: () => goTo('/files'),
      settings: () => goTo('/settings'),
      saveList: saveListAtHand,
      about: () => goTo('/settings'),
      evidence: () => goTo('/evidence'),
      refusals: () => goTo('/refusals'),
      shops: () => void ask('shops.showStart', {}).catch(showError),
      print: () => void navigate({ to: '/print', search: (known) => ('orders' in known ? known : {}) }),
      problem: () => {
        const orderId = orderAtHand(openOrder.current)
        if (orderId !== undefined) askProblem(orderId)
        else goTo('/problems')
      },
      problems: () => goTo('/problems'),
      costs: () => void navigate({ to: '/costs', search: {} }),
      undo: () => turn('back'),
      redo: () => turn('again'),
      notes: () => openBell(true),
      search: () => {
        // The list's own search, where it has one; else the one above all pages.
        const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-search]')]
        const box = boxes.find((one) => one.closest('#main')) ?? boxes[0]
        if (box) {
          box.focus()
          box.select()
        } else goTo('/orders')
      },
      palette: open.palette,
      shortcuts: open.shortcuts,
      themeLight: preference({ theme: 'light' }),
      themeDark: preference({ theme: 'dark' }),
      themeSystem: preference({ theme: 'system' }),
      languageZh: preference({ language: 'zh-CN' }),
      languageEn: preference({ language: 'en' }),
    }),
    // The openers are made anew at each drawing but always do the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [navigate, goTo],
  )
}

/** From the menu while a text is being typed, the text is meant. */
function turn(direction: 'back' | 'again'): void {
  if (isTyping(document.activeElement)) document.execCommand(direction === 'back' ? 'undo' : 'redo')
  else void turnChange(direction)
}

/** Runs commands by their keys and by the application menu. */
export function useCommandKeys(commands: Readonly<Record<CommandId, () => void>>): void {
  useEffect(() => {
    const byKeys = new Map(
      COMMANDS.flatMap((command) => [command.keys, command.also].flatMap((keys) => (keys ? [[keys, command]] : []))),
    )
    const onKey = (event: KeyboardEvent) => {
      const keys = keysOf(event)
      const command = byKeys.get(keys)
      if (!command || (command.textFirst?.includes(keys) && isTyping(event.target))) return
      event.preventDefault()
      commands[command.id]()
    }
    window.addEventListener('keydown', onKey)
    const stop = window.desk.subscribe((event) => {
      if (event.type === 'menu' && Object.hasOwn(commands, event.action)) commands[event.action as CommandId]()
    })
    return () => {
      window.removeEventListener('keydown', onKey)
      stop()
    }
  }, [commands])
}
