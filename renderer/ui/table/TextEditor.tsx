import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from '../DataTable.module.css'
import type { EditControl, Move } from './types'

interface TextEditorProps {
  control: EditControl
  /** Names the cell: its column and its order. */
  label: string
  text: string
  onText: (text: string) => void
  /** Keeps the text, or says why it cannot be kept. Called however the cell is left, but by Escape. */
  keep: (text: string) => string | undefined
  placeholder?: string
  /** What stands beside the text: a list to choose from, a hint. */
  beside?: ReactNode
  /** Takes keys before the editor does; true where it took one. */
  onKey?: (event: KeyboardEvent) => boolean
  /** Attributes of a box with a list. */
  combobox?: { expanded: boolean; controls: string; active: string | undefined }
}

const MOVES: Readonly<Record<string, Move>> = {
  Enter: 'down',
  'Shift+Enter': 'up',
  Tab: 'right',
  'Shift+Tab': 'left',
}

/** A cell being edited: Enter keeps and goes down, Tab keeps and goes right, Esc leaves it as it was, anything else keeps. */
export function TextEditor(props: TextEditorProps) {
  const { control, label, text, onText, keep, placeholder, beside, onKey, combobox } = props
  const input = useRef<HTMLInputElement>(null)
  const { onLeave, typed, reason } = control
  useLayoutEffect(() =>
    onLeave(() => {
      const why = keep(text)
      return why === undefined ? undefined : { text, reason: why }
    }),
  )
  useLayoutEffect(() => {
    input.current?.focus()
    if (typed === undefined) input.current?.select()
  }, [typed])

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // Enter ends the word of an input method, not the cell.
    if (event.nativeEvent.isComposing) return
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    const move = MOVES[`${shiftKey ? 'Shift+' : ''}${key}`]
    if (ctrlKey || metaKey || altKey) return
    if (onKey?.(event)) event.preventDefault()
    else if (move) control.done(move)
    else if (key === 'Escape') control.discard()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <input
        ref={input}
        className={styles.input}
        aria-label={label}
        aria-invalid={reason !== undefined}
        placeholder={placeholder}
        value={text}
        {...(combobox && {
          role: 'combobox',
          'aria-expanded': combobox.expanded,
          'aria-controls': combobox.controls,
          'aria-activedescendant': combobox.active,
          'aria-autocomplete': 'list' as const,
        })}
        onChange={(event) => onText(event.currentTarget.value)}
        onBlur={(event) => control.left(event.relatedTarget)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.beside}>
        {reason !== undefined && (
          <div role="alert" className={styles.reason}>
            {control.isAway && <strong>{label} </strong>}
            {reason}
          </div>
        )}
        {beside}
      </div>
    </>
  )
}
