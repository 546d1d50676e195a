import { Menu } from '@mantine/core'
import styles from '../DataTable.module.css'
import type { MenuEntry } from './types'
import type { OpenMenu } from './use-menu'

interface RowMenuProps<T> {
  opened: OpenMenu<T> | undefined
  label: string
  onChoose: (entry: MenuEntry<T>, row: T) => void
  onClose: () => void
}

/** As soon as it is drawn: the next key is meant for the menu. */
const focus = (item: HTMLElement | null) => item?.focus()

/** What can be done with a row or its cell, where the pointer or the cursor is. */
export function RowMenu<T>({ opened, label, onChoose, onClose }: RowMenuProps<T>) {
  if (!opened) return null
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      offset={0}
      transitionProps={{ duration: 0 }}
      returnFocus
      width="max-content"
      // Its own way to the first item comes a moment later, and takes a quick hand back to it.
      trapFocus={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <span className={styles.menuAt} style={{ left: opened.left, top: opened.top }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown
        aria-label={label}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== 'Tab') return
          event.preventDefault()
          onClose()
        }}
      >
        {opened.entries.map((entry, i) => (
          <Menu.Item
            key={entry.id}
            ref={i === 0 ? focus : undefined}
            rightSection={entry.keys && <small className="muted">{entry.keys}</small>}
            onClick={() => onChoose(entry, opened.row)}
          >
            {entry.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
