import { Kbd, TextInput } from '@mantine/core'
import { Fragment, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Commands } from './commands'
import styles from './Palette.module.css'
import { type PaletteEntry, usePaletteEntries } from './use-palette-entries'
import { Dialog } from '@renderer/ui/Dialog'

const LIST = 'palette-list'
const idOf = (i: number) => `palette-${i}`

interface PaletteProps {
  onClose: () => void
  commands: Commands
}

/** Ctrl+K: chapters, commands and orders, found by what is typed. Closed, it is nothing: it would be drawn with every change of the address. */
export function Palette({ opened, ...rest }: PaletteProps & { opened: boolean }) {
  return opened && <OpenPalette {...rest} />
}

function OpenPalette({ onClose, commands }: PaletteProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  // An id is pasted and Enter pressed before the desk has answered: the first that is found is meant.
  const [isAwaited, setAwaited] = useState(false)
  const { entries, isSearching } = usePaletteEntries(text, commands)
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    onClose()
    entry.run()
  }
  const first = entries[0]
  useEffect(() => {
    if (!isAwaited || isSearching) return
    setAwaited(false)
    run(first)
    // Only the answer that was waited for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isAwaited, isSearching])
  useEffect(() => document.getElementById(idOf(at))?.scrollIntoView({ block: 'nearest' }), [at])

  return (
    <Dialog
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      yOffset="12vh"
      size={620}
      attributes={{ content: { 'aria-label': t('nav.commands') } }}
    >
      <TextInput
        data-autofocus
        autoFocus
        variant="unstyled"
        size="md"
        px="md"
        role="combobox"
        aria-expanded
        aria-controls={LIST}
        aria-activedescendant={entries[at] && idOf(at)}
        aria-label={t('nav.commands')}
        placeholder={t('nav.commandsHint')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
          setAwaited(false)
        }}
        onKeyDown={(event) => {
          // Enter that ends a word of an input method is part of the text.
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') setAt((n) => Math.min(n + 1, entries.length - 1))
          else if (event.key === 'ArrowUp') setAt((n) => Math.max(n - 1, 0))
          else if (event.key === 'Enter') {
            if (entries.length === 0 && isSearching) setAwaited(true)
            else run(entries[at])
          } else return
          event.preventDefault()
        }}
      />
      <ul className={styles.list} tabIndex={0} role="listbox" id={LIST} aria-label={t('nav.commands')}>
        {entries.length === 0 && (
          <li className={styles.none} role="option" aria-selected={false} aria-disabled>
            {t(isSearching ? 'nav.searching' : 'nav.nothingFound')}
          </li>
        )}
        {entries.map((entry, i) => (
          <Fragment key={entry.key}>
            {entry.group !== entries[i - 1]?.group && (
              <li className={styles.group} role="presentation">
                {t(`nav.found.${entry.group}`)}
              </li>
            )}
            <li
              id={idOf(i)}
              role="option"
              aria-selected={i === at}
              className={styles.item}
              onMouseMove={() => setAt(i)}
              onClick={() => run(entry)}
            >
              <span className={entry.group === 'orders' ? styles.order : undefined}>{entry.label}</span>
              {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
              {entry.keys && <Kbd size="xs">{entry.keys}</Kbd>}
            </li>
          </Fragment>
        ))}
      </ul>
    </Dialog>
  )
}
